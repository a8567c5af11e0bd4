import { expect, test } from 'vitest';
import { refsOf } from '../../../src/scoring/refs.ts';

test('every reference is listed once, at any depth, in order of first appearance', () => {
  const data = { cite: { ref: 'b-2020' }, items: [{ cite: { ref: 'a-2019', locator: 'p. 1' } }, { cite: { ref: 'b-2020' } }], note: null };
  expect(refsOf(data)).toEqual(['b-2020', 'a-2019']);
});

test('only text under "ref" is a reference', () => {
  expect(refsOf({ ref: 3, reference: 'c-2018', more: { ref: { ref: 'd-2017' } } })).toEqual(['d-2017']);
});

test('what is no record has none', () => {
  for (const nothing of [null, undefined, 'ref', 7]) expect(refsOf(nothing)).toEqual([]);
});
