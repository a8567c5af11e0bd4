/** A CSV file taken apart: what separates its cells, its header, the rows below, and the lines of description. */
import Papa from 'papaparse';
import { cleaned, SEPARATORS, type Separator } from './numbers.ts';
import { type Checked, ok, refusedFile, shown } from './problems.ts';
import { COLUMNS, type Column } from './schema.ts';

export type Cells = readonly string[];
type Parts = { header: Cells; rows: readonly Cells[]; comments: readonly string[] };

const NAMES: Record<Separator, string> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' };
export const USE_COLUMNS = `Use ${COLUMNS.join(', ')}.`;

const NO_HEADER = `There is no header, the line that names the columns. ${USE_COLUMNS}`;
const QUOTES =
  'A quotation mark is opened and not closed, or is inside a cell, so it is not certain where cells end. Remove the quotation marks, or save the file again as CSV.';

/** The one of some names that is meant, which may be written with capitals, spaces, hyphens or underscores. */
export function namedIn<Name extends string>(names: readonly Name[], written: string): Name | undefined {
  const plain = cleaned(written)
    .toLowerCase()
    .replace(/[\s_-]/g, '');
  return names.find((name) => name.toLowerCase() === plain);
}
export const columnOf = (cell: string): Column | undefined => namedIn(COLUMNS, cell);
const isBlank = (cells: Cells) => cells.every((cell) => cleaned(cell) === '');

/** `#REF!`, `#N/A` and their like are no comments: a spreadsheet writes them where a number should be. */
const SPREADSHEET_ERROR = /^\s*#+(¡?[\p{Lu}\d/]+[!?]?)?\s*(?=[,;\t]|$)/u;
const isCommentLine = (line: string) => /^[\s\ufeff]*#/.test(line) && !SPREADSHEET_ERROR.test(line);
const isComment = (cells: Cells) => cleaned(cells[0] ?? '').startsWith('#');
const isError = (cells: Cells) => SPREADSHEET_ERROR.test(cells[0] ?? '') && !/^[#\s]+$/.test(cells.join(''));

/** Quotation marks that do not pair make the end of a cell uncertain, and with it all that follows. */
function parse(text: string, separator: Separator): { records: Cells[]; isSound: boolean } {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: separator, newline: '\n' });
  return { records: data, isSound: errors.length === 0 };
}

function isFilling(character: string | undefined): boolean {
  return character === ',' || character === ';' || character?.trim() === '';
}

/** A line of description as it was meant: a spreadsheet may have split it at its commas, and filled it up with empty cells. */
function descriptionOf(cells: Cells, separator: Separator): string {
  const text = cells.join(separator);
  let end = text.length;
  while (end > 0 && isFilling(text[end - 1])) end -= 1;
  return text.slice(0, end).replaceAll('\t', ' ');
}

/**
 * A line that begins with `#` is text to its end, whatever quotation marks it holds. A spreadsheet may have split and quoted it; but none
 * writes an empty cell as `""` beside a first cell without marks, so that is text.
 */
function readCommentLine(line: string, separator: Separator): string {
  if (line.split(separator).includes('""')) return descriptionOf([line], separator);
  const { records, isSound } = parse(line, separator);
  return descriptionOf(isSound ? (records[0] ?? []) : [line], separator);
}

function takeApart(text: string, separator: Separator): Checked<Parts> {
  const lines = text.split('\n');
  const { records, isSound } = parse(lines.filter((line) => !isCommentLine(line)).join('\n'), separator);
  if (!isSound) return refusedFile(QUOTES);
  const comments = lines.filter(isCommentLine).map((line) => readCommentLine(line, separator));
  let header: Cells | null = null;
  const rows: Cells[] = [];
  for (const cells of records) {
    if (isBlank(cells)) continue;
    if (isComment(cells) && !(header && isError(cells))) comments.push(descriptionOf(cells, separator));
    else if (header) rows.push(cells);
    else header = cells;
  }
  return ok({ header: header ?? [], rows, comments });
}

/** Spreadsheets may write `sep=;` as the first line, which is not part of the table. */
function withoutSepLine(text: string): { named: string; rest: string } {
  const line = /^\s*"?sep=([^\n"]?)"?[,;\t ]*(?:\n|$)/i.exec(text);
  return { named: line?.[1] ?? '', rest: line ? text.slice(line[0].length) : text };
}

/** The parts of a file under the one separator with which its header names columns. */
export function csvParts(text: string): Checked<Parts & { separator: Separator }> {
  const { named, rest } = withoutSepLine(text);
  const tried = SEPARATORS.map((separator) => {
    const parts = takeApart(rest, separator);
    return { separator, parts, known: parts.status === 'ok' ? parts.value.header.filter(columnOf).length : 0 };
  });
  const most = Math.max(...tried.map(({ known }) => known));
  const [best, second] = tried.filter(({ known }) => known === most && known > 0);
  if (!best || best.parts.status === 'refused')
    return tried.map(({ parts }) => parts).find((parts) => parts.status === 'refused') ?? refusedFile(NO_HEADER);
  const { header } = best.parts.value;
  const mixed = header.find((cell) => !columnOf(cell) && SEPARATORS.some((other) => other !== best.separator && cell.includes(other)));
  if (mixed !== undefined)
    return refusedFile(
      `Header: the columns are separated in two ways, see ${shown(mixed)}. Use only commas, only semicolons or only tabs in the whole file.`,
    );
  if (second)
    return refusedFile(
      `Header: ${shown(header[0])} is the only column. Add others, separated by commas, semicolons or tabs. ${USE_COLUMNS}`,
    );
  if (named && named !== best.separator)
    return refusedFile(
      `The first line says that cells are separated by ${shown(named)}, but the header has ${NAMES[best.separator]}. Remove the first line, or save the file again as CSV.`,
    );
  return ok({ ...best.parts.value, separator: best.separator });
}
