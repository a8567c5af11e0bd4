/** Small texts that depend on the definition. No markup. */

import { formatNumber } from '../format.ts';
import type { InstrumentDefinition, Item } from '../scoring/instrument-schema.ts';
import type { ScoreOutcome } from '../scoring/result.ts';

function possiblePoints(item: Item): string {
  const points = item.kind === 'number' ? item.steps.map((step) => step.points) : item.options.map((option) => option.points);
  const [lowest, highest] = [Math.min(...points), Math.max(...points)];
  return lowest === highest ? '' : `${formatNumber(lowest)} to ${formatNumber(highest)}`;
}

/** What each item shows at its right: its points once scored, the range of its points before. */
export function pointsLabels(definition: InstrumentDefinition, outcome: ScoreOutcome): Map<string, string> {
  const contributions = outcome.status === 'scored' || outcome.status === 'incomplete' ? outcome.contributions : [];
  const labels = new Map(definition.rule.kind === 'sum' ? definition.items.map((item) => [item.id, possiblePoints(item)]) : []);
  const words = (points: number) => `${formatNumber(points)} ${Math.abs(points) === 1 ? 'point' : 'points'}`;
  if (definition.rule.kind === 'sum') for (const { itemId, points } of contributions) labels.set(itemId, words(points));
  for (const { id, items } of definition.highestOf) {
    const scored = contributions.find(({ itemId }) => itemId === id);
    for (const item of items) labels.set(item, scored ? `together ${words(scored.points)}` : 'scored together');
  }
  return labels;
}
