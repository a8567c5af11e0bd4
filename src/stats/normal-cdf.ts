import { StatsInputError } from './errors.ts';

/** Beyond this the tail is below 1e-300. */
const FARTHEST = 37;
/** Where the rational approximation hands over to the continued fraction. */
const FAR = 7.07106781186547;
const SQUARE_ROOT_OF_TWO_PI = 2.506628274631;

// Highest power first. Hart's rational approximation.
const NUMERATOR = [
  0.0352624965998911, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871, 221.213596169931, 220.206867912376,
];
const DENOMINATOR = [
  0.0883883476483184, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674, 637.333633378831, 793.826512519948,
  440.413735824752,
];

const polynomial = (coefficients: readonly number[], x: number) => coefficients.reduce((sum, each) => sum * x + each, 0);

/**
 * Standard normal distribution function, to 12 decimals, and to 8 digits in the far tail.
 * Use for the normal model behind an AUC. Not for tails beyond 37 standard deviations, which it returns as 0 or 1.
 *
 * @param x - a number, in standard deviations
 * @returns the share of a standard normal distribution at or below `x`, from 0 to 1
 * @throws {StatsInputError} if `x` is not a number
 * @source West, G. (2005), Better approximations to cumulative normal functions, after Hart (1968), algorithm 5666;
 *   values checked against R's `pnorm` in `test/vectors/stats.json`
 * @example normalCdf(1.96) // => about 0.975
 */
export function normalCdf(x: number): number {
  if (Number.isNaN(x)) throw new StatsInputError(`normalCdf: x must be a number, got ${x}`);
  const far = Math.abs(x);
  if (far > FARTHEST) return x > 0 ? 1 : 0;
  const height = Math.exp(-0.5 * far * far);
  const tail =
    far < FAR
      ? (height * polynomial(NUMERATOR, far)) / polynomial(DENOMINATOR, far)
      : height / (far + 1 / (far + 2 / (far + 3 / (far + 4 / (far + 0.65))))) / SQUARE_ROOT_OF_TWO_PI;
  return x > 0 ? 1 - tail : tail;
}
