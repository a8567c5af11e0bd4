/** Pages of an older build, made into those of a new one where only the names of the build and of its scripts have changed. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { restamper } from '../../../src/offline/restamp.ts';

const OLD = {
  stamp: ['0.3.0 (8e47e5a7)', '2026-11-29', '29 November 2026'],
  addresses: [
    'https://example.org/kb/',
    'https://example.org/kb/assets/Page.y_HISZm4.css',
    'https://example.org/kb/assets/index.D8L5p8UX.css',
    'https://example.org/kb/assets/index.CaHtH1HB.css',
    'https://example.org/kb/assets/words.1aaaaaaa.js',
  ],
};
const NEW = {
  stamp: ['0.4.0 (0f0f0f0f)', '2026-12-01', '1 December 2026'],
  addresses: [
    'https://example.org/kb/',
    'https://example.org/kb/assets/Page.a-b_c9d8.css',
    'https://example.org/kb/assets/index.D8L5p8UX.css',
    'https://example.org/kb/assets/index.33333333.css',
    'https://example.org/kb/assets/words.2bbbbbbb.js',
  ],
};

test.each([
  ['the line that names the build', '<p>Build 0.3.0 (8e47e5a7), 29 November 2026</p>', '<p>Build 0.4.0 (0f0f0f0f), 1 December 2026</p>'],
  ['a day', '<time datetime="2026-11-29">', '<time datetime="2026-12-01">'],
  ['a style sheet', '<link href="/kb/assets/Page.y_HISZm4.css">', '<link href="/kb/assets/Page.a-b_c9d8.css">'],
  [
    'the one of two of a name that has changed',
    'assets/index.D8L5p8UX.css assets/index.CaHtH1HB.css',
    'assets/index.D8L5p8UX.css assets/index.33333333.css',
  ],
  ['nothing else', '<p>Version 0.3.0, 28 November 2026</p>', '<p>Version 0.3.0, 28 November 2026</p>'],
])('replaced is %s', (_, before, after) => {
  expect(restamper(OLD, NEW)(before)).toBe(after);
});

test('two files of one name that have both changed are left, for it is not known which is which', () => {
  const both = { ...NEW, addresses: ['/assets/index.11111111.css', '/assets/index.22222222.css'] };
  expect(restamper(OLD, both)('assets/index.D8L5p8UX.css')).toBe('assets/index.D8L5p8UX.css');
});

test('what is put in is not replaced again', () => {
  const swap = restamper({ stamp: ['a1', 'b2'], addresses: [] }, { stamp: ['b2', 'a1'], addresses: [] });
  expect(swap('a1 b2')).toBe('b2 a1');
});

test('a build that named nothing, as older versions do not, changes nothing but names of scripts', () => {
  expect(restamper({ ...OLD, stamp: [] }, NEW)('0.3.0 (8e47e5a7)')).toBe('0.3.0 (8e47e5a7)');
});

test('a build is made into itself by changing nothing', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(restamper(OLD, OLD)(text)).toBe(text);
    }),
  );
});
