/** What is wrong with each answer, for "Check your answers". No markup. */
import type { InstrumentDefinition, Item } from '../scoring/instrument-schema.ts';
import type { ScoreOutcome } from '../scoring/result.ts';
import type { FormState } from './form-state.ts';
import { UI } from './words.ts';

/** By control name, in the words that say how to put it right. A blank is a problem, `unknown` is not; one that only may be answered is not either. */
export function problemsOf(definition: InstrumentDefinition, state: FormState, outcome: ScoreOutcome): Map<string, string> {
  const blanks = (items: readonly Item[], answers: Record<string, string> = {}, prefix = '') =>
    items
      .filter(({ id, optional }) => answers[id] === undefined && !optional)
      .map(({ id, label }): [string, string] => [prefix + id, `${label}: give an answer, or choose “${UI.unknown}”.`]);
  const needed = definition.substitutes.filter(({ item }) => state.answers[item] === 'unknown');
  return new Map([
    ...blanks(definition.items, state.answers),
    ...needed.flatMap(({ instrument: { id, items } }) => blanks(items, state.substitutes[id], `${id}.`)),
    ...(outcome.status === 'invalid' ? outcome.issues.map(({ itemId, message }): [string, string] => [itemId, message]) : []),
  ]);
}
