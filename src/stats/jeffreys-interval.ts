import { betaQuantile } from './beta-quantile.ts';
import { checkCounts } from './check-input.ts';
import { type Counts, type Interval, TAIL_95 } from './interval.ts';

/**
 * Jeffreys interval for a binomial proportion, two-sided 95%, equal tails, with the limit 0 at no event and 1 at only events.
 * Use as a second opinion beside Wilson in small samples. Not for clustered samples.
 *
 * @param counts.events - people with the outcome, whole, 0 to `n`
 * @param counts.n - people, whole, at least 1
 * @returns `lower` and `upper`, proportions from 0 to 1
 * @throws {StatsInputError} if a count is not whole or out of range
 * @source doi:10.1214/ss/1009213286, section 3.1.3; values checked against R's `qbeta` in `test/vectors/stats.json`
 * @example jeffreysInterval({ events: 0, n: 10 }) // => about { lower: 0, upper: 0.2172 }
 */
export function jeffreysInterval({ events, n }: Counts): Interval {
  checkCounts('jeffreysInterval', { events, n });
  const [a, b] = [events + 0.5, n - events + 0.5];
  return {
    lower: events === 0 ? 0 : betaQuantile(TAIL_95, a, b),
    upper: events === n ? 1 : betaQuantile(1 - TAIL_95, a, b),
  };
}
