/** What is in the form, read afresh after every change: the page itself is the state, nothing is kept twice. No markup. */
import type { CodedAnswers } from '../scoring/answer-code.ts';
import type { InstrumentDefinition, Item } from '../scoring/instrument-schema.ts';
import type { Answer, CaseFacts, FactField, ScoreInput } from '../scoring/result.ts';

/** The state of a form: control name to value. A ticked `<item>.unknown` wins over the number typed beside it. */
export type FormState = CodedAnswers;

export const EMPTY: FormState = { facts: {}, answers: {}, substitutes: {} };

/** Reads the controls of the form by their contract names. */
export function readForm(definition: InstrumentDefinition, data: FormData): FormState {
  const text = (name: string) => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
  const read = (item: Item, prefix = '') =>
    item.kind === 'number' && data.has(`${prefix}${item.id}.unknown`) ? 'unknown' : text(prefix + item.id);
  const pick = (pairs: [string, string][]) => Object.fromEntries(pairs.filter(([, value]) => value !== ''));
  return {
    facts: pick(definition.gate.map(({ field }) => [field, text(`facts.${field}`)])),
    answers: pick(definition.items.map((item) => [item.id, read(item)])),
    substitutes: Object.fromEntries(
      definition.substitutes.map(({ instrument }) => [
        instrument.id,
        pick(instrument.items.map((item) => [item.id, read(item, `${instrument.id}.`)])),
      ]),
    ),
  };
}

const NUMBER = /^\s*[+-]?\d+(\.\d+)?\s*$/;

/** A typed answer as the scoring library takes it. What is not a plain number stays text, so that it is refused by name. */
export function toAnswer(item: Item, value: string | undefined): Answer {
  if (value === undefined || value.trim() === '') return null;
  if (value === 'unknown') return 'unknown';
  if (item.kind === 'number') return NUMBER.test(value) ? Number(value) : value;
  return item.options.find((option) => String(option.value) === value)?.value ?? value;
}

/** The form as input of `scoreInstrument`. */
export function toScoreInput(definition: InstrumentDefinition, state: FormState): ScoreInput {
  const answers = (items: readonly Item[], values: Record<string, string>) =>
    Object.fromEntries(items.map((item) => [item.id, toAnswer(item, values[item.id])]));
  return {
    answers: answers(definition.items, state.answers),
    facts: state.facts as Partial<Record<FactField, string>> as CaseFacts,
    substitutes: Object.fromEntries(
      definition.substitutes.map(({ instrument }) => [instrument.id, answers(instrument.items, state.substitutes[instrument.id] ?? {})]),
    ),
  };
}

/** True if anything at all has been entered. */
export const isTouched = (state: FormState): boolean =>
  [state.facts, state.answers, ...Object.values(state.substitutes)].some((group) => Object.keys(group).length > 0);

/** Puts answers into the form, replacing what was there. */
export function writeForm(form: HTMLFormElement, state: FormState): void {
  form.reset();
  const set = (name: string, value: string) => {
    const control = form.elements.namedItem(name);
    if (control instanceof RadioNodeList) control.value = value;
    else if (control instanceof HTMLInputElement && value !== 'unknown') control.value = value;
    else {
      const unknown = form.elements.namedItem(`${name}.unknown`);
      if (unknown instanceof HTMLInputElement) unknown.checked = true;
    }
  };
  for (const [field, value] of Object.entries(state.facts)) set(`facts.${field}`, value);
  for (const [id, value] of Object.entries(state.answers)) set(id, value);
  for (const [group, values] of Object.entries(state.substitutes))
    for (const [id, value] of Object.entries(values)) set(`${group}.${id}`, value);
}
