import { betaQuantile } from './beta-quantile.ts';
import { checkOpenShare } from './check-input.ts';
import { StatsInputError } from './errors.ts';

/**
 * Quantile of the F distribution, from that of a beta distribution.
 * Use for limits of a ratio of two variances. Degrees of freedom need not be whole.
 *
 * @param proportion - a share above 0 and below 1
 * @param above - degrees of freedom of the variance above the line, at least 1
 * @param below - those of the variance below the line, at least 1
 * @returns the value at or below which that share of the distribution lies
 * @throws {StatsInputError} if the proportion or the degrees are out of range
 * @source if B is beta(below / 2, above / 2), F is (below / above) * (1 - B) / B; values checked against R's `qf` in
 *   `test/vectors/agreement.json`
 * @example fQuantile(0.95, 2, 10) // => about 4.1028
 */
export function fQuantile(proportion: number, above: number, below: number): number {
  checkOpenShare('fQuantile', 'proportion', proportion);
  for (const degrees of [above, below])
    if (!(degrees >= 1 && Number.isFinite(degrees)))
      throw new StatsInputError(`fQuantile: degrees must be finite and at least 1, got ${degrees}`);
  const share = betaQuantile(1 - proportion, below / 2, above / 2);
  return (below * (1 - share)) / (above * share);
}
