/** Codes of several raters, read and compared. Expected values are worked by hand beside each test. */
import { describe, expect, test } from 'vitest';
import { compareRaters, type Statistic } from '../../../src/practice/agreement/compare-raters.ts';
import { readCodes } from '../../../src/practice/agreement/read-codes.ts';
import { joinFiles } from '../../../src/practice/agreement/saved-files.ts';
import { readProgress, writeProgress } from '../../../src/practice/progress.ts';
import { encodeAnswers } from '../../../src/scoring/answer-code.ts';
import { getInstrument, instruments } from '../../../src/scoring/index.ts';

const CPORT = [
  'priorCriminalHistory',
  'contactSexualOffending',
  'conditionalReleaseFailure',
  'sexualInterest',
  'moreBoyThanGirlCsem',
  'moreBoyThanGirlOther',
];
/** The code of a CPORT case: age, then six answers as letters: y, n, ? (unknown), - (blank). */
function cport(age: number, letters: string): string {
  const words: Record<string, string> = { y: 'yes', n: 'no', '?': 'unknown' };
  const answers: Record<string, string> = { ageAtIndex: String(age) };
  CPORT.forEach((id, index) => {
    const word = words[letters[index] ?? '-'];
    if (word) answers[id] = word;
  });
  return encodeAnswers(getInstrument('cport'), { facts: {}, answers, substitutes: {} });
}
const iic = (imageSanctions: string) =>
  encodeAnswers(getInstrument('iic-srp'), {
    facts: {},
    answers: { imageSanctions, childContactSanctions: '0', adultContactSanctions: '0', otherNonContactSanctions: '0' },
    substitutes: {},
  });
const read = (text: string) => readCodes(text, instruments);
function compare(text: string) {
  const reading = read(text);
  if (reading.status !== 'read') throw new Error(`readCodes: the text must be readable, got ${JSON.stringify(reading)}`);
  return compareRaters(reading.cases, reading.raters);
}
const statOf = (text: string, row: string, statistic: Statistic, group = 0, pair = 0) => {
  const cell = compare(text)[group]?.pairs[pair]?.rows.find(({ id }) => id === row)?.cells[statistic];
  return cell && 'value' in cell ? cell.value : cell;
};

/** Ten cases: both raters agree but on prior criminal history in cases 1 and 2 (first yes, second no). */
const TEN = [
  ['ynnnnn', 'nnnnnn'],
  ['yynnnn', 'nynnnn'],
  ['ynynnn', 'ynynnn'],
  ['ynnynn', 'ynnynn'],
  ['yyynnn', 'yyynnn'],
  ['ynnnyn', 'ynnnyn'],
  ['nnnnnn', 'nnnnnn'],
  ['nynnnn', 'nynnnn'],
  ['nnynnn', 'nnynnn'],
  ['nnnnny', 'nnnnny'],
]
  .map(([first = '', second = '']) => `${cport(30, first)} ${cport(30, second)}`)
  .join('\n');

describe('codes are read line by line', () => {
  test('blank lines, tabs, commas and line ends of Windows do not matter', () => {
    const reading = read(
      `\r\n  ${cport(30, 'nnnnnn')}\t${cport(31, 'nnnnnn')}  \r\n\r\n${cport(40, 'yyyyyy')}, ${cport(40, 'yyyyyy')}\r\n`,
    );
    expect(reading).toMatchObject({ status: 'read', raters: 2, cases: [{ line: 2 }, { line: 4 }] });
  });

  test('nothing but white space is blank', () => {
    expect(read(' \n\t\n')).toEqual({ status: 'blank' });
  });

  test('a problem names its line, its code and what to do', () => {
    const good = cport(30, 'nnnnnn');
    const wrong = `${good.slice(0, -1)}${good.endsWith('0') ? '1' : '0'}`;
    expect(read(`${good} ${good}\n${good} ${wrong}`)).toEqual({
      status: 'refused',
      problems: ['Line 2: code 2 has a typing error. Compare it with the sheet, character by character.'],
    });
    expect(read(`${good} ${good}\n${good}`)).toMatchObject({
      problems: [expect.stringContaining('Line 2 holds 1 code, the first line 2.')],
    });
    expect(read(good)).toMatchObject({ problems: [expect.stringContaining('Line 1 holds one code.')] });
    expect(read(`${good} ${iic('2')}`)).toMatchObject({
      problems: [expect.stringContaining('Line 1: the codes belong to different tools.')],
    });
  });

  test('several cases on one line are taken for what they are', () => {
    const line = Array.from({ length: 11 }, () => cport(30, 'nnnnnn')).join(' ');
    expect(read(line)).toMatchObject({ problems: [expect.stringContaining('Line 1 holds more than 10 codes.')] });
  });

  test('hostile text is refused in words', () => {
    for (const text of ['<script>alert(1)</script> x', '__proto__ constructor', '🙂 🙂', `${'A'.repeat(10_000)} B`])
      expect(read(text)).toMatchObject({ status: 'refused' });
    expect(read('x y\n'.repeat(2000))).toMatchObject({ problems: ['There are more than 1,000 lines. Compare fewer cases at a time.'] });
  });
});

