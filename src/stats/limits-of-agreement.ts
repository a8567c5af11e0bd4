import { StatsInputError } from './errors.ts';
import { type Interval, TAIL_95, Z_95 } from './interval.ts';
import { sum } from './rated-pairs.ts';
import { tQuantile } from './t-quantile.ts';

/** Mean difference and limits, in the unit of the scores, each with its 95% interval. */
export type LimitsOfAgreement = {
  meanDifference: number;
  meanInterval: Interval;
  lower: number;
  lowerInterval: Interval;
  upper: number;
  upperInterval: Interval;
};

/**
 * Bland and Altman's limits of agreement of two raters: mean difference, and the range in which 95% of differences are expected.
 * Use for totals of two raters. Assumes differences that are about normal and do not grow with the total.
 *
 * @param differences - first rater's score less the second's, one a case, at least 2
 * @returns mean difference and limits in the unit of the scores, each with its 95% interval by the t distribution
 * @throws {StatsInputError} if there are fewer than 2 differences or one is not finite
 * @source doi:10.1177/096228029900800204, exact variance of a limit; worked against R's `sd` and `qt` in `test/vectors/agreement.json`
 * @example limitsOfAgreement([0, 1, -1, 0, 2]) // => mean difference 0.4, limits about -1.8347 and 2.6347
 */
export function limitsOfAgreement(differences: readonly number[]): LimitsOfAgreement {
  const n = differences.length;
  if (n < 2 || !differences.every(Number.isFinite))
    throw new StatsInputError(`limitsOfAgreement: there must be 2 finite differences at least, got ${differences.join(', ')}`);
  const mean = sum(differences) / n;
  const spread = Math.sqrt(sum(differences.map((each) => (each - mean) ** 2)) / (n - 1));
  const t = tQuantile(1 - TAIL_95, n - 1);
  const around = (value: number, standardError: number) => ({ lower: value - t * standardError, upper: value + t * standardError });
  const errorOfLimit = spread * Math.sqrt(1 / n + Z_95 ** 2 / (2 * (n - 1)));
  const lower = mean - Z_95 * spread;
  const upper = mean + Z_95 * spread;
  return {
    meanDifference: mean,
    meanInterval: around(mean, spread / Math.sqrt(n)),
    lower,
    lowerInterval: around(lower, errorOfLimit),
    upper,
    upperInterval: around(upper, errorOfLimit),
  };
}
