/** What a reader types into a field, as a number; pure, so that it can be tried without a browser. */
import type { FieldName } from './words.ts';

/**
 * `wrong` holds anything that is not a number of the kind that the field asks for. `isDecimal`: typed as .059 where percent are asked
 * for, so perhaps meant as a share; `isPercent`: typed with its sign.
 */
export type FieldReading =
  | { status: 'read'; value: number; isDecimal: boolean; isPercent: boolean }
  | { status: 'blank' }
  | { status: 'wrong' };
/** What cannot be computed with, and how to mend it. */
export type Problem = { field: FieldName; message: string };
export type Reading<T> = { status: 'read'; value: T } | { status: 'open'; problems: Problem[] };
/** The text of each control by its name. */
export type Typed = Readonly<Record<string, string>>;

const WHOLE = String.raw`(\d{1,3}(?:,\d{3})+|\d+)`;
const COUNT = new RegExp(`^${WHOLE}$`);
const COUNT_OF = new RegExp(`^${WHOLE}(?:/|of|outof)${WHOLE}$`, 'i');
const PERCENT = /^(\d+(?:\.\d+)?|\.\d+)(%?)$/;
const DECIMAL = /^(?:[01]?\.\d+|[01])$/;

const squeeze = (text: string) => text.replace(/\s+/g, '');
const whole = (text: string) => Number(text.replaceAll(',', ''));

/** A share from "5.9", "5.9%", "59 of 1,000" or "59/1000". The range is checked by the caller. */
export function readShare(typed: string): FieldReading {
  const text = squeeze(typed);
  if (text === '') return { status: 'blank' };
  const [, part, all] = COUNT_OF.exec(text) ?? [];
  if (part !== undefined && all !== undefined)
    return whole(all) > 0 ? { status: 'read', value: whole(part) / whole(all), isDecimal: false, isPercent: false } : { status: 'wrong' };
  const [, percent, sign] = PERCENT.exec(text) ?? [];
  if (percent === undefined) return { status: 'wrong' };
  return { status: 'read', value: Number(percent) / 100, isDecimal: sign === '' && /^0?\.\d/.test(percent), isPercent: sign === '%' };
}

/** A whole number, with or without commas between thousands. */
export function readCount(typed: string): FieldReading {
  const text = squeeze(typed);
  if (text === '') return { status: 'blank' };
  return COUNT.test(text) ? { status: 'read', value: whole(text), isDecimal: false, isPercent: false } : { status: 'wrong' };
}

/** A coefficient such as ".73" or "0.73". */
export function readCoefficient(typed: string): FieldReading {
  const text = squeeze(typed);
  if (text === '') return { status: 'blank' };
  return DECIMAL.test(text) ? { status: 'read', value: Number(text), isDecimal: false, isPercent: false } : { status: 'wrong' };
}
