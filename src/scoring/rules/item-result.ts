import type { Item } from '../instrument-schema.ts';
import type { IssueCode } from '../result.ts';
import { choiceTable, readChoice } from './choice.ts';
import { readNumber } from './number-steps.ts';

export type AnswerIssue = Exclude<IssueCode, 'unknownItem' | 'inconsistent'>;

/** What one answer comes to: its points, `null` where it is missing, or what is wrong with it. */
export type ItemResult = number | null | AnswerIssue;

export type ItemReader = (value: unknown) => ItemResult;

/** Scores answers by the kind of their item. Made once per item: the table of a choice is not made again for every answer. */
export function readerOf(item: Item): ItemReader {
  if (item.kind === 'number') return (value) => readNumber(item, value);
  const table = choiceTable(item);
  return (value) => readChoice(table, value);
}

/** Every distinct number of points an item can give, in ascending order. */
export function pointsOf(item: Item): number[] {
  const all = item.kind === 'number' ? item.steps : item.options;
  return ascending(all.map(({ points }) => points));
}

/** Each number once, the lowest first. */
export function ascending(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}
