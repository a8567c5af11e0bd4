import { checkOpenShare } from './check-input.ts';
import { incompleteBeta } from './incomplete-beta.ts';

/** Halvings of the range from 0 to 1: leaves less than 1e-18. */
const HALVINGS = 60;

/**
 * Quantile of a beta distribution, by halving the range.
 * Use for exact and Bayesian limits of a proportion.
 *
 * @param proportion - a share above 0 and below 1
 * @param a - first shape, at least 0.5
 * @param b - second shape, at least 0.5
 * @returns the value, from 0 to 1, at or below which that share of the distribution lies
 * @throws {StatsInputError} if the proportion or a shape is out of range
 * @source bisection on `incompleteBeta`, no software ported; values checked against R's `qbeta` in `test/vectors/stats.json`
 * @example betaQuantile(0.5, 2, 2) // => 0.5
 */
export function betaQuantile(proportion: number, a: number, b: number): number {
  checkOpenShare('betaQuantile', 'proportion', proportion);
  let lower = 0;
  let upper = 1;
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (lower + upper) / 2;
    if (incompleteBeta(middle, a, b) < proportion) lower = middle;
    else upper = middle;
  }
  return (lower + upper) / 2;
}
