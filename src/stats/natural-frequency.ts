import { StatsInputError } from './errors.ts';

/** People counted, out of how many. */
export type NaturalFrequency = { count: number; outOf: 100 | 1000 | 10000 };

const SMALLEST_SHARE_OF_100 = 0.01;
const SMALLEST_SHARE_OF_1000 = 0.001;

/**
 * Natural frequency of a proportion: whole people out of 100, or out of 1,000 below 1%, or out of 10,000 below 0.1%.
 * Use wherever a rate is told to readers. Not for further computation: it is rounded.
 *
 * @param proportion - a share from 0 to 1
 * @param outOf - the size of the crowd, where it is given and not chosen by the size of the share
 * @returns `count`, whole people, and `outOf`; a proportion of 0 is 0 of 100
 * @throws {StatsInputError} if the proportion is not a number from 0 to 1
 * @source rule of product policy: of 100, below 1% of 1,000 or 10,000; plain rounding, no software needed
 * @example naturalFrequency(0.059) // => { count: 6, outOf: 100 }
 */
export function naturalFrequency(proportion: number, outOf?: NaturalFrequency['outOf']): NaturalFrequency {
  if (!(proportion >= 0 && proportion <= 1))
    throw new StatsInputError(`naturalFrequency: proportion must be a number from 0 to 1, got ${proportion}`);
  const crowd =
    outOf ?? (proportion === 0 || proportion >= SMALLEST_SHARE_OF_100 ? 100 : proportion >= SMALLEST_SHARE_OF_1000 ? 1000 : 10000);
  return { count: Math.round(proportion * crowd), outOf: crowd };
}
