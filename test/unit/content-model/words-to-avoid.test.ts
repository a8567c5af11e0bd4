import { expect, test } from 'vitest';
import { wordsToAvoid } from '../../../src/content-model/words-to-avoid.ts';

test('words that share a reason share a row, in the order of the entry, and slurs are left out', () => {
  const redirects = [
    { word: 'one', reason: 'First reason.' },
    { word: 'slur', reason: 'A slur.', searchOnly: true as const },
    { word: 'two', reason: 'Second reason.' },
    { word: 'three', reason: 'First reason.' },
  ];
  expect(wordsToAvoid({ redirects })).toEqual([
    { words: ['one', 'three'], reason: 'First reason.' },
    { words: ['two'], reason: 'Second reason.' },
  ]);
  expect(wordsToAvoid({ redirects: [] })).toEqual([]);
});
