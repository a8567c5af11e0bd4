import type { NumberItem } from '../instrument-schema.ts';
import type { ItemResult } from './item-result.ts';

/** Scores a number by the step it falls in. Text is never read as a number: `'35'` is not 35. */
export function readNumber(item: NumberItem, value: unknown): ItemResult {
  if (typeof value !== 'number') return value === null || value === undefined || value === 'unknown' ? null : 'notANumber';
  if (!Number.isFinite(value)) return 'notANumber';
  if (item.whole && !Number.isInteger(value)) return 'notWhole';
  if (value < item.min || value > item.max) return 'outOfRange';
  for (const step of item.steps) {
    if (step.below === null || value < step.below) return step.points;
  }
  return 'outOfRange'; // not reached: the last step has no upper bound (checkInstrument)
}
