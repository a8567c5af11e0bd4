/**
 * Numbers as people type and paste them: with a decimal comma, spaces, digits of other scripts or a unit behind them. What can be
 * read in two ways is refused and never guessed at. Pure.
 */

export type NumberReading =
  | { status: 'blank' }
  | { status: 'read'; value: number }
  /** `ambiguous`: a comma or point that may separate decimals or thousands. */
  | { status: 'refused'; reason: 'ambiguous' | 'notANumber' };

type NumberOptions = {
  /** What may follow the number, for example `years` or `%`. Its usual short forms and its singular are taken too. */
  units?: readonly string[];
  /** True where the field takes no decimals, so that a comma between groups of three digits can only separate thousands, and a point may. */
  isCount?: boolean;
};

const SHORT_FORMS: Readonly<Record<string, readonly string[]>> = { years: ['y', 'yr', 'yrs', 'yo', 'years old', 'year old'] };

/** Zero of each script whose digits keypads of today offer: Arabic, Persian and Urdu, Devanagari, Bengali, full-width. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xff10];
/** Zero-width and direction marks, which come along when text is pasted. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const MINUS = /^[\u2010-\u2013\u2212\ufe63\uff0d]/;
const PLAIN = /^[+-]?(\d+\.?\d*|\.\d+)$/;
const DECIMAL_COMMA = /^[+-]?(\d+,\d*|,\d+)$/;
const GROUPED_BY_SPACES = /^[+-]?\d{1,3}( \d{3})+$/;
const GROUPED_BY_COMMAS = /^[+-]?[1-9]\d{0,2}(,\d{3})+$/;
const GROUPED_BY_POINT = /^[+-]?[1-9]\d{0,2}\.\d{3}$/;

/**
 * Reads what was typed into a number field.
 *
 * @param typed - the text of the field
 * @param options - what the field asks for
 * @returns the number; `blank` for nothing but spaces; `refused` with the reason for everything else
 * @example readNumber('34,9 years', { units: ['years'] }) // => { status: 'read', value: 34.9 }
 * @example readNumber('1,234') // => { status: 'refused', reason: 'ambiguous' }
 */
export function readNumber(typed: string, { units = [], isCount = false }: NumberOptions = {}): NumberReading {
  const text = withoutUnit(plainSigns(typed), units);
  if (text === '') return { status: 'blank' };
  if (GROUPED_BY_SPACES.test(text)) return finite(text.replaceAll(' ', ''));
  if (GROUPED_BY_COMMAS.test(text)) return isCount ? finite(text.replaceAll(',', '')) : { status: 'refused', reason: 'ambiguous' };
  // Where no decimals are asked for, 1.000 is a thousand in much of the world.
  if (isCount && GROUPED_BY_POINT.test(text)) return { status: 'refused', reason: 'ambiguous' };
  if (PLAIN.test(text)) return finite(text);
  if (DECIMAL_COMMA.test(text)) return finite(text.replace(',', '.'));
  return { status: 'refused', reason: /^[+-]?[\d.,]*\d[\d.,]*$/.test(text) ? 'ambiguous' : 'notANumber' };
}

/** Digits, signs and spaces of any script as those of a plain keyboard. */
function plainSigns(typed: string): string {
  return [...typed.replace(INVISIBLE, '')]
    .map((sign) => {
      const zero = ZEROS.find((start) => sign.charCodeAt(0) >= start && sign.charCodeAt(0) < start + 10);
      return zero === undefined ? sign : String(sign.charCodeAt(0) - zero);
    })
    .join('')
    .replace(/[\u066b\uff0e]/g, '.')
    .replace(/[\u066c\uff0c]/g, ',')
    .replace(/\uff0b/g, '+')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(MINUS, '-')
    .toLowerCase();
}

/** Without a unit at its end. A unit alone stays, so that it is refused and not taken for a blank. */
function withoutUnit(text: string, units: readonly string[]): string {
  const forms = units.flatMap((unit) => [unit, unit.replace(/s$/, ''), ...(SHORT_FORMS[unit] ?? [])]).map((form) => form.toLowerCase());
  const [, number, unit] = /^(.*[\d.,]) ?(\D+?)\.?$/.exec(text) ?? [];
  return number !== undefined && unit !== undefined && forms.includes(unit) ? number : text;
}

const finite = (text: string): NumberReading =>
  Number.isFinite(Number(text)) ? { status: 'read', value: Number(text) } : { status: 'refused', reason: 'notANumber' };
