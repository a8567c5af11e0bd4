import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LARGEST_BYTES } from '../../../../src/calculator/own-norms/decode.ts';
import { readOwnNorms } from '../../../../src/calculator/own-norms/read-own-norms.ts';
import { templateCsv, templateJson } from '../../../../src/calculator/own-norms/template.ts';
import { getInstrument, instruments } from '../../../../src/scoring/index.ts';

const EXPECTED = { instrument: 'demo-3', title: 'DEMO-3', min: -1, max: 3 };
const CASIC = { instrument: 'casic', title: 'CASIC', min: 0, max: 6 };
const HEAD =
  '# instrument: demo-3\n# title: Made-up norms\n# source: Made-up manual, p. 1\n# sample: Made-up men\n# outcome: any made-up outcome\n# followUpYears: 5\n';
const COLUMNS = 'total,percentile,rate,rateLower,rateUpper,ratio';
const csv = (rows: string, header = COLUMNS) => `${HEAD}${header}\n${rows}`;
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

const read = (text: string, name = 'norms.csv') => readOwnNorms(new TextEncoder().encode(text), name, EXPECTED);
const rowsOf = (text: string) => {
  const result = read(text);
  return result.status === 'ok' ? result.table.rows : result.problems;
};
const problems = (text: string, name = 'norms.csv') => {
  const result = read(text, name);
  return result.status === 'refused' ? result.problems : [];
};
const broken = (change: (table: typeof TABLE) => unknown) => problems(JSON.stringify(change(structuredClone(TABLE))), 'norms.json');

test('marks for nothing between separators are part of a description', () => {
  const head = HEAD.replace('any made-up outcome', 'any;"";outcome');
  const result = read(`${head}total;percentile;rate\n0;20;0.01\n1;50;0.02`);
  expect(result.status === 'ok' ? result.table.outcome : result.problems).toBe('any;"";outcome');
});

/** Files made by hand; what they say was written down with them. */
const FOLDER = new URL('../../../fixtures/own-norms/', import.meta.url);
const files = (kind: string) => readdirSync(new URL(`${kind}/`, FOLDER)).map((name) => [name] as const);
const readFile = (kind: string, name: string) => readOwnNorms(readFileSync(new URL(`${kind}/${name}`, FOLDER)), name, CASIC);

describe('a table as spreadsheets and people write it', () => {
  test.each(files('taken'))('%s is taken', (name) => {
    const result = readFile('taken', name);
    expect(result).toEqual({
      status: 'ok',
      table: {
        instrument: expect.stringMatching(/^casic$/i),
        title: 'Made-up table',
        source: 'Müller et al., 2021, Table 3',
        sample: 'Made-up men',
        outcome: 'any made-up outcome',
        followUpYears: 5,
        rows: [
          { total: 5, rate: 0.2 },
          { total: 6, rate: 0.3 },
        ],
      },
    });
  });

  const REFUSED: Record<string, RegExp> = {
    'cut-utf-16.csv': /^This is not a text file/,
    'damaged.csv': /^This is not a text file/,
    'decimal-commas-between-commas.csv': /^Row 1: .*If “0,2” is one number with a decimal comma, write 0\.2\./,
    'empty.csv': /^The file is empty\./,
    'error-of-the-spreadsheet.csv': /^Row 2, column total: “#REF!” is an error of the spreadsheet\./,
    'huge-total.csv': /^Row 2, column total: .* is not a total of CASIC, which runs from 0 to 6\./,
    'other-code-page.csv': /^This is not a text file, or its characters are written in a way that cannot be told/,
    'quotation-mark-not-closed.csv': /^A quotation mark is opened and not closed/,
    'quoted-decimal-commas-between-commas.csv': /^Row 1, column rate: “0,2” has a comma, .*write 0\.2\./,
    'repeated-column.csv': /^Header: the column rate is there twice/,
    'sep-against-header.csv': /^The first line says that cells are separated by “;”, but the header has commas\./,
    'thousands-comma-quoted.csv': /^Row 1, column ratio: “1,234” .*Write 1\.234 or 1234/,
    'thousands-or-decimals.csv': /^Row 1, column ratio: “1\.234” can be 1\.234 or 1234/,
    'total-of-300-digits.csv': /^Row 2, column total: .* is not a total of CASIC/,
    'two-decimal-marks.csv': /^Row 1, column percentile: “81,5” has a comma, but “0\.2” \(Row 1, column rate\) has a point/,
    'two-separators.csv': /^Header: the columns are separated in two ways/,
    'whole-percentile-or-decimal-comma.csv': /^Row 1, columns percentile and rate: this can be two cells or one\. If “81,0”/,
    'workbook-of-2003.csv': /^This is a workbook.*CSV/,
    'workbook.csv': /^This is a workbook.*CSV/,
  };
  test.each(files('refused'))('%s is refused with one message that names the cause', (name) => {
    const result = readFile('refused', name);
    expect(result).toEqual({ status: 'refused', problems: [expect.stringMatching(REFUSED[name] ?? /^$/)] });
  });

  test('every file that is to be refused is there', () => {
    expect(files('refused').flat().sort()).toEqual(Object.keys(REFUSED).sort());
  });
});

