/** The questions that raters are compared on, and what each of two raters answered to them. No markup. */
import { toAnswer } from '../../calculator/form-state.ts';
import { answerText } from '../../scoring/answer-text.ts';
import type { InstrumentDefinition, Item } from '../../scoring/instrument-schema.ts';
import type { RatedCase } from './read-codes.ts';

/** A question with the answers of every case and rater; an answer is undefined where it was left blank. */
export type Question = {
  id: string;
  label: string;
  item: Item;
  /** By case, then by rater. */
  answers: readonly (readonly (string | undefined)[])[];
};

/** One answer pair of a question in a case. */
export type AnswerPair = { line: number; first: string | undefined; second: string | undefined };

const UNKNOWN = 'unknown';
/** Answers that say that there is nothing to rate; they have no place in the order of the others. */
const UNORDERED: readonly string[] = [UNKNOWN, 'notApplicable'];

/** All items, and those of a stand-in that at least two raters answered in one case. */
export function questionsOf(definition: InstrumentDefinition, cases: readonly RatedCase[]): Question[] {
  const own = definition.items.map((item) => ({
    id: item.id,
    label: item.label,
    item,
    answers: cases.map(({ ratings }) => ratings.map(({ answers }) => answers[item.id])),
  }));
  const standIns = definition.substitutes.flatMap(({ instrument: { id, title, items } }) =>
    items.map((item) => ({
      id: `${id}.${item.id}`,
      label: `${title}: ${item.label}`,
      item,
      answers: cases.map(({ ratings }) => ratings.map(({ substitutes }) => substitutes[id]?.[item.id])),
    })),
  );
  return [...own, ...standIns.filter(({ answers }) => answers.some((row) => row.filter((answer) => answer !== undefined).length > 1))];
}

/** What two raters answered to a question, case by case. */
export const pairsOf = ({ answers }: Question, cases: readonly RatedCase[], first: number, second: number): AnswerPair[] =>
  answers.map((row, index) => ({ line: cases[index]?.line ?? 0, first: row[first], second: row[second] }));

/** Pairs in which both raters answered. */
export const bothAnswered = (pairs: readonly AnswerPair[]): { first: string; second: string }[] =>
  pairs.flatMap(({ first, second }) => (first === undefined || second === undefined ? [] : [{ first, second }]));

/** The answers of a question in words. */
export function textOf({ item }: Question, answer: string | undefined): string {
  return answerText(item, toAnswer(item, answer));
}

/** The answers that have an order, lowest first: options as listed, numbers as given in these pairs. */
export function orderedAnswers(item: Item, pairs: readonly { first: string; second: string }[]): string[] {
  if (item.kind === 'choice') return item.options.map(({ value }) => String(value)).filter((value) => !UNORDERED.includes(value));
  const given = new Set(pairs.flatMap(({ first, second }) => [first, second]).filter((answer) => !UNORDERED.includes(answer)));
  return [...given].sort((a, b) => Number(a) - Number(b));
}

/** Items whose answers can be counted together, such as all yes-or-no items; null for a number, which is in a unit of its own. */
export const kindOf = (item: Item): string | null => (item.kind === 'number' ? null : orderedAnswers(item, []).join('/'));
