/** Pages go into the file and come out as they were. */
import { expect, test } from 'vitest';
import { joinPieces, packPages, splitPieces, unpackPage } from '../../../src/portable/pack-pages.ts';

const PAGES = [
  '<h1>One</h1><p class="small">A text that is <b>on both</b> pages.</p>',
  '',
  '<h1>Two</h1><p class="small">A text that is <b>on both</b> pages.</p><p>1 &lt; 2, a > b < c</p><!-- a <b>note</b> --><p title="x > y">Ünïcode 😀</p>',
];

test('each page comes out as it went in, whichever is asked for first', () => {
  const { pieces, pages } = packPages(PAGES);
  const read = splitPieces(joinPieces(pieces));
  expect(pages.map((page) => unpackPage(read, page)).toReversed()).toEqual(PAGES.toReversed());
});

test('a piece that several pages hold is kept once', () => {
  const { pieces } = packPages(PAGES);
  expect(pieces.filter((piece) => piece === 'A text that is ')).toHaveLength(1);
  expect(new Set(pieces).size).toBe(pieces.length);
});
