import { describe, expect, test } from 'vitest';
import {
  computedLimits,
  computedPercent,
  didText,
  formatCoefficient,
  formatDay,
  formatMonth,
  formatNumber,
  formatPeople,
  formatPercent,
  formatPercentile,
} from '../../src/format.ts';
import { countOf, firstSentence, joinWords } from '../../src/phrases.ts';
import { naturalFrequency } from '../../src/stats/natural-frequency.ts';

describe('numbers for readers', () => {
  test.each([
    [19112, '19,112'],
    [1234567, '1,234,567'],
    [999, '999'],
    [-3, '−3'],
    [15.99, '15.99'],
    [1234.5, '1,234.5'],
  ])('%d is grouped in thousands with a true minus sign', (value, expected) => {
    expect(formatNumber(value)).toBe(expected);
  });

  test.each([
    [0.059, '5.9%'],
    [0.29, '29%'],
    [0.003, '0.3%'],
    [0.07, '7%'],
    [0.0281, '2.81%'],
    [1, '100%'],
  ])('the proportion %d is written as a percentage without added or lost digits', (value, expected) => {
    expect(formatPercent(value)).toBe(expected);
  });

  test.each([
    [1e-7, undefined, '0.0000001'],
    [1.5e-9, undefined, '0.0000000015'],
    [-2.5e-7, undefined, '−0.00000025'],
    [1e21, undefined, '1,000,000,000,000,000,000,000'],
    [1.25e22, undefined, '12,500,000,000,000,000,000,000'],
    [1e22, 1, '10,000,000,000,000,000,000,000.0'],
    [1e-7, 2, '0.00'],
    [-0.001, 2, '0.00'],
    [-0.005, 2, '−0.01'],
    [-0.004, 0, '0'],
    [-0, undefined, '0'],
    [-1.5, 0, '−2'],
    [0.1, 2, '0.10'],
    [1999.999, 2, '2,000.00'],
  ])('%d with %s decimals is written out, without a minus before a zero', (value, decimals, expected) => {
    expect(formatNumber(value, decimals)).toBe(expected);
  });

  test('decimals of a percentage can be fixed', () => {
    expect(formatPercent(0.8312, 2)).toBe('83.12%');
    expect(formatPercent(0.5, 2)).toBe('50.00%');
  });

  test.each([
    [0, '0%'],
    [1, '100%'],
    [0.00004, 'under 0.01%'],
    [0.00005, '0.01%'],
    [1e-12, 'under 0.01%'],
    [Number.MIN_VALUE, 'under 0.01%'],
    [0.0099, '0.99%'],
    [0.00999, '1.00%'],
    [0.01, '1.0%'],
    [0.5, '50.0%'],
    [0.9994, '99.9%'],
    [0.9996, 'over 99.9%'],
    [1 - Number.EPSILON, 'over 99.9%'],
  ])('the computed share %d reads %s', (share, expected) => {
    expect(computedPercent(share)).toBe(expected);
  });

  test.each([
    [0, 2, '0%'],
    [0.00004, 2, 'under 0.01%'],
    [0.99996, 2, 'over 99.99%'],
    [0.004, 0, 'under 1%'],
    [0.996, 0, 'over 99%'],
    [0.9999, undefined, '99.99%'],
    [1 - Number.EPSILON, undefined, 'over 99.9%'],
    [1e-9, undefined, '0.0000001%'],
  ])('the proportion %d with %s decimals never reads as nothing or everything that it is not', (proportion, decimals, expected) => {
    expect(formatPercent(proportion, decimals)).toBe(expected);
  });

  test.each([
    [{ lower: 0.056, upper: 0.063 }, ['5.6%', '6.3%']],
    [{ lower: 0, upper: 0.00004 }, ['0%', 'under 0.01%']],
    [{ lower: 0.99996, upper: 1 }, ['over 99.9%', '100%']],
    // Wilson for 1 of 1,000,000 and for 999,999 of it: 0.0000177% to 0.000566%, and the same from above.
    [{ lower: 1.77e-7, upper: 5.66e-6 }, ['under 0.001%', '0.001%']],
    [{ lower: 1 - 5.66e-6, upper: 1 - 1.77e-7 }, ['99.999%', 'over 99.999%']],
    [{ lower: 0.50001, upper: 0.50004 }, ['50.001%', '50.004%']],
    [{ lower: 0.5, upper: 0.5 }, ['50.0%', '50.0%']],
    [{ lower: 0.5, upper: 0.5 + Number.EPSILON }, ['50.000000000%', '50.000000000%']],
  ])('the limits %o are told apart', (interval, expected) => {
    expect(computedLimits(interval)).toEqual(expected);
  });

  test.each([
    [0, '0 of 100 did, 100 did not'],
    [0.059, 'About 6 of 100 did, 94 did not'],
    [0.00004, 'About 4 of 100,000 did, 99,996 did not'],
    [1e-7, 'Fewer than 1 of 1,000,000 did'],
    [0.996, 'About 996 of 1,000 did, 4 did not'],
    [1 - 1e-7, 'More than 999,999 of 1,000,000 did'],
    [1, '100 of 100 did, 0 did not'],
  ])('a share of %d as people: %s', (share, expected) => {
    expect(didText(naturalFrequency(share))).toBe(expected);
  });

  test('people of a given crowd, where the crowd is too small for the share', () => {
    expect([0.0003, 0.0281, 0.9997].map((share) => formatPeople(naturalFrequency(share, 1000)))).toEqual([
      'fewer than 1 of 1,000',
      '28 of 1,000',
      'more than 999 of 1,000',
    ]);
  });

  test.each([
    [1, '1st percentile'],
    [2, '2nd percentile'],
    [3, '3rd percentile'],
    [4, '4th percentile'],
    [11, '11th percentile'],
    [12, '12th percentile'],
    [13, '13th percentile'],
    [21, '21st percentile'],
    [64, '64th percentile'],
    [0, '0th percentile'],
    [100, '100th percentile'],
    [1.3, 'percentile 1.3'],
    [99.9, 'percentile 99.9'],
  ])('percentile %d has its ending, or none with decimals', (value, expected) => {
    expect(formatPercentile(value)).toBe(expected);
  });

  test.each([
    [0.728, '.728'],
    [0.7, '.70'],
    [-0.44, '−.44'],
    [1, '1.00'],
    [1e-7, '.0000001'],
    [0, '.00'],
  ])('the coefficient %d is written without the leading zero', (value, expected) => {
    expect(formatCoefficient(value)).toBe(expected);
  });

  test('days and months are written in words', () => {
    expect(formatDay('2026-11-22')).toBe('22 November 2026');
    expect(formatMonth('2027-05-22')).toBe('May 2027');
  });

  test('lists end with "and"', () => {
    expect(joinWords([])).toBe('');
    expect(joinWords(['a'])).toBe('a');
    expect(joinWords(['a', 'b', 'c'])).toBe('a, b and c');
  });

  test('one item is singular', () => {
    expect(countOf(1, 'item')).toBe('1 item');
    expect(countOf(2, 'item')).toBe('2 items');
    expect(countOf(2, 'entry', 'entries')).toBe('2 entries');
  });
});

test.each([
  ['One. Two.', 'One.'],
  ['Kept in a federal text (18 U.S.C. 2256(8)), and elsewhere. Avoid it.', 'Kept in a federal text (18 U.S.C. 2256(8)), and elsewhere.'],
  ['Tools, e.g. CPORT, rank groups. They decide nothing.', 'Tools, e.g. CPORT, rank groups.'],
  ['No full stop', 'No full stop'],
])('the first sentence of "%s"', (text, first) => {
  expect(firstSentence(text)).toBe(first);
});
