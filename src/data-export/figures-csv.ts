/** The figures of a picture as a table for spreadsheets. Licence and version are columns, so that no program drops them as comments. */
import { intervalText } from '../content-model/figure-text.ts';
import type { FigureEntry } from '../content-model/schemas/figure.ts';
import { csvText } from '../csv.ts';

const numberText = (value: number | null | undefined): string => (value === undefined || value === null ? '' : String(value));
const limitsOf = ({ interval }: FigureEntry) => (typeof interval === 'string' ? undefined : interval);

/** Name of a column and what it holds of a figure. Proportions are 0 to 1. */
const COLUMNS: readonly [string, (figure: FigureEntry, version: string) => string][] = [
  ['id', ({ id }) => id],
  ['label', ({ label }) => label],
  ['measure', ({ measure }) => measure],
  ['value', ({ value }) => numberText(value)],
  ['lower', (figure) => numberText(limitsOf(figure)?.lower)],
  ['upper', (figure) => numberText(limitsOf(figure)?.upper)],
  ['interval', intervalText],
  ['who', ({ sample }) => sample.text],
  ['n', ({ sample }) => numberText(sample.n)],
  ['samples', ({ sample }) => numberText(sample.k)],
  ['followed', ({ followUp }) => followUp.text],
  ['outcome', ({ outcome }) => outcome],
  ['records', ({ basis }) => basis],
  ['computed_by_us', ({ computed }) => computed ?? ''],
  ['caution', ({ caution }) => caution ?? ''],
  ['reference', ({ cite }) => cite.ref],
  ['locator', ({ cite }) => cite.locator ?? ''],
  ['mark', ({ cite }) => cite.mark],
  ['licence', () => 'CC BY 4.0'],
  ['version', (_, version) => version],
];

export const figuresCsv = (figures: readonly FigureEntry[], { version }: { version: string }): string =>
  csvText([COLUMNS.map(([name]) => name), ...figures.map((figure) => COLUMNS.map(([, value]) => value(figure, version)))]);
