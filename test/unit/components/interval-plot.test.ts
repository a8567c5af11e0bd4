import { expect, test } from 'vitest';
import { draw } from '../../../src/components/draw.ts';
import { IntervalPlot } from '../../../src/components/IntervalPlot.tsx';

const plot = (more: object = {}) =>
  draw(IntervalPlot, {
    label: 'Made up',
    rows: [
      { label: 'With', value: 0.2, interval: { lower: 0.1, upper: 0.4 }, text: '20%' },
      { label: 'Without', value: 0.3 },
    ],
    domain: [0, 0.4],
    formatTick: (tick: number) => `${Math.round(tick * 100)}%`,
    ...more,
  });
const ticksOf = (markup: string) => [...markup.matchAll(/<text class="tick"[^>]*>([^<]*)/g)].map(([, text]) => text);

test('its axis runs from 4 to 82 percent of the width and ends in round numbers', () => {
  expect(ticksOf(plot())).toEqual(['0%', '10%', '20%', '30%', '40%']);
  expect(ticksOf(plot({ domain: [0, 0.381] }))).toEqual(['0%', '10%', '20%', '30%', '40%']);
});

test('places points and intervals on that axis', () => {
  const markup = plot();
  // By hand: 4 + 78 × value / 0.4.
  expect(markup).toContain('<line class="whisker" x1="23.5%" x2="82%"');
  expect(markup).toContain('<circle class="yes" cx="43%"');
  expect(markup).toContain('<circle class="yes" cx="62.5%"');
  expect(markup.match(/class="whisker"/g)).toHaveLength(1);
  expect(markup.match(/class="value"/g)).toHaveLength(1);
});
