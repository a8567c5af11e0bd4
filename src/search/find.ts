/** One search: the resolver's answers first, then full text. No markup. */

import { type FullText, type FullTextResult, searchFullText } from './full-text.ts';
import type { LookupData, LookupTerm, TermDetails } from './resolver/build-lookup.ts';
import { type Lookup, type Match, openLookup } from './resolver/resolve.ts';
import { seeksHelp } from './resolver/seeks-help.ts';

/** Shorter queries show the index instead. */
export const SHORTEST_QUERY = 2;
/** Each result fetches a part of the index; with more, a first search would pass its 120 kB. */
const MOST_RESULTS = 6;

/** An answer with what its entry says of it; empty where that could not be loaded. */
export type Answer = Match & { definition: string; reason: string; otherMeanings: string[] };
export type Found = {
  answers: Answer[];
  results: FullTextResult[];
  /** Set where full text was found for these words only. */
  fewerWords: string | undefined;
  fullTextFailed: boolean;
  /** Terms to offer where nothing was found. */
  nearest: LookupTerm[];
  seeksHelp: boolean;
};

const loaded = new Map<string, Promise<unknown>>();

function load<T>(url: string): Promise<T> {
  const loading =
    loaded.get(url) ??
    fetch(url)
      .then((response) => {
        if (!response.ok) throw new Error(`search: ${url} must load, got ${response.status}`);
        return response.json();
      })
      .catch((error) => {
        loaded.delete(url);
        throw error;
      });
  loaded.set(url, loading);
  return loading as Promise<T>;
}

let opened: Promise<Lookup> | undefined;

function loadLookup(base: string): Promise<Lookup> {
  opened ??= load<LookupData>(`${base}data/lookup.json`)
    .then(openLookup)
    .catch((error) => {
      opened = undefined;
      throw error;
    });
  return opened;
}

const NO_DETAILS: TermDetails = { definition: '', reasons: {}, meanings: {} };

/** An answer is worth showing without its definition, so a file that fails to load leaves it empty. */
async function withDetails(base: string, match: Match): Promise<Answer> {
  const { definition, reasons, meanings } = await load<TermDetails>(`${base}data/terms/${match.term.id}.json`).catch(() => NO_DETAILS);
  return { ...match, definition, reason: reasons[match.word] ?? '', otherMeanings: match.ambiguous.map((word) => meanings[word] ?? '') };
}

/** Answers of the resolver alone; they are there long before the full text on a first search. */
export async function findTerms(base: string, query: string): Promise<Answer[]> {
  const lookup = await loadLookup(base);
  return Promise.all(lookup.resolve(query).map((match) => withDetails(base, match)));
}

/** Results for a query, the entries it means first and not twice. Full text that fails leaves the entries standing. */
export async function find(base: string, query: string): Promise<Found> {
  const lookup = loadLookup(base);
  const telling = lookup.then(
    ({ telling }) => telling(query),
    () => [],
  );
  const [terms, text] = await Promise.allSettled([
    findTerms(base, query),
    telling.then((words): Promise<FullText> => searchFullText(base, query, words, MOST_RESULTS)),
  ]);
  if (terms.status === 'rejected' && text.status === 'rejected') throw text.reason;
  const answers = terms.status === 'fulfilled' ? terms.value : [];
  const own = new Set(answers.map(({ term }) => `${base}glossary/${term.id}/`));
  const results = text.status === 'fulfilled' ? text.value.results.filter(({ url }) => !own.has(url)) : [];
  return {
    answers,
    results,
    fewerWords: text.status === 'fulfilled' ? text.value.fewerWords : undefined,
    fullTextFailed: text.status === 'rejected',
    nearest: answers.length + results.length === 0 ? (await lookup).nearest(query) : [],
    seeksHelp: seeksHelp(query),
  };
}
