/** What the search benchmark counts. */
import { describe, expect, test } from 'vitest';
import { QUERY_SETS, readQueries } from '../../bench/search/query-sets.ts';
import { judge, percent, percentile, sum, TYPES } from '../../bench/search/tally.ts';

const query = { type: 'A', query: 'IIOC', expected: 'iioc', acceptable: ['csem'] };
const nothing = { type: 'N', query: 'xylophone', expected: null };

describe('one query', () => {
  test.each([
    ['the entry in the first place', ['iioc', 'grooming'], 1, 1],
    ['an entry that does as well', ['csem'], 1, 1],
    ['the entry in the third place', ['grooming', undefined, 'iioc'], 0, 1],
    ['the entry in the fourth place', ['grooming', 'sexting', 'osp', 'iioc'], 0, 0],
    ['another entry', ['grooming'], 0, 0],
    ['no result', [], 0, 0],
    ['a result that is no entry', [undefined], 0, 0],
  ])('%s', (_, places, first, firstThree) => {
    expect(judge(query, places)).toEqual({ of: 1, first, firstThree });
  });

  test.each([
    ['no result is right', [], 1],
    ['a result that is no entry is right', [undefined, 'iioc'], 1],
    ['an entry in the first place is wrong', ['iioc'], 0],
  ])('where nothing answers, %s', (_, places, right) => {
    expect(judge(nothing, places)).toEqual({ of: 1, first: right, firstThree: right });
  });
});

test('counts add up', () => {
  expect(sum([judge(query, ['iioc']), judge(query, ['osp', 'iioc']), judge(nothing, ['iioc'])])).toEqual({
    of: 3,
    first: 1,
    firstThree: 2,
  });
});

test.each([
  [0.5, 3],
  [0.95, 5],
  [0, 1],
])('percentile %d of one to five is %d', (share, value) => {
  expect(percentile([5, 3, 1, 4, 2], share)).toBe(value);
});

test('a share short of all never reads as 100%', () => {
  expect([percent(9999, 10000), percent(3, 3), percent(1, 3)]).toEqual(['99.9%', '100%', '33.3%']);
});

test.each(QUERY_SETS.map((set) => [set.name, set] as const))('%s: every query has a type that the benchmark counts', (_, set) => {
  const strays = readQueries(set).filter(({ type, expected }) => !(type in TYPES) || (type === 'N') !== (expected === null));
  expect(strays).toEqual([]);
});
