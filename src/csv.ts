/**
 * Comma-separated text as RFC 4180 has it: CRLF after every record, quotes around fields that need them. Typographic marks become
 * their plain forms, because spreadsheets guess the encoding of such files, and most guess wrong.
 */
import Papa from 'papaparse';

const PLAIN: readonly [RegExp, string][] = [
  [/[‘’]/g, "'"],
  [/[“”]/g, '"'],
  [/[–—−]/g, '-'],
  [/\u00a0/g, ' '],
];

const plain = (text: string): string => PLAIN.reduce((done, [from, to]) => done.replace(from, to), text);

/** Every record must have as many fields as the first. */
export function csvText(records: readonly (readonly string[])[]): string {
  const width = records[0]?.length ?? 0;
  const odd = records.findIndex((record) => record.length !== width);
  if (odd !== -1) throw new TypeError(`csvText: record ${odd} must have ${width} fields, got ${records[odd]?.length}`);
  return records.map((record) => `${Papa.unparse([record.map(plain)])}\r\n`).join('');
}

/** A column of a published table: its name, what it holds of a row, and what it is in the words of https://datapackage.org/standard/table-schema/. */
export type Column<Row> = readonly [name: string, valueOf: (row: Row, version: string) => string, field?: FieldNotes];
type FieldNotes = {
  type?: 'number' | 'integer' | 'date';
  description?: string;
  constraints?: { required?: true; unique?: true; enum?: readonly string[] };
};

/** The schema of a published table. Empty fields are missing values. */
export const tableSchema = <Row>(columns: readonly Column<Row>[], primaryKey: string): object => ({
  fields: columns.map(([name, , notes]) => ({ name, type: 'string', ...notes })),
  primaryKey: [primaryKey],
  missingValues: [''],
});
