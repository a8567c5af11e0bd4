/** Two lists of published files: what verify-build says about them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { filesIn } from '../../../src/data-export/manifest.ts';
import { compareFiles, describeComparison, isSame } from '../../../src/dev/compare-files.ts';

const file = (sha256: string, size = 1) => ({ sha256, size });
const WORDS = { missing: 'built only', extra: 'published only' };

test('the same files in another order are the same', () => {
  expect(isSame(compareFiles({ a: file('1'), b: file('2') }, { b: file('2'), a: file('1') }))).toBe(true);
});

test('missing, extra and changed files are told apart and named', () => {
  const comparison = compareFiles({ a: file('1'), b: file('2'), c: file('3') }, { a: file('1'), b: file('9'), constructor: file('4') });
  expect(comparison).toEqual({ missing: ['c'], extra: ['constructor'], different: ['b'] });
  expect(isSame(comparison)).toBe(false);
  expect(describeComparison(comparison, WORDS)).toEqual([
    'built only: 1',
    '  c',
    'published only: 1',
    '  constructor',
    'with other bytes: 1',
    '  b',
  ]);
});

test('of many names the first twenty are shown, and how many follow', () => {
  const many = Object.fromEntries(Array.from({ length: 25 }, (_, at) => [`f${at}`, file('1')]));
  const lines = describeComparison(compareFiles(many, {}), WORDS);
  expect([lines[0], lines.length, lines.at(-1)]).toEqual(['built only: 25', 22, '  and 5 more']);
});

const folder = mkdtempSync(join(tmpdir(), 'ifso-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('files are listed with size and SHA-256, in order, without the manifest', async () => {
  mkdirSync(join(folder, 'b'));
  writeFileSync(join(folder, 'b/abc.txt'), 'abc');
  writeFileSync(join(folder, '.nojekyll'), '');
  writeFileSync(join(folder, 'manifest.json'), '{}');
  const files = await filesIn(folder);
  // Hashes of "" and "abc" as in NIST's examples for SHA-256.
  expect(Object.entries(files)).toEqual([
    ['.nojekyll', { size: 0, sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' }],
    ['b/abc.txt', { size: 3, sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' }],
  ]);
});
