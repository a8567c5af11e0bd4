import type { Item } from '../instrument-schema.ts';
import type { IssueCode } from '../result.ts';
import { type ChoiceTable, readChoice } from './choice.ts';
import { readNumber } from './number-steps.ts';

export type AnswerIssue = Exclude<IssueCode, 'unknownItem' | 'inconsistent'>;

/** What one answer comes to: its points, `null` where it is missing, or what is wrong with it. */
export type ItemResult = number | null | AnswerIssue;

/** Scores one answer by the kind of its item. `table` is that of a choice item, made once. */
export function readItem(item: Item, table: ChoiceTable | null, value: unknown): ItemResult {
  if (table !== null) return readChoice(table, value);
  return item.kind === 'number' ? readNumber(item, value) : 'notAnOption';
}

/** Every distinct number of points an item can give, in ascending order. */
export function pointsOf(item: Item): number[] {
  const all = item.kind === 'number' ? item.steps : item.options;
  return [...new Set(all.map(({ points }) => points))].sort((a, b) => a - b);
}
