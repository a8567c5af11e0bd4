import { StatsInputError } from './errors.ts';
import { normalQuantile } from './normal-quantile.ts';

/**
 * Cohen's d that goes with an AUC, if scores are normal with equal spread in both groups.
 * Use to say how far apart two groups lie under that model. Not a conversion for skewed scores or scores with few values.
 *
 * @param auc - area under the curve, at least 0.5 and below 1
 * @returns the distance of the two means in standard deviations, 0 or more
 * @throws {StatsInputError} if the AUC is below 0.5 or not below 1
 * @source d is the square root of 2 times the normal quantile of the AUC; checked against `psych::d2CL`, its inverse, in R
 *   (`test/vectors/stats.json`)
 * @example aucToD(0.76) // => about 0.9989
 */
export function aucToD(auc: number): number {
  if (!(auc >= 0.5 && auc < 1)) throw new StatsInputError(`aucToD: auc must be a number from 0.5 to below 1, got ${auc}`);
  return Math.SQRT2 * normalQuantile(auc);
}
