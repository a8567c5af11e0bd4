/** Reads an own norm table from the bytes of a file. Every message says what is wrong, where, and how to fix it. */
import { checkTable, type Expected } from './check-table.ts';
import { decodeText } from './decode.ts';
import { parseCsv } from './parse-csv.ts';
import { parseJson } from './parse-json.ts';
import { messagesOf } from './problems.ts';
import type { OwnNormTable } from './schema.ts';

type Read = { status: 'ok'; table: OwnNormTable } | { status: 'refused'; problems: readonly string[] };

export function readOwnNorms(bytes: Uint8Array, fileName: string, expected: Expected): Read {
  const text = decodeText(bytes);
  if (text.status === 'refused') return { status: 'refused', problems: messagesOf(text.problems) };
  const isJson = /\.json$/i.test(fileName) || /^\s*[{[]/.test(text.value);
  const data = isJson ? parseJson(text.value) : parseCsv(text.value);
  const checked = data.status === 'ok' ? checkTable(data.value, expected) : data;
  return checked.status === 'ok' ? { status: 'ok', table: checked.value } : { status: 'refused', problems: messagesOf(checked.problems) };
}
