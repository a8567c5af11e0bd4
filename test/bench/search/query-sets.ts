/** The sets of queries, and how each came about: a set that was seen while the search was tuned flatters it. */
import { readFileSync } from 'node:fs';
import { movedTo } from './moved-sections.ts';
import type { Query } from './tally.ts';

/** `short` names a set on the command line. */
type QuerySet = { name: string; short: string; file: string; made: string };

export const QUERY_SETS: readonly QuerySet[] = [
  {
    name: 'All kinds, tuned on',
    short: 'tuned',
    file: 'tuned.json',
    made: 'Written for every kind of entry from titles only, without sight of names and questions; then seen while the search was tuned.',
  },
  {
    name: 'All kinds, unseen until 0.3.0',
    short: 'once-unseen',
    file: 'once-unseen.json',
    made: 'Written likewise and put away until the search of 0.3.0 was measured on it (81.7% first, 92.1% among the first three); tuned on since.',
  },
  {
    name: 'All kinds, second set tuned on',
    short: 'tuned-2',
    file: 'tuned-2.json',
    made: 'Written after 0.3.0 from titles only, without sight of the questions, the search or the older sets; then seen while the search was tuned.',
  },
  {
    name: 'All kinds, unseen until 0.4.0',
    short: 'once-unseen-2',
    file: 'once-unseen-2.json',
    made: 'Written together with the second set by the same rules, put away, and run once on the search of 0.4.0 (76.9% first, 88.4% among the first three, by the resolver alone); tuned on since.',
  },
  {
    name: 'All kinds, unseen until 0.4.1 was nearly done',
    short: 'once-unseen-3',
    file: 'once-unseen-3.json',
    made: 'Written after 0.4.0 by two writers apart, from titles, definitions and claims only, put away and run once (82.0% first, 90.4% among the first three, by the resolver alone); its misses then led to the last changes.',
  },
  {
    name: 'All kinds, unseen',
    short: 'unseen',
    file: 'unseen.json',
    made: 'Written by another writer by the same rules, put away, and run once, when the search of 0.4.1 was finished.',
  },
  {
    name: 'Terms: first sixty',
    short: 'terms-first',
    file: 'first-queries.json',
    made: 'Written down before there was a search, with the terms they must find; the search had to find all of them.',
  },
  {
    name: 'Terms: tuned on',
    short: 'terms-tuned',
    file: 'queries.json',
    made: 'Written from headings and definitions without sight of the aliases (80 typing errors: by a program), then seen while the search was tuned.',
  },
  {
    name: 'Terms: held out',
    short: 'terms-held-out',
    file: 'held-out-queries.json',
    made: 'Written likewise, from preferred term, definition and usage note (50 typing errors: by a program), and seen in the last rounds of tuning.',
  },
  {
    name: 'Terms: first unseen',
    short: 'terms-unseen',
    file: 'unseen-queries.json',
    made: 'Questions and descriptions only, at least one for each term. Unseen when the search knew terms only; seen since, in part.',
  },
];

/** The sets of terms were written when the search knew nothing else: kinds by a letter, and ids instead of addresses. */
type TermQuery = { type: keyof typeof TERM_KINDS; query: string; expected: string | null; acceptable?: string[] };

const TERM_KINDS = {
  A: 'acronym',
  D: 'dated or everyday wording',
  V: 'variant of spelling or form',
  J: 'word of another jurisdiction',
  T: 'typing error',
  Q: 'question or words of a definition',
  P: 'beginning of a word, as typed',
  N: 'none: right if no term comes first',
} as const;

export function readQueries({ file }: QuerySet): Query[] {
  const queries = JSON.parse(readFileSync(new URL(`./queries/${file}`, import.meta.url), 'utf8')) as (Query | TermQuery)[];
  if (queries.length === 0) throw new Error(`bench-search: ${file} must hold queries, got none`);
  return queries.map((query) => ('q' in query ? { ...query, wants: query.wants.map(movedTo) } : fromTermQuery(query)));
}

const fromTermQuery = ({ type, query, expected, acceptable = [] }: TermQuery): Query => ({
  q: query,
  wants: expected === null ? [] : [expected, ...acceptable].map((id) => `/glossary/${id}/`),
  kind: TERM_KINDS[type],
  termsOnly: true,
});
