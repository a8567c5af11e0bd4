/** The evidence-gap map as a table for spreadsheets. Licence, date and caveat are columns, so that no program drops them as comments. */
import type { Entries } from '../content-model/entries.ts';
import { GAP_CAVEAT, GAP_COLUMN_LABELS, GAP_LEVEL_LABELS, GAP_ROW_LABELS, gapCellId } from '../content-model/gap-labels.ts';
import { GAP_COLUMNS, GAP_ROWS, type Gap } from '../content-model/schemas/gap.ts';
import { type Column, csvText, tableSchema } from '../csv.ts';
import { gapRowsOf } from './gap-map.ts';

/** Name of a column and what it holds of a cell. */
const COLUMNS: readonly Column<Gap>[] = [
  ['id', gapCellId, { constraints: { required: true, unique: true } }],
  ['row', ({ row }) => GAP_ROW_LABELS[row]],
  ['column', ({ column }) => GAP_COLUMN_LABELS[column].label],
  ['question', ({ column }) => GAP_COLUMN_LABELS[column].question],
  ['status_2021', ({ in2021 }) => GAP_LEVEL_LABELS[in2021.level].label],
  ['status_2021_holds_for', ({ in2021 }) => in2021.qualifier ?? ''],
  ['status_now', ({ now }) => GAP_LEVEL_LABELS[now.level].label],
  ['status_now_holds_for', ({ now }) => now.qualifier ?? ''],
  ['note', ({ note }) => note],
  ['claims', ({ claims }) => claims.join('; '), { description: 'Ids in findings.json, separated by semicolons.' }],
  ['studies', ({ studies }) => studies.join('; '), { description: 'Ids in findings.json, separated by semicolons.' }],
  ['checked', ({ checked }) => checked.date, { type: 'date' }],
  ['next_check', ({ reviewBy }) => reviewBy, { type: 'date' }],
  ['licence', () => 'CC BY 4.0'],
  ['version', (_, version) => version],
  ['caveat', () => GAP_CAVEAT],
];

export const gapsCsvText = (cells: readonly Gap[], { version }: { version: string }): string =>
  csvText([COLUMNS.map(([name]) => name), ...cells.map((cell) => COLUMNS.map(([, value]) => value(cell, version)))]);

/** All cells, in the order of the map. */
export const gapsCsv = (entries: Entries, build: { version: string }): string =>
  gapsCsvText(
    gapRowsOf(entries, { rows: GAP_ROWS, columns: GAP_COLUMNS }).flatMap((row) => row.cells),
    build,
  );

export const GAPS_SCHEMA = tableSchema(COLUMNS, 'id');
