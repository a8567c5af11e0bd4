/** Words of the search. */

import { countOf, joinWords } from '../phrases.ts';
import type { Answer, Found, TermAnswer } from './find.ts';
import type { WorkMatch } from './resolver/works.ts';

export const SEARCH = {
  termKind: 'Term',
  workKind: 'Reference',
  allKinds: 'All',
  nothingYet: 'Nothing found. Search the whole site',
  quickCount: (count: number) => `${countOf(count, 'result')} below the box.`,
  all: (query: string) => `All results for “${query}”`,
  help: 'If this is about you or a child: where to turn',
  failed: 'The search could not be loaded. The indexes below lead to everything.',
  calculator: 'Open the calculator',
  profile: 'Profile',
  more: (left: number) => `Show more (${left} left)`,
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
  const correct = correctedWord(answers);
  return [
    ...(correct === undefined ? [] : [`Nothing is called “${query}”. Showing “${correct}”.`]),
    ...missing,
    countsOf({ count, text, query }, missing.length === 0),
    ...(text?.askedWords ? [`In full text the most telling words were looked for: “${text.askedWords}”.`] : []),
    ...(excluded.length > 0 ? [`Left out: pages that hold ${quoted(excluded)}.`] : []),
  ].join(' ');
}

/** The name that is shown and searched for in place of what was typed, if any. */
function correctedWord([first]: readonly Answer[]): string | undefined {
  return first?.type === 'term' && first.how === 'spelling' ? first.word : undefined;
}

/** How many results are shown, and of how many. Where parts did not load, a page that holds all words may be among them. */
function countsOf({ count, text, query }: { count: number; text: Found['text']; query: string }, isComplete: boolean): string {
  const shown = countOf(count, 'result');
  if (!text || text.total === 0) return `${shown} for “${query}”.`;
  const { total, loaded, fewerWords, searched } = text;
  const none = fewerWords !== undefined && isComplete ? 'No page holds all of these words. ' : '';
  if (fewerWords === undefined && total <= loaded) return `${shown} for “${searched}”.`;
  return `${none}${countOf(total, 'page')} ${total === 1 ? 'holds' : 'hold'} “${fewerWords ?? searched}”; ${shown} shown.`;
}

/** Why a term was given for a query; nothing if the query is its name. */
export function whyTerm({ how, kind, word, term, about, otherMeanings, avoid }: TermAnswer, query: string): string {
  const also = otherMeanings.length > 0 ? ` Elsewhere “${word}” can mean: ${otherMeanings.join('; ')}.` : '';
  const instead = kind === 'redirect' && avoid === '' ? ': use this instead' : '';
  const leadsTo = word === term.term ? '' : `“${word}” → ${term.term}${instead}.`;
  switch (how) {
    case 'name':
      return `${leadsTo}${also}`.trim();
    case 'beginning':
      return leadsTo || `Begins with “${query.trim()}”.`;
    case 'spelling':
      return `${leadsTo || `The nearest name to “${query.trim()}”.`}${also}`;
    case 'words':
      return `Speaks about ${quoted(about)}.`;
    default:
      return how satisfies never;
  }
}

/** For a word to avoid, or an entry whose own name is one: why. The answer says first what to use in its place. */
export function whyAvoid({ kind, word, reason, avoid }: TermAnswer): string {
  if (kind === 'redirect') return reason && `Avoid “${word}”: ${reason}`;
  return avoid && `Avoid: ${avoid}`;
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
