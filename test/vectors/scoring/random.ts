/** Seeded random numbers, written out so that anyone can draw the same ones. */

/** mulberry32: a small public-domain generator with 32 bits of state. Returns fractions from 0 up to, but not including, 1. */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export type Random = () => number;

/** A whole number from `min` to `max`, both included. */
export const wholeBetween = (random: Random, min: number, max: number): number => min + Math.floor(random() * (max - min + 1));

/** One of the values, each equally likely. A value that is listed twice is twice as likely. */
export function oneOf<T>(random: Random, values: readonly T[]): T {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new RangeError('oneOf: values must not be empty, got none');
  return value;
}

/** True in `percent` of 100 draws. */
export const happens = (random: Random, percent: number): boolean => random() * 100 < percent;
