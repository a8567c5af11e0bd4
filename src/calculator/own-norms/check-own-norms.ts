/** Reads and checks an own norm table. Loaded only when a file is opened. Every message names row and column and says how to mend it. */
import type { OwnNormTable } from '../../scoring/own-norms.ts';

type CheckedNorms = { status: 'ok'; table: OwnNormTable } | { status: 'refused'; problems: string[] };
type Expected = { instrument: string; title: string; min: number; max: number };

/** A table is small; anything larger is another kind of file. */
export const LARGEST_BYTES = 200_000;
const MOST_PROBLEMS = 12;
const META = ['instrument', 'title', 'source', 'sample', 'outcome', 'followUpYears'] as const;
const COLUMNS = ['total', 'percentile', 'rate', 'rateLower', 'rateUpper', 'ratio'] as const;

const refuse = (...problems: string[]): CheckedNorms => ({
  status: 'refused',
  problems:
    problems.length > MOST_PROBLEMS ? [...problems.slice(0, MOST_PROBLEMS), `… and ${problems.length - MOST_PROBLEMS} more.`] : problems,
});

/** One line of a CSV file, with quoted cells. */
function cellsOf(line: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const character = line[at];
    if (isQuoted && character === '"' && line[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (character === ',' || character === ';')) {
      cells.push(cell.trim());
      cell = '';
    } else cell += character;
  }
  return [...cells, cell.trim()];
}

/** CSV: lines `# name: value` for what the table is, then a header line and one line per total. Empty cells are left out. */
function fromCsv(text: string): { data: unknown; problems: string[] } {
  const problems: string[] = [];
  const data: Record<string, unknown> = {};
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const table = lines.filter((line) => line.trim() !== '' && !line.startsWith('#'));
  for (const line of lines.filter((each) => each.startsWith('#'))) {
    const [, name = '', value = ''] = /^#\s*"?(\w+)\s*:\s*(.*?)"?[,;\s]*$/.exec(line) ?? [];
    if ((META as readonly string[]).includes(name) && value) data[name] = name === 'followUpYears' ? Number(value) : value;
  }
  const header = cellsOf(table[0] ?? '');
  for (const name of header)
    if (!(COLUMNS as readonly string[]).includes(name)) problems.push(`Header: column “${name}” is not known. Use ${COLUMNS.join(', ')}.`);
  data['rows'] = table.slice(1).map((line, index) => {
    const cells = cellsOf(line);
    if (cells.length > header.length)
      problems.push(
        `Row ${index + 1}: ${cells.length} cells, but the header has ${header.length}. Remove what is too much, or quote cells that hold a comma.`,
      );
    const row: Record<string, number> = {};
    header.forEach((name, column) => {
      const cell = cells[column] ?? '';
      if (cell === '') return;
      if (/^-?\d+(\.\d+)?$/.test(cell)) row[name] = Number(cell);
      else
        problems.push(
          `Row ${index + 1}, column ${name}: “${cell.slice(0, 40)}” is not a plain number. Write digits with a point, for example 0.05, without a per cent sign.`,
        );
    });
    return row;
  });
  return { data, problems };
}

type Check = { isRight: (value: unknown) => boolean; mend: string; isOptional?: true };

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isShare = (value: unknown): boolean => isNumber(value) && value >= 0 && value <= 1;
const isText = (value: unknown): boolean => typeof value === 'string' && value.length > 0 && value.length <= 300;

const TEXT: Check = { isRight: isText, mend: 'Give a text of 1 to 300 characters.' };
const SHARE: Check = { isRight: isShare, mend: 'Give a fraction from 0 to 1: 5% is 0.05.', isOptional: true };
const MOST_YEARS = 50;
const MOST_ROWS = 200;

const FIELDS: Record<string, Check> = {
  instrument: TEXT,
  title: TEXT,
  source: TEXT,
  sample: TEXT,
  outcome: TEXT,
  followUpYears: {
    isRight: (value) => isNumber(value) && value > 0 && value <= MOST_YEARS,
    mend: `Give the years of follow-up, above 0 and at most ${MOST_YEARS}.`,
  },
  rows: {
    isRight: (value) => Array.isArray(value) && value.length > 0 && value.length <= MOST_ROWS,
    mend: `Give 1 to ${MOST_ROWS} rows, one for each total.`,
  },
};
const CELLS: Record<(typeof COLUMNS)[number], Check> = {
  total: { isRight: Number.isInteger, mend: 'Give the total as a whole number.' },
  percentile: {
    isRight: (value) => isNumber(value) && value >= 0 && value <= 100,
    mend: 'Give a percentile from 0 to 100.',
    isOptional: true,
  },
  rate: SHARE,
  rateLower: SHARE,
  rateUpper: SHARE,
  ratio: { isRight: (value) => isNumber(value) && value > 0, mend: 'Give a ratio above 0.', isOptional: true },
};

