import { checkShare } from './check-input.ts';
import { StatsInputError } from './errors.ts';

const CLOSE_ENOUGH = 1e-15;
/** Far more than a sample of a million needs. */
const MOST_TERMS = 20_000;
/** Added to what is divided by: changes nothing but an exact zero (Lentz). */
const TINY = 1e-300;

const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];
const LANCZOS_SHIFT = 7.5;

/** Natural logarithm of the gamma function for numbers of at least one half (Lanczos). */
function logGamma(x: number): number {
  const sum = LANCZOS.reduce((total, each, index) => total + (index === 0 ? each : each / (x - 1 + index)), 0);
  const shifted = x - 1 + LANCZOS_SHIFT;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(shifted) - shifted + Math.log(sum);
}

/** The continued fraction of the incomplete beta function, by Lentz's method. */
function continuedFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1) + TINY);
  let fraction = d;
  let change = 0;
  for (let term = 1; term <= MOST_TERMS && Math.abs(change - 1) > CLOSE_ENOUGH; term += 1) {
    const even = (term * (b - term) * x) / ((a + 2 * term - 1) * (a + 2 * term));
    d = 1 / (1 + even * d + TINY);
    c = 1 + even / c + TINY;
    fraction *= d * c;
    const odd = (-(a + term) * (a + b + term) * x) / ((a + 2 * term) * (a + 2 * term + 1));
    d = 1 / (1 + odd * d + TINY);
    c = 1 + odd / c + TINY;
    change = d * c;
    fraction *= change;
  }
  return fraction;
}

/**
 * Regularised incomplete beta function: the share of a beta distribution at or below `x`.
 * Use for exact and Bayesian limits of a proportion. Shapes are those of counts: one half and more.
 *
 * @param x - a share from 0 to 1
 * @param a - first shape, at least 0.5
 * @param b - second shape, at least 0.5
 * @returns a share from 0 to 1
 * @throws {StatsInputError} if `x` is not from 0 to 1 or a shape is below 0.5 or not finite
 * @source continued fraction 8.17.22 of the NIST Digital Library of Mathematical Functions, by Lentz's method; gamma function by
 *   Lanczos; values checked against R's `pbeta` in `test/vectors/stats.json`
 * @example incompleteBeta(0.5, 2, 2) // => 0.5
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  checkShare('incompleteBeta', 'x', x);
  for (const shape of [a, b])
    if (!(shape >= 0.5 && Number.isFinite(shape)))
      throw new StatsInputError(`incompleteBeta: shapes must be finite and at least 0.5, got ${shape}`);
  if (x === 0 || x === 1) return x;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  // The fraction converges fast below the mean only; above it the mirrored one is used.
  return x < (a + 1) / (a + b + 2) ? (front * continuedFraction(x, a, b)) / a : 1 - (front * continuedFraction(1 - x, b, a)) / b;
}
