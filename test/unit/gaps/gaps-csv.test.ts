import { describe, expect, test } from 'vitest';
import { loadContent } from '../../../src/content-model/load-content.ts';
import type { Gap } from '../../../src/content-model/schemas/gap.ts';
import { csvText } from '../../../src/csv.ts';
import { gapsCsvText } from '../../../src/gaps/gaps-csv.ts';

/** Reads comma-separated text by the grammar of RFC 4180 and refuses everything else. */
function readCsv(text: string): string[][] {
  const records: string[][] = [];
  let rest = text;
  while (rest !== '') {
    const record: string[] = [];
    for (;;) {
      const field = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest);
      if (!field) throw new Error(`readCsv: field must follow RFC 4180, got ${JSON.stringify(rest.slice(0, 40))}`);
      record.push(field[1] === undefined ? (field[2] ?? '') : field[1].replaceAll('""', '"'));
      rest = rest.slice(field[0].length);
      if (field[3] === '\r\n') break;
    }
    records.push(record);
  }
  return records;
}

const cell: Gap = {
  row: 'women',
  column: 'spj',
  in2021: { level: 'none' },
  now: { level: 'very-limited', qualifier: 'for a part, not all' },
  note: 'Made up, with “quotes”.',
  claims: ['demo-claim', 'demo-other'],
  studies: [],
  checked: { date: '2026-01-02', by: 'ab' },
  reviewBy: '2026-07-02',
};
const read = (cells: readonly Gap[]) => {
  const [names = [], ...records] = readCsv(gapsCsvText(cells, { version: '1.0' }));
  return records.map((record) => Object.fromEntries(names.map((name, index) => [name, record[index]])));
};

describe('comma-separated text', () => {
  test('ends every record with CRLF and quotes only fields that need it', () => {
    expect(
      csvText([
        ['a', 'b c'],
        ['d,e', 'f"g'],
        ['h\ni', ''],
      ]),
    ).toBe('a,b c\r\n"d,e","f""g"\r\n"h\ni",\r\n');
  });

  test('writes typographic marks plainly', () => {
    expect(csvText([['’s “own” 1–2']])).toBe('"\'s ""own"" 1-2"\r\n');
  });

  test('refuses a record of another width', () => {
    expect(() => csvText([['a', 'b'], ['c']])).toThrow('csvText: record 1 must have 2 fields, got 1');
  });
});

describe('the gap map for spreadsheets', () => {
  test('holds status, note, claims, day, licence and caveat of a cell', () => {
    expect(read([cell])).toEqual([
      {
        id: 'women-spj',
        row: 'Women',
        column: 'Structured judgement',
        question: 'whether structured professional judgements predict reoffending',
        status_2021: 'none',
        status_2021_holds_for: '',
        status_now: 'very limited',
        status_now_holds_for: 'for a part, not all',
        note: 'Made up, with "quotes".',
        claims: 'demo-claim; demo-other',
        studies: '',
        checked: '2026-01-02',
        next_check: '2026-07-02',
        licence: 'CC BY 4.0',
        version: '1.0',
        caveat: expect.stringMatching(/^Not a systematic review/),
      },
    ]);
  });

  test('reads back as all cells of the site, in plain characters and without formulas', () => {
    const cells = [...loadContent().entries.gaps.values()];
    const text = gapsCsvText(cells, { version: '1.0' });
    const records = readCsv(text);
    expect(records).toHaveLength(cells.length + 1);
    expect(new Set(records.map((record) => record.length))).toEqual(new Set([16]));
    expect(text).toMatch(/^[\x20-\x7e\r\n]*$/);
    expect(records.flat().filter((field) => /^[=+\-@]/.test(field))).toEqual([]);
  });
});
