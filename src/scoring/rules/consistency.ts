import type { ConsistencyRule } from '../instrument-schema.ts';

/** True if the counts contradict each other. A value that is missing or invalid (`null`) settles nothing. */
export function isInconsistent(rule: ConsistencyRule, numberOf: (itemId: string) => number | null): boolean {
  const counts = rule.items.map(numberOf).filter((count) => count !== null);
  if (counts.length < rule.items.length) return false;
  if (rule.kind === 'notAllZero') return counts.every((count) => count === 0);
  const limit = numberOf(rule.limit);
  return limit !== null && counts.reduce((sum, count) => sum + count, 0) > limit;
}
