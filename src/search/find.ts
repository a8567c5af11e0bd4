/** One search: the entries that the query means first, then full text. No markup; loading is given (see load.ts). */
import { type FullText, type FullTextResult, type Pagefind, searchFullText } from './full-text.ts';
import type { TermDetails, WorksData } from './resolver/build-lookup.ts';
import { idOf, type LookupEntry } from './resolver/entry.ts';
import type { Hit } from './resolver/hits.ts';
import { wordsOf } from './resolver/match.ts';
import { cleanText, type Query, readQuery } from './resolver/query.ts';
import type { Lookup } from './resolver/resolve.ts';
import { seeksHelp } from './resolver/seeks-help.ts';
import { answeredWords, meantWords } from './resolver/words.ts';
import { isIdentifierOnly } from './resolver/works.ts';

/** Shorter queries show the index instead. */
const SHORTEST_QUERY = 2;
/** Each result of the full text fetches its own text. */
export const FIRST_RESULTS = 6;
/** So many more are fetched, because the first pages of the full text are mostly those that answer by name too. */
const MOST_DOUBLE = 3;
/** After this time the list ends without what has not arrived; the next search tries again. */
const PATIENCE_MILLISECONDS = 15_000;

/** An entry that answers. Of a term, with what its entry says; empty for other kinds, and where that could not be loaded. The excerpt is that of the full text. */
export type Answer = Hit & { definition: string; reason: string; avoid: string; otherMeanings: string[]; excerpt?: string };

export type Found = {
  answers: Answer[];
  results: FullTextResult[];
  /** Undefined where the full text was not asked, because the query is an identifier. `searched` is the query as it was asked, spelling corrected. */
  text: (Pick<FullText, 'total' | 'fewerWords' | 'askedWords' | 'isPartial'> & { loaded: number; searched: string }) | undefined;
  /** What could not be loaded. */
  failed: { names: boolean; works: boolean; text: boolean };
  /** Words that results must not hold. */
  excluded: string[];
  /** Terms to offer where nothing was found. */
  nearest: LookupEntry[];
  seeksHelp: boolean;
};

type TextFound = FullText & { searched: string };

export type Sources = {
  /** Base path of the site. */
  base: string;
  lookup(): Promise<Lookup>;
  /** References, which are looked for only when one may be meant. */
  works(): Promise<WorksData>;
  details(termId: string): Promise<TermDetails>;
  pagefind(): Promise<Pagefind>;
  /** Forgets a Pagefind that failed, so that the next search opens a fresh one. */
  dropPagefind(): void;
};

export type Names = Pick<Found, 'answers' | 'seeksHelp'>;

export type Search = {
  /** Answers from what is at hand: nothing is fetched but the names, once. References and what the entry of a term says are there if they were fetched before. */
  findNames(query: string): Promise<Names>;
  /**
   * @param most results of the full text
   * @param isWanted false once something else is asked
   */
  find(query: string, most?: number, isWanted?: () => boolean): Promise<Found>;
};

/** True if there is enough to search for. */
export const isLongEnough = (query: string): boolean => cleanText(query).length >= SHORTEST_QUERY;

const NO_DETAILS: TermDetails = { definition: '', reasons: {}, meanings: {} };

