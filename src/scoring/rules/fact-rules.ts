import type { FactCondition } from '../instrument-schema.ts';
import { readOwn } from '../reading.ts';
import type { FactField } from '../result.ts';

/** Every value a fact may have besides `'unknown'`. Anything else reads as unknown. */
export const FACT_VALUES: Readonly<Record<FactField, readonly string[]>> = {
  sex: ['male', 'female'],
  ageGroup: ['adult', 'under18'],
  csem: ['convicted', 'accused', 'none'],
  contactOffence: ['yes', 'no'],
  csemProduction: ['yes', 'no'],
  luring: ['yes', 'no'],
  otherVictimOffence: ['yes', 'no'],
  imageSharing: ['yes', 'no'],
  sextortion: ['yes', 'no'],
  jurisdiction: ['england-wales', 'other'],
};

/** One fact; `'unknown'` where it is absent, unreadable or not recognised. */
export function readFact(facts: unknown, field: FactField): string {
  const value = readOwn(facts, field);
  return FACT_VALUES[field].find((known) => known === value) ?? 'unknown';
}

/** Whether facts exclude: `'holds'` only if all conditions hold explicitly, `'open'` while a needed fact is unknown. */
export function checkExclusion(when: readonly FactCondition[], facts: unknown): 'holds' | 'fails' | 'open' {
  let isOpen = false;
  for (const { field, is } of when) {
    const value = readFact(facts, field);
    if (value === 'unknown') isOpen = true;
    else if (!is.includes(value)) return 'fails';
  }
  return isOpen ? 'open' : 'holds';
}

/** The first rule of the router whose conditions all hold; here `'unknown'` is a value like any other. */
export function firstAdvice<R extends { when: readonly FactCondition[] }>(rules: readonly R[], facts: unknown): R | undefined {
  return rules.find(({ when }) => when.every(({ field, is }) => is.includes(readFact(facts, field))));
}
