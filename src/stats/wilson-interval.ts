import { checkCounts } from './check-input.ts';
import { type Counts, type Interval, Z_95 } from './interval.ts';

/**
 * Wilson score interval for a binomial proportion, two-sided 95%, without continuity correction.
 * Use for observed rates, also near 0 and 1: the choice of this site. Not for clustered samples or pooled studies.
 *
 * @param counts.events - people with the outcome, whole, 0 to `n`
 * @param counts.n - people, whole, at least 1
 * @returns `lower` and `upper`, proportions from 0 to 1
 * @throws {StatsInputError} if a count is not whole or out of range
 * @source doi:10.1080/01621459.1927.10502953; values checked against R's `prop.test` in `test/vectors/stats.json`
 * @example wilsonInterval({ events: 8, n: 10 }) // => about { lower: 0.4902, upper: 0.9433 }
 */
export function wilsonInterval({ events, n }: Counts): Interval {
  checkCounts('wilsonInterval', { events, n });
  const share = events / n;
  const squared = Z_95 ** 2;
  const centre = share + squared / (2 * n);
  const half = Z_95 * Math.sqrt((share * (1 - share)) / n + squared / (4 * n * n));
  const scale = 1 + squared / n;
  // At 0 and n the limit is exactly 0 or 1; the sum above misses it by rounding.
  return { lower: events === 0 ? 0 : (centre - half) / scale, upper: events === n ? 1 : (centre + half) / scale };
}
