/** What a practitioner's own norm table says of a total. The table is checked when it is opened; here it is only looked up. */
import { type NaturalFrequency, naturalFrequency } from '../stats/index.ts';
import type { ScoreOutcome } from './result.ts';

/** What the look-up reads of a row; a row may hold more. */
type OwnNormRow = {
  total: number;
  /** Fraction from 0 to 1. */
  rate?: number | undefined;
};

/** What to show: the row for exactly this total, or why there is none. */
type OwnNormResult<Row extends OwnNormRow> =
  | { status: 'found'; row: Row; people: NaturalFrequency | null }
  | { status: 'notScored' }
  | { status: 'noRow'; total: number };

/**
 * The row of an own table for a scored total.
 * Use only for the instrument the table is for. Never the nearest row: a total without a row has no norm.
 *
 * @param table - a checked table
 * @param outcome - outcome of the same instrument
 * @returns the row with its natural frequency, or why none is shown
 * @source the table itself, which names its source
 */
export function lookUpOwnNorm<Row extends OwnNormRow>(table: { readonly rows: readonly Row[] }, outcome: ScoreOutcome): OwnNormResult<Row> {
  if (outcome.status !== 'scored' || outcome.total === null) return { status: 'notScored' };
  const { total } = outcome;
  const row = table.rows.find((each) => each.total === total);
  if (!row) return { status: 'noRow', total };
  return { status: 'found', row, people: row.rate === undefined ? null : naturalFrequency(row.rate) };
}
