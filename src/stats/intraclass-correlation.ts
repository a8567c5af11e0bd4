import { StatsInputError } from './errors.ts';
import { fQuantile } from './f-quantile.ts';
import { type Interval, TAIL_95 } from './interval.ts';
import { at, sum } from './rated-pairs.ts';

/** Sums of squares this small beside the scores themselves come from rounding. */
const ROUNDING = 1e-12;

type MeanSquares = { cases: number; raters: number; rest: number };

/** Mean squares of a two-way analysis of variance without replication. */
function meanSquares(scores: readonly (readonly number[])[], raters: number): MeanSquares {
  const n = scores.length;
  const mean = sum(scores.flat()) / (n * raters);
  const caseMeans = scores.map((row) => sum(row) / raters);
  const raterMeans = Array.from({ length: raters }, (_, rater) => sum(scores.map((row) => at(row, rater))) / n);
  const cases = raters * sum(caseMeans.map((each) => (each - mean) ** 2));
  const between = n * sum(raterMeans.map((each) => (each - mean) ** 2));
  const rest = sum(
    scores.flatMap((row, place) => row.map((score, rater) => (score - at(caseMeans, place) - at(raterMeans, rater) + mean) ** 2)),
  );
  const tiny = ROUNDING * Math.max(1, sum(scores.flat().map((score) => score ** 2)));
  const exact = (value: number) => (value < tiny ? 0 : value);
  return { cases: exact(cases) / (n - 1), raters: exact(between) / (raters - 1), rest: exact(rest) / ((n - 1) * (raters - 1)) };
}

/** McGraw and Wong's limits. The second degrees of freedom are Satterthwaite's, and need not be whole. */
function limits({ cases, raters, rest }: MeanSquares, value: number, n: number, k: number): Interval | null {
  const a = (k * value) / (n * (1 - value));
  const b = 1 + (k * value * (n - 1)) / (n * (1 - value));
  const degrees = (a * raters + b * rest) ** 2 / ((a * raters) ** 2 / (k - 1) + (b * rest) ** 2 / ((n - 1) * (k - 1)));
  if (!(degrees >= 1)) return null;
  const lowerF = fQuantile(1 - TAIL_95, n - 1, degrees);
  const upperF = fQuantile(1 - TAIL_95, degrees, n - 1);
  const others = k * raters + (k * n - k - n) * rest;
  return {
    lower: (n * (cases - lowerF * rest)) / (lowerF * others + n * cases),
    upper: (n * (upperF * cases - rest)) / (others + n * upperF * cases),
  };
}

/**
 * Intraclass correlation ICC(2,1): absolute agreement of single scores, cases and raters both taken as samples (two-way random effects).
 * Use for totals. Not for categories without an order, and not where a rater scored only some of the cases.
 *
 * @param scores - one row a case, one score a rater in each; at least 2 cases and 2 raters
 * @returns `value`, at most 1, and its 95% limits (null where the method has none: at 1, and at times below 0), or null where every score, or
 *   the mean of every case and of every rater, is the same: there is then nothing to tell cases apart by
 * @throws {StatsInputError} if there are too few cases or raters, a row is short, or a score is not finite
 * @source value doi:10.1037/0033-2909.86.2.420; limits doi:10.1037/1082-989X.1.1.30; checked against the R packages irr and psych in
 *   `test/vectors/agreement.json`
 * @example intraclassCorrelation([[1, 2], [3, 3], [5, 6]]) // => value about 0.9231
 */
export function intraclassCorrelation(scores: readonly (readonly number[])[]): { value: number; interval: Interval | null } | null {
  const n = scores.length;
  const k = scores[0]?.length ?? 0;
  if (n < 2 || k < 2) throw new StatsInputError(`intraclassCorrelation: there must be 2 cases and 2 raters at least, got ${n} and ${k}`);
  if (!scores.every((row) => row.length === k && row.every(Number.isFinite)))
    throw new StatsInputError(`intraclassCorrelation: every case must have ${k} finite scores`);
  const squares = meanSquares(scores, k);
  const { cases, raters, rest } = squares;
  const whole = cases + (k - 1) * rest + (k * (raters - rest)) / n;
  if (whole <= ROUNDING * rest) return null;
  const value = (cases - rest) / whole;
  return { value, interval: value === 1 ? null : limits(squares, value, n, k) };
}
