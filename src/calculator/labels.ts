/** Small texts that depend on the definition. No markup. */

import { formatNumber } from '../format.ts';
import type { InstrumentDefinition } from '../scoring/instrument-schema.ts';
import type { Contribution } from '../scoring/result.ts';
import { type FormRow, possiblePoints } from './form-rows.ts';

/** The points that a row can give: "0 or 1", "0 to 3", or nothing where it always gives the same. */
export function pointsRange(row: FormRow): string {
  const points = possiblePoints(row);
  const [lowest = 0, highest = 0] = [points[0], points.at(-1)];
  return points.length < 2 ? '' : `${formatNumber(lowest)} ${points.length === 2 ? 'or' : 'to'} ${formatNumber(highest)}`;
}

/** A label beside a question. `isOpen` while it says what is possible and not what the answer gives. */
export type PointsLabel = { text: string; isOpen: boolean };

/** What each row shows beside its question: its points once scored, those possible before. Nothing for a tool without points. */
export function pointsLabels(
  definition: InstrumentDefinition,
  rows: readonly FormRow[],
  contributions: readonly Contribution[],
): Map<string, PointsLabel> {
  if (definition.rule.kind !== 'sum') return new Map();
  return new Map(
    rows.map((row): [string, PointsLabel] => {
      const scored = contributions.find(({ itemId }) => itemId === row.id);
      if (!scored) return [row.id, { text: pointsRange(row).replace(' or ', ' to '), isOpen: true }];
      return [row.id, { text: `${formatNumber(scored.points)} ${Math.abs(scored.points) === 1 ? 'point' : 'points'}`, isOpen: false }];
    }),
  );
}
