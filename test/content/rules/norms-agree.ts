/** A norm that scoring shows and the finding it was taken from are one number: value, interval, n, source and mark. */

import { asRecord } from '../../../src/content-model/content-files.ts';
import type { PlacedFigure } from '../../../src/content-model/entries.ts';
import type { ContentIssue } from './content-issue.ts';

/** Every part of a norm table that names a figure, with its path. */
export function namedNorms(data: unknown, field = ''): { field: string; norm: Readonly<Record<string, unknown>> }[] {
  if (typeof data !== 'object' || data === null) return [];
  const inside = Object.entries(data).flatMap(([key, value]) => namedNorms(value, field === '' ? key : `${field}.${key}`));
  return 'figure' in data ? [{ field, norm: asRecord(data) }, ...inside] : inside;
}

/** `norms`: the norm table of one instrument. */
export function normsAgree(instrumentId: string, norms: unknown, figures: ReadonlyMap<string, PlacedFigure>): ContentIssue[] {
  const file = `src/scoring/instruments/${instrumentId}/norms`;
  return namedNorms(norms).flatMap(({ field, norm }) => {
    const id = String(norm['figure']);
    const placed = figures.get(id);
    if (!placed)
      return [
        {
          file,
          field: `${field}.figure`,
          actual: id,
          expected: 'the id of a figure in content/findings',
          fix: 'add the figure or correct the id',
        },
      ];
    const { figure, findingId } = placed;
    const cite = asRecord(norm['cite']);
    const span = norm['lower'] !== undefined || norm['upper'] !== undefined;
    const pairs: readonly [name: string, actual: unknown, expected: unknown][] = [
      span
        ? ['span', { lower: norm['lower'], upper: norm['upper'] }, figure.span ? { lower: figure.span.from, upper: figure.span.to } : null]
        : ['value', norm['value'], figure.value],
      ['interval', limits(norm['interval']), limits(figure.interval)],
      ['n', norm['n'], figure.sample.n],
      ['cite.ref', cite['ref'], figure.cite.ref],
      ['cite.provenance', cite['provenance'], figure.cite.mark],
    ];
    return pairs
      .filter(([, actual, expected]) => JSON.stringify(actual) !== JSON.stringify(expected))
      .map(([name, actual, expected]) => ({
        file,
        field: `${field}.${name}`,
        actual,
        expected: `${JSON.stringify(expected)}, as figure ${id} of ${findingId} has it`,
        fix: 'look at the source and correct the one that is wrong',
      }));
  });
}

/** Lower and upper limit; null where none is published, whatever the reason. */
function limits(interval: unknown): { lower: unknown; upper: unknown } | null {
  const { lower, upper } = asRecord(interval) as { lower?: unknown; upper?: unknown };
  return lower === undefined ? null : { lower, upper };
}
