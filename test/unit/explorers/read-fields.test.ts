/** What is read from a field of an explorer. Signs and habits as in test/unit/components/read-number.test.ts. */
import { describe, expect, test } from 'vitest';
import { type FieldReading, readCoefficient, readCount, readShare } from '../../../src/explorers/read-fields.ts';

const numberOf = (reading: FieldReading) => {
  if (reading.status === 'read') return Number(reading.value.toPrecision(12));
  return reading.status === 'refused' ? reading.reason : reading.status;
};

describe('a share', () => {
  test.each([
    ['5.9', 0.059],
    [' 5.9 % ', 0.059],
    ['5,9', 0.059],
    ['5,9 %', 0.059],
    ['5.9\u202f%', 0.059],
    ['%5,9', 0.059],
    ['5.9 per cent', 0.059],
    ['5.9\u00a0percent', 0.059],
    ['٥٫٩٪', 0.059],
    ['５．９％', 0.059],
    ['59 of 1000', 0.059],
    ['59of1000', 0.059],
    ['59 out of 1,000', 0.059],
    ['59 in 1 000', 0.059],
    ['59\u00a0of\u00a01\u202f000', 0.059],
    ['59/1000', 0.059],
    ['59 men of 1000 men', 0.059],
    ['５９／１０００', 0.059],
    ['100', 1],
    ['.5%', 0.005],
    ['', 'blank'],
    ['  ', 'blank'],
    ['\u00a0', 'blank'],
    ['1,234', 'ambiguous'],
    ['5,900 of 10.000', 'ambiguous'],
    ['1.234,5', 'ambiguous'],
    ['1e2', 'notANumber'],
    ['abc', 'notANumber'],
    ['%', 'notANumber'],
    ['5 of 0', 'notANumber'],
    ['5 of', 'notANumber'],
    ['1/2/2026', 'notANumber'],
    ['5.9 of 100', 'notANumber'],
    ['5%%', 'notANumber'],
    ['5 to 6', 'notANumber'],
  ])('typed as “%s” is read as %s', (typed, expected) => {
    expect(numberOf(readShare(typed))).toBe(expected);
  });

  test.each(['15%', '15 %', '15 per cent', '15\u00a0percent', '%15', '15٪', '15％'])('“%s” has its sign', (typed) => {
    expect(readShare(typed)).toMatchObject({ isPercent: true, isDecimal: false });
  });

  test.each(['.059', '0.059', '0,059', ',059'])('“%s” may be meant as a share of one', (typed) => {
    expect(readShare(typed)).toMatchObject({ isPercent: false, isDecimal: true });
  });
});

test.each([
  ['12', 12],
  ['1,128', 1128],
  ['1 128', 1128],
  ['12 people', 12],
  ['١٢', 12],
  ['', 'blank'],
  ['1.128', 'ambiguous'],
  ['1.000', 'ambiguous'],
  ['1.5', 'notANumber'],
  ['1,5', 'notANumber'],
  ['-1', 'notANumber'],
  ['12 years', 'notANumber'],
])('a count typed as “%s” is read as %s', (typed, expected) => {
  expect(numberOf(readCount(typed))).toBe(expected);
});

test.each([
  ['.73', 0.73],
  ['0.73', 0.73],
  [',73', 0.73],
  ['0,728', 0.728],
  ['０．７３', 0.73],
  ['1', 1],
  ['', 'blank'],
  ['73%', 'notANumber'],
])('a coefficient typed as “%s” is read as %s', (typed, expected) => {
  expect(numberOf(readCoefficient(typed))).toBe(expected);
});
