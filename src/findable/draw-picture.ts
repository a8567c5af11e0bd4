/** The picture of a shared link: our name, the kind of page and a plain drawing of what such a page holds, as SVG. */
import { SITE } from '../site.ts';
import type { Kind, PictureName } from './kinds.ts';
import { PICTURE_SIZE } from './picture-size.ts';

/** Colours of the light scheme: src/styles/tokens.css. */
const COLOUR = { paper: '#fcfbf8', ink: '#1b2226', quiet: '#56616a', line: '#dcd8ce', accent: '#0a5a61', none: '#d5d2c8' } as const;

const each = (count: number, draw: (index: number) => string) => Array.from({ length: count }, (_, index) => draw(index)).join('');
const bar = (x: number, y: number, width: number, colour: string, height = 14) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${height / 2}" fill="${colour}"/>`;
const dot = (x: number, y: number, radius: number, colour: string) => `<circle cx="${x}" cy="${y}" r="${radius}" fill="${colour}"/>`;
const WIDTHS = [300, 250, 320, 210, 280, 230];
const width = (index: number) => WIDTHS[index % WIDTHS.length] ?? 0;

const interval = (x: number, y: number, length: number) =>
  bar(x, y - 3, length, COLOUR.accent, 6) + dot(x + length * 0.45, y, 13, COLOUR.accent);

/** Drawings in a box of 340 by 390. None of them shows data. */
const DRAWINGS: Readonly<Record<PictureName, string>> = {
  text:
    bar(0, 8, 180, COLOUR.ink, 22) +
    each(8, (i) => bar(i > 2 && i < 6 ? 34 : 0, 70 + i * 40, width(i) - 34, COLOUR.none)) +
    bar(0, 186, 8, COLOUR.accent, 104),
  claims: each(6, (i) => bar(0, 20 + i * 66, 34, COLOUR.accent, 22) + bar(56, 24 + i * 66, width(i) - 60, COLOUR.none)),
  terms: each(4, (i) => bar(0, 10 + i * 100, 120 + (i % 2) * 60, COLOUR.accent, 20) + bar(34, 48 + i * 100, width(i) - 20, COLOUR.none)),
  answers: each(
    6,
    (i) =>
      bar(0, 24 + i * 66, width(i) - 100, COLOUR.none) +
      dot(266, 31 + i * 66, 15, i % 3 ? COLOUR.none : COLOUR.accent) +
      dot(316, 31 + i * 66, 15, i % 3 ? COLOUR.accent : COLOUR.none),
  ),
  intervals: bar(60, 0, 3, COLOUR.line, 390) + each(6, (i) => interval(80 + ((i * 37) % 90), 31 + i * 64, 160 - ((i * 23) % 70))),
  map: each(
    30,
    (i) =>
      `<rect x="${(i % 5) * 68}" y="${Math.floor(i / 5) * 64}" width="60" height="56" rx="6" fill="${i % 7 < 2 || i % 5 === 0 ? COLOUR.accent : COLOUR.none}" fill-opacity="${i % 5 === 0 ? 1 : 0.65}"/>`,
  ),
  works: each(5, (i) => bar(0, 14 + i * 78, width(i), COLOUR.ink, 12) + bar(40, 42 + i * 78, width(i + 2) - 60, COLOUR.none)),
};

/** @returns an SVG document of the size of PICTURE_SIZE whose words are in the typeface "Source Sans 3" */
export function drawPicture({ picture, label }: Kind): string {
  const { width: w, height: h } = PICTURE_SIZE;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" font-family="Source Sans 3">
<rect width="${w}" height="${h}" fill="${COLOUR.paper}"/><rect width="${w}" height="16" fill="${COLOUR.accent}"/>
<text x="80" y="150" font-size="34" font-weight="600" fill="${COLOUR.accent}">${SITE.name}</text>
${lines(label)
  .map((line, index) => `<text x="80" y="${300 + index * 84}" font-size="76" font-weight="600" fill="${COLOUR.ink}">${line}</text>`)
  .join('\n')}
<text x="80" y="550" font-size="30" font-weight="400" fill="${COLOUR.quiet}">${SITE.tagline}</text>
<g transform="translate(790 110)">${DRAWINGS[picture]}</g>
</svg>`;
}

/** Longest line that fits beside the drawing, in letters. */
const LONGEST = 17;

/** A label in lines, broken between words. */
function lines(label: string): string[] {
  const found: string[] = [];
  for (const word of label.split(' ')) {
    const last = found.at(-1);
    if (last !== undefined && last.length + word.length < LONGEST) found[found.length - 1] = `${last} ${word}`;
    else found.push(word);
  }
  return found;
}
