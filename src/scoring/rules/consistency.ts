import type { ConsistencyRule } from '../instrument-schema.ts';

/** True if the counts contradict each other. A count that is missing or invalid (no number) settles nothing. */
export function isInconsistent(rule: ConsistencyRule, countOf: (itemId: string) => unknown): boolean {
  const counts = rule.items.map(countOf).filter((count) => typeof count === 'number');
  if (counts.length < rule.items.length) return false;
  if (rule.kind === 'notAllZero') return counts.every((count) => count === 0);
  const limit = countOf(rule.limit);
  return typeof limit === 'number' && counts.reduce((sum, count) => sum + count, 0) > limit;
}
