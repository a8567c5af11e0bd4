import { StatsInputError } from './errors.ts';
import type { Interval } from './interval.ts';
import { TAIL_95 } from './interval.ts';
import { tQuantile } from './t-quantile.ts';

/** What two raters gave the same things, as positions from 0 in a list of categories. */
export type RatedPairs = {
  /** One pair for each thing rated: the first rater's category and the second's. At least 2. */
  pairs: readonly (readonly [number, number])[];
  /** How many categories there are, used or not. At least 2. */
  categories: number;
};

/** A coefficient of agreement: at most 1, which is full agreement. */
export type Agreement = {
  value: number;
  /** Large-sample standard error. */
  standardError: number;
  /**
   * 95%, by the t distribution with one degree of freedom less than there are pairs, cut at -1 and 1. Null where the standard error is 0,
   * as in perfect agreement: limits without width would make few pairs look certain.
   */
  interval: Interval | null;
};

/** Shares of the pairs by the first rater's category and the second's, and the shares of each rater's categories. */
export type Shares = { both: number[][]; first: number[]; second: number[]; n: number };

/** The pairs as a square table of shares. */
export function sharesOf(where: string, { pairs, categories }: RatedPairs): Shares {
  if (!(Number.isSafeInteger(categories) && categories >= 2))
    throw new StatsInputError(`${where}: categories must be a whole number of at least 2, got ${categories}`);
  if (pairs.length < 2) throw new StatsInputError(`${where}: pairs must be at least 2, got ${pairs.length}`);
  const both = Array.from({ length: categories }, () => new Array<number>(categories).fill(0));
  for (const pair of pairs) {
    const [first, second] = pair;
    const row = both[first];
    if (row?.[second] === undefined)
      throw new StatsInputError(`${where}: a rating must be a whole number from 0 to ${categories - 1}, got ${pair.join(' and ')}`);
    row[second] += 1;
  }
  const share = (count: number) => count / pairs.length;
  return {
    both: both.map((row) => row.map(share)),
    first: both.map((row) => share(sum(row))),
    second: both.map((_, column) => share(sum(both.map((row) => at(row, column))))),
    n: pairs.length,
  };
}

/** A value by its position, where the position comes from the table itself. */
export const at = (values: readonly number[], position: number): number => values[position] as number;

/** Variances this small come from rounding. */
const ROUNDING = 1e-15;

export const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0);

/** A coefficient with its limits, from its variance. Rounding may leave a variance a little below 0. */
export function withLimits(value: number, variance: number, n: number): Agreement {
  const standardError = variance < ROUNDING ? 0 : Math.sqrt(variance);
  if (standardError === 0) return { value, standardError, interval: null };
  const half = tQuantile(1 - TAIL_95, n - 1) * standardError;
  return { value, standardError, interval: { lower: Math.max(-1, value - half), upper: Math.min(1, value + half) } };
}
