/** Rules that decide by conditions: facts that exclude or advise, tables of rows, checks between counts, stand-ins. */
import type { KnownFacts } from '../facts.ts';
import type { ConsistencyRule, FactCondition, FirstMatchRule } from '../instrument-schema.ts';
import type { Range } from '../result.ts';

/** Whether facts exclude: `'holds'` only if all conditions hold explicitly, `'open'` while a needed fact is unknown. */
export function checkExclusion(when: readonly FactCondition[], facts: KnownFacts): 'holds' | 'fails' | 'open' {
  let isOpen = false;
  for (const { field, is } of when) {
    const value = facts[field] ?? 'unknown';
    if (value === 'unknown') isOpen = true;
    else if (!is.includes(value)) return 'fails';
  }
  return isOpen ? 'open' : 'holds';
}

/** The first rule of the router whose conditions all hold; here `'unknown'` is a value like any other. */
export function firstAdvice<R extends { when: readonly FactCondition[] }>(rules: readonly R[], facts: KnownFacts): R | undefined {
  return rules.find(({ when }) => when.every(({ field, is }) => is.includes(facts[field] ?? 'unknown')));
}

/** Whether a row holds: `null` while a missing count can still decide it. */
export function rowHolds(when: FirstMatchRule['rows'][number]['when'], answerTo: (itemId: string) => unknown): boolean | null {
  let isOpen = false;
  for (const { anyOf, atLeast } of when) {
    const counts = anyOf.map(answerTo);
    if (counts.some((count) => typeof count === 'number' && count >= atLeast)) continue;
    if (counts.every((count) => typeof count === 'number')) return false;
    isOpen = true;
  }
  return isOpen ? null : true;
}

/** The first row that holds; null if none does (checkInstrument asks for a last row that always holds). */
export function firstMatch({ rows }: FirstMatchRule, answerTo: (itemId: string) => unknown): FirstMatchRule['rows'][number] | null {
  return rows.find(({ when }) => rowHolds(when, answerTo)) ?? null;
}

/** True if the counts contradict each other. A count that is missing or invalid (no number) settles nothing. */
export function isInconsistent(rule: ConsistencyRule, countOf: (itemId: string) => unknown): boolean {
  const counts = rule.items.map(countOf).filter((count) => typeof count === 'number');
  if (counts.length < rule.items.length) return false;
  if (rule.kind === 'notAllZero') return counts.every((count) => count === 0);
  const limit = countOf(rule.limit);
  return typeof limit === 'number' && counts.reduce((sum, count) => sum + count, 0) > limit;
}

/**
 * Whether another instrument settles an item: `true` if its total reaches the threshold whatever the missing answers are,
 * `false` if it cannot reach it, `null` while both are possible.
 */
export function decideSubstitute(total: Range, atLeast: number): boolean | null {
  if (total.min >= atLeast) return true;
  return total.max < atLeast ? false : null;
}
