/** Looks up what is published for one total. Nothing is interpolated: a total without a row has no norm. */
import { NormLookupError } from './errors.ts';
import type { NormTable } from './instrument-schema.ts';

export type RatioRow = NormTable['ratio']['rows'][number];

/** Rows found for a total, or `noNorm` with the reason that the table gives. */
type NormLookup<Row> = { status: 'found'; rows: Row[] } | { status: 'noNorm'; withheld: string };

/**
 * Published rows of a norm table for one total.
 * Use for percentiles, rates and ratios by total. Not for whole groups: their figures do not depend on a total.
 *
 * @param part - a part of a norm table that has `rows` by `total` and the reason for what it lacks
 * @param total - total points, whole
 * @returns every row for exactly this total, or `noNorm`; never the nearest row
 * @throws {NormLookupError} if `total` is not whole
 * @source each row cites its own source
 * @example lookUpNorm({ rows: [{ total: 2 }], withheld: 'Not published.' }, 3) // => { status: 'noNorm', withheld: 'Not published.' }
 */
export function lookUpNorm<Row extends { total: number }>(
  part: { readonly rows: readonly Row[]; readonly withheld: string },
  total: number,
): NormLookup<Row> {
  if (!Number.isInteger(total)) throw new NormLookupError(`lookUpNorm: total must be a whole number, got ${total}`);
  const rows = part.rows.filter((row) => row.total === total);
  return rows.length > 0 ? { status: 'found', rows } : { status: 'noNorm', withheld: part.withheld };
}
