/** The base rate explorer without markup: what was typed, what it means, and people out of 1,000. */
import { flagHighest } from '../stats/flag-highest.ts';
import { type PeopleTable, peopleTable } from '../stats/people-table.ts';
import { type FieldReading, type Problem, type Reading, readCoefficient, readShare, type Typed } from './read-fields.ts';
import { type FieldName, mendText, smallPercentText } from './words.ts';

export type BaseRateResult = {
  baseRate: number;
  sensitivity: number;
  specificity: number;
  table: PeopleTable;
  /** There where the rates come from an AUC by the model. */
  model?: { auc: number; flaggedShare: number; d: number };
  /** Warnings about how an input was read. */
  notes: string[];
};

/** Below this share nobody of 1,000 would be left to show. */
const SMALLEST_OF_1000 = 0.001;
const LIMITS = {
  baseRate: [0.0001, 0.9999],
  sensitivity: [0, 1],
  specificity: [0, 1],
  auc: [0.5, 0.99],
  flaggedShare: [0.001, 0.999],
} as const;

/** Reads the form. Only the fields of the chosen way are looked at; the others keep what they hold. */
export function readBaseRate(typed: Typed): Reading<BaseRateResult> {
  const problems: Problem[] = [];
  const notes: string[] = [];
  const take = (field: keyof typeof LIMITS, read: (text: string) => FieldReading): number => {
    const reading = read(typed[field] ?? '');
    const [least, most] = LIMITS[field];
    // A fraction such as 1/10000 may miss its limit by the last digit.
    if (reading.status !== 'read' || reading.value < least - Number.EPSILON || reading.value > most + Number.EPSILON) {
      problems.push({ field: field satisfies FieldName, message: mendText(field) });
      return Number.NaN;
    }
    if (reading.isDecimal) notes.push(smallPercentText(field, reading.value));
    return reading.value;
  };
  const baseRate = take('baseRate', readShare);
  const outOf = baseRate < SMALLEST_OF_1000 ? 10000 : 1000;
  if (typed['by'] === 'auc') {
    const [auc, flaggedShare] = [take('auc', readCoefficient), take('flaggedShare', readShare)];
    if (problems.length > 0) return { status: 'open', problems };
    const { sensitivity, specificity, d } = flagHighest({ baseRate, auc, flaggedShare });
    const table = peopleTable({ baseRate, sensitivity, specificity, outOf });
    return { status: 'read', value: { baseRate, sensitivity, specificity, table, model: { auc, flaggedShare, d }, notes } };
  }
  const [sensitivity, specificity] = [take('sensitivity', readShare), take('specificity', readShare)];
  if (problems.length > 0) return { status: 'open', problems };
  return {
    status: 'read',
    value: { baseRate, sensitivity, specificity, table: peopleTable({ baseRate, sensitivity, specificity, outOf }), notes },
  };
}
