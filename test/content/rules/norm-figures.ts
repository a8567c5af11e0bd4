/**
 * A number has one home. A norm table names the figure of the findings that holds its number; the figure exists, holds the kind of
 * number that the table shows, and was seen in a source. A number that is typed into a table is held by no finding.
 */
import { asList, asRecord } from '../../../src/content-model/content-files.ts';
import type { PlacedFigure } from '../../../src/content-model/entries.ts';
import type { FigureEntry } from '../../../src/content-model/schemas/figure.ts';
import type { ContentIssue } from './content-issue.ts';

type Figures = ReadonlyMap<string, PlacedFigure>;
type Kind = { name: string; holds: (figure: FigureEntry) => boolean; number: string };

const isValueOf =
  (...measures: FigureEntry['measure'][]) =>
  (figure: FigureEntry) =>
    figure.value !== undefined && measures.includes(figure.measure);

/** The lists of a norm table that show numbers, and what a figure must hold for each. */
const LISTS: readonly { path: readonly string[]; kind: Kind }[] = [
  { path: ['comparison'], kind: { name: 'a number of people', holds: ({ sample }) => sample.n !== null, number: 'n' } },
  { path: ['percentile', 'rows'], kind: { name: 'a percentile', holds: isValueOf('percentile'), number: 'percentile' } },
  { path: ['rates', 'rows'], kind: { name: 'a proportion', holds: isValueOf('proportion'), number: 'value' } },
  { path: ['rates', 'groups'], kind: { name: 'a proportion', holds: isValueOf('proportion'), number: 'value' } },
  {
    path: ['rates', 'spans'],
    kind: {
      name: 'a span of proportions',
      holds: ({ measure, span }) => measure === 'proportion' && span !== undefined,
      number: 'lower',
    },
  },
  { path: ['accuracy'], kind: { name: 'an AUC or C', holds: isValueOf('auc', 'harrell-c'), number: 'value' } },
];

/** `norms`: the norm table of one instrument, as it is written. */
export function normFigures(instrumentId: string, norms: unknown, figures: Figures): ContentIssue[] {
  const file = `src/scoring/instruments/${instrumentId}/norms`;
  return LISTS.flatMap(({ path, kind }) =>
    asList(path.reduce<unknown>((value, key) => asRecord(value)[key], norms)).flatMap((each, index) => {
      const row = asRecord(each);
      const field = `${path.join('.')}.${index}`;
      const found = row['figure'] === undefined ? typedNumber(row, kind, figures) : namedFigure(String(row['figure']), kind, figures);
      return found ? [{ file, ...found, field: `${field}.${found.field}` }] : [];
    }),
  );
}

type Found = Omit<ContentIssue, 'file'>;

function namedFigure(id: string, { name, holds }: Kind, figures: Figures): Found | undefined {
  const figure = figures.get(id)?.figure;
  const field = 'figure';
  if (!figure) return { field, actual: id, expected: 'the id of a figure in content/findings', fix: 'add the figure or correct the id' };
  if (!holds(figure))
    return {
      field,
      actual: id,
      expected: `a figure that holds ${name}`,
      fix: 'name another figure, or correct this one in content/findings',
    };
  if (figure.cite.mark === 'unchecked')
    return { field, actual: id, expected: 'a figure that was seen in a source', fix: 'find it in a source, or leave the row out' };
  return undefined;
}

/** A typed number that a figure of the same source holds as well. */
function typedNumber(row: Readonly<Record<string, unknown>>, { holds, number }: Kind, figures: Figures): Found | undefined {
  const actual = row[number];
  const ref = asRecord(row['cite'])['ref'];
  const twin = [...figures.values()].find(({ figure }) => figure.cite.ref === ref && holds(figure) && numberIn(figure, number) === actual);
  if (!twin) return undefined;
  const { figure, findingId } = twin;
  return {
    field: number,
    actual,
    expected: `"figure": "${figure.id}", because ${findingId} holds this number`,
    fix: 'name the figure instead',
  };
}

const numberIn = ({ sample, span, value }: FigureEntry, number: string) =>
  number === 'n' ? sample.n : number === 'lower' ? span?.from : value;
