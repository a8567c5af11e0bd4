/** Numbers as people type them. What each text means is said by its writer's habits: CLDR's decimal and grouping signs, and the digits of Unicode. */
import { describe, expect, test } from 'vitest';
import { readNumber } from '../../../src/components/read-number.ts';

const years = { units: ['years'] };
const read = (value: number) => ({ status: 'read', value });
const refused = (reason: string) => ({ status: 'refused', reason });

test.each<[string, string, number]>([
  ['a plain number', '35', 35],
  ['a decimal point', '34.9', 34.9],
  ['a decimal comma', '34,9', 34.9],
  ['two decimals after a comma', '34,95', 34.95],
  ['three decimals after a zero, which never begins a group', '0,125', 0.125],
  ['three decimals after more digits than a group holds', '1234,567', 1234.567],
  ['a point at the end', '35.', 35],
  ['a comma at the end', '35,', 35],
  ['no digit before the point', '.35', 0.35],
  ['no digit before the comma', ',35', 0.35],
  ['spaces around it', '  35 ', 35],
  ['no-break spaces around it', '\u00a035\u202f', 35],
  ['a tab and a line break', '\t35\n', 35],
  ['zero-width and direction marks', '\u200e3\u200b5\ufeff', 35],
  ['spaces between thousands', '12 345', 12345],
  ['narrow no-break spaces between thousands', '1\u202f234\u202f567', 1234567],
  ['full-width digits', '３５', 35],
  ['full-width digits with a full-width point', '３４．９', 34.9],
  ['Arabic digits', '٣٥', 35],
  ['Arabic digits with the Arabic decimal sign', '٣٤٫٩', 34.9],
  ['Persian digits', '۳۵', 35],
  ['Devanagari digits', '३५', 35],
  ['a hyphen as minus', '-3', -3],
  ['the minus sign', '\u22123', -3],
  ['a full-width minus', '－３', -3],
  ['a plus', '+3', 3],
])('%s: “%s” is %d', (_, typed, value) => {
  expect(readNumber(typed)).toEqual(read(value));
});

test.each(['35 years', '35 year', '35years', '35 y', '35y', '35 yrs', '35 yr.', '35 Years', '35 years old', '35\u00a0years', '٣٥ years'])(
  'a unit that the field asks for may follow: “%s”',
  (typed) => {
    expect(readNumber(typed, years)).toEqual(read(35));
  },
);

test('a decimal comma and a unit go together', () => {
  expect(readNumber('34,9 years', years)).toEqual(read(34.9));
});

test.each(['35 months', '35 years 6 months', '2 years, 35', 'years', 'y', '35 %', '35 sanctions'])(
  'another unit, two of them, or a unit alone is no number of years: “%s”',
  (typed) => {
    expect(readNumber(typed, years)).toEqual(refused('notANumber'));
  },
);

test.each(['1,234', '-1,234', '12,345', '1,234,567', '1.234,5', '1,234.5', '1.234.567', '1,2,3', '34,9.', '34..9', '١٬٢٣٤'])(
  'what can be read in two ways is refused: “%s”',
  (typed) => {
    expect(readNumber(typed)).toEqual(refused('ambiguous'));
  },
);

describe('in a field without decimals', () => {
  test.each([
    ['1,234', 1234],
    ['1,000,000', 1_000_000],
    ['12 345', 12345],
    ['80', 80],
  ])('commas between groups of three digits separate thousands: “%s”', (typed, value) => {
    expect(readNumber(typed, { isCount: true })).toEqual(read(value));
  });

  test.each(['1.000', '12.345', '1.234,5', '1,234.5', '12,34,567', '0,123,456'])(
    'anything else that can be read in two ways stays refused: “%s”',
    (typed) => {
      expect(readNumber(typed, { isCount: true })).toEqual(refused('ambiguous'));
    },
  );
});

test.each(['', ' ', '\u00a0', '\u200b', '\t\n'])('nothing but spaces is a blank: %j', (typed) => {
  expect(readNumber(typed, years)).toEqual({ status: 'blank' });
});

test.each([
  'abc',
  '1e3',
  '0x1E',
  'Infinity',
  'NaN',
  '30-35',
  '30/35',
  '~35',
  '35?',
  '3²',
  '½',
  'thirty',
  '3 5',
  '35 36',
  '-',
  '+',
  '.',
  ',',
  '--3',
  '9'.repeat(400),
])('what is no plain number is refused: “%s”', (typed) => {
  expect(readNumber(typed, years)).toEqual(refused('notANumber'));
});
