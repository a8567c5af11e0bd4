/** The figures of a picture as a table for spreadsheets. Licence and version are columns, so that no program drops them as comments. */
import { intervalText } from '../content-model/figure-text.ts';
import type { FigureEntry } from '../content-model/schemas/figure.ts';
import { type Column, csvText, tableSchema } from '../csv.ts';

const numberText = (value: number | null | undefined): string => (value === undefined || value === null ? '' : String(value));
const limitsOf = ({ interval }: FigureEntry) => (typeof interval === 'string' ? undefined : interval);

/** Name of a column and what it holds of a figure. Proportions are 0 to 1. */
const COLUMNS: readonly Column<FigureEntry>[] = [
  ['id', ({ id }) => id, { constraints: { required: true, unique: true } }],
  ['label', ({ label }) => label, { description: 'What the number is.' }],
  ['measure', ({ measure }) => measure, { constraints: { required: true } }],
  ['value', ({ value }) => numberText(value), { type: 'number', description: 'Empty where the source gives a span or words only.' }],
  ['lower', (figure) => numberText(limitsOf(figure)?.lower), { type: 'number' }],
  ['upper', (figure) => numberText(limitsOf(figure)?.upper), { type: 'number' }],
  ['interval', intervalText],
  ['who', ({ sample }) => sample.text, { description: 'Who was studied.' }],
  ['n', ({ sample }) => numberText(sample.n), { type: 'integer', description: 'People or cases; empty where not stated.' }],
  ['samples', ({ sample }) => numberText(sample.k), { type: 'integer', description: 'Samples pooled, for meta-analyses.' }],
  ['followed', ({ followUp }) => followUp.text],
  ['outcome', ({ outcome }) => outcome],
  ['records', ({ basis }) => basis, { description: 'Official records and self-report count different things.' }],
  ['computed_by_us', ({ computed }) => computed ?? ''],
  ['caution', ({ caution }) => caution ?? '', { description: 'Must travel with the number.' }],
  ['reference', ({ cite }) => cite.ref, { description: 'Id of the work in references.json.', constraints: { required: true } }],
  ['locator', ({ cite }) => cite.locator ?? ''],
  ['mark', ({ cite }) => cite.mark, { constraints: { required: true, enum: ['primary', 'secondary', 'unchecked'] } }],
  ['licence', () => 'CC BY 4.0'],
  ['version', (_, version) => version],
];

export const figuresCsv = (figures: readonly FigureEntry[], { version }: { version: string }): string =>
  csvText([COLUMNS.map(([name]) => name), ...figures.map((figure) => COLUMNS.map(([, value]) => value(figure, version)))]);

export const FIGURES_SCHEMA = tableSchema(COLUMNS, 'id');
