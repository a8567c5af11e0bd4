import { betaQuantile } from './beta-quantile.ts';
import { checkCounts } from './check-input.ts';
import { type Counts, type Interval, TAIL_95 } from './interval.ts';

/**
 * Clopper-Pearson interval for a binomial proportion, two-sided 95%, called exact.
 * Use where the limits must never promise too much: it covers at least 95%, mostly more, so it is wide. Not for clustered samples.
 *
 * @param counts.events - people with the outcome, whole, 0 to `n`
 * @param counts.n - people, whole, at least 1
 * @returns `lower` and `upper`, proportions from 0 to 1
 * @throws {StatsInputError} if a count is not whole or out of range
 * @source doi:10.1093/biomet/26.4.404, limits as beta quantiles; values checked against R's `binom.test` in `test/vectors/stats.json`
 * @example clopperPearsonInterval({ events: 0, n: 10 }) // => about { lower: 0, upper: 0.3085 }
 */
export function clopperPearsonInterval({ events, n }: Counts): Interval {
  checkCounts('clopperPearsonInterval', { events, n });
  return {
    lower: events === 0 ? 0 : betaQuantile(TAIL_95, events, n - events + 1),
    upper: events === n ? 1 : betaQuantile(1 - TAIL_95, events + 1, n - events),
  };
}
