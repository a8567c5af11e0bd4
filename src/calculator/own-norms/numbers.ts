/** Numbers as spreadsheets and people write them. What can be read in two ways is refused, never guessed. */
import { type Checked, ok, type Problem, refused, shown } from './problems.ts';

export const SEPARATORS = [',', ';', '\t'] as const;
/** What separates the cells of a file. */
export type Separator = (typeof SEPARATORS)[number];

export type NumberCell = { place: string; name: string; text: string };

/** Text without what is not seen, and without quotation marks around the whole: spaces of all kinds, marks of width and direction. */
export const cleaned = (text: string): string =>
  text === ''
    ? ''
    : text
        .replace(/[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .trim();

/** Sign, digits, digits after one decimal mark, and an exponent, which spreadsheets write for very small numbers. */
const NUMBER = /^([-+]?)(\d*)(?:([.,])(\d+))?(?:e([-+]?\d{1,3}))?$/i;
/** Three digits after the mark and one to three before: 1.234 may be one and a bit, or one thousand and more. */
const GROUP_LIKE = /^[-+]?[1-9]\d{0,2}[.,]\d{3}$/;

type Reading = {
  cell: NumberCell;
  value: number;
  mark: string;
  isGroupLike: boolean;
  /** The number with a decimal point, and without its mark. */
  decimal: string;
  grouped: string;
};

function read(cell: NumberCell): Reading | null {
  const text = cleaned(cell.text).replace('\u2212', '-');
  const [, sign = '', whole = '', mark = '', fraction = '', exponent = ''] = NUMBER.exec(text) ?? [];
  if (whole + fraction === '') return null;
  const decimal = `${sign}${whole || '0'}${fraction && `.${fraction}`}${exponent && `e${exponent}`}`;
  // Adding zero makes a negative zero a zero.
  return { cell, value: Number(decimal) + 0, mark, isGroupLike: GROUP_LIKE.test(text), decimal, grouped: `${sign}${whole}${fraction}` };
}

const WITH_POINT = 'Write digits with a point, for example 0.05.';
const NOTES = 'Notes belong in lines that begin with #.';

/** Why a cell is no number. The first sign that is found tells. */
const REASONS: readonly [RegExp, string][] = [
  [/[%‰]|per ?cent/i, 'has a per cent sign. Write a rate as a fraction, so that 5% is 0.05, and a percentile as a number from 0 to 100.'],
  [/^#|^err:/i, 'is an error of the spreadsheet. Give the number instead, or leave the cell empty.'],
  [/^=/, 'is a formula. Give its result instead.'],
  [/^[-–—.*?/]+$|^(na|n\/a|n\.a\.|nan|none|null|nil)$/i, 'is not a number. Leave the cell empty where the source gives none.'],
  [
    /^\d{1,4}([./-])\d{1,2}\1(\d{1,4})?$|^\d{1,2}\/\d{1,4}$|^\d{1,2}[. -]+\p{L}{3,}|^\p{L}{3,}[. -]+\d/iu,
    'looks like a date. Spreadsheets make dates of entries such as 1/2 or 5.1: set the column to numbers and type the number again.',
  ],
  [
    /\d\s*(-|–|—|\bto\b|\.\.)\s*[\d.,]/i,
    'is a range, or a date that a spreadsheet made. Give one number in each cell: limits of a rate under rateLower and rateUpper, and one row for each total.',
  ],
  [/[<>≤≥~≈±]|^\d+\s*\+$/, 'is not one exact number. Give the number itself, or leave the cell empty.'],
  [/^[-+]?\d[\d\s.,'’]*\d$/, `has more than one mark or a space between its digits, so it can be read in two ways. ${WITH_POINT}`],
  [/^[-+]?[\d.,]+\s*\p{L}/iu, `has letters after the number. Give the number alone. ${NOTES}`],
];
const LONGEST_NUMBER = 60;

function noNumber({ place, text }: NumberCell): Problem {
  const start = cleaned(text).slice(0, LONGEST_NUMBER);
  const reason = REASONS.find(([sign]) => sign.test(start))?.[1] ?? `is not a plain number. ${WITH_POINT} ${NOTES}`;
  return { kind: reason, place, text: `${shown(text)} ${reason}` };
}

const commaBetweenCommas = ({ cell, isGroupLike, decimal, grouped }: Reading): Problem => ({
  kind: 'comma',
  place: cell.place,
  text: `${shown(cell.text)} has a comma, and commas separate the cells of this file. ${
    isGroupLike ? `Write ${decimal} or ${grouped}, whichever is meant.` : `If it is a decimal comma, write ${decimal}.`
  }`,
});

const commaInTotal = ({ cell }: Reading): Problem => ({
  kind: 'comma in total',
  place: cell.place,
  text: `${shown(cell.text)} has a comma. Give the total as a whole number, and separate the cells of the row as those of the header.`,
});

const thousands = ({ cell, decimal, grouped }: Reading): Problem => ({
  kind: 'thousands',
  place: cell.place,
  text: `${shown(cell.text)} can be ${decimal} or ${grouped}, and no other number of the file tells which. Write ${decimal}0 or ${grouped}, whichever is meant.`,
});

const twoMarks = (comma: Reading, point: Reading): Problem => ({
  kind: 'marks',
  place: comma.cell.place,
  text: `${shown(comma.cell.text)} has a comma, but ${shown(point.cell.text)} (${point.cell.place}) has a point, so one of them can be read in two ways. Write all decimals with a point.`,
});

/**
 * The value of each cell. All numbers of a file have the same decimal mark; a comma is one only where commas do not separate the cells.
 */
export function readNumbers(cells: readonly NumberCell[], separator: Separator): Checked<ReadonlyMap<NumberCell, number>> {
  const wrong = cells.filter((cell) => read(cell) === null);
  if (wrong.length > 0) return refused(wrong.map(noNumber));
  const readings = cells.flatMap((cell) => read(cell) ?? []);
  const commas = readings.filter(({ mark }) => mark === ',');
  const points = readings.filter(({ mark }) => mark === '.');
  if (separator === ',' && commas.length > 0) return refused(commas.map(commaBetweenCommas));
  const [comma] = commas;
  const [point] = points;
  if (comma && point) return refused([twoMarks(comma, point)]);
  const totals = commas.filter(({ cell }) => cell.name === 'total');
  if (totals.length > 0) return refused(totals.map(commaInTotal));
  const marked = comma ? commas : points;
  if (marked.length > 0 && marked.every(({ isGroupLike }) => isGroupLike)) return refused(marked.map(thousands));
  return ok(new Map(readings.map(({ cell, value }) => [cell, value])));
}
