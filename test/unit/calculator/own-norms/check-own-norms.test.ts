import { describe, expect, test } from 'vitest';
import { checkOwnNorms, LARGEST_BYTES } from '../../../../src/calculator/own-norms/check-own-norms.ts';
import { OwnNormsSchema } from '../../../../src/calculator/own-norms/schema.ts';

const EXPECTED = { instrument: 'demo-3', title: 'DEMO-3', min: 0, max: 3 };
const HEAD =
  '# instrument: demo-3\n# title: Made-up norms\n# source: Made-up manual, p. 1\n# sample: Made-up men\n# outcome: any made-up outcome\n# followUpYears: 5\n';
const csv = (rows: string, header = 'total,percentile,rate,rateLower,rateUpper,ratio') => `${HEAD}${header}\n${rows}`;
const TABLE = {
  instrument: 'demo-3',
  title: 'Made-up norms',
  source: 'Made-up manual, p. 1',
  sample: 'Made-up men',
  outcome: 'any made-up outcome',
  followUpYears: 5,
  rows: [
    { total: 0, percentile: 20, rate: 0.01 },
    { total: 1, percentile: 50, rate: 0.02, rateLower: 0.01, rateUpper: 0.04, ratio: 1 },
  ],
};
const problems = (text: string, name = 'norms.csv') => {
  const checked = checkOwnNorms(text, name, EXPECTED);
  return checked.status === 'refused' ? checked.problems : [];
};
const broken = (change: (table: typeof TABLE) => unknown) => problems(JSON.stringify(change(structuredClone(TABLE))), 'norms.json');

describe('an own norm table', () => {
  test('is taken as JSON', () => {
    expect(checkOwnNorms(JSON.stringify(TABLE), 'norms.json', EXPECTED)).toEqual({ status: 'ok', table: TABLE });
  });

  test('is taken as CSV with the same content', () => {
    expect(checkOwnNorms(csv('0,20,0.01,,,\n1,50,0.02,0.01,0.04,1\n'), 'norms.csv', EXPECTED)).toEqual({ status: 'ok', table: TABLE });
  });

  test('may come from a spreadsheet with semicolons, quotes and a byte order mark', () => {
    expect(
      checkOwnNorms(
        `\uFEFF${csv('"0";20;0.01;;;\r\n1;50;0.02;0.01;0.04;1\r\n').replaceAll('\n', '\r\n')}`.replace(
          'total,percentile,rate,rateLower,rateUpper,ratio',
          'total;percentile;rate;rateLower;rateUpper;ratio',
        ),
        'n.csv',
        EXPECTED,
      ).status,
    ).toBe('ok');
  });

  test('for another instrument is refused', () => {
    expect(broken((table) => ({ ...table, instrument: 'cport' }))).toEqual([
      'Field instrument: the table is for “cport”, this page scores DEMO-3. Open it on its own page, or write demo-3.',
    ]);
  });

  test('with a gap is refused, and nothing is interpolated', () => {
    expect(problems(csv('0,20,,,,\n2,80,,,,\n'))).toEqual([
      'Totals 1: missing between the lowest and the highest. Nothing is interpolated: add the rows.',
    ]);
  });

  test('with a total twice is refused by row', () => {
    expect(problems(csv('0,20,,,,\n0,30,,,,\n'))).toEqual(['Row 2, column total: 0 stands in row 1 already. Keep one row for each total.']);
  });

  test('with a total that the instrument does not have is refused', () => {
    expect(problems(csv('3,20,,,,\n4,30,,,,\n'))).toEqual(['Row 2, column total: 4 is not a total of DEMO-3, which runs from 0 to 3.']);
  });

  test('with a rate above 1 is refused by row and column', () => {
    expect(problems(csv('0,20,5,,,\n'))).toEqual(['Row 1, column rate: Give a fraction from 0 to 1: 5% is 0.05.']);
  });

  test('with an interval that excludes its rate is refused', () => {
    expect(problems(csv('0,20,0.05,0.06,0.09,\n'))).toEqual([
      'Row 1, columns rateLower and rateUpper: the interval 0.06 to 0.09 does not contain the rate 0.05.',
    ]);
  });

  test('with half an interval, or an interval without its rate, is refused', () => {
    expect(problems(csv('0,20,0.05,0.01,,\n'))).toEqual(['Row 1, columns rateLower and rateUpper: give both limits or neither.']);
    expect(problems(csv('0,20,,0.01,0.02,\n'))).toEqual(['Row 1, column rate: an interval needs its rate.']);
  });

  test('with a row that says nothing is refused', () => {
    expect(problems(csv('0,,,,,\n'))).toEqual(['Row 1: give at least one of percentile, rate and ratio.']);
  });

  test('with a per cent sign or words in a cell is refused by row and column', () => {
    expect(problems(csv('0,20,5%,,,\n'))).toEqual([
      'Row 1, column rate: “5%” is not a plain number. Write digits with a point, for example 0.05, without a per cent sign.',
    ]);
  });

  test('with an unknown column or too many cells is refused', () => {
    expect(problems(csv('0,1\n', 'total,band'))).toEqual([
      'Header: column “band” is not known. Use total, percentile, rate, rateLower, rateUpper, ratio.',
    ]);
    expect(problems(csv('0,1,2\n', 'total,percentile'))).toEqual([
      'Row 1: 3 cells, but the header has 2. Remove what is too much, or quote cells that hold a comma.',
    ]);
  });

  test('without its source is refused by field', () => {
    expect(broken(({ source: _source, ...table }) => table)).toEqual(['Field source: missing. Give a text of 1 to 300 characters.']);
  });

  test('with an unknown field is refused by name', () => {
    expect(broken((table) => ({ ...table, band: 'high' }))).toEqual(['Field band: not known. Remove it.']);
  });

  test.each([
    ['{', 'norms.json', 'The file is not valid JSON. Start from the template, or use the CSV form.'],
    [
      'x'.repeat(LARGEST_BYTES + 1),
      'norms.csv',
      'The file is larger than 200 kB. A norm table is far smaller: check that it is the right file.',
    ],
  ])('that is no table at all is refused', (text, name, message) => {
    expect(problems(text, name)).toEqual([message]);
  });

  test.each([
    [TABLE, true],
    [{ ...TABLE, rows: [] }, false],
    [{ ...TABLE, rows: [{ total: 0.5, rate: 0.1 }] }, false],
    [{ ...TABLE, rows: [{ total: 0, rate: '0.1' }] }, false],
    [{ ...TABLE, rows: [{ total: 0, percentile: 101 }] }, false],
    [{ ...TABLE, rows: [{ total: 0, ratio: 0 }] }, false],
    [{ ...TABLE, rows: [{ total: 0, rate: 0.1, level: 'high' }] }, false],
    [{ ...TABLE, followUpYears: 0 }, false],
    [{ ...TABLE, followUpYears: '5' }, false],
    [{ ...TABLE, title: '' }, false],
    [{ ...TABLE, rows: [null] }, false],
    [[TABLE], false],
  ])('the published JSON Schema and the check in the browser agree, example %#', (table, expected) => {
    expect(OwnNormsSchema.safeParse(table).success).toBe(expected);
    expect(checkOwnNorms(JSON.stringify(table), 'norms.json', EXPECTED).status).toBe(expected ? 'ok' : 'refused');
  });

  test.each(['', 'null', '[]', '\u0000\u0001', '{"__proto__":{"a":1}}', '<html>'])('"%s" is refused without a crash', (text) => {
    expect(checkOwnNorms(text, 'norms.csv', EXPECTED).status).toBe('refused');
  });
});
