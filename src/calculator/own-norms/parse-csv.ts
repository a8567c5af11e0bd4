/**
 * The CSV form of an own norm table: lines `# name: value` for what the table is, a header that names the columns, and one line for each
 * total. Blank lines and empty columns, which spreadsheets add, are left out.
 */
import { joinWords } from '../../phrases.ts';
import { type Cells, columnOf, csvParts, namedIn, USE_COLUMNS } from './csv-parts.ts';
import { cleaned, type NumberCell, readNumbers, type Separator } from './numbers.ts';
import { type Checked, ok, type Problem, refused, refusedFile, shown } from './problems.ts';
import { COLUMNS, type Column, FIELDS, type Field, isNumberField } from './schema.ts';

/** What each cell of a row belongs to. A column without a name is one that a spreadsheet added. */
type Columns = readonly (Column | null)[];

const MOST_NAMES = 4;

function readHeader(header: Cells): Checked<Columns> {
  const columns = header.map((cell) => columnOf(cell) ?? null);
  const unknown = header.filter((cell, at) => columns[at] === null && cleaned(cell) !== '');
  if (unknown.length > 0) {
    const names = joinWords(unknown.slice(0, MOST_NAMES).map(shown));
    return refusedFile(`Header: ${unknown.length === 1 ? `column ${names} is` : `columns ${names} are`} not known. ${USE_COLUMNS}`);
  }
  const repeated = COLUMNS.find((column) => columns.indexOf(column) !== columns.lastIndexOf(column));
  if (repeated)
    return refusedFile(`Header: the column ${repeated} is there twice, so it is not certain which one counts. Keep one of them.`);
  return columns.includes('total') ? ok(columns) : refusedFile(`Header: the column total is missing. ${USE_COLUMNS}`);
}

/** What describes the table, as text by field. Other comments are free. */
function readFields(comments: readonly string[]): Checked<ReadonlyMap<Field, string>> {
  const found = new Map<Field, string>();
  for (const comment of comments) {
    const at = comment.search(/[:=]/);
    const name = comment.slice(comment.indexOf('#') + 1, Math.max(at, 0));
    const value = comment.slice(at + 1).replace(/^[\s,;]+/, '');
    const field = namedIn(FIELDS, name);
    if (!field || value === '') continue;
    const before = found.get(field);
    if (before !== undefined && before !== value)
      return refusedFile(`Field ${field}: given twice, as ${shown(before)} and as ${shown(value)}. Keep one of them.`);
    found.set(field, value);
  }
  return ok(found);
}

const isDigits = (cell: string | undefined): boolean => /^\s*\d+\s*$/.test(cell ?? '');
const isGiven = (cell: string | undefined): boolean => cleaned(cell ?? '') !== '';
const rowName = (index: number) => `Row ${index + 1}`;

/** In a file separated by commas: two neighbouring cells that may be one number with a decimal comma. A total is a whole number. */
function pairIn(cells: Cells, columns: Columns): string | null {
  const at = cells.findIndex(
    (cell, column) => columns[column] !== 'total' && isDigits(cell) && columns[column + 1] !== 'total' && isDigits(cells[column + 1]),
  );
  return at === -1 ? null : `${cells[at]?.trim()},${cells[at + 1]?.trim()}`;
}

const asOneNumber = (pair: string) => `If ${shown(pair)} is one number with a decimal comma, write ${pair.replace(',', '.')}.`;

/** Rows with cells under no name: too many, or notes beside the table. Empty ones are only doubtful beside a possible decimal comma. */
function surplusCells(rows: readonly Cells[], columns: Columns, separator: Separator): Problem[] {
  return rows.flatMap((cells, index): Problem[] => {
    const place = rowName(index);
    const surplus = cells.find((cell, at) => isGiven(cell) && !columns[at]);
    const pair = separator === ',' ? pairIn(cells, columns) : null;
    if (surplus !== undefined)
      return [
        {
          kind: 'surplus',
          place,
          text: `${shown(surplus)} is in a cell for which the header has no name. ${pair ? asOneNumber(pair) : 'Remove it, or put notes in lines that begin with #.'}`,
        },
      ];
    if (!pair || cells.length <= columns.length) return [];
    return [
      { kind: 'too long', place, text: `there are more cells than in the header. ${asOneNumber(pair)} If not, remove the last cells.` },
    ];
  });
}

