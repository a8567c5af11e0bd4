import type { FirstMatchRule } from '../instrument-schema.ts';

type FirstMatchRow = FirstMatchRule['rows'][number];

/** The first row whose conditions all hold; null if none does (checkInstrument asks for a last row that always holds). */
export function firstMatch(rule: FirstMatchRule, answerTo: (itemId: string) => unknown): FirstMatchRow | null {
  const reaches = (itemId: string, atLeast: number): boolean => {
    const value = answerTo(itemId);
    return typeof value === 'number' && value >= atLeast;
  };
  return rule.rows.find((row) => row.when.every(({ anyOf, atLeast }) => anyOf.some((id) => reaches(id, atLeast)))) ?? null;
}
