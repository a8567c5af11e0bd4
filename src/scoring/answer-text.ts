/** Answers in words, as the result table, the sheet, its copy and the practice cases show them. */
import type { InstrumentDefinition, Item } from './instrument-schema.ts';
import type { Answer } from './result.ts';

/**
 * One answer in the words of its item.
 *
 * @param item - the item that was answered
 * @param answer - as given, or as a form holds it: `2` and `'2'` read the same
 * @returns "36 years", "Not applicable", "Unknown" or "Not answered"; an answer that the item does not know as it is
 * @example answerText(ageAtIndex, 36) // => '36 years'
 */
export function answerText(item: Item, answer: Answer): string {
  if (answer === null || answer === undefined) return 'Not answered';
  if (answer === 'unknown') return 'Unknown';
  const given = String(answer);
  if (item.kind === 'choice') return item.options.find(({ value }) => String(value) === given)?.label ?? given;
  return `${given} ${given === '1' ? item.unit.replace(/s$/, '') : item.unit}`;
}

/** The answer of a contribution: that of its item, or those of several counts scored as one: "4 charges, 1 conviction". */
export function contributionText({ items, highestOf }: InstrumentDefinition, itemId: string, answer: Answer): string {
  const find = (id: string) => items.find((item) => item.id === id);
  const members = highestOf.find(({ id }) => id === itemId)?.items;
  const answers = members ? String(answer).split('/') : [answer];
  return (members ?? [itemId])
    .map((id, position) => {
      const item = find(id);
      return item ? answerText(item, answers[position]) : String(answers[position]);
    })
    .join(', ');
}
