import type { Logistic } from '../instrument-schema.ts';

/**
 * Probability by a published logistic formula: e^z / (1 + e^z) with z = intercept + slope x total.
 *
 * @param formula - intercept and slope as published
 * @param total - total points, whole
 * @returns a fraction from 0 to 1, unrounded; 0 for a total of 0 where the source says so
 * @example probabilityAt({ intercept: 0, slope: 1, zeroReturnsZero: false, cite }, 0) // => 0.5
 */
export function probabilityAt(formula: Logistic, total: number): number {
  if (total === 0 && formula.zeroReturnsZero) return 0;
  return 1 / (1 + Math.exp(-(formula.intercept + formula.slope * total))); // the same fraction; cannot overflow to NaN
}