/** What is wrong with one object: unknown keys, then each field that is missing or of the wrong kind. */
function checkFields(value: unknown, checks: Readonly<Record<string, Check>>, name: (key: string) => string): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${name('')}: not in the form of the template.`];
  const entries = new Map(Object.entries(value));
  return [
    ...[...entries.keys()].filter((key) => !Object.hasOwn(checks, key)).map((key) => `${name(key)}: not known. Remove it.`),
    ...Object.entries(checks)
      .filter(([key, { isRight, isOptional }]) => !(isOptional && entries.get(key) === undefined) && !isRight(entries.get(key)))
      .map(([key, { mend }]) => `${name(key)}: ${entries.has(key) ? '' : 'missing. '}${mend}`),
  ];
}

/** The shape of a table; the published JSON Schema says the same. */
function checkShape(data: unknown): string[] {
  const problems = checkFields(data, FIELDS, (key) => (key ? `Field ${key}` : 'The table'));
  const rows = (data as { rows?: unknown } | null)?.rows;
  if (!Array.isArray(rows)) return problems;
  return [...problems, ...rows.flatMap((row, index) => checkFields(row, CELLS, (key) => `Row ${index + 1}${key && `, column ${key}`}`))];
}

/** Checks between rows, which a schema of single values cannot make. */
function acrossRows(table: OwnNormTable, expected: Expected): string[] {
  const problems: string[] = [];
  if (table.instrument !== expected.instrument)
    problems.push(
      `Field instrument: the table is for “${table.instrument}”, this page scores ${expected.title}. Open it on its own page, or write ${expected.instrument}.`,
    );
  const seen = new Map<number, number>();
  table.rows.forEach((row, index) => {
    const name = `Row ${index + 1}`;
    const before = seen.get(row.total);
    if (before !== undefined)
      problems.push(`${name}, column total: ${row.total} stands in row ${before + 1} already. Keep one row for each total.`);
    else seen.set(row.total, index);
    if (row.total < expected.min || row.total > expected.max)
      problems.push(
        `${name}, column total: ${row.total} is not a total of ${expected.title}, which runs from ${expected.min} to ${expected.max}.`,
      );
    if ((row.rateLower === undefined) !== (row.rateUpper === undefined))
      problems.push(`${name}, columns rateLower and rateUpper: give both limits or neither.`);
    if (row.rate === undefined && row.rateLower !== undefined) problems.push(`${name}, column rate: an interval needs its rate.`);
    if (
      row.rate !== undefined &&
      row.rateLower !== undefined &&
      row.rateUpper !== undefined &&
      !(row.rateLower <= row.rate && row.rate <= row.rateUpper)
    )
      problems.push(
        `${name}, columns rateLower and rateUpper: the interval ${row.rateLower} to ${row.rateUpper} does not contain the rate ${row.rate}.`,
      );
    if (row.percentile === undefined && row.rate === undefined && row.ratio === undefined)
      problems.push(`${name}: give at least one of percentile, rate and ratio.`);
  });
  const totals = [...seen.keys()];
  const missing: number[] = [];
  for (let total = Math.min(...totals); total <= Math.max(...totals) && missing.length < 20; total += 1)
    if (!seen.has(total)) missing.push(total);
  if (missing.length > 0)
    problems.push(`Totals ${missing.join(', ')}: missing between the lowest and the highest. Nothing is interpolated: add the rows.`);
  return problems;
}

/** Checks the text of a file against the schema and against the instrument. */
export function checkOwnNorms(text: string, name: string, expected: Expected): CheckedNorms {
  if (text.length > LARGEST_BYTES)
    return refuse(`The file is larger than ${LARGEST_BYTES / 1000} kB. A norm table is far smaller: check that it is the right file.`);
  let data: unknown;
  if (/\.json$/i.test(name) || /^\s*[{[]/.test(text)) {
    try {
      data = JSON.parse(text);
    } catch {
      return refuse('The file is not valid JSON. Start from the template, or use the CSV form.');
    }
  } else {
    const csv = fromCsv(text);
    if (csv.problems.length > 0) return refuse(...csv.problems);
    data = csv.data;
  }
  const shape = checkShape(data);
  if (shape.length > 0) return refuse(...shape);
  const table = data as OwnNormTable;
  const problems = acrossRows(table, expected);
  return problems.length > 0 ? refuse(...problems) : { status: 'ok', table };
}
