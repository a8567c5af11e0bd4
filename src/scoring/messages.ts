/** Sentences that scoring hands to readers. */
import type { Item } from './instrument-schema.ts';
import type { Range } from './result.ts';
import type { AnswerIssue } from './rules/items.ts';

/** Longest part of an unknown key that a message repeats. Enough to recognise it; keeps the summary readable. */
const MAX_KEY_LENGTH = 60;

/** How to correct an answer that was not accepted: a choice only ever has one fault. `where` is the title of a substitute, or empty. */
export function issueMessage(code: AnswerIssue, item: Item, where: string): string {
  const name = `${where}‘${item.label}’`;
  if (item.kind === 'choice') return `Choose one of the listed answers for ${name}, or mark it as unknown.`;
  if (code === 'notANumber') return `Enter ${name} as a number, or mark it as unknown.`;
  if (code === 'notWhole') return `Enter ${name} as a whole number, without decimals.`;
  code satisfies 'outOfRange' | 'notAnOption';
  return `Enter ${name} as a number from ${item.min} to ${item.max}.`;
}

export function unknownItemMessage(key: string, title: string): string {
  return `${title} has no item called ‘${key.slice(0, MAX_KEY_LENGTH)}’. Take this answer out, or correct its name.`;
}

export function unknownSubstituteMessage(key: string, title: string): string {
  return `${title} takes no answers from ‘${key.slice(0, MAX_KEY_LENGTH)}’. Take them out.`;
}

/** Words for "3" or "3 to 5". */
function spell(range: Range): string {
  return range.min === range.max ? `${range.min}` : `${range.min} to ${range.max}`;
}

export function substitutedLabel(substitute: string, item: string, total: Range, atLeast: number, points: number): string {
  return `${substitute} stands in for ‘${item}’: its total is ${spell(total)}, and ${atLeast} or more counts as present. The item scores ${points}.`;
}

export function substituteOpenLabel(substitute: string, item: string, total: Range, atLeast: number): string {
  return `${substitute} cannot yet stand in for ‘${item}’: its total may be ${spell(total)}, and ${atLeast} or more counts as present.`;
}

/** Added to a verdict that would be "supported" if sex and age were known. */
export const SEX_OR_AGE_UNKNOWN = 'Sex or age is not known: this tool was studied in adult men.';
