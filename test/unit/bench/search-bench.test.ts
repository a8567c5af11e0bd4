/** What the search benchmark counts. */
import { describe, expect, test } from 'vitest';
import { QUERY_SETS, readQueries } from '../../bench/search/query-sets.ts';
import { judge, type Places, percent, percentile, type Query, sum, termsOf } from '../../bench/search/tally.ts';

const query: Query = { q: 'IIOC', wants: ['/glossary/iioc/', '/glossary/csem/'], kind: 'term' };
const nothing: Query = { q: 'xylophone', wants: [], kind: 'none' };
const at = (...addresses: string[]) => addresses.map((address) => [address]);

describe('one query', () => {
  test.each<[string, Places, number, number]>([
    ['the entry in the first place', at('/glossary/iioc/', '/glossary/grooming/'), 1, 1],
    ['an entry that does as well', at('/glossary/csem/'), 1, 1],
    ['the entry in the third place', at('/glossary/grooming/', '/guidance/demo/', '/glossary/iioc/'), 0, 1],
    ['the entry in the fourth place', at('/a/', '/b/', '/c/', '/glossary/iioc/'), 0, 0],
    ['another entry', at('/glossary/grooming/'), 0, 0],
    ['no result', [], 0, 0],
    ['a link inside the first result', [['/guidance/demo/', '/glossary/iioc/']], 1, 1],
  ])('%s', (_, places, first, firstThree) => {
    expect(judge(query, places)).toEqual({ of: 1, first, firstThree });
  });

  test('a guidance page answers where one of its sections is wanted, a claim only as itself', () => {
    const wanting = (want: string): Query => ({ q: 'q', wants: [want], kind: 'any' });
    expect(judge(wanting('/guidance/demo/#part'), at('/guidance/demo/')).first).toBe(1);
    expect(judge(wanting('/guidance/demo/'), at('/guidance/demo/#part')).first).toBe(0);
    expect(judge(wanting('/statement/#claim'), at('/statement/')).first).toBe(0);
  });

  test.each<[string, Query, Places, number]>([
    ['no result is right', nothing, [], 1],
    ['any result is wrong', nothing, at('/guidance/demo/'), 0],
    ['of terms only: a page is no term', { ...nothing, termsOnly: true }, at('/guidance/demo/', '/glossary/iioc/'), 1],
    ['of terms only: a term is wrong', { ...nothing, termsOnly: true }, at('/glossary/iioc/'), 0],
  ])('where nothing answers, %s', (_, asked, places, right) => {
    expect(judge(asked, places)).toEqual({ of: 1, first: right, firstThree: right });
  });

  test('the terms among the results are those of the glossary', () => {
    expect(termsOf(at('/guidance/demo/', '/glossary/iioc/', '/glossary/#by-theme'))).toEqual(at('/glossary/iioc/'));
  });
});

test('counts add up', () => {
  expect(
    sum([judge(query, at('/glossary/iioc/')), judge(query, at('/glossary/osp/', '/glossary/iioc/')), judge(nothing, at('/a/'))]),
  ).toEqual({
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

test.each(QUERY_SETS.map((set) => [set.name, set] as const))(
  '%s: every query has a kind, and addresses as the site writes them',
  (_, set) => {
    const strays = readQueries(set).filter(
      ({ q, kind, wants }) => q.trim() === '' || !kind || !wants.every((want) => /^\/[a-z0-9-/]*\/(#[a-z0-9-]+)?$/.test(want)),
    );
    expect(strays.length).toBe(0);
  },
);
