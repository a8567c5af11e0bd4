import { StatsInputError } from './errors.ts';

/** Throws unless the value is a share from 0 to 1, both included. */
export function checkShare(where: string, name: string, value: number): void {
  if (!(value >= 0 && value <= 1)) throw new StatsInputError(`${where}: ${name} must be a number from 0 to 1, got ${value}`);
}

/** Throws unless the value lies strictly between 0 and 1. */
export function checkOpenShare(where: string, name: string, value: number): void {
  if (!(value > 0 && value < 1)) throw new StatsInputError(`${where}: ${name} must be a number above 0 and below 1, got ${value}`);
}

/** Throws unless `n` is a whole number of at least 1, and `events` a whole number from 0 to `n`. */
export function checkCounts(where: string, { events, n }: { events: number; n: number }): void {
  if (!(Number.isSafeInteger(n) && n >= 1)) throw new StatsInputError(`${where}: n must be a whole number of at least 1, got ${n}`);
  if (!(Number.isSafeInteger(events) && events >= 0 && events <= n))
    throw new StatsInputError(`${where}: events must be a whole number from 0 to n (${n}), got ${events}`);
}