describe('the number of a cell', () => {
  test.each([
    ['0.05', 0.05],
    ['.05', 0.05],
    ['+0.05', 0.05],
    [' 0.05\u00a0', 0.05],
    ['\u200e0.05', 0.05],
    ['5E-2', 0.05],
    ['5.0e-02', 0.05],
    ['1', 1],
    ['-0', 0],
    ['0.125', 0.125],
    ['0', 0],
    ['00.50', 0.5],
  ])('“%s” is %d', (cell, value) => {
    expect(rowsOf(csv(`0;${cell}\n`, 'total;rate'))).toStrictEqual([{ total: 0, rate: value }]);
  });

  test.each([
    ['0,05', 0.05],
    [',05', 0.05],
    ['5,0E-02', 0.05],
    ['0,125', 0.125],
  ])('“%s” is %d where commas do not separate', (cell, value) => {
    expect(rowsOf(csv(`0;${cell}\n`, 'total;rate'))).toEqual([{ total: 0, rate: value }]);
    expect(rowsOf(csv(`0\t${cell}\n`, 'total\trate'))).toEqual([{ total: 0, rate: value }]);
  });

  test.each(['−1', '-1'])('a total may be negative: “%s”', (cell) => {
    expect(rowsOf(csv(`${cell},0.05\n`, 'total,rate'))).toEqual([{ total: -1, rate: 0.05 }]);
  });

  test('three decimals are decimals once another number of the file tells', () => {
    expect(rowsOf(csv('0;1,234;0,05\n', 'total;ratio;rate'))).toEqual([{ total: 0, ratio: 1.234, rate: 0.05 }]);
    expect(rowsOf(csv('0,1.234,0.05\n', 'total,ratio,rate'))).toEqual([{ total: 0, ratio: 1.234, rate: 0.05 }]);
  });

  test.each([
    ['5%', 'has a per cent sign'],
    ['12 %', 'has a per cent sign'],
    ['0.05 per cent', 'has a per cent sign'],
    ['0,5-0,7', 'is a range'],
    ['0.05–0.07', 'is a range'],
    ['5 to 7', 'is a range'],
    ['5. Jan', 'looks like a date'],
    ['05. Jan', 'looks like a date'],
    ['Jan 5', 'looks like a date'],
    ['1/2', 'looks like a date'],
    ['1.5.2024', 'looks like a date'],
    ['2024-01-05', 'looks like a date'],
    ['#DIV/0!', 'is an error of the spreadsheet'],
    ['=0.05', 'is a formula'],
    ['n/a', 'is not a number. Leave the cell empty'],
    ['NaN', 'is not a number. Leave the cell empty'],
    ['–', 'is not a number. Leave the cell empty'],
    ['.', 'is not a number. Leave the cell empty'],
    ['<0.01', 'is not one exact number'],
    ['7+', 'is not one exact number'],
    ['±0.5', 'is not one exact number'],
    ['1.234,5', 'has more than one mark'],
    ['1,234.5', 'has more than one mark'],
    ['1.234.567', 'has more than one mark'],
    ['1 234', 'has more than one mark or a space'],
    ["1'234", 'has more than one mark'],
    ['0.05 (men)', 'is not a plain number'],
    ['0.05a', 'has letters after the number'],
    ['0.05 x 2', 'has letters after the number'],
    ['Infinity', 'is not a plain number'],
    ['1e9999', 'has letters after the number'],
    ['0x10', 'has letters after the number'],
    ['٥', 'is not a plain number'],
    ['５', 'is not a plain number'],
    ['(0.05)', 'is not a plain number'],
    ['- 0.05', 'is not a plain number'],
    ['0.05.', 'looks like a date'],
    ['Note: from Table 3', 'is not a plain number'],
  ])('“%s” %s', (cell, reason) => {
    const found = problems(csv(`0;${cell}\n`, 'total;rate'));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`Row 1, column rate: “${cell}” ${reason}`);
  });

  test('the same in many cells is told once, with the other places', () => {
    expect(problems(csv('0,5%\n1,6%\n2,7%\n', 'total,rate'))).toEqual([
      expect.stringMatching(/^Row 1, column rate: “5%” .* The same goes for row 2, column rate and row 3, column rate\.$/),
    ]);
    expect(problems(csv('-1,5%\n0,5%\n1,6%\n2,7%\n3,7%\n3,7%\n', 'total,rate'))).toEqual([
      expect.stringMatching(/The same goes for 5 other places\.$/),
    ]);
  });
});

