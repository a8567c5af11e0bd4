/** What is in the form, read afresh after every change: the page itself is the state, nothing is kept twice. No markup. */
import { type NumberReading, readNumber } from '../components/read-number.ts';
import type { CodedAnswers } from '../scoring/answer-code.ts';
import type { InstrumentDefinition, Item } from '../scoring/instrument-schema.ts';
import type { Answer, CaseFacts, FactField, ScoreInput } from '../scoring/result.ts';

/** The state of a form: control name to value. A number is held as plain digits, whatever way it was typed; what is no number as typed. */
export type FormState = CodedAnswers;

export const EMPTY: FormState = { facts: {}, answers: {}, substitutes: {} };

const UNKNOWN = '.unknown';

/** What was typed into a number field, with or without its unit. */
export const readTyped = (item: Extract<Item, { kind: 'number' }>, typed: string): NumberReading =>
  readNumber(typed, { units: [item.unit] });

/** Reads the controls of the form by their names. A ticked `<item>.unknown` counts, not the number beside it. */
export function readForm(definition: InstrumentDefinition, data: FormData): FormState {
  const text = (name: string) => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
  const read = (item: Item, name: string) => {
    if (item.kind !== 'number') return text(name);
    if (data.has(name + UNKNOWN)) return 'unknown';
    const typed = text(name);
    const number = readTyped(item, typed);
    if (number.status === 'blank') return '';
    return number.status === 'read' ? String(number.value) : typed;
  };
  const pick = (pairs: [string, string][]) => Object.fromEntries(pairs.filter(([, value]) => value !== ''));
  return {
    facts: pick(definition.gate.map(({ field }) => [field, text(`facts.${field}`)])),
    answers: pick(definition.items.map((item) => [item.id, read(item, item.id)])),
    substitutes: Object.fromEntries(
      definition.substitutes.map(({ instrument }) => [
        instrument.id,
        pick(instrument.items.map((item) => [item.id, read(item, `${instrument.id}.${item.id}`)])),
      ]),
    ),
  };
}

/** A held answer as the scoring library takes it. What is not a plain number stays text, so that it is refused by name. */
export function toAnswer(item: Item, value: string | undefined): Answer {
  if (value === undefined || value.trim() === '') return null;
  if (value === 'unknown') return 'unknown';
  if (item.kind === 'choice') return item.options.find((option) => String(option.value) === value)?.value ?? value;
  const number = readTyped(item, value);
  return number.status === 'read' ? number.value : value;
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

/** The same form with these answers left out. */
export function without(state: FormState, names: readonly string[]): FormState {
  const keep = (prefix: string, values: Record<string, string>) =>
    Object.fromEntries(Object.entries(values).filter(([id]) => !names.includes(prefix + id)));
  return {
    ...state,
    answers: keep('', state.answers),
    substitutes: Object.fromEntries(Object.entries(state.substitutes).map(([group, values]) => [group, keep(`${group}.`, values)])),
  };
}

/** A number and "unknown" exclude each other: typing a number unticks the box beside it, ticking the box empties the number. */
export function keepExclusive(form: HTMLFormElement, changed: EventTarget | null): void {
  if (!(changed instanceof HTMLInputElement) || changed.type === 'radio') return;
  if (changed.type === 'checkbox') {
    const number = form.elements.namedItem(changed.name.slice(0, -UNKNOWN.length));
    if (changed.checked && number instanceof HTMLInputElement) number.value = '';
    return;
  }
  const unknown = form.elements.namedItem(changed.name + UNKNOWN);
  if (changed.value.trim() !== '' && unknown instanceof HTMLInputElement) unknown.checked = false;
}

/** Puts answers into the form, replacing what was there. */
export function writeForm(form: HTMLFormElement, state: FormState): void {
  form.reset();
  const set = (name: string, value: string) => {
    const control = form.elements.namedItem(name);
    const unknown = form.elements.namedItem(name + UNKNOWN);
    if (unknown instanceof HTMLInputElement && value === 'unknown') unknown.checked = true;
    else if (control instanceof HTMLInputElement && control.type === 'text') control.value = value;
    else
      for (const radio of form.elements)
        if (radio instanceof HTMLInputElement && radio.name === name) radio.checked = radio.value === value;
  };
  for (const [field, value] of Object.entries(state.facts)) set(`facts.${field}`, value);
  for (const [id, value] of Object.entries(state.answers)) set(id, value);
  for (const [group, values] of Object.entries(state.substitutes))
    for (const [id, value] of Object.entries(values)) set(`${group}.${id}`, value);
}
