import { describe, expect, test } from 'vitest';
import { naturalFrequency, StatsInputError } from '../../../src/stats/index.ts';

describe('natural frequency', () => {
  // Expected values: product policy, "of 100, of 1,000 or 10,000 below 1%", worked by hand.
  test.each([
    [0.059, { count: 6, outOf: 100 }],
    [0.01, { count: 1, outOf: 100 }],
    [0.006, { count: 6, outOf: 1000 }],
    [0.001, { count: 1, outOf: 1000 }],
    [0.0005, { count: 5, outOf: 10000 }],
    [0, { count: 0, outOf: 100 }],
    [1, { count: 100, outOf: 100 }],
  ])('a share of %d is told as people in a crowd large enough to show it', (share, expected) => {
    expect(naturalFrequency(share)).toEqual(expected);
  });

  test('a crowd that is given is kept', () => {
    expect(naturalFrequency(0.059, 1000)).toEqual({ count: 59, outOf: 1000 });
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
