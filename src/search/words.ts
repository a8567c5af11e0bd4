/** Words of the search. */

import { countOf, joinWords } from '../format.ts';
import type { Answer } from './find.ts';

export const SEARCH = {
  termKind: 'Term',
  allKinds: 'Everything',
  nothing: (query: string) => `Nothing found for “${query}”. It may not be covered here.`,
  nothingYet: 'Nothing found. Search the whole site',
  count: (count: number, query: string) => `${countOf(count, 'result')} for “${query}”.`,
  quickCount: (count: number) => `${countOf(count, 'result')} below the box.`,
  fewerWords: (words: string) => `No page holds all of these words; pages below hold “${words}”.`,
  all: 'All results',
  help: 'If this is about you or a child: where to turn',
  onlyTerms: 'Only names of terms could be searched; the full text could not be loaded.',
  failed: 'The search could not be loaded. The indexes below lead to everything.',
} as const;

/** Why an entry was given for a query. */
export function whyAnswer({ how, kind, word, reason, term, about, otherMeanings }: Answer, query: string): string {
  const also = otherMeanings.length > 0 ? ` Elsewhere “${word}” can mean: ${otherMeanings.join('; ')}.` : '';
  switch (how) {
    case 'name':
      if (kind === 'redirect') return `“${word}” → ${term.term}. ${reason}${also}`;
      return `${word === term.term ? `“${query.trim()}” is the name of this entry.` : `“${word}” → ${term.term}.`}${also}`;
    case 'beginning':
      return `Begins with “${query.trim()}”: ${word}.${kind === 'redirect' ? ` ${reason}` : ''}`;
    case 'spelling':
      return `Nothing is called “${query.trim()}”; shown is “${word}”.${kind === 'redirect' ? ` ${reason}` : ''}${also}`;
    case 'words':
      return `Speaks about ${joinWords(about.map((each) => `“${each}”`))}.`;
    default:
      return how satisfies never;
  }
}
