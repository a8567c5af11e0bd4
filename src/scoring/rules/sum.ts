import type { Range } from '../result.ts';

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

/** Adds a part that gives exactly `points`; `steps` are all the points it can give, ascending. */
export function addAnswered(tally: Tally, steps: readonly number[], points: number): void {
  tally.min += points;
  tally.max += points;
  // Compared one by one: reading one place before the start of an array is far slower than a comparison.
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
