/**
 * Points of counts that are scored as one item: the highest that any of them gives, taken pair by pair.
 * Used for the points themselves and for both ends of what a missing count may still give.
 */
export function highestOf(points: number, otherPoints: number): number {
  return Math.max(points, otherPoints);
}
