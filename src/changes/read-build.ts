/** Reads what is printed on a sheet about its build, as people type or paste it. Never throws. Runs in the browser. */
import { formatDay } from '../format.ts';
import { BUILD_CHECK } from './words.ts';

/** The build of a sheet: its day, and its version where that was given. */
export type SheetBuild = { day: string; version?: string };
/** Each version with the day on which it first came out, ISO. */
export type Versions = ReadonlyMap<string, string>;

const MONTHS = Array.from(
  { length: 12 },
  (_, month) =>
    formatDay(`2000-${month + 1}-1`)
      .split(' ')[1]
      ?.toLowerCase() ?? '',
);
const VERSION = /(?<![\d.])\d+\.\d+\.\d+(?![\d.])/;
const ISO = /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/g;
const DAY_MONTH = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\.?\s+([a-z]{3,9})\.?,?\s+(\d{4})/g;
const MONTH_DAY = /\b([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/g;
/** Read differently in different countries. */
const NUMBERS_ONLY = /(?<!\d)(?:0?[1-9]|[12]\d|3[01])[./]\d{1,2}[./]\d{2,4}(?!\d)/;

/**
 * A pasted line may hold two days, that of the build and the later one of the print: the earlier counts.
 *
 * @returns the build, or what is wrong with the text and how to write it
 */
export function readBuild(text: string, versions: Versions): SheetBuild | { problem: string } {
  const line = text.toLowerCase().replace(/\s+/g, ' ').trim();
  const version = VERSION.exec(line)?.[0];
  const days = [...daysIn(line)].sort();
  const [day] = days;
  if (day !== undefined) return version === undefined ? { day } : { day, version };
  const first = version === undefined ? undefined : versions.get(version);
  if (version !== undefined && first !== undefined) return { day: first, version };
  if (NUMBERS_ONLY.test(line)) return { problem: BUILD_CHECK.ambiguous };
  return { problem: version === undefined ? BUILD_CHECK.unreadable : BUILD_CHECK.unknownVersion(version) };
}

function* daysIn(line: string): Generator<string> {
  for (const [, year, month, day] of line.matchAll(ISO)) yield* existing(year, Number(month), day);
  for (const [, day, month, year] of line.matchAll(DAY_MONTH)) yield* existing(year, monthOf(month), day);
  for (const [, month, day, year] of line.matchAll(MONTH_DAY)) yield* existing(year, monthOf(month), day);
}

const monthOf = (name = ''): number => MONTHS.findIndex((month) => month.startsWith(name)) + 1;

function* existing(year = '', month: number, day = ''): Generator<string> {
  const date = new Date(Date.UTC(Number(year), month - 1, Number(day)));
  const isReal = month > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === Number(day);
  if (isReal) yield date.toISOString().slice(0, 10);
}
