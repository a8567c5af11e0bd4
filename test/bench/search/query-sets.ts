/** The sets of queries, and how each came about: a set that was seen while the search was tuned flatters it. */
import { readFileSync } from 'node:fs';
import type { Query } from './tally.ts';

type QuerySet = { name: string; file: string; made: string };

export const QUERY_SETS: readonly QuerySet[] = [
  {
    name: 'First sixty',
    file: 'first-queries.json',
    made: 'Written down before there was a search, with the terms they must find; the search had to find all of them.',
  },
  {
    name: 'Tuned on',
    file: 'queries.json',
    made: 'Written from headings and definitions without sight of the aliases (80 typing errors: by a program), then seen while the search was tuned.',
  },
  {
    name: 'Held out',
    file: 'held-out-queries.json',
    made: 'Written likewise, from preferred term, definition and usage note (50 typing errors: by a program), and seen in the last rounds of tuning.',
  },
  {
    name: 'Unseen',
    file: 'unseen-queries.json',
    made: 'Questions and descriptions only, at least one for each term, written likewise (some with a typing error). Of the tuning it saw totals only, but for one rule that came from it: acronyms in capitals.',
  },
];

export function readQueries({ file }: QuerySet): Query[] {
  const queries = JSON.parse(readFileSync(new URL(`./queries/${file}`, import.meta.url), 'utf8')) as Query[];
  if (queries.length === 0) throw new Error(`bench-search: ${file} must hold queries, got none`);
  return queries;
}
