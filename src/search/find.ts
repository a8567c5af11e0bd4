/** One search: what the query identifies and the terms that it means first, then full text. No markup; loading is given (see load.ts). */
import { type FullText, type FullTextResult, type Pagefind, searchFullText } from './full-text.ts';
import type { LookupTerm, TermDetails } from './resolver/build-lookup.ts';
import { type Match, wordsOf } from './resolver/match.ts';
import type { LookupPage } from './resolver/pages.ts';
import { cleanText, type Query, readQuery } from './resolver/query.ts';
import type { Lookup } from './resolver/resolve.ts';
import { seeksHelp } from './resolver/seeks-help.ts';
import { meantWords } from './resolver/words.ts';
import { isIdentifierOnly, type WorkMatch } from './resolver/works.ts';

/** Shorter queries show the index instead. */
const SHORTEST_QUERY = 2;
/** Each result of the full text fetches its own text. */
export const FIRST_RESULTS = 6;
/** After this time the list ends without what has not arrived; the next search tries again. */
const PATIENCE_MILLISECONDS = 15_000;

/** A term, with what its entry says of it; empty where that could not be loaded. */
export type TermAnswer = Match & {
  type: 'term';
  definition: string;
  reason: string;
  avoid: string;
  otherMeanings: string[];
  tool: TermDetails['tool'];
};
export type Answer = TermAnswer | ({ type: 'work' } & WorkMatch) | { type: 'page'; page: LookupPage };

export type Found = {
  answers: Answer[];
  results: FullTextResult[];
  /** Undefined where the full text was not asked, because the query is an identifier. `searched` is the query as it was asked, spelling corrected. */
  text: (Pick<FullText, 'total' | 'fewerWords' | 'askedWords' | 'isPartial'> & { loaded: number; searched: string }) | undefined;
  /** What could not be loaded. */
  failed: { names: boolean; text: boolean };
  /** Words that results must not hold. */
  excluded: string[];
  /** Terms to offer where nothing was found. */
  nearest: LookupTerm[];
  seeksHelp: boolean;
};

type TextFound = FullText & { searched: string };

export type Sources = {
  /** Base path of the site. */
  base: string;
  lookup(): Promise<Lookup>;
  details(termId: string): Promise<TermDetails>;
  pagefind(): Promise<Pagefind>;
  /** Forgets a Pagefind that failed, so that the next search opens a fresh one. */
  dropPagefind(): void;
};

export type Search = {
  /** Answers by name alone; they are there long before the full text on a first search. */
  findNames(query: string): Promise<Answer[]>;
  /** @param most results of the full text */
  find(query: string, most?: number): Promise<Found>;
};

/** True if there is enough to search for. */
export const isLongEnough = (query: string): boolean => cleanText(query).length >= SHORTEST_QUERY;

const NO_DETAILS: TermDetails = { definition: '', reasons: {}, meanings: {} };

export function createSearch(sources: Sources): Search {
  const findNames = async (typed: string): Promise<Answer[]> => {
    const lookup = await within(sources.lookup());
    const matches = lookup.resolve(typed);
    const works = lookup.works(typed).map((match): Answer => ({ type: 'work', ...match }));
    const pages = lookup.pages(typed).map((page): Answer => ({ type: 'page', page }));
    const isIdentified = works.length + pages.length > 0;
    const terms = await Promise.all(
      // What is identified needs no guess beside it.
      matches.filter(({ how }) => !isIdentified || how === 'name').map((match) => withDetails(sources, match)),
    );
    // A title may also be the name of a term, which explains it; any other identifier means the work alone.
    const isTitle = works.some((answer) => answer.type === 'work' && answer.by === 'title');
    return isTitle ? [...terms, ...pages, ...works] : [...works, ...terms, ...pages];
  };

  const findText = async (query: Query, names: Promise<Answer[]>, most: number): Promise<TextFound | undefined> => {
    if (isIdentifierOnly(query.text)) return undefined;
    // Loads beside the names.
    const opening = sources.pagefind();
    opening.catch(() => {});
    const [answers, lookup] = await Promise.all([names.catch(() => []), within(sources.lookup()).catch(() => undefined)]);
    // A misspelt name is looked for as it is spelt.
    const [first] = answers;
    const asked = first?.type === 'term' && first.how === 'spelling' ? readQuery(first.word) : query;
    const telling = lookup?.telling(asked.text) ?? meantWords(wordsOf(asked.wanted));
    try {
      const found = await within(opening.then((pagefind) => searchFullText(pagefind, asked, telling, most)));
      return { ...found, searched: asked.text };
    } catch (error) {
      sources.dropPagefind();
      throw error;
    }
  };

  const find = async (typed: string, most = FIRST_RESULTS): Promise<Found> => {
    const query = readQuery(typed);
    const named = findNames(typed);
    const [names, text] = await Promise.allSettled([named, findText(query, named, most)]);
    const answers = names.status === 'fulfilled' ? names.value : [];
    const own = new Set(answers.map((answer) => addressOf(answer, sources.base)));
    const results = text.status === 'fulfilled' ? (text.value?.results ?? []).filter(({ url }) => !own.has(url)) : [];
    const lookup = answers.length + results.length === 0 ? await sources.lookup().catch(() => undefined) : undefined;
    return {
      answers,
      results,
      text: text.status === 'fulfilled' && text.value ? { ...text.value, loaded: text.value.results.length } : undefined,
      failed: { names: names.status === 'rejected', text: text.status === 'rejected' },
      excluded: query.excluded.map((operand) => operand.text),
      nearest: lookup?.nearest(typed) ?? [],
      seeksHelp: seeksHelp(query.text),
    };
  };

  return { findNames, find };
}

export function addressOf(answer: Answer, base: string): string {
  switch (answer.type) {
    case 'term':
      return `${base}glossary/${answer.term.id}/`;
    case 'work':
      return `${base}references/${answer.work.id}/`;
    case 'page':
      return `${base}${answer.page.path}`;
    default:
      return answer satisfies never;
  }
}

/** An answer is worth showing without its definition, so a file that fails to load leaves it empty. */
async function withDetails(sources: Sources, match: Match): Promise<TermAnswer> {
  const { definition, reasons, avoid = '', meanings, tool } = await within(sources.details(match.term.id)).catch(() => NO_DETAILS);
  return {
    type: 'term',
    ...match,
    definition,
    avoid,
    reason: reasons[match.word] ?? '',
    otherMeanings: match.ambiguous.map((word) => meanings[word] ?? ''),
    tool,
  };
}

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
