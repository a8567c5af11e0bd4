/** Own norm tables in all the ways in which they can be written, by a writer that shares nothing with the reader, and damaged. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readOwnNorms } from '../../../src/calculator/own-norms/read-own-norms.ts';

const EXPECTED = { instrument: 'demo-3', title: 'DEMO-3', min: -3, max: 40 };
const COLUMNS = ['total', 'percentile', 'rate', 'rateLower', 'rateUpper', 'ratio'] as const;
type Row = { total: number } & { [column in (typeof COLUMNS)[number]]?: number };
type Fields = { title: string; source: string; sample: string; outcome: string; followUpYears: number };
type Table = Fields & { instrument: string; rows: Row[] };

const given = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const thousandths = (most: number) => fc.integer({ min: 0, max: most * 1000 }).map((value) => value / 1000);

/**
 * What a person may write as source or title, in letters that every encoding of these tests has. Of letters with accents only ü, whose
 * byte in the Windows code page is never part of UTF-8: others are by chance, before a quotation mark, and nothing can tell.
 */
const words = fc
  .string({ unit: fc.constantFrom(...'Müller et al., 2021; “p” "3": #=–'), minLength: 1, maxLength: 40 })
  .map((text) => `A${text}z`);

const limits = fc.tuple(thousandths(1), thousandths(1), thousandths(1)).map((three) => three.sort((one, other) => one - other));
const laterRow = fc
  .record({
    percentile: fc.integer({ min: 1, max: 100 }),
    three: given(limits),
    rate: given(thousandths(1)),
    ratio: given(thousandths(5)),
  })
  .map(({ percentile, three, rate, ratio }) => ({
    percentile,
    ...(three ? { rateLower: three[0], rate: three[1], rateUpper: three[2] } : { rate }),
    ...(ratio ? { ratio } : {}),
  }));
/** The first row has decimals in every column, which tell the decimal mark of the file. */
const firstRow = { percentile: 0.5, rate: 0.05, rateLower: 0.02, rateUpper: 0.09, ratio: 0.5 };

const tables: fc.Arbitrary<Table> = fc
  .record({
    fields: fc.record({ title: words, source: words, sample: words, outcome: words, followUpYears: fc.constantFrom(1, 5, 7.5, 12) }),
    lowest: fc.integer({ min: -3, max: 2 }),
    later: fc.array(laterRow, { minLength: 3, maxLength: 30 }),
  })
  .map(({ fields, lowest, later }) => {
    const percentiles = later.map(({ percentile }) => percentile).sort((one, other) => one - other);
    const rows = [firstRow, ...later.map((row, index) => ({ ...row, percentile: percentiles[index] })), { percentile: 100 }];
    return { ...fields, instrument: 'demo-3', rows: rows.map((row, index) => ({ total: lowest + index, ...row })) as Row[] };
  });

