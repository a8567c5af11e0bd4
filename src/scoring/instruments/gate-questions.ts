/** The questions about a case. The gate of every calculator and the router ask the same ones. */
import { FACT_FIELDS, FACTS, type FactField } from '../facts.ts';
import type { GateQuestion } from '../instrument-schema.ts';

/** Questions for the given facts, in the given order. */
export function askAbout(...fields: FactField[]): GateQuestion[] {
  return fields.map((field) => {
    const { name, question, options } = FACTS[field];
    return { field, name, question, options: Object.entries(options).map(([value, label]) => ({ value, label })) };
  });
}

/** Every question, in the order of the router. */
export const ALL_QUESTIONS: readonly GateQuestion[] = askAbout(...FACT_FIELDS);
