/** What a practitioner's own norm table says of a total. The table is checked when it is opened; here it is only looked up. */
import { type NaturalFrequency, naturalFrequency } from '../stats/index.ts';
import type { ScoreOutcome } from './result.ts';

/** The parts of an own table that a result shows. Rates are fractions from 0 to 1. */
export type OwnNormTable = {
  instrument: string;
  title: string;
  source: string;
  sample: string;
  outcome: string;
  followUpYears: number;
  rows: readonly OwnNormTableRow[];
};
type OwnNormTableRow = {
  total: number;
  percentile?: number | undefined;
  rate?: number | undefined;
  rateLower?: number | undefined;
  rateUpper?: number | undefined;
  ratio?: number | undefined;
};

/** What to show: the row for exactly this total, or why there is none. */
export type OwnNormResult =
  | { status: 'found'; row: OwnNormTableRow; people: NaturalFrequency | null }
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
export function lookUpOwnNorm(table: OwnNormTable, outcome: ScoreOutcome): OwnNormResult {
  if (outcome.status !== 'scored' || outcome.total === null) return { status: 'notScored' };
  const { total } = outcome;
  const row = table.rows.find((each) => each.total === total);
  if (!row) return { status: 'noRow', total };
  return { status: 'found', row, people: row.rate === undefined ? null : naturalFrequency(row.rate) };
}
