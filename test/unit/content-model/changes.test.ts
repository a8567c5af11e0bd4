import { expect, test } from 'vitest';
import { changesOf, sortChanges } from '../../../src/content-model/changes.ts';
import { compareVersions } from '../../../src/content-model/compare-versions.ts';
import { demoChange, demoContent } from '../../helpers/demo-content.ts';

const { changes } = demoContent(
  demoChange('b-changed', { title: 'B' }),
  demoChange('a-changed', { title: 'A' }),
  demoChange('corrected', {
    kind: 'correction',
    old: '1',
    new: '2',
    sources: [{ ref: 'demo-report', mark: 'primary' }],
    concerns: { terms: ['demo-term'] },
  }),
  demoChange('edition', { kind: 'new', summary: true, concerns: { terms: ['demo-term', 'demo-other'] } }),
  demoChange('next-version', { version: '0.2.0', concerns: { claims: ['demo-term'] } }),
  demoChange('next-day', { date: '2026-01-03', version: '0.2.0', concerns: { terms: ['demo-term'] } }),
).entries;

test('newest day first, then the later version, what sums it up, corrections, and by title', () => {
  expect(sortChanges(changes).map(({ id }) => id)).toEqual(['next-day', 'next-version', 'edition', 'corrected', 'a-changed', 'b-changed']);
});

test('an entry has the changes that name it in its own list, oldest day first', () => {
  expect(changesOf(changes, 'terms', 'demo-term').map(({ id }) => id)).toEqual(['edition', 'corrected', 'next-day']);
  expect(changesOf(changes, 'terms', 'demo-none')).toEqual([]);
});

test.each([
  ['0.9.0', '0.10.0', -1],
  ['1.0.0', '0.10.9', 1],
  ['0.3.1', '0.3.0', 1],
  ['0.3.0', '0.3.0', 0],
])('version %s beside %s', (a, b, sign) => {
  expect(Math.sign(compareVersions(a, b))).toBe(sign);
});
