/** Puts the numbers of the findings into the norm tables that name them, so that a number is written in one place. */
import type { InstrumentDefinition, NormTable, ResolvedDefinition, ScoringCite } from '../scoring/instrument-schema.ts';
import type { FigureRow, ResolvedNormTable } from '../scoring/norm-schema.ts';
import type { PlacedFigure } from './entries.ts';
import type { FigureEntry } from './schemas/figure.ts';

type Figures = ReadonlyMap<string, PlacedFigure>;

/** A norm table names a figure that does not exist or is of another kind. */
class NormFigureError extends Error {
  override readonly name = 'NormFigureError';
}

/**
 * A definition with every number of its norm tables, for pages, calculators and data files.
 *
 * @param definition - as the scoring library has it; instruments that stand in for an item are resolved too
 * @param figures - the figures of the findings, by id
 * @returns a copy; everything but norm tables is shared with the original
 * @throws {NormFigureError} if a row names a figure that does not exist or does not hold the kind of number that the row shows
 */
export function resolveNorms(definition: InstrumentDefinition, figures: Figures): ResolvedDefinition {
  const substitutes = definition.substitutes.map((each) => ({ ...each, instrument: resolveNorms(each.instrument, figures) }));
  return { ...definition, substitutes, norms: resolveTable(definition.norms, figures) };
}

function resolveTable(norms: NormTable, figures: Figures): ResolvedNormTable {
  const find = (id: string): FigureEntry => {
    const placed = figures.get(id);
    if (!placed) throw new NormFigureError(`norms ${norms.id}: figure must be the id of a figure in content/findings, got '${id}'`);
    return placed.figure;
  };
  const number = (figure: FigureEntry, ...measures: FigureEntry['measure'][]): number => {
    if (figure.value === undefined || !measures.includes(figure.measure))
      throw new NormFigureError(`norms ${norms.id}: figure ${figure.id} must have a value of measure ${measures.join(' or ')}`);
    return figure.value;
  };
  const rate = (row: FigureRow) => {
    const figure = find(row.figure);
    return { ...evidence(row, figure), interval: limitsOf(figure), value: number(figure, 'proportion') };
  };
  const { comparison, percentile, rates, accuracy } = norms;
  return {
    ...norms,
    comparison: comparison.map((group) => ('n' in group ? group : { ...group, n: find(group.figure).sample.n })),
    percentile: {
      ...percentile,
      rows: percentile.rows.map((row) => {
        if ('percentile' in row) return row;
        const figure = find(row.figure);
        const shares = { lower: null, same: null, higher: null, interval: limitsOf(figure) };
        return { ...row, percentile: number(figure, 'percentile'), ...shares, cite: toCite(figure) };
      }),
    },
    rates: {
      ...rates,
      rows: rates.rows.map((row) => ('value' in row ? row : { total: row.total, ...rate(row) })),
      spans: rates.spans.map((row) => {
        if ('lower' in row) return row;
        const figure = find(row.figure);
        if (!figure.span || figure.measure !== 'proportion')
          throw new NormFigureError(`norms ${norms.id}: figure ${figure.id} must have a span of proportions`);
        return { ...evidence(row, figure), note: row.note, lower: figure.span.from, upper: figure.span.to };
      }),
      groups: rates.groups.map((row) => ('value' in row ? row : rate(row))),
    },
    accuracy: accuracy.map((row) => {
      if ('value' in row) return row;
      const figure = find(row.figure);
      const statistic = figure.measure === 'harrell-c' ? 'Harrell’s C' : 'AUC';
      const other = row.otherTool ? { otherTool: row.otherTool } : {};
      return { ...evidence(row, figure), ...other, interval: limitsOf(figure), statistic, value: number(figure, 'auc', 'harrell-c') };
    }),
  };
}

/** Who was studied, for how long and for what: in the words of the row, or else of the figure. */
function evidence(row: FigureRow, figure: FigureEntry) {
  return {
    label: row.label,
    sample: row.sample ?? figure.sample.text,
    n: figure.sample.n,
    followUp: row.followUp ?? figure.followUp.text,
    outcome: row.outcome ?? figure.outcome,
    cite: toCite(figure, row.locator),
    figure: figure.id,
  };
}

/** Lower and upper limit; null where none is published or none was seen. */
function limitsOf({ interval }: FigureEntry): { lower: number; upper: number } | null {
  return typeof interval === 'string' ? null : { lower: interval.lower, upper: interval.upper };
}

function toCite({ cite }: FigureEntry, locator = cite.locator): ScoringCite {
  return { ref: cite.ref, ...(locator === undefined ? {} : { locator }), provenance: cite.mark };
}
