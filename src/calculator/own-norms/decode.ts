/** From the bytes of a file to its text. Spreadsheets write UTF-8, UTF-16 or the Windows code page, with and without a mark that says which. */
import { type Checked, ok, refusedFile } from './problems.ts';

/** A table is small; anything larger is another kind of file. */
export const LARGEST_BYTES = 200_000;

const AS_CSV = 'Open it in the program that made it, choose “Save as” and “CSV UTF-8”, and open that file here.';
const NOT_TEXT = `This is not a text file, or its characters are written in a way that cannot be told for certain. ${AS_CSV}`;

export const FILE_PROBLEMS = {
  empty: 'The file is empty. Start from the template, or choose another file.',
  large: `The file is larger than ${LARGEST_BYTES / 1000} kB. A norm table is far smaller: check that it is the right file.`,
  workbook: `This is a workbook, not a table in text form, whatever its name says. ${AS_CSV}`,
  pdf: 'This is a PDF. Type or copy its table into the template.',
  richText: `This is a text document with formatting. ${AS_CSV}`,
  markup: `This is a web page or an XML file. ${AS_CSV}`,
  notText: NOT_TEXT,
} as const;

/** First bytes of kinds of file that are often chosen by mistake. Workbooks of today are ZIP files; those until 2003 are compound files. */
const KINDS: readonly [readonly number[], string][] = [
  [[0x50, 0x4b, 0x03, 0x04], FILE_PROBLEMS.workbook],
  [[0xd0, 0xcf, 0x11, 0xe0], FILE_PROBLEMS.workbook],
  [[0x25, 0x50, 0x44, 0x46], FILE_PROBLEMS.pdf],
];
const TEXT_KINDS: readonly [RegExp, string][] = [
  [/^\s*\{\\rtf/, FILE_PROBLEMS.richText],
  [/^\s*</, FILE_PROBLEMS.markup],
];

const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, at) => bytes[at] === byte);

/** Control characters that no table holds: of ASCII all but tab and line ends, and those that other code pages leave behind. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/;

/** UTF-16 without a mark: every second byte of plain letters, digits and separators is zero. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  let even = 0;
  let odd = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  const most = bytes.length / 4;
  if (odd > most && even === 0) return 'utf-16le';
  return even > most && odd === 0 ? 'utf-16be' : null;
}

/** Text in an encoding, or null where the bytes break its rules. A byte order mark is left out. */
function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function textOf(bytes: Uint8Array): string | null {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return decodeAs('utf-8', bytes);
  if (startsWith(bytes, [0xff, 0xfe])) return decodeAs('utf-16le', bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return decodeAs('utf-16be', bytes);
  const utf16 = unmarkedUtf16(bytes);
  if (utf16) return decodeAs(utf16, bytes);
  // Letters with accents in the Windows code page are never valid UTF-8 by chance in a whole table.
  return decodeAs('utf-8', bytes) ?? decodeAs('windows-1252', bytes);
}

/** The text of a file, with line feeds only as line ends. */
export function decodeText(bytes: Uint8Array): Checked<string> {
  if (bytes.length > LARGEST_BYTES) return refusedFile(FILE_PROBLEMS.large);
  const kind = KINDS.find(([start]) => startsWith(bytes, start));
  if (kind) return refusedFile(kind[1]);
  const text = textOf(bytes);
  if (text === null || CONTROL.test(text)) return refusedFile(FILE_PROBLEMS.notText);
  const textKind = TEXT_KINDS.find(([start]) => start.test(text));
  if (textKind) return refusedFile(textKind[1]);
  if (text.trim() === '') return refusedFile(FILE_PROBLEMS.empty);
  return ok(text.replace(/\r\n?/g, '\n'));
}
