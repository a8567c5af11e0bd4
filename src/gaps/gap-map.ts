/** The evidence-gap map as a grid, and the way from a claim to its place on it. */

import type { Entries } from '../content-model/entries.ts';
import type { Use } from '../content-model/links.ts';
import type { Gap } from '../content-model/schemas/gap.ts';

/** Cells in the order of the map: row by row. A cell that is missing is left out; a content rule refuses that. */
export function gapRowsOf(
  entries: Entries,
  { rows, columns }: { rows: readonly Gap['row'][]; columns: readonly Gap['column'][] },
): { row: Gap['row']; cells: Gap[] }[] {
  const cells = [...entries.gaps.values()];
  return rows.map((row) => ({
    row,
    cells: columns.flatMap((column) => cells.find((cell) => cell.row === row && cell.column === column) ?? []),
  }));
}

/** Places on the map among the uses of a claim: one per row, with its cell where only one cell of the row rests on the claim. */
export function gapPlacesOf(entries: Entries, uses: readonly Use[]): { row: Gap['row']; cell?: Gap }[] {
  const cells = uses.flatMap(({ kind, id }) => (kind === 'gap' ? (entries.gaps.get(id) ?? []) : []));
  return [...Map.groupBy(cells, ({ row }) => row)].map(([row, own]) => (own.length === 1 && own[0] ? { row, cell: own[0] } : { row }));
}