describe('two raters of ten cases', () => {
  test('share, kappa and AC1 of an item', () => {
    // Both yes 4, first yes and second no 2, both no 4: observed 0.8. Shares of yes 0.6 and 0.4: expected 0.48. Kappa 0.32/0.52.
    // AC1: mean share of yes 0.5, expected 2 × 0.5 × 0.5 = 0.5, so 0.3/0.5.
    expect(statOf(TEN, 'priorCriminalHistory', 'agreement')).toBeCloseTo(0.8, 12);
    expect(statOf(TEN, 'priorCriminalHistory', 'kappa')).toBeCloseTo(0.32 / 0.52, 12);
    expect(statOf(TEN, 'priorCriminalHistory', 'kappaLinear')).toBeCloseTo(0.32 / 0.52, 12);
    expect(statOf(TEN, 'priorCriminalHistory', 'ac1')).toBeCloseTo(0.6, 12);
  });

  test('over all yes-or-no items: 60 pairs, 58 the same', () => {
    // Yes of the first rater: 6 + 3 + 3 + 1 + 1 + 1 = 15, of the second 13. Expected (15 × 13 + 45 × 47)/3600 = 2310/3600.
    expect(statOf(TEN, 'kind:yes/no', 'agreement')).toBeCloseTo(58 / 60, 12);
    expect(statOf(TEN, 'kind:yes/no', 'kappa')).toBeCloseTo((58 / 60 - 2310 / 3600) / (1 - 2310 / 3600), 12);
  });

  test('the correlation of the totals, and where they part', () => {
    // Totals: 30 scores 1. First 2 3 3 3 4 3 1 2 2 2, second 1 2 3 3 4 3 1 2 2 2. Means 2.5 and 2.3, squares by hand:
    // cases 13.8/9, raters 0.2/1, rest 0.8/9.
    const [cases, raters, rest] = [13.8 / 9, 0.2, 0.8 / 9];
    expect(statOf(TEN, 'total', 'icc21')).toBeCloseTo((cases - rest) / (cases + rest + (2 * (raters - rest)) / 10), 12);
    expect(compare(TEN)[0]?.pairs[0]?.partings).toMatchObject([
      { question: { id: 'priorCriminalHistory' }, of: 10, pairs: [{ line: 1 }, { line: 2 }] },
    ]);
    expect(compare(TEN)[0]?.pairs[0]?.limits?.meanDifference).toBeCloseTo(0.2, 12);
  });

  test('an age that never differs has no kappa, and that is said', () => {
    expect(statOf(TEN, 'ageAtIndex', 'kappa')).toEqual({ none: 'constant' });
    expect(statOf(TEN, 'ageAtIndex', 'kappaLinear')).toBeNull();
    expect(statOf(TEN, 'ageAtIndex', 'icc21')).toEqual({ none: 'constant' });
    expect(statOf(TEN, 'ageAtIndex', 'ac1')).toBe(1);
  });
});

