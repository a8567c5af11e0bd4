/** Words of own norm tables. */
import { didText, formatNumber, formatPercent } from '../../format.ts';
import { countOf } from '../../phrases.ts';
import type { InstrumentDefinition } from '../../scoring/instrument-schema.ts';
import type { NaturalFrequency } from '../../stats/index.ts';
import type { Inline } from '../blocks.ts';
import type { OwnNormRow, OwnNormTable } from './schema.ts';

export const OWN_NORMS = {
  help: 'If you hold a scoring guide or workbook, you may open its table here. It is checked, used in memory until you leave the page, named on every result, and never stored or sent.',
  templateCsv: 'Template (CSV)',
  templateJson: 'Template (JSON)',
  schema: 'JSON Schema',
  label: 'Open a table (CSV or JSON)',
  remove: 'Remove the table',
  refused: 'This table was not accepted',
  again: 'Rows are counted from the first one below the header. Fix the file, save it and choose it again.',
  before: 'The table that was opened before is still in use.',
  unreadable:
    'The file could not be read. It may have been moved or changed since you chose it, or another program holds it open. Close it there and choose it again.',
  inUse: 'In use:',
  survives:
    'Its figures are shown in the parts of the result that they belong to, with a mark. The table stays when you clear the answers; it goes when you leave the page or remove it.',
} as const;

/** Nothing is taken from the nearest row. */
export const noRowText = (total: number) =>
  `Your table has no row for a total of ${formatNumber(total)}, so it adds nothing to this part or to the next two. Nothing is interpolated.`;

export const percentileText = (percentile: number) => `Percentile ${formatNumber(percentile)}, as your table defines it.`;

/** The rate in words, with its interval, outcome and years in the same sentence. */
export function rateText(
  { outcome, followUpYears }: OwnNormTable,
  { rate = 0, rateLower, rateUpper }: OwnNormRow,
  people: NaturalFrequency,
): Inline[] {
  const interval =
    rateLower === undefined || rateUpper === undefined
      ? 'interval not given'
      : `interval ${formatPercent(rateLower)} to ${formatPercent(rateUpper)}`;
  return [{ strong: didText(people) }, ` (${formatPercent(rate)}, ${interval}): ${outcome}, ${countOf(followUpYears, 'year')}.`];
}

/** A ratio never goes without its base rate: that of the table, at the same total, or that there is none. */
export function ratioText(
  { outcome, followUpYears }: OwnNormTable,
  { ratio = 0, rate }: OwnNormRow,
  people: NaturalFrequency | null,
): string {
  const base =
    rate === undefined || !people
      ? 'base rate not given in the table'
      : `the rate at this total is ${formatPercent(rate)} (${outcome}, ${countOf(followUpYears, 'year')})`;
  return `Ratio to the median case ${formatNumber(ratio)}; ${base}.`;
}

/** " 7 of 8 totals are empty", where some are. */
export function emptyText({ rule }: InstrumentDefinition, { rows }: OwnNormTable): string {
  if (rule.kind !== 'sum') return '';
  const all = rule.max - rule.min + 1;
  const empty = all - rows.length;
  return empty > 0 ? ` ${formatNumber(empty)} of ${formatNumber(all)} totals are empty: they show no figure of your table.` : '';
}

/** Title, source and sample, each as a sentence. */
export const describeTable = ({ title, source, sample }: OwnNormTable): string =>
  [title, source, sample].map((text) => text.trim().replace(/\.?$/, '.')).join(' ');
