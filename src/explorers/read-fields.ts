/** What a reader types into a field, as a number. Pure, so that it can be tried without a browser. */
import { type NumberReading, readNumber } from '../components/read-number.ts';
import type { FieldName } from './words.ts';

/** `isDecimal`: typed as .059 where percent are asked for, so perhaps meant as a share; `isPercent`: typed with its sign. */
export type FieldReading =
  | { status: 'read'; value: number; isDecimal: boolean; isPercent: boolean }
  | Exclude<NumberReading, { status: 'read' }>;
/** What cannot be computed with, and how to fix it. */
export type Problem = { field: FieldName; message: string };
export type Reading<T> = { status: 'read'; value: T } | { status: 'open'; problems: Problem[] };
/** The text of each control by its name. */
export type Typed = Readonly<Record<string, string>>;

const PERCENT = ['%', '٪', '％', '﹪', 'percent', 'per cent'];
const PERCENT_SIGN = /[%٪％﹪]|per\s*cent/i;
/** Some languages write the sign first: %5,9. */
const SIGN_FIRST = /^\s*([%٪％﹪])(.*)$/s;
const PEOPLE = ['people', 'persons', 'individuals', 'participants', 'men', 'women', 'cases'];
/** 59 of 1000, 59 out of 1000, 59 in 1000, 59/1000. */
const PART_OF_WHOLE = /^(.*?\p{Nd}.*?)\s*(?:[/⁄∕／]|out\s+of|of|in)\s*(\p{Nd}.*)$/isu;

const REFUSED: FieldReading = { status: 'refused', reason: 'notANumber' };
const read = (value: number, { isDecimal = false, isPercent = false } = {}): FieldReading => ({
  status: 'read',
  value,
  isDecimal,
  isPercent,
});

/** A share from "5.9", "5,9 %", "59 of 1,000" or "59/1000". The range is checked by the caller. */
export function readShare(typed: string): FieldReading {
  const [, part, whole] = PART_OF_WHOLE.exec(typed) ?? [];
  if (part !== undefined && whole !== undefined) return readPartOfWhole(part, whole);
  const number = readNumber(typed.replace(SIGN_FIRST, '$2$1'), { units: PERCENT });
  if (number.status !== 'read') return number;
  const isPercent = PERCENT_SIGN.test(typed);
  return read(number.value / 100, { isPercent, isDecimal: !isPercent && number.value > 0 && number.value < 1 });
}

function readPartOfWhole(part: string, whole: string): FieldReading {
  const [count, all] = [readCount(part), readCount(whole)];
  if (count.status === 'read' && all.status === 'read') return all.value > 0 ? read(count.value / all.value) : REFUSED;
  return count.status === 'refused' ? count : all;
}

/** A whole number of people, with or without signs between thousands. */
export function readCount(typed: string): FieldReading {
  const number = readNumber(typed, { units: PEOPLE, isCount: true });
  if (number.status !== 'read') return number;
  return Number.isSafeInteger(number.value) && number.value >= 0 ? read(number.value) : REFUSED;
}

/** A coefficient such as ".73" or "0,73". The range is checked by the caller. */
export function readCoefficient(typed: string): FieldReading {
  const number = readNumber(typed);
  return number.status === 'read' ? read(number.value) : number;
}
