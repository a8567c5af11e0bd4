/**
 * Finds the entries that a query means. References and pages: by what identifies them. Terms: by an exact name, by the beginning of one,
 * by a name with a typing error, or by the words of a question, in this order. Pure; made once per visit from the data that the build writes.
 */
import type { LookupData, LookupTerm } from './build-lookup.ts';
import { exactNames, namesBeginning, namesInCapitals } from './by-name.ts';
import { namesSpeltNearly } from './by-spelling.ts';
import { termsSpeakingOf } from './by-words.ts';
import { editsBetween } from './distance.ts';
import { type Match, MOST_MATCHES, matchesOf, wordsOf } from './match.ts';
import { findPages, indexPages, type LookupPage } from './pages.ts';
import { readQuery } from './query.ts';
import { indexTerms, isKnown, type TermIndex, weightOf } from './term-index.ts';
import { meantWords, senseOf } from './words.ts';
import { findWorks, indexWorks, type WorkMatch } from './works.ts';

export type Lookup = {
  /** Terms that the query means, best first; none if nothing fits well enough. */
  resolve(query: string): Match[];
  /** References that the query identifies, best first. */
  works(query: string): WorkMatch[];
  /** Pages, claims and parts of the statement that the query names. */
  pages(query: string): LookupPage[];
  /** Terms whose names look or read most like the query, for a reader who found nothing. */
  nearest(query: string): LookupTerm[];
  /** Words of the query without small ones: those that the entries use first, the rarest before the others. */
  telling(query: string): string[];
};

/** Share of a name's letters that may differ for it to be offered as near. */
const NEAR = 0.45;

export function openLookup(data: LookupData): Lookup {
  const terms = indexTerms(data.terms);
  const works = indexWorks(data.works);
  const pages = indexPages(data.pages);
  return {
    resolve: (query) => resolve(terms, query),
    works: (query) => findWorks(works, readQuery(query).text),
    pages: (query) => findPages(pages, readQuery(query).text),
    nearest: (query) => nearest(terms, readQuery(query).wanted),
    telling: (query) => tellingWords(terms, readQuery(query).wanted),
  };
}

function resolve(index: TermIndex, query: string): Match[] {
  const { wanted, groups } = readQuery(query);
  const words = wordsOf(wanted);
  if (words.length === 0) return [];
  const named = exactNames(index, wanted, words);
  if (named.length > 0) return matchesOf(named, 'name');
  const begun = namesBeginning(index, words);
  if (begun.length > 0) return matchesOf(begun, 'beginning');
  // Quotation marks say that the words are meant as they are.
  if (groups.flat().some(({ isPhrase }) => isPhrase)) return [];
  const near = namesSpeltNearly(index, words);
  if (near.length > 0) return matchesOf(near, 'spelling');
  const capitals = matchesOf(namesInCapitals(index, wanted), 'name');
  const speaking = termsSpeakingOf(index, words).filter(({ term }) => capitals.every((match) => match.term !== term));
  return [...capitals, ...speaking].slice(0, MOST_MATCHES);
}

function nearest(index: TermIndex, query: string): LookupTerm[] {
  const key = wordsOf(query).join('');
  const most = Math.floor(key.length * NEAR);
  const near = index.names
    .map(({ term, key: other }) => ({ term, edits: editsBetween(key, other, most) }))
    .filter(({ edits }) => edits <= most)
    .sort((a, b) => a.edits - b.edits)
    .map(({ term }) => term);
  return [...new Set(near)].slice(0, MOST_MATCHES);
}

const tellingWords = (index: TermIndex, query: string): string[] =>
  [...new Set(meantWords(wordsOf(query)))].sort(
    (a, b) => Number(isKnown(index, b)) - Number(isKnown(index, a)) || weightOf(index, senseOf(b)) - weightOf(index, senseOf(a)),
  );
