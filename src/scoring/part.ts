/** Points of one scored unit, whether it is one item or several counts scored as one. */
import type { Answers } from './check-input.ts';
import type { Part } from './plan.ts';
import { highestOf } from './rules/highest-of.ts';
import { addAnswered, addMissing, type Tally } from './rules/sum.ts';

/** The points; null while any of its answers is missing. */
export function pointsOfPart({ members }: Part, { results }: Answers): number | null {
  let points: number | null = null;
  for (const { position } of members) {
    const result = results[position];
    if (typeof result !== 'number') return null;
    points = points === null ? result : highestOf(points, result);
  }
  return points;
}

/** Adds the part to the tally: its points, or the lowest and highest it can still give. */
export function countPart(tally: Tally, part: Part, { results }: Answers, points: number | null): void {
  if (points !== null) {
    addAnswered(tally, part.steps, points);
    return;
  }
  let min = Number.NEGATIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (const member of part.members) {
    const result = results[member.position];
    const isKnown = typeof result === 'number';
    min = highestOf(min, isKnown ? result : member.min);
    max = highestOf(max, isKnown ? result : member.max);
  }
  addMissing(tally, min, max);
}
