import { describe, expect, test } from 'vitest';
import { naturalFrequency, StatsInputError } from '../../../src/stats/index.ts';

describe('natural frequency', () => {
  // Worked by hand: of 100, or of the smallest crowd in which at least one person did and one did not.
  test.each([
    [0.059, { count: 6, outOf: 100 }],
    [0.01, { count: 1, outOf: 100 }],
    [0.006, { count: 6, outOf: 1000 }],
    [0.001, { count: 1, outOf: 1000 }],
    [0.0099, { count: 10, outOf: 1000 }],
    [0.0005, { count: 5, outOf: 10000 }],
    [0.0001, { count: 1, outOf: 10000 }],
    [0.00004, { count: 4, outOf: 100000 }],
    [0.000001, { count: 1, outOf: 1000000 }],
    [0.0000006, { count: 1, outOf: 1000000 }],
    [0.0000004, { count: 0, outOf: 1000000, bound: 'fewerThanOne' }],
    [Number.MIN_VALUE, { count: 0, outOf: 1000000, bound: 'fewerThanOne' }],
    [0.99, { count: 99, outOf: 100 }],
    [0.991, { count: 991, outOf: 1000 }],
    [0.996, { count: 996, outOf: 1000 }],
    [0.999, { count: 999, outOf: 1000 }],
    [0.9999, { count: 9999, outOf: 10000 }],
    [1 - 1e-7, { count: 1000000, outOf: 1000000, bound: 'moreThanAllButOne' }],
    [1 - Number.EPSILON, { count: 1000000, outOf: 1000000, bound: 'moreThanAllButOne' }],
    [0, { count: 0, outOf: 100 }],
    [1, { count: 100, outOf: 100 }],
  ])('a share of %d is told as people in a crowd large enough to show it', (share, expected) => {
    expect(naturalFrequency(share)).toEqual(expected);
  });

  test('a crowd that is given is kept', () => {
    expect(naturalFrequency(0.059, 1000)).toEqual({ count: 59, outOf: 1000 });
    expect(naturalFrequency(0, 1000)).toEqual({ count: 0, outOf: 1000 });
    expect(naturalFrequency(1, 1000)).toEqual({ count: 1000, outOf: 1000 });
    expect(naturalFrequency(0.004, 100)).toEqual({ count: 0, outOf: 100, bound: 'fewerThanOne' });
    expect(naturalFrequency(0.996, 100)).toEqual({ count: 100, outOf: 100, bound: 'moreThanAllButOne' });
  });

  test.each([-0.1, 1.1, Number.NaN, Number.POSITIVE_INFINITY])('a share of %d is refused', (share) => {
    expect(() => naturalFrequency(share)).toThrow(StatsInputError);
  });

  test('the message names the place, the rule and the value', () => {
    expect(() => naturalFrequency(2)).toThrowErrorMatchingInlineSnapshot(
      `[StatsInputError: naturalFrequency: proportion must be a number from 0 to 1, got 2]`,
    );
  });
});
