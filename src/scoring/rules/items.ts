/** What one answer to one item comes to. */
import type { ChoiceItem, Item, NumberItem } from '../instrument-schema.ts';
import type { IssueCode } from '../result.ts';

export type AnswerIssue = Exclude<IssueCode, 'unknownItem' | 'inconsistent'>;

/** The points of an answer, `null` where it is missing, or what is wrong with it. */
export type ItemResult = number | null | AnswerIssue;

export type ItemReader = (value: unknown) => ItemResult;

/** Makes what scores the answers to an item. The table of a choice is made here, once, and not for every answer. */
export function makeReader(item: Item): ItemReader {
  if (item.kind === 'number') return (value) => readNumber(item, value);
  const table = choiceTable(item);
  return (value) => {
    const points = table.get(value);
    return points === undefined ? 'notAnOption' : points;
  };
}

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

/** Points of every accepted answer, by the answer itself: `'1'` is not 1. `'unknown'` scores only where the item gives it points. */
function choiceTable(item: ChoiceItem): ReadonlyMap<unknown, number | null> {
  const table = new Map<unknown, number | null>(item.options.map(({ value, points }) => [value, points]));
  return table
    .set(null, null)
    .set(undefined, null)
    .set('unknown', item.unknownPoints ?? null);
}

/** Every distinct number of points an item can give, in ascending order. */
export function listPoints(item: Item): number[] {
  const all = item.kind === 'number' ? item.steps : item.options;
  return sortDistinct(all.map(({ points }) => points));
}

/** Each number once, the lowest first. */
export function sortDistinct(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}
