/** What the claim ledger says of a choice of claims. */
import { countOf, joinWords } from '../phrases.ts';

const quoted = (labels: readonly string[]): string => joinWords(labels.map((label) => `“${label}”`));

export const NARROWED = {
  /** "12 claims, Qualified, Luring": the heading over what is shown. */
  heading: (shown: number, all: number, labels: readonly string[]): string =>
    labels.length === 0 ? `All ${all} claims` : [shown === 0 ? 'No claims' : countOf(shown, 'claim'), ...labels].join(', '),
  status: (shown: number, all: number): string => `${shown} of ${all} claims shown.`,
  none: (labels: readonly string[]): string =>
    labels.length === 2 ? `No claim is both ${quoted(labels)}.` : `No claim is ${quoted(labels)}${labels.length > 2 ? ' at once' : ''}.`,
} as const;