function hasGap(cells: Cells): boolean {
  const last = cells.findLastIndex((cell) => isGiven(cell));
  return cells.slice(0, Math.max(last, 0)).some((cell) => !isGiven(cell));
}

/**
 * A row with fewer cells than the rows around it may lack a separator anywhere; one with more than they and the header, and an empty
 * cell before its last figure, may have one too many there. Many short rows together are no fault: spreadsheets leave out the empty last
 * cells of a whole block of rows.
 */
function unevenRows(rows: readonly Cells[], columns: Columns): Problem[] {
  return rows.flatMap((cells, index) => {
    const { length } = cells;
    const around = [rows[index - 1], rows[index + 1]].flatMap((other) => other?.length ?? []);
    const isShort = length < columns.length && around.every((other) => other > length);
    const isLong = length > columns.length && around.every((other) => other < length) && hasGap(cells);
    if (around.length === 0 || !(isShort || isLong)) return [];
    const [than, fix] = isShort
      ? ['fewer', 'Check that no separator is missing, and add empty cells at the end.']
      : ['more', 'Check that no separator is too many.'];
    return [
      {
        kind: than,
        place: rowName(index),
        text: `there are ${length} cells, ${than} than in the rows around it. ${fix}`,
      },
    ];
  });
}

/** Two columns in which no row tells whether `81,0` is two cells or one number with a decimal comma. */
function unclearPair(rows: readonly Cells[], columns: Columns, text: string): Problem | null {
  for (const [at, column] of columns.entries()) {
    const before = columns[at - 1];
    if (!column || !before || column === 'total' || before === 'total') continue;
    const filled = rows.filter((cells) => isGiven(cells[at]));
    const [first] = filled;
    if (!first || !filled.every((cells) => isDigits(cells[at - 1]) && isDigits(cells[at]))) continue;
    const pair = `${first[at - 1]},${first[at]}`;
    // Within quotation marks each is a cell of its own.
    if (!text.includes(pair)) continue;
    return {
      kind: 'pair',
      place: `${rowName(rows.indexOf(first))}, columns ${before} and ${column}`,
      text: `this can be two cells or one. ${asOneNumber(pair)} If it is two, write the second one as ${first[at]?.trim()}.0.`,
    };
  }
  return null;
}

/** What the file says, in the form of the schema. Whether its values are right is checked there. */
export function parseCsv(text: string): Checked<unknown> {
  const parts = csvParts(text);
  if (parts.status === 'refused') return parts;
  const { rows, separator } = parts.value;
  const columns = readHeader(parts.value.header);
  if (columns.status === 'refused') return columns;
  const fields = readFields(parts.value.comments);
  if (fields.status === 'refused') return fields;
  const unclear = separator === ',' ? unclearPair(rows, columns.value, text) : null;
  for (const problems of [surplusCells(rows, columns.value, separator), unclear ? [unclear] : [], unevenRows(rows, columns.value)])
    if (problems.length > 0) return refused(problems);

  const numberFields: NumberCell[] = [...fields.value].flatMap(([field, value]) =>
    isNumberField(field) ? [{ place: `Field ${field}`, text: value, name: field }] : [],
  );
  const cells: NumberCell[][] = rows.map((row, index) =>
    columns.value.flatMap((column, at) =>
      column && isGiven(row[at]) ? [{ place: `${rowName(index)}, column ${column}`, text: row[at] ?? '', name: column }] : [],
    ),
  );
  const numbers = readNumbers([...numberFields, ...cells.flat()], separator);
  if (numbers.status === 'refused') return numbers;
  const valuesOf = (row: readonly NumberCell[]) => Object.fromEntries(row.map((cell) => [cell.name, numbers.value.get(cell)]));
  return ok({ ...Object.fromEntries(fields.value), ...valuesOf(numberFields), rows: cells.map(valuesOf) });
}
