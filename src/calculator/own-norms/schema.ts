/**
 * A norm table that a practitioner opens from a local file. All that knows the shape of such a table comes from here: its type, the
 * check in the browser, the columns of the CSV form, the blank templates and the published JSON Schema.
 *
 * Every field has a description and, where a template needs one, an example; the error text says how to fix a wrong value.
 */
import * as z from 'zod/mini';

// The policy of the pages forbids code that is made from text. Without this, zod tries it and the browser reports the attempt.
z.config({ jitless: true });

/** Longer than the longest title or source that fits on a result. */
const MOST_CHARACTERS = 300;
const MOST_YEARS = 50;
/** No instrument here has as many totals (DC-SRP has 65): a table with more rows is another kind of file. */
const MOST_ROWS = 200;

const TEXT = `Give a text of 1 to ${MOST_CHARACTERS} characters.`;
const TOTAL = 'Give a whole number that is a total of the instrument.';
const PERCENTILE = 'Give a percentile from 0 to 100.';
const SHARE = 'Give a fraction from 0 to 1: 5% is 0.05.';
const RATIO = 'Give a ratio above 0.';
const YEARS = `Give the years of follow-up, above 0 and at most ${MOST_YEARS}.`;
const FORM = 'Use the form of the template.';
const ROWS = `Give 1 to ${MOST_ROWS} rows, one for each total.`;

const text = (description: string, example: string) =>
  z.string(TEXT).check(z.regex(/\S/, TEXT), z.maxLength(MOST_CHARACTERS, TEXT), z.meta({ description, examples: [example] }));

const share = (description: string) => z.optional(z.number(SHARE).check(z.minimum(0, SHARE), z.maximum(1, SHARE), z.describe(description)));

const OwnNormRowSchema = z.strictObject(
  {
    total: z.int(TOTAL).check(z.describe('Total of the instrument.')),
    percentile: z.optional(
      z
        .number(PERCENTILE)
        .check(
          z.minimum(0, PERCENTILE),
          z.maximum(100, PERCENTILE),
          z.describe('Percentile as the source defines it, from 0 to 100. Left out where the source gives none.'),
        ),
    ),
    rate: share('Share of people with the outcome at this total: a fraction from 0 to 1, so that 5% is 0.05.'),
    rateLower: share('Lower limit of the interval around the rate, a fraction. Given together with the upper limit.'),
    rateUpper: share('Upper limit of the interval around the rate, a fraction. Given together with the lower limit.'),
    ratio: z.optional(z.number(RATIO).check(z.positive(RATIO), z.describe('Ratio to the median case, above 0.'))),
  },
  FORM,
);

export const OwnNormsSchema = z.strictObject(
  {
    instrument: text('Id of the instrument that the table is for.', 'casic'),
    title: text('Name of the table.', 'Name of your table'),
    source: text('Where it was published.', 'Work, table and page'),
    sample: text('Who was studied.', 'Who was studied'),
    outcome: text('What was counted.', 'What was counted'),
    followUpYears: z
      .number(YEARS)
      .check(z.positive(YEARS), z.maximum(MOST_YEARS, YEARS), z.meta({ description: 'Years of follow-up.', examples: [5] })),
    rows: z
      .array(OwnNormRowSchema, ROWS)
      .check(z.minLength(1, ROWS), z.maxLength(MOST_ROWS, ROWS), z.describe('One row for each total; none is interpolated.')),
  },
  FORM,
);

export type OwnNormTable = z.infer<typeof OwnNormsSchema>;
export type OwnNormRow = OwnNormTable['rows'][number];

export type Column = keyof OwnNormRow;
/** What describes a table as a whole. */
export type Field = Exclude<keyof OwnNormTable, 'rows'>;

const { rows: _, ...fields } = OwnNormsSchema.shape;

export const COLUMNS = Object.keys(OwnNormRowSchema.shape) as Column[];
export const FIELDS = Object.keys(fields) as Field[];

export const isNumberField = (field: Field): boolean => fields[field].def.type === 'number';
/** What the templates hold in a field until the reader fills it in. */
export function exampleOf(field: Field): string | number {
  const { examples } = z.globalRegistry.get(fields[field]) as { examples: [string | number] };
  return examples[0];
}
