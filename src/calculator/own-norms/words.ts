/** Words of own norm tables. */
import { didText, formatNumber, formatPercent } from '../../format.ts';
import { countOf } from '../../phrases.ts';
import type { OwnNormResult } from '../../scoring/own-norms.ts';
import type { OwnNormRow, OwnNormTable } from './schema.ts';

export const OWN_NORMS = {
  help: 'If you hold a scoring guide or workbook, you may open its table here. It is checked, used in memory until you leave the page, named on every result, and never stored or sent.',
  templateCsv: 'Template (CSV)',
  templateJson: 'Template (JSON)',
  schema: 'JSON Schema',
  label: 'Open a table (CSV or JSON)',
  remove: 'Remove the table',
  refused: 'This table was not taken',
  again: 'Rows are counted from the first one below the header. Fix the file, save it and choose it again.',
  before: 'The table that was opened before is still in use.',
  unreadable:
    'The file could not be read. It may have been moved or changed since you chose it, or another program holds it open. Close it there and choose it again.',
  inUse: 'In use:',
  partTitle: 'From your own table',
  chip: 'your own table, not checked by this site',
} as const;

/** What the table says of the total, with its outcome and years in the same sentence. */
export function ownNormText(table: OwnNormTable, result: OwnNormResult<OwnNormRow>): string {
  switch (result.status) {
    case 'notScored':
      return 'Shown once every item is answered and there is a total.';
    case 'noRow':
      return `The table has no row for a total of ${formatNumber(result.total)}. Nothing is interpolated.`;
    case 'found': {
      const { row, people } = result;
      const window = `${table.outcome}, ${countOf(table.followUpYears, 'year')}`;
      const interval =
        row.rateLower === undefined || row.rateUpper === undefined
          ? 'interval not given'
          : `interval ${formatPercent(row.rateLower)} to ${formatPercent(row.rateUpper)}`;
      const parts = [
        row.percentile === undefined ? '' : `Percentile ${formatNumber(row.percentile)}.`,
        row.rate === undefined || !people ? '' : `${didText(people)} (${formatPercent(row.rate)}, ${interval}): ${window}.`,
        row.ratio === undefined
          ? ''
          : `Ratio to the median case ${formatNumber(row.ratio)}${row.rate === undefined ? '; base rate not given in the table' : ''}.`,
      ];
      return parts.filter(Boolean).join(' ');
    }
    default:
      return result satisfies never;
  }
}

/** Title, source and sample, each as a sentence. */
export const sourceText = ({ title, source, sample }: OwnNormTable): string =>
  [title, source, sample].map((text) => text.trim().replace(/\.?$/, '.')).join(' ');