const ENCODINGS = {
  'utf-8': (text: string) => Buffer.from(text),
  'utf-8 with mark': (text: string) => Buffer.from(`\ufeff${text}`),
  'utf-16 little endian': (text: string) => Buffer.from(text, 'utf16le'),
  'utf-16 little endian with mark': (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'utf-16 big endian': (text: string) => Buffer.from(text, 'utf16le').swap16(),
  'utf-16 big endian with mark': (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  'windows-1252': (text: string) =>
    Buffer.from(
      text.replace(/[“”–]/g, (mark) => ({ '“': '\x93', '”': '\x94', '–': '\x96' })[mark] ?? ''),
      'latin1',
    ),
} as const;

const styles = fc
  .record({
    separator: fc.constantFrom(',', ';', '\t'),
    decimal: fc.constantFrom('.', ','),
    encoding: fc.constantFrom(...(Object.keys(ENCODINGS) as (keyof typeof ENCODINGS)[])),
    newline: fc.constantFrom('\n', '\r\n', '\r'),
    quotes: fc.constantFrom('needed', 'all'),
    minus: fc.constantFrom('-', '−'),
    description: fc.constantFrom('plain', 'as cells'),
    hasSepLine: fc.boolean(),
    blankRows: fc.integer({ min: 0, max: 3 }),
    endsWithNewline: fc.boolean(),
  })
  // A decimal comma between commas is never written unquoted, and quoted it is refused.
  .map((style) => (style.separator === ',' ? { ...style, decimal: '.' } : style));
type Style = typeof styles extends fc.Arbitrary<infer Value> ? Value : never;

function linesOf({ rows, ...fields }: Table, style: Style): { head: string[]; table: string[] } {
  const cell = (text: string) =>
    style.quotes === 'all' || text.includes(style.separator) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
  const line = (cells: string[]) => cells.map(cell).join(style.separator);
  const number = (value: number | undefined) =>
    value === undefined
      ? ''
      : String(value)
          .replace('.', style.decimal)
          .replace('-', style.encoding === 'windows-1252' ? '-' : style.minus);
  const filling = COLUMNS.slice(1).map(() => '');
  return {
    head: [
      ...(style.hasSepLine ? [`sep=${style.separator}`] : []),
      ...Object.entries(fields).map(([name, value]) => {
        const text = `# ${name}: ${typeof value === 'number' ? number(value) : value}`;
        return style.description === 'plain' ? text : line([text, ...filling]);
      }),
    ],
    table: [
      line([...COLUMNS]),
      ...rows.map((row) => line(COLUMNS.map((column) => number(row[column])))),
      ...Array.from({ length: style.blankRows }, () => filling.join(style.separator)),
    ],
  };
}

const bytesOf = (lines: string[], style: Style) =>
  new Uint8Array(ENCODINGS[style.encoding](lines.join(style.newline) + (style.endsWithNewline ? style.newline : '')));

/** Without what is not given. */
const plain = (table: Table): unknown => JSON.parse(JSON.stringify(table));
const read = (bytes: Uint8Array) => readOwnNorms(bytes, 'norms.csv', EXPECTED);
const RUNS = { numRuns: 150 };

test('a table reads back the same, however it is separated, encoded, quoted and ended', () => {
  fc.assert(
    fc.property(tables, styles, (table, style) => {
      const { head, table: lines } = linesOf(table, style);
      expect(read(bytesOf([...head, ...lines], style))).toEqual({ status: 'ok', table: plain(table) });
    }),
    RUNS,
  );
});

/** Rows of figures that can be damaged: not the header, not the blank rows below. */
const lastRow = (table: Table) => table.rows.length;
const change = (lines: string[], at: number, to: (line: string) => string) => lines.map((line, index) => (index === at ? to(line) : line));
const changeOne = (line: string, sign: string, pick: number, to: string) => {
  const places = [...line].flatMap((character, at) => (character === sign ? [at] : []));
  const at = places[pick % Math.max(places.length, 1)];
  return at === undefined ? line : line.slice(0, at) + to + line.slice(at + 1);
};

const DAMAGE: Record<string, (lines: string[], at: number, pick: number, style: Style) => string[]> = {
  'another decimal mark in one number': (lines, at, pick, { decimal }) =>
    change(lines, at, (line) => changeOne(line, decimal, pick, decimal === '.' ? ',' : '.')),
  'a separator lost': (lines, at, pick, { separator }) => change(lines, at, (line) => changeOne(line, separator, pick, '')),
  'another separator in a row': (lines, at, pick, { separator }) =>
    change(lines, at, (line) => line.replaceAll(separator, [',', ';', '\t'].filter((other) => other !== separator)[pick % 2] ?? '')),
  'another separator at one place': (lines, at, pick, { separator }) =>
    change(lines, at, (line) => changeOne(line, separator, pick, separator === ';' ? '\t' : ';')),
  'a separator too many': (lines, at, pick, { separator }) =>
    change(lines, at, (line) => changeOne(line, separator, pick, separator + separator)),
  'a per cent sign': (lines, at, pick, { separator }) => change(lines, at, (line) => changeOne(line, separator, pick, `%${separator}`)),
  'a letter': (lines, at, pick) => change(lines, at, (line) => `${line.slice(0, pick % line.length)}x${line.slice(pick % line.length)}`),
  'a quotation mark': (lines, at, pick) =>
    change(lines, at, (line) => `${line.slice(0, pick % line.length)}"${line.slice(pick % line.length)}`),
  'a note beside a row': (lines, at, _, { separator }) => change(lines, at, (line) => `${line}${separator}checked`),
  'a row twice': (lines, at) => [...lines.slice(0, at), lines[at] ?? '', ...lines.slice(at)],
  'two rows in one': (lines, at) => [...lines.slice(0, at), `${lines[at]}${lines[at + 1]}`, ...lines.slice(at + 2)],
  'a column named twice': (lines, _, pick) =>
    change(lines, 0, (line) => line.replace(COLUMNS[1 + (pick % 5)] ?? '', COLUMNS[1 + ((pick + 1) % 5)] ?? '')),
  'a character that no text has': (lines, at) => change(lines, at, (line) => `${line}\0`),
};

describe('a damaged table is read exactly right or refused', () => {
  test.each(Object.entries(DAMAGE))('%s', (_, damage) => {
    let refused = 0;
    fc.assert(
      fc.property(tables, styles, fc.nat(), fc.nat(), (table, style, row, pick) => {
        const { head, table: lines } = linesOf(table, style);
        const at = 1 + (row % (lastRow(table) - 1));
        const result = read(bytesOf([...head, ...damage(lines, at, pick, style)], style));
        if (result.status === 'ok') expect(result.table).toEqual(plain(table));
        else {
          refused += 1;
          expect(result.problems.length).toBeGreaterThan(0);
        }
      }),
      RUNS,
    );
    expect(refused).toBeGreaterThan(RUNS.numRuns / 4);
  });

  test('an encoding that is cut off', () => {
    fc.assert(
      fc.property(tables, styles, (table, style) => {
        const { head, table: lines } = linesOf(table, style);
        const utf16 = { ...style, encoding: 'utf-16 little endian with mark' } as const;
        expect(read(bytesOf([...head, ...lines], utf16).slice(0, -1)).status).toBe('refused');
      }),
      RUNS,
    );
  });
});
