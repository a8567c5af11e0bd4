/** Words of the search. */
import { countOf } from './format.ts';

export const SEARCH = {
  termKind: 'Term',
  allKinds: 'Everything',
  nothing: (query: string) =>
    `Nothing found for “${query}”. It may not be covered here. Try fewer or other words, or one of the indexes below.`,
  count: (count: number, query: string) => `${countOf(count, 'result')} for “${query}”.`,
  onlyTerms: 'Only names of terms could be searched; the full text could not be loaded.',
  failed: 'The search could not be loaded. The indexes below lead to everything.',
} as const;
