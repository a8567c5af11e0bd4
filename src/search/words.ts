/** Words of the search. */

import { countOf, joinWords } from '../phrases.ts';
import type { Found, TermAnswer } from './find.ts';
import type { WorkMatch } from './resolver/works.ts';

export const SEARCH = {
  termKind: 'Term',
  workKind: 'Reference',
  allKinds: 'Everything',
  nothingYet: 'Nothing found. Search the whole site',
  quickCount: (count: number) => `${countOf(count, 'result')} below the box.`,
  all: 'All results',
  help: 'If this is about you or a child: where to turn',
  failed: 'The search could not be loaded. The indexes below lead to everything.',
  calculator: 'Open the calculator',
  profile: 'Profile',
  more: (total: number) => `Show more of ${countOf(total, 'page')} found in full text`,
} as const;

const quoted = (words: readonly string[]): string => joinWords(words.map((word) => `“${word}”`));

/** What a search found and what it could not look at, as one or more full sentences. */
export function describeFound({ answers, results, text, failed, excluded }: Found, query: string): string {
  const count = answers.length + results.length;
  if (failed.names && failed.text) return SEARCH.failed;
  const missing = [
    ...(failed.text ? ['Only names could be searched; the full text could not be loaded.'] : []),
    ...(failed.names ? ['Only the full text could be searched; the names could not be loaded.'] : []),
    ...(text?.isPartial ? ['Parts of the full text could not be loaded, so pages may be missing.'] : []),
  ];
  if (count === 0 && missing.length > 0) return missing.join(' ');
  if (count === 0) return `Nothing found for “${query}”. It may not be covered here.`;
  return [
    `${countOf(count, 'result')} for “${query}”.`,
    ...missing,
    ...(text && results.length > 0 ? describeText(text, missing.length === 0) : []),
    ...(excluded.length > 0 ? [`Left out: pages that hold ${quoted(excluded)}.`] : []),
  ].join(' ');
}

function describeText({ fewerWords, askedWords }: NonNullable<Found['text']>, isComplete: boolean): string[] {
  // Where parts did not load, a page that holds all words may be among them.
  if (fewerWords) return [`${isComplete ? 'No page holds all of these words; pages' : 'Pages'} below hold “${fewerWords}”.`];
  return askedWords ? [`In full text the most telling words were looked for: “${askedWords}”.`] : [];
}

/** Why a term was given for a query. */
export function whyTerm({ how, kind, word, reason, term, about, otherMeanings }: TermAnswer, query: string): string {
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
      return `Speaks about ${quoted(about)}.`;
    default:
      return how satisfies never;
  }
}

/** Why a reference was given, if its title and citation do not show it. */
export function whyWork({ work, by }: WorkMatch): string {
  switch (by) {
    case 'DOI':
      return `Its DOI is ${work.doi}.`;
    case 'PMID':
      return `Its number in PubMed is ${work.pmid}.`;
    case 'address':
      return `Its address is ${work.url}.`;
    case 'key':
      return `“${work.id}” is its key on this site.`;
    case 'author and year':
    case 'title':
      return '';
    default:
      return by satisfies never;
  }
}
