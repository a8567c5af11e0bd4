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
