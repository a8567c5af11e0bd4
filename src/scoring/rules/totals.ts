/** Sums over the scored parts of an instrument, and what a total says by a published formula. */
import type { Logistic } from '../instrument-schema.ts';
import type { Part } from '../plan.ts';
import type { Range } from '../result.ts';
import type { ItemResult } from './items.ts';

/** Running sums over the parts of an instrument. */
export type Tally = {
  /** Lowest and highest total still possible so far. */
  min: number;
  max: number;
  /** Largest step down and up that any one answered part could make, as points. */
  down: number;
  up: number;
};

export function startTally(): Tally {
  return { min: 0, max: 0, down: 0, up: 0 };
}

/** Points of a part: those of its item, or the highest of several counts. Null while any of its answers is missing. */
export function scorePart({ members }: Part, results: readonly ItemResult[]): number | null {
  let points: number | null = null;
  for (const { position } of members) {
    const result = results[position];
    if (typeof result !== 'number') return null;
    points = points === null ? result : Math.max(points, result);
  }
  return points;
}

/** Adds a part to the tally: its points, or the lowest and highest it can still give. */
export function countPart(tally: Tally, part: Part, results: readonly ItemResult[], points: number | null): void {
  if (points !== null) {
    addAnswered(tally, part.steps, points);
    return;
  }
  let min = Number.NEGATIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (const member of part.members) {
    const result = results[member.position];
    const isKnown = typeof result === 'number';
    min = Math.max(min, isKnown ? result : member.min);
    max = Math.max(max, isKnown ? result : member.max);
  }
  addMissing(tally, min, max);
}

/** Adds a part that gives exactly `points`; `steps` are all the points it can give, ascending. */
export function addAnswered(tally: Tally, steps: readonly number[], points: number): void {
  tally.min += points;
  tally.max += points;
  let below = points;
  for (const step of steps) {
    if (step < points) below = step;
    else if (step > points) {
      tally.up = Math.max(tally.up, step - points);
      break;
    }
  }
  tally.down = Math.max(tally.down, points - below);
}

/** Adds a part that is missing and may still give anything from `min` to `max`. */
export function addMissing(tally: Tally, min: number, max: number): void {
  tally.min += min;
  tally.max += max;
}

/** Lowest and highest total still possible, part by part. Both are the total where nothing is missing. */
export function totalRange({ min, max }: Tally): Range {
  return { min, max };
}

/** Lowest and highest total if at most one answered part moved to the next number of points it can give. */
export function oneItemEitherWay({ min, max, down, up }: Tally): Range {
  return { min: min - down, max: max + up };
}

/**
 * Probability by a published logistic formula: e^z / (1 + e^z) with z = intercept + slope x total.
 *
 * @param formula - intercept and slope as published
 * @param total - total points, whole
 * @returns a fraction from 0 to 1, unrounded; 0 for a total of 0 where the source says so
 * @example probabilityAt({ intercept: 0, slope: 1, zeroReturnsZero: false, cite }, 0) // => 0.5
 */
export function probabilityAt(formula: Logistic, total: number): number {
  if (total === 0 && formula.zeroReturnsZero) return 0;
  return 1 / (1 + Math.exp(-(formula.intercept + formula.slope * total))); // the same fraction; cannot overflow to NaN
}
