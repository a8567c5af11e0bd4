/** Words of the search. */

import { countOf, joinWords } from '../phrases.ts';
import type { Answer, Found } from './find.ts';

export const SEARCH = {
  allKinds: 'All',
  nothingYet: 'Nothing found. Search the whole site',
  quickCount: (count: number) => `${countOf(count, 'result')} below the box.`,
  all: (query: string) => `All results for “${query}”`,
  help: 'If this is about you or a child: where to turn',
  failed: 'The search could not be loaded. The indexes below lead to everything.',
  calculator: 'Open the calculator',
  profile: 'Profile',
  definition: 'What it is',
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
    ...(failed.works ? ['References could not be loaded, so some may be missing.'] : []),
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
  return first?.how === 'spelling' ? first.word : undefined;
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

const withoutBrackets = (title: string): string => title.replace(/\s*\([^)]*\)/g, '');

/** Why an entry was given for a query; nothing if the query is its name. */
export function whyAnswer(answer: Answer, query: string): string {
  const { how, kind, word, entry, about, otherMeanings, avoid } = answer;
  const also = otherMeanings.length > 0 ? ` Elsewhere “${word}” can mean: ${otherMeanings.join('; ')}.` : '';
  const instead = kind === 'redirect' && avoid === '' ? ': use this instead' : '';
  const isName = entry.kind !== 'Term' || [entry.title, withoutBrackets(entry.title), ...entry.acronyms].includes(word);
  const leadsTo = isName ? '' : kind === 'foreign' ? `The entry nearest to “${query.trim()}”.` : `“${word}” → ${entry.title}${instead}.`;
  switch (how) {
    case 'name':
      return `${answer.by ? whyWork(answer) : leadsTo}${also}`.trim();
    case 'beginning':
      return leadsTo || `Begins with “${query.trim()}”.`;
    case 'spelling':
      return `${leadsTo || `The nearest name to “${query.trim()}”.`}${also}`;
    case 'words':
      return about.length > 0 ? `Speaks about ${quoted(about)}.` : '';
    case 'help':
      return '';
    default:
      return how satisfies never;
  }
}

/** For a word to avoid, or an entry whose own name is one: why. The answer says first what to use in its place. */
export function whyAvoid({ kind, word, reason, avoid }: Answer): string {
  if (kind === 'redirect') return reason && `Avoid “${word}”: ${reason}`;
  return avoid && `Avoid: ${avoid}`;
}

/** Why a reference was given, if its title and citation do not show it. */
function whyWork({ work, by }: Answer): string {
  switch (by) {
    case 'DOI':
      return `Its DOI is ${work?.doi}.`;
    case 'PMID':
      return `Its number in PubMed is ${work?.pmid}.`;
    case 'address':
      return `Its address is ${work?.url}.`;
    case 'key':
      return `“${work?.id}” is its key on this site.`;
    default:
      return '';
  }
}