describe('unknown and blank', () => {
  const text = [
    ['ynnnnn', '?nnnnn'],
    ['ynnnnn', 'ynnnnn'],
    ['nnnnnn', 'nnnnnn'],
    ['ynnnnn', '-nnnnn'],
  ]
    .map(([first = '', second = '']) => `${cport(30, first)} ${cport(30, second)}`)
    .join('\n');

  test('"unknown" is an answer of its own, without a place in an order; a blank is left out', () => {
    const row = compare(text)[0]?.pairs[0]?.rows.find(({ id }) => id === 'priorCriminalHistory');
    expect(row).toMatchObject({ n: 3, leftOut: 1 });
    // Three pairs, two the same; the ordered pairs are the two that agree, one yes and one no.
    expect(statOf(text, 'priorCriminalHistory', 'agreement')).toBeCloseTo(2 / 3, 12);
    expect(statOf(text, 'priorCriminalHistory', 'kappaLinear')).toBeCloseTo(1, 12);
    // Expected: yes 2/3 × 1/3, no 1/3 × 1/3, unknown 0 × 1/3 = 1/3.
    expect(statOf(text, 'priorCriminalHistory', 'kappa')).toBeCloseTo((2 / 3 - 1 / 3) / (2 / 3), 12);
  });

  test('a case without a total from both raters is left out of the totals', () => {
    const totals = compare(text)[0]?.pairs[0]?.rows.find(({ id }) => id === 'total');
    expect(totals).toMatchObject({ n: 2, leftOut: 2 });
  });
});

test('three raters are compared two by two, and their totals together', () => {
  const text = [30, 40, 30, 50].map((age) => [cport(age, 'ynnnnn'), cport(age, 'ynnnnn'), cport(age, 'nnnnnn')].join(' ')).join('\n');
  const [group] = compare(text);
  expect(group?.pairs.map(({ first, second }) => [first, second])).toEqual([
    [0, 1],
    [0, 2],
    [1, 2],
  ]);
  expect(group?.ofAll).toMatchObject({ n: 4 });
  expect(statOf(text, 'total', 'icc21')).toBe(1);
});

test('a tool without a total is compared item by item; cases of two tools are two groups', () => {
  const groups = compare(`${iic('2')} ${iic('3')}\n${cport(30, 'nnnnnn')} ${cport(30, 'nnnnnn')}`);
  expect(groups.map(({ definition }) => definition.id)).toEqual(['iic-srp', 'cport']);
  expect(groups[0]?.pairs[0]?.rows.some(({ of }) => of === 'total')).toBe(false);
  expect(groups[0]?.pairs[0]?.partings).toMatchObject([{ question: { id: 'imageSanctions' } }]);
});

describe('saved files', () => {
  const file = (name: string, cases: { id: string; code: string }[]) => ({ name, text: writeProgress({ cases }) });
  const [a, b] = [cport(30, 'nnnnnn'), cport(40, 'yyyyyy')];

  test('cases that all files hold become lines, in the order of the first file', () => {
    const joined = joinFiles([
      file('one.json', [
        { id: 'first', code: a },
        { id: 'second', code: b },
        { id: 'third', code: a },
      ]),
      file('two.json', [
        { id: 'second', code: a },
        { id: 'first', code: b },
      ]),
    ]);
    expect(joined).toEqual({ status: 'ok', lines: `${a} ${b}\n${b} ${a}` });
  });

  test('other files are refused by name', () => {
    expect(joinFiles([file('one.json', []), { name: 'notes.txt', text: 'hello' }])).toMatchObject({
      problem: expect.stringContaining('notes.txt'),
    });
    expect(joinFiles([file('one.json', [{ id: 'first', code: a }])])).toMatchObject({
      problem: expect.stringContaining('at least two raters'),
    });
    expect(joinFiles([file('1', [{ id: 'first', code: a }]), file('2', [{ id: 'second', code: a }])])).toMatchObject({
      problem: 'These files hold no case in common.',
    });
  });

  test.each([
    ['no JSON', '{'],
    ['another format', '{"format":"other","version":1,"cases":[]}'],
    ['a later version', '{"format":"ifso-guide practice","version":2,"cases":[]}'],
    ['a case without a code', '{"format":"ifso-guide practice","version":1,"cases":[{"id":"x"}]}'],
    ['a code that would be two', '{"format":"ifso-guide practice","version":1,"cases":[{"id":"x","code":"A B"}]}'],
    ['a code that a comma would make two', '{"format":"ifso-guide practice","version":1,"cases":[{"id":"x","code":"A,B"}]}'],
    ['null', 'null'],
    ['far too long', ' '.repeat(300_000)],
  ])('%s is no saved file', (_, text) => {
    expect(readProgress(text)).toBeNull();
  });

  test('what was written is read again, also with a case called __proto__', () => {
    const cases = [
      { id: '__proto__', code: a },
      { id: 'second', code: b },
    ];
    expect(readProgress(writeProgress({ cases }))).toEqual({ cases });
  });
});
