/** The outcome of what is in the form, and its answer code. No markup. */
import { encodeAnswers } from '../scoring/answer-code.ts';
import type { InstrumentDefinition, Item } from '../scoring/instrument-schema.ts';
import type { ScoreOutcome } from '../scoring/result.ts';
import { scoreInstrument } from '../scoring/score.ts';
import { type FormState, isTouched, readTyped, toScoreInput } from './form-state.ts';
import { twoReadingsText } from './words.ts';

/** The outcome of a form. Where a number can be read in two ways the issue says so, in place of "not a number". */
export function scoreForm(definition: InstrumentDefinition, state: FormState): ScoreOutcome {
  const outcome = scoreInstrument(definition, toScoreInput(definition, state));
  if (outcome.status !== 'invalid') return outcome;
  const issues = outcome.issues.map((issue) => {
    const { item, typed } = find(definition, state, issue.itemId);
    if (item?.kind !== 'number' || typed === undefined) return issue;
    const number = readTyped(item, typed);
    const isAmbiguous = number.status === 'refused' && number.reason === 'ambiguous';
    return isAmbiguous ? { ...issue, message: twoReadingsText(item, typed) } : issue;
  });
  return { ...outcome, issues };
}

/** The answer code of a form; empty while there is nothing to encode. */
export const codeOf = (definition: InstrumentDefinition, state: FormState, outcome: ScoreOutcome): string =>
  isTouched(state) && outcome.status !== 'invalid' ? encodeAnswers(definition, state) : '';

/** The item with this control name, and what was entered for it. */
function find(definition: InstrumentDefinition, state: FormState, name: string): { item: Item | undefined; typed: string | undefined } {
  for (const { instrument } of definition.substitutes) {
    const item = instrument.items.find(({ id }) => `${instrument.id}.${id}` === name);
    if (item) return { item, typed: state.substitutes[instrument.id]?.[item.id] };
  }
  return { item: definition.items.find(({ id }) => id === name), typed: state.answers[name] };
}
