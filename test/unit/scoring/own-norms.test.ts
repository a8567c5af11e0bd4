import { describe, expect, test } from 'vitest';
import { getInstrument, scoreInstrument } from '../../../src/scoring/index.ts';
import { lookUpOwnNorm } from '../../../src/scoring/own-norms.ts';

/** Made up. A row may hold more than the look-up reads. */
const table = {
  rows: [
    { total: 0, percentile: 50 },
    { total: 1, rate: 0.25 },
  ],
};
const casic = getInstrument('casic');
const items = casic.items.map(({ id }) => id);
const withTotal = (total: number) =>
  scoreInstrument(casic, { answers: Object.fromEntries(items.map((id, index) => [id, index < total ? 'yes' : 'no'])) });

describe('an own norm table', () => {
  test('gives the row of exactly this total, with its rate as people', () => {
    expect(lookUpOwnNorm(table, withTotal(1))).toEqual({ status: 'found', row: table.rows[1], people: { count: 25, outOf: 100 } });
  });
  test('gives a row without a rate without people', () => {
    expect(lookUpOwnNorm(table, withTotal(0))).toEqual({ status: 'found', row: table.rows[0], people: null });
  });
  test('has no row for any other total, and never the nearest', () => {
    expect(lookUpOwnNorm(table, withTotal(2))).toEqual({ status: 'noRow', total: 2 });
  });
  test('says nothing of a case that is not scored', () => {
    expect(lookUpOwnNorm(table, scoreInstrument(casic, { answers: {} }))).toEqual({ status: 'notScored' });
  });
  test('says nothing of an instrument without a total', () => {
    const iic = getInstrument('iic-srp');
    const answers = { imageSanctions: 1, childContactSanctions: 0, adultContactSanctions: 0, otherNonContactSanctions: 0 };
    expect(lookUpOwnNorm(table, scoreInstrument(iic, { answers }))).toEqual({ status: 'notScored' });
  });
});
