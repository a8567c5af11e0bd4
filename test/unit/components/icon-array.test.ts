import { expect, test } from 'vitest';
import { draw } from '../../../src/components/draw.ts';
import { IconArray } from '../../../src/components/IconArray.tsx';

const CELL = 8;

/** Dots that the rectangles of a kind leave in view: one in each cell of 8 by 8. */
function dotsOf(svg: string, kind: 'yes' | 'no'): number {
  const areas = [...svg.matchAll(/<rect ([^>]*)fill="url\(#(yes|no)-demo\)"/g)].filter(([, , each]) => each === kind);
  const side = (attributes = '', name: string) => Number(new RegExp(`${name}="(\\d+)"`).exec(attributes)?.[1]);
  return areas.reduce((sum, [, attributes]) => sum + (side(attributes, 'width') * side(attributes, 'height')) / CELL ** 2, 0);
}

test.each([
  { marked: 6, people: 100, columns: 20 as const },
  { marked: 20, people: 100, columns: 20 as const },
  { marked: 59, people: 1000, columns: 40 as const },
  { marked: 41, people: 323, columns: 40 as const },
  { marked: 0, people: 100, columns: 20 as const },
  { marked: 7, people: 7, columns: 40 as const },
])('holds as many dots as people, and marks $marked of $people', ({ marked, people, columns }) => {
  const svg = draw(IconArray, { id: 'demo', label: 'Made up', marked, people, columns });
  expect(dotsOf(svg, 'no')).toBe(people);
  expect(dotsOf(svg, 'yes')).toBe(marked);
  expect(svg).toContain(`viewBox="0 0 ${columns * CELL} ${Math.ceil(people / columns) * CELL}"`);
});

test('says in words what it shows', () => {
  expect(draw(IconArray, { id: 'demo', label: '6 of 100: “made up” & fictitious', marked: 6, people: 100, columns: 20 })).toContain(
    'role="img" aria-label="6 of 100: “made up” &amp; fictitious"',
  );
});
