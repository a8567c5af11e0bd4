/** Whether a table is right: each value by the schema, then what a schema of single values cannot tell. */
import { countOf } from '../../phrases.ts';
import { type Checked, ok, type Problem, refused, refusedFile, shown } from './problems.ts';
import { exampleOf, FIELDS, type Field, type OwnNormRow, OwnNormsSchema, type OwnNormTable } from './schema.ts';

/** The instrument of the page. */
export type Expected = { instrument: string; title: string; min: number; max: number };

/** Where a value is, in the words of the template: `Row 2, column rate`, `Field source`. */
function placeOf(path: readonly PropertyKey[]): string {
  const [field, row, column] = path;
  if (field === undefined) return 'The table';
  if (row === undefined) return field === 'rows' ? 'Rows' : `Field ${String(field)}`;
  return `Row ${Number(row) + 1}${column === undefined ? '' : `, column ${String(column)}`}`;
}

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined), data);

const isField = (key: unknown): key is Field => (FIELDS as unknown[]).includes(key);

const outOfRange = (place: string, total: unknown, { title, min, max }: Expected): Problem => ({
  kind: 'range',
  place,
  text: `${shown(total)} is not a total of ${title}, which runs from ${min} to ${max}.`,
});

function checkValues(data: unknown, expected: Expected): Checked<OwnNormTable> {
  const checked = OwnNormsSchema.safeParse(data);
  if (checked.success) return ok(checked.data);
  return refused(
    checked.error.issues.flatMap(({ path, message, ...issue }): Problem[] => {
      if (issue.code === 'unrecognized_keys')
        return issue.keys.map((key) => ({ kind: 'unknown', place: placeOf([...path, key]), text: 'not known. Remove it.' }));
      const place = placeOf(path);
      const value = valueAt(data, path);
      const [field] = path;
      if (value === undefined && isField(field))
        return [{ kind: 'missing field', place, text: `missing. Add it as in the template, for example ${shown(exampleOf(field))}.` }];
      if (value === undefined) return [{ kind: `missing ${message}`, place, text: `missing. ${message}` }];
      // Whole, but beyond what a number holds exactly.
      if (path.at(-1) === 'total' && Number.isInteger(value)) return [outOfRange(place, value, expected)];
      if (typeof value === 'object') return [{ kind: message, place, text: message }];
      const isNumberAsText = typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value));
      return [
        {
          kind: message,
          place,
          text: `${shown(value)} ${isNumberAsText ? 'is a text. Remove the quotation marks.' : 'cannot be used.'} ${message}`,
        },
      ];
    }),
  );
}

function checkTotals(rows: readonly OwnNormRow[], expected: Expected): Problem[] {
  const seen = new Map<number, number>();
  return rows.flatMap(({ total }, index): Problem[] => {
    const place = `Row ${index + 1}, column total`;
    const before = seen.get(total);
    if (before === undefined) seen.set(total, index);
    if (before !== undefined)
      return [{ kind: 'twice', place, text: `${total} is in row ${before + 1} already. Keep one row for each total.` }];
    if (total < expected.min || total > expected.max) return [outOfRange(place, total, expected)];
    return [];
  });
}

function checkRow({ rate, rateLower, rateUpper }: OwnNormRow, index: number): Problem[] {
  const row = `Row ${index + 1}`;
  const limits = `${row}, columns rateLower and rateUpper`;
  if ((rateLower === undefined) !== (rateUpper === undefined))
    return [{ kind: 'limits', place: limits, text: 'give both limits or neither.' }];
  if (rateLower !== undefined && rateUpper !== undefined) {
    if (rate === undefined) return [{ kind: 'rate', place: `${row}, column rate`, text: 'an interval needs its rate.' }];
    if (rateLower > rateUpper)
      return [{ kind: 'order', place: limits, text: `the lower limit ${rateLower} is above the upper limit ${rateUpper}. Exchange them.` }];
    if (rate < rateLower || rate > rateUpper)
      return [{ kind: 'interval', place: limits, text: `the interval ${rateLower} to ${rateUpper} does not contain the rate ${rate}.` }];
  }
  return [];
}

/** Percentiles that were written as fractions, or of which some are in the wrong column or row. */
function checkPercentiles(rows: readonly OwnNormRow[]): Problem[] {
  const place = 'Column percentile';
  const percentiles = [...rows].sort((one, other) => one.total - other.total).flatMap(({ percentile }) => percentile ?? []);
  if (percentiles.length > 1 && Math.max(...percentiles) <= 1 && percentiles.some((percentile) => percentile % 1 !== 0))
    return [
      { kind: 'fractions', place, text: 'no percentile is above 1, so they look like fractions. Write them from 0 to 100: 0.81 is 81.' },
    ];
  const steps = percentiles.slice(1).map((percentile, index) => percentile - (percentiles[index] ?? 0));
  const fall = steps.findIndex((step) => step < 0);
  if (fall === -1 || steps.every((step) => step <= 0)) return [];
  return [
    {
      kind: 'fall',
      place,
      text: `the percentiles rise and fall as the totals rise: ${percentiles[fall + 1]} follows ${percentiles[fall]}. Check that each is in its own row and column.`,
    },
  ];
}

const MOST_MISSING = 20;

/** What only the whole table tells. */
function checkWhole(rows: readonly OwnNormRow[], { min, max }: Expected): Problem[] {
  const totals = new Set(rows.map(({ total }) => total));
  const lowest = Math.min(...totals);
  const highest = Math.max(...totals);
  const missing = Array.from({ length: max - min + 1 }, (_, index) => min + index)
    .filter((total) => total > lowest && total < highest && !totals.has(total))
    .slice(0, MOST_MISSING);
  if (missing.length > 0)
    return [
      {
        kind: 'gap',
        place: `Totals ${missing.join(', ')}`,
        text: 'missing between the lowest and the highest. Nothing is interpolated: add the rows.',
      },
    ];
  return checkPercentiles(rows);
}

/** Checks one thing after the other, so that a problem is not followed by those that it causes. Rows without a figure are left out. */
export function checkTable(data: unknown, expected: Expected): Checked<OwnNormTable> {
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return refusedFile('The file does not have the form of the template. Start from the template.');
  const checked = checkValues(data, expected);
  if (checked.status === 'refused') return checked;
  const { instrument, rows } = checked.value;
  if (instrument.trim().toLowerCase() !== expected.instrument)
    return refusedFile(
      `Field instrument: the table is for ${shown(instrument)}, this page scores ${expected.title}. Open it on its own page, or write ${expected.instrument}.`,
    );
  const filled = rows.filter((row) => Object.keys(row).length > 1);
  if (filled.length === 0)
    return refusedFile(
      `All ${countOf(rows.length, 'total')} are empty: the table has no figures yet. Fill in percentile, rate or ratio for the totals that you have figures for.`,
    );
  for (const problems of [checkTotals(rows, expected), rows.flatMap(checkRow), checkWhole(rows, expected)])
    if (problems.length > 0) return refused(problems);
  return ok({ ...checked.value, rows: filled });
}
