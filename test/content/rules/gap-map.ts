/** The evidence-gap map is whole: one file for every cell, named after its row and column. */
import { asRecord, type Content } from '../../../src/content-model/content-files.ts';
import type { ContentIssue } from './content-issue.ts';

/** `rows` and `columns`: ids of the map in their order. */
export function gapMap({ files }: Content, { rows, columns }: { rows: readonly string[]; columns: readonly string[] }): ContentIssue[] {
  const issues: ContentIssue[] = [];
  const cells = files
    .filter(({ collection }) => collection === 'gaps')
    .map(({ path, id, data }) => ({ path, id, name: `${String(asRecord(data)['row'])}-${String(asRecord(data)['column'])}` }));
  for (const { path, id, name } of cells)
    if (id !== name)
      issues.push({
        file: path,
        field: 'file name',
        actual: id,
        expected: `${name}, the row and the column of the cell`,
        fix: 'rename the file, or correct row and column',
      });
  for (const [name, same] of Map.groupBy(cells, (cell) => cell.name))
    for (const { path } of same.slice(1))
      issues.push({
        file: path,
        field: 'row and column',
        actual: name,
        expected: `a cell of its own, which ${same[0]?.path} has already`,
        fix: 'delete one of the two, or correct row and column',
      });
  for (const row of rows)
    for (const column of columns)
      if (!cells.some(({ name }) => name === `${row}-${column}`))
        issues.push({
          file: `content/gaps/${row}-${column}.yaml`,
          field: 'file',
          actual: undefined,
          expected: `a cell for ${row} and ${column}`,
          fix: 'add the file, with the level none if nothing was identified',
        });
  return issues;
}