export function createSearch(sources: Sources): Search {
  const complete = completed(sources);
  const details = detailed(sources);

  const findNames = async (typed: string): Promise<Names> => {
    const lookup = await within(sources.lookup());
    const most = (lookup.mayMeanWork(typed) && complete.atHand(lookup)) || lookup;
    return { answers: most.find(typed).map(details.atHand), seeksHelp: seeksHelp(cleanText(typed)) };
  };

  /** Answers of all kinds; without references if they do not load. */
  const findAll = async (typed: string): Promise<{ answers: Answer[]; hasWorks: boolean }> => {
    const lookup = await within(sources.lookup());
    const withWorks = lookup.mayMeanWork(typed) ? await within(complete.load(lookup)).catch(() => undefined) : lookup;
    const answers = await Promise.all((withWorks ?? lookup).find(typed).map(details.load));
    return { answers, hasWorks: withWorks !== undefined };
  };

  const findText = async (
    query: Query,
    names: Promise<{ answers: Answer[] }>,
    most: number,
    isWanted?: () => boolean,
  ): Promise<TextFound | undefined> => {
    if (isIdentifierOnly(query.text)) return undefined;
    // Loads beside the names.
    const opening = sources.pagefind();
    opening.catch(() => {});
    const [{ answers }, lookup] = await Promise.all([
      names.catch(() => ({ answers: [] })),
      within(sources.lookup()).catch(() => undefined),
    ]);
    // A misspelt name is looked for as it is spelt.
    const [first] = answers;
    const asked = first?.how === 'spelling' ? readQuery(first.word) : query;
    const telling = lookup?.telling(asked.text) ?? meantWords(wordsOf(asked.wanted));
    try {
      const found = await within(
        opening.then((pagefind) => searchFullText(pagefind, asked, telling, most + Math.min(answers.length, MOST_DOUBLE), isWanted)),
      );
      return { ...(answers.length === 0 ? withoutStrays(found, query, lookup) : found), searched: asked.text };
    } catch (error) {
      sources.dropPagefind();
      throw error;
    }
  };

  const find: Search['find'] = async (typed, most = FIRST_RESULTS, isWanted) => {
    const query = readQuery(typed);
    const named = findAll(typed);
    const [names, text] = await Promise.allSettled([named, findText(query, named, most, isWanted)]);
    const { answers, hasWorks } = names.status === 'fulfilled' ? names.value : { answers: [], hasWorks: true };
    const own = new Set(answers.flatMap(({ entry, parts }) => [entry, ...parts].map((each) => addressOf(each, sources.base))));
    const all = text.status === 'fulfilled' ? (text.value?.results ?? []) : [];
    const results = all.filter(({ url }) => !own.has(url)).slice(0, most);
    const excerpts = new Map(all.map(({ url, excerpt }) => [url, excerpt]));
    const lookup = answers.length + results.length === 0 ? await sources.lookup().catch(() => undefined) : undefined;
    return {
      answers: answers.map((answer) => ({ ...answer, excerpt: excerpts.get(addressOf(answer.entry, sources.base)) ?? '' })),
      results,
      text: text.status === 'fulfilled' && text.value ? { ...text.value, loaded: text.value.results.length } : undefined,
      failed: { names: names.status === 'rejected', works: !hasWorks, text: text.status === 'rejected' },
      excluded: query.excluded.map((operand) => operand.text),
      nearest: lookup?.nearest(typed) ?? [],
      seeksHelp: seeksHelp(query.text),
    };
  };

  return { findNames, find };
}

/** The lookup with references, made once for a lookup. What failed is tried again by the next search. */
function completed({ works }: Sources) {
  let kept: { lookup: Lookup; complete: Promise<Lookup>; atHand?: Lookup } | undefined;
  return {
    load(lookup: Lookup): Promise<Lookup> {
      if (kept?.lookup === lookup) return kept.complete;
      const making = { lookup, complete: works().then((data) => lookup.withWorks(data)) };
      kept = making;
      making.complete.then(
        (atHand) => {
          kept = { ...making, atHand };
        },
        () => {
          kept = undefined;
        },
      );
      return making.complete;
    },
    atHand: (lookup: Lookup): Lookup | undefined => (kept?.lookup === lookup ? kept.atHand : undefined),
  };
}

/** Where no entry answers: nothing, unless one of the pages holds what the query is about. */
function withoutStrays(found: FullText, { text }: Query, lookup: Lookup | undefined): FullText {
  const isAbout = ({ excerpt }: FullTextResult) => {
    const words = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].map(([, word]) => word ?? '');
    return lookup?.isAbout(text, answeredWords(text, words).join(' ')) ?? true;
  };
  return found.results.some(isAbout) ? found : { ...found, results: [], total: 0, fewerWords: undefined, askedWords: undefined };
}
export const addressOf = ({ path }: Pick<LookupEntry, 'path'>, base: string): string => `${base}${path}`;

/** Hits as answers, with what the entries of terms say. An answer is worth showing without it, so a file that has not come or fails to load leaves it empty. */
function detailed(sources: Sources) {
  const arrived = new Map<string, TermDetails>();
  const load = async (id: string): Promise<TermDetails> => {
    const details = await within(sources.details(id));
    arrived.set(id, details);
    return details;
  };
  const isTerm = ({ entry }: Hit) => entry.kind === 'Term';
  return {
    load: async (hit: Hit): Promise<Answer> =>
      answerOf(hit, isTerm(hit) ? await load(idOf(hit.entry)).catch(() => NO_DETAILS) : NO_DETAILS),
    atHand: (hit: Hit): Answer => answerOf(hit, (isTerm(hit) && arrived.get(idOf(hit.entry))) || NO_DETAILS),
  };
}

const answerOf = (hit: Hit, { definition, reasons, avoid = '', meanings }: TermDetails): Answer => ({
  ...hit,
  definition,
  avoid,
  reason: reasons[hit.word] ?? '',
  otherMeanings: hit.ambiguous.map((word) => meanings[word] ?? ''),
});

/** What a promise gives, unless it takes too long. */
function within<T>(promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`search: an answer must come within ${PATIENCE_MILLISECONDS} ms, got none`)),
      PATIENCE_MILLISECONDS,
    );
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
