import { betaQuantile } from './beta-quantile.ts';
import { checkOpenShare } from './check-input.ts';
import { StatsInputError } from './errors.ts';

/**
 * Quantile of Student's t distribution, from that of a beta distribution.
 * Use for limits of a mean or a coefficient from few cases.
 *
 * @param proportion - a share above 0 and below 1
 * @param degrees - degrees of freedom, at least 1
 * @returns the value at or below which that share of the distribution lies
 * @throws {StatsInputError} if the proportion or the degrees are out of range
 * @source if B is beta(degrees / 2, 1 / 2), the square of t is degrees * (1 - B) / B; values checked against R's `qt` in
 *   `test/vectors/agreement.json`
 * @example tQuantile(0.975, 9) // => about 2.2622
 */
export function tQuantile(proportion: number, degrees: number): number {
  checkOpenShare('tQuantile', 'proportion', proportion);
  if (!(degrees >= 1 && Number.isFinite(degrees)))
    throw new StatsInputError(`tQuantile: degrees must be finite and at least 1, got ${degrees}`);
  if (proportion === 0.5) return 0;
  const beyond = 2 * Math.min(proportion, 1 - proportion);
  const share = betaQuantile(beyond, degrees / 2, 0.5);
  return Math.sign(proportion - 0.5) * Math.sqrt((degrees * (1 - share)) / share);
}
