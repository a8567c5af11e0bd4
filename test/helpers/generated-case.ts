/** Cases made from a definition, so that a new instrument is tested without any list kept by hand. */
import { type Answer, type CaseFacts, scoreInstrument } from '../../src/scoring/index.ts';
import type { InstrumentDefinition, Item } from '../../src/scoring/instrument-schema.ts';
import type { Answers } from './calculator-page.ts';

/** Numbers worth trying: both ends of each step of the scale that are not beyond reach, and the limits. */
function candidates(item: Item): string[] {
  if (item.kind === 'choice') return item.options.map(({ value }) => String(value));
  const ends = item.steps.flatMap(({ below }) => (below === null ? [] : [below - 1, below]));
  return [item.min, ...ends, item.min + 6].filter((each) => each >= item.min && each <= item.max).map(String);
}

/** The same answers as the library takes them. */
function toLibrary(definition: InstrumentDefinition, answers: Answers) {
  const values: Record<string, Answer> = {};
  for (const item of definition.items) {
    const value = answers[item.id];
    if (value === undefined || value === 'unknown') values[item.id] = value;
    else values[item.id] = item.kind === 'number' ? Number(value) : item.options.find((option) => String(option.value) === value)?.value;
  }
  const facts = Object.fromEntries(definition.gate.map(({ field }) => [field, answers[`facts.${field}`]])) as CaseFacts;
  return scoreInstrument(definition, { answers: values, facts });
}

/** A case with every question answered that the library scores, and its outcome there. The same for the same seed. */
export function scoredCase(definition: InstrumentDefinition, seed = 1) {
  let state = seed;
  const pick = <T>(from: readonly T[]): T => {
    state = (state * 48271) % 2147483647;
    return from[state % from.length] as T;
  };
  for (let attempt = 0; attempt < 5000; attempt += 1) {
    const answers: Answers = {};
    for (const { field, options } of definition.gate)
      answers[`facts.${field}`] = pick(options.filter(({ value }) => value !== 'unknown')).value;
    for (const item of definition.items) answers[item.id] = pick(candidates(item));
    const outcome = toLibrary(definition, answers);
    if (outcome.status === 'scored') return { answers, outcome };
  }
  throw new Error(`scoredCase: ${definition.id} must have a case that can be scored, found none`);
}
