import { StatsInputError } from './errors.ts';

/** The crowds in which people are told, the smallest first. */
const CROWDS = [100, 1000, 10_000, 100_000, 1_000_000] as const;

/**
 * People counted, out of how many. `bound` is there where rounding made nobody or everybody of a share that is neither: it is then
 * told as fewer than one person, or as more than all but one.
 */
export type NaturalFrequency = { count: number; outOf: (typeof CROWDS)[number]; bound?: 'fewerThanOne' | 'moreThanAllButOne' };

/** One person more or less than this share of a crowd is told in it; 1 - 0.999 is a little more than 0.001 in binary. */
const SLACK = 1e-12;

/**
 * Natural frequency of a proportion: whole people out of 100, or out of the smallest crowd up to a million in which at least one
 * person did and one did not.
 * Use wherever a rate is told to readers. Not for further computation: it is rounded.
 *
 * @param proportion - a share from 0 to 1
 * @param outOf - the size of the crowd, where it is given and not chosen by the size of the share
 * @returns `count`, whole people, and `outOf`; a `count` of 0 or of all is exact, or else has a `bound`
 * @throws {StatsInputError} if the proportion is not a number from 0 to 1
 * @source plain rounding, no software needed
 * @example naturalFrequency(0.059) // => { count: 6, outOf: 100 }
 */
export function naturalFrequency(proportion: number, outOf?: NaturalFrequency['outOf']): NaturalFrequency {
  if (!(proportion >= 0 && proportion <= 1))
    throw new StatsInputError(`naturalFrequency: proportion must be a number from 0 to 1, got ${proportion}`);
  if (proportion === 0 || proportion === 1) return { count: proportion * (outOf ?? 100), outOf: outOf ?? 100 };
  const rarer = Math.min(proportion, 1 - proportion);
  const crowd = outOf ?? CROWDS.find((each) => rarer + SLACK >= 1 / each) ?? 1_000_000;
  const count = Math.round(proportion * crowd);
  if (count === 0) return { count, outOf: crowd, bound: 'fewerThanOne' };
  if (count === crowd) return { count, outOf: crowd, bound: 'moreThanAllButOne' };
  return { count, outOf: crowd };
}
