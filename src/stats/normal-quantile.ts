import { checkOpenShare } from './check-input.ts';
import { normalCdf } from './normal-cdf.ts';

/** A step this small changes no digit that anyone reads; Newton's method squares the error at each step. */
const SMALLEST_STEP = 1e-12;
/** Usual shares need five steps, the most extreme ones that a computer can write about fifty. */
const MOST_STEPS = 100;
/** Height of the standard normal density at its mean. */
const HEIGHT_AT_ZERO = 1 / Math.sqrt(2 * Math.PI);

/** The quantile of a share of at most one half. Only this tail is used: near 1 a share has no digits left to tell it from 1. */
function lowerQuantile(share: number): number {
  // A bound of the tail: the start is at most one and a quarter too far out, and from there no step overshoots.
  let x = -Math.sqrt(-2 * Math.log(2 * share));
  let step = 1;
  for (let count = 0; count < MOST_STEPS && Math.abs(step) > SMALLEST_STEP; count += 1) {
    step = (share - normalCdf(x)) / (HEIGHT_AT_ZERO * Math.exp(-0.5 * x * x));
    x += step;
  }
  return x;
}

/**
 * Standard normal quantile: the inverse of the distribution function, by Newton's method.
 * Use to turn an AUC into a distance. Not for shares below 1e-300.
 *
 * @param proportion - a share above 0 and below 1
 * @returns the number of standard deviations at or below which that share lies
 * @throws {StatsInputError} if the proportion is not above 0 and below 1
 * @source Newton's method on `normalCdf`, no software ported; values checked against R's `qnorm` in `test/vectors/stats.json`
 * @example normalQuantile(0.975) // => about 1.959964
 */
export function normalQuantile(proportion: number): number {
  checkOpenShare('normalQuantile', 'proportion', proportion);
  return proportion <= 0.5 ? lowerQuantile(proportion) : -lowerQuantile(1 - proportion);
}
