/** Words for the filters of the claim ledger. */

import { POPULATION_LABELS, STATUS_LABELS, TOPIC_LABELS } from '../content-model/labels.ts';
import { POPULATIONS, STATUSES, TOPICS } from '../content-model/schemas/finding.ts';
import type { Facet } from './facets.ts';

export const FACET_LABELS: Record<Facet, string> = { topic: 'By topic', population: 'By population', status: 'By status since 2021' };
/** Short, for the lists to choose from. */
export const FACET_NAMES: Record<Facet, string> = { topic: 'Topic', population: 'Population', status: 'Status now' };
export const FACET_VALUES: Record<Facet, readonly string[]> = { topic: TOPICS, population: POPULATIONS, status: STATUSES };

export function facetLabel(facet: Facet, value: string): string {
  const labels: Record<string, string> =
    facet === 'topic'
      ? TOPIC_LABELS
      : facet === 'population'
        ? POPULATION_LABELS
        : Object.fromEntries(Object.entries(STATUS_LABELS).map(([id, { label }]) => [id, label]));
  return labels[value] ?? value;
}