describe('the cells of a CSV file', () => {
  test('may leave out the last ones in every row', () => {
    expect(rowsOf(csv('0;81,5\n1;97,1\n', 'total;percentile;rate'))).toEqual([
      { total: 0, percentile: 81.5 },
      { total: 1, percentile: 97.1 },
    ]);
  });

  test('may be fewer in many rows together, as spreadsheets write long tables', () => {
    expect(rowsOf(csv('-1,10,,\n0,20,,\n1,30\n2,40\n', 'total,percentile,rate,ratio'))).toHaveLength(4);
  });

  test('may not be fewer in one row: a separator may be missing before the last', () => {
    expect(problems(csv('0,10,0.1\n1,0.2\n2,30,0.3\n', 'total,percentile,rate'))).toEqual([
      'Row 2: there are 2 cells, fewer than in the rows around it. Check that no separator is missing, and add empty cells at the end.',
    ]);
    expect(problems(csv('0,10,0.1\n1,,1,\n2,30,0.3\n', 'total,percentile,rate'))).toEqual([
      'Row 2: there are 4 cells, more than in the rows around it. Check that no separator is too many.',
    ]);
  });

  test('may not be more than the header names, with a possible decimal comma among them', () => {
    expect(problems(csv('0,81,0,\n', 'total,percentile,rate'))).toEqual([
      expect.stringMatching(/^Row 1: there are more cells than in the header\. If “81,0” is one number/),
    ]);
  });

  test('are certain within quotation marks, and where another row has a point', () => {
    expect(rowsOf(csv('"0","81","1"\n', '"total","percentile","rate"'))).toEqual([{ total: 0, percentile: 81, rate: 1 }]);
    expect(rowsOf(csv('0,81,0\n1,97,0.5\n', 'total,percentile,rate'))).toHaveLength(2);
  });

  test('in a total have no comma', () => {
    expect(problems(csv('0,0;81\n', 'total;percentile'))).toEqual([
      'Row 1, column total: “0,0” has a comma. Give the total as a whole number, and separate the cells of the row as those of the header.',
    ]);
  });

  test.each([
    [
      'a note beside the table',
      csv('0,0.1,from Table 3\n', 'total,rate'),
      'Row 1: “from Table 3” is in a cell for which the header has no name.',
    ],
    ['an unknown column', csv('0,1\n', 'total,band'), `Header: column “band” is not known. Use ${COLUMNS.replaceAll(',', ', ')}.`],
    ['a column that is there twice in other letters', csv('0,1,1\n', 'total,rate,Rate'), 'Header: the column rate is there twice'],
    ['no column of totals', csv('0.1,5\n', 'rate,ratio'), 'Header: the column total is missing.'],
    ['only one column', csv('0\n', 'total'), 'Header: “total” is the only column.'],
    ['another separator', csv('0|1\n', 'total|rate'), 'There is no header'],
    ['no header', csv('0,0.1\n', '0,0.1'), 'There is no header'],
    ['no table at all', HEAD, 'There is no header'],
    ['no rows', csv(''), 'Rows: Give 1 to 200 rows, one for each total.'],
    [
      'a field that is given twice',
      `# title: Another\n${csv('0,1\n', 'total,percentile')}`,
      'Field title: given twice, as “Another” and as “Made-up norms”.',
    ],
    ['years in words', csv('0,1\n', 'total,percentile').replace(': 5', ': five'), 'Field followUpYears: “five” is not a plain number.'],
    ['years with a comma', csv('0,1\n', 'total,percentile').replace(': 5', ': 5,5'), 'Field followUpYears: “5,5” has a comma'],
  ])('with %s are refused with one message', (_, text, message) => {
    const found = problems(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });
});

describe('an own norm table', () => {
  test('is taken as JSON', () => {
    expect(read(JSON.stringify(TABLE), 'norms.json')).toEqual({ status: 'ok', table: TABLE });
  });

  test('is taken as CSV with the same content', () => {
    expect(read(csv('0,20,0.01,,,\n1,50,0.02,0.01,0.04,1\n'))).toEqual({ status: 'ok', table: TABLE });
  });

  test('may have its rows in any order', () => {
    expect(rowsOf(csv('1,30\n0,20\n', 'total,percentile'))).toHaveLength(2);
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
    expect(problems(csv('0,20,,,,\n0,30,,,,\n'))).toEqual(['Row 2, column total: 0 is in row 1 already. Keep one row for each total.']);
    expect(problems(csv('0,20,,,,\n-0,30,,,,\n'))).toEqual(['Row 2, column total: 0 is in row 1 already. Keep one row for each total.']);
  });

  test.each(['4', '1e300', '9007199254740993', '-2'])('with the total %s, which the instrument does not have, is refused', (total) => {
    expect(problems(csv(`3,20,,,,\n${total},30,,,,\n`))).toEqual([
      expect.stringMatching(/^Row 2, column total: “[^”]+” is not a total of DEMO-3, which runs from -1 to 3\.$/),
    ]);
  });

  test('with a total that is not whole is refused', () => {
    expect(problems(csv('0.5,20,,,,\n'))).toEqual([
      'Row 1, column total: “0.5” cannot be used. Give a whole number that is a total of the instrument.',
    ]);
    expect(problems(csv(',20,,,,\n'))).toEqual(['Row 1, column total: missing. Give a whole number that is a total of the instrument.']);
  });

  test('with a rate above 1 is refused by row and column', () => {
    expect(problems(csv('0,20,5.5,,,\n'))).toEqual(['Row 1, column rate: “5.5” cannot be used. Give a fraction from 0 to 1: 5% is 0.05.']);
  });

  test.each([
    ['0,20,0.05,0.06,0.09,', 'Row 1, columns rateLower and rateUpper: the interval 0.06 to 0.09 does not contain the rate 0.05.'],
    ['0,20,0.05,0.09,0.02,', 'Row 1, columns rateLower and rateUpper: the lower limit 0.09 is above the upper limit 0.02. Exchange them.'],
    ['0,20,0.05,0.01,,', 'Row 1, columns rateLower and rateUpper: give both limits or neither.'],
    ['0,20,,0.01,0.02,', 'Row 1, column rate: an interval needs its rate.'],
  ])('with the row %s is refused', (row, message) => {
    expect(problems(csv(`${row}\n`))).toEqual([message]);
  });

  test('with percentiles that look like fractions, or that rise and fall, is refused', () => {
    expect(problems(csv('0,0.2\n1,0.81\n', 'total,percentile'))).toEqual([expect.stringMatching(/look like fractions/)]);
    expect(problems(csv('0,20\n1,50\n2,0.3\n', 'total,percentile'))).toEqual([expect.stringMatching(/0\.3 follows 50/)]);
    expect(problems(csv('0,80\n1,50\n2,20\n', 'total,percentile'))).toEqual([]);
  });

  test('without some of its fields is refused by field, once', () => {
    expect(broken(({ source: _source, sample: _sample, ...table }) => table)).toEqual([
      'Field source: missing. Add it as in the template, for example “Work, table and page”. The same goes for field sample.',
    ]);
  });

  test('with unknown fields is refused by name, once', () => {
    expect(broken((table) => ({ ...table, band: 'high', level: 1 }))).toEqual([
      'Field band: not known. Remove it. The same goes for field level.',
    ]);
    expect(broken((table) => ({ ...table, rows: table.rows.map((row) => ({ ...row, band: 'high' })) }))).toEqual([
      'Row 1, column band: not known. Remove it. The same goes for row 2, column band.',
    ]);
  });

  test('with a number as text is refused', () => {
    expect(broken((table) => ({ ...table, rows: [{ total: 0, rate: '0.1' }] }))).toEqual([
      'Row 1, column rate: “0.1” is a text. Remove the quotation marks. Give a fraction from 0 to 1: 5% is 0.05.',
    ]);
  });

  test('as JSON with a name twice is refused: it can be read in two ways', () => {
    expect(problems(JSON.stringify(TABLE).replace('"rate":0.01', '"rate":0.01,"r\\u0061te":0.1'), 'norms.json')).toEqual([
      'The name “rate” stands twice in one part of the file, so it can be read in two ways. Keep one of them.',
    ]);
  });

  test.each([
    ['{', /^The file is not valid JSON\./],
    ['{"rows":[{"total":0,"rate":0,5}]}', /^The file is not valid JSON\./],
    ['[]', /^The file does not have the form of the template\./],
    [`{"__proto__":{"rows":[]},${JSON.stringify(TABLE).slice(1)}`, /^Field __proto__: not known\. Remove it\.$/],
    [`{"constructor":1,${JSON.stringify(TABLE).slice(1)}`, /^Field constructor: not known\. Remove it\.$/],
    [JSON.stringify(TABLE).replace('0.01', '1e999'), /^Row 1, column rate: “Infinity” cannot be used\./],
    [JSON.stringify({ ...TABLE, rows: [null] }), /^Row 1: Use the form of the template\.$/],
    [JSON.stringify({ ...TABLE, title: '  ' }), /^Field title: “” cannot be used\. Give a text/],
  ])('as JSON that is wrong is refused with one message: %s', (text, message) => {
    expect(problems(text, 'norms.json')).toEqual([expect.stringMatching(message)]);
  });

  test.each([
    ['<html><table></table></html>', /^This is a web page/],
    ['{\\rtf1 total,rate}', /^This is a text document with formatting/],
    ['%PDF-1.7', /^This is a PDF/],
    ['  \n\n', /^The file is empty/],
    ['x'.repeat(LARGEST_BYTES + 1), /^The file is larger than 200 kB\./],
  ])('that is another kind of file is told so: %#', (text, message) => {
    expect(problems(text)).toEqual([expect.stringMatching(message)]);
  });
});

describe('the blank templates', () => {
  const sums = instruments.filter(({ rule }) => rule.kind === 'sum').map(({ id }) => [id] as const);
  const expected = (id: string) => {
    const { title, rule } = getInstrument(id);
    if (rule.kind !== 'sum') throw new Error(`${id} must be a sum`);
    return { instrument: id, title, min: rule.min, max: rule.max };
  };

  test.each(sums)('of %s are refused for their lack of figures only', (id) => {
    const definition = getInstrument(id);
    for (const [text, name] of [
      [templateCsv(definition), 'template.csv'],
      [templateJson(definition), 'template.json'],
    ] as const)
      expect(readOwnNorms(new TextEncoder().encode(text), name, expected(id))).toEqual({
        status: 'refused',
        problems: [
          `All ${expected(id).max - expected(id).min + 1} totals are empty: the table has no figures yet. Fill in percentile, rate or ratio for the totals that you have figures for.`,
        ],
      });
  });

  test.each(sums)('of %s with one total filled in are taken with that total alone: empty rows are no fault', (id) => {
    const { max } = expected(id);
    const filled = templateCsv(getInstrument(id)).replace(new RegExp(`^${max},,`, 'm'), `${max},50,`);
    const result = readOwnNorms(new TextEncoder().encode(filled), 'filled.csv', expected(id));
    expect(result.status === 'ok' && result.table.rows).toEqual([{ total: max, percentile: 50 }]);
  });

  test.each(sums)('of %s filled in are taken, with every total', (id) => {
    const filled = templateCsv(getInstrument(id)).replace(/^(-?\d+),,/gm, '$1,50,');
    const result = readOwnNorms(new TextEncoder().encode(filled), 'filled.csv', expected(id));
    const { min, max } = expected(id);
    expect(result.status === 'ok' && result.table.rows.map(({ total }) => total)).toEqual(
      Array.from({ length: max - min + 1 }, (_, index) => min + index),
    );
  });
});

/** None takes a second on a free machine; what grows with the square of the length takes minutes. */
const MOST_MILLISECONDS = 15_000;

describe('a file as large as may be is answered at once', () => {
  const fill = (part: string) => part.repeat(Math.floor((LARGEST_BYTES - 300) / part.length));
  test.each([
    ['quotation marks', fill('"')],
    ['quoted cells', `total,rate\n${fill('"1"\n')}`],
    ['open quotation marks', `total,rate\n${fill('"1\n')}`],
    ['comments', `total,rate\n${fill('#\n')}`],
    ['a comment of separators', `# title: ${fill(',')}x\ntotal,rate\n0,0.1\n`],
    ['a comment of spaces', `#${fill(' ')}x\ntotal,rate\n0,0.1\n`],
    ['empty lines', `total,rate\n${fill('\n')}`],
    ['columns', `total${fill(',x')}\n`],
    ['empty columns', `total,rate${fill(',')}\n0,0.1\n`],
    ['a row of separators', csv(`0,0.1\n1,x${fill(',')}\n2,0.3\n`, 'total,rate')],
    ['rows that are wrong', `total,rate\n${fill('x\n')}`],
    ['digits', csv(`0,${fill('1')}x\n`, 'total,rate')],
    ['digits and marks', csv(`0,"${fill('1,')}"\n`, 'total,rate')],
    ['rows', csv(fill('0,0.1\n'), 'total,rate')],
    ['lists in JSON', fill('[')],
    ['names in JSON', `{${fill('"a":1,')}"b":1}`],
    ['rows in JSON', JSON.stringify({ ...TABLE, rows: Array(9000).fill({ total: 'x', y: 1 }) }).slice(0, LARGEST_BYTES)],
  ])('%s', (_, text) => {
    const start = performance.now();
    expect(read(text).status).toBe('refused');
    expect(performance.now() - start).toBeLessThan(MOST_MILLISECONDS);
  });
});
