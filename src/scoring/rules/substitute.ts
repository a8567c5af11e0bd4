import type { Range } from '../result.ts';

/**
 * Whether another instrument settles an item: `true` if its total reaches the threshold whatever the missing answers are,
 * `false` if it cannot reach it, `null` while both are possible.
 */
export function decideSubstitute(total: Range, atLeast: number): boolean | null {
  if (total.min >= atLeast) return true;
  return total.max < atLeast ? false : null;
}
