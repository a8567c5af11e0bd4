/** The evidence-gap map as a grid. */

import type { Entries } from '../content-model/entries.ts';
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
