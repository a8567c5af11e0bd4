/**
 * Finds the entries that a query means, of every kind, in one ranking. First what identifies an entry: a DOI, author and year, the number of
 * a claim. Then names: an exact one, the beginning of one, one with a typing error. Then the words of a question. Pure; made once per visit
 * from the data that the build writes.
 */
import type { LookupData, WorksData } from './build-lookup.ts';
import { exactNames, namesBeginning, namesInCapitals } from './by-name.ts';
import { correctedSense, namesSpeltNearly } from './by-spelling.ts';
import { entriesSpeakingOf } from './by-words.ts';
import { editsBetween } from './distance.ts';
import { emptyEntry, type LookupEntry } from './entry.ts';
import { type EntryIndex, indexEntries, isKnown, withWorks } from './entry-index.ts';
import { keyOf } from './fold.ts';
import { formOf } from './form.ts';
import { type Hit, hitsOf } from './hits.ts';
import { type Match, matchesOf, wordsOf } from './match.ts';
import { findPages, indexPages, type PageIndex } from './pages.ts';
import { type Query, readQuery } from './query.ts';
import { seeksHelp } from './seeks-help.ts';
import { weightOf, weightOfAll } from './shelf.ts';
import { isSmall, meantWords, senseOf } from './words.ts';
import { findWorks, indexWorks, type WorkIdentifier, type WorkIndex, worksByAuthors } from './works.ts';

export type Lookup = {
  /** Entries that the query means, best first; none if nothing fits well enough. */
  find(query: string): Hit[];
  /** True if a reference may be meant, so that references should be added before it is answered. */
  mayMeanWork(query: string): boolean;
  /** The same lookup with references. */
  withWorks(data: WorksData): Lookup;
  /** Terms whose names look or read most like the query, for a reader who found nothing. */
  nearest(query: string): LookupEntry[];
  /** Words of the query without small ones: those that the entries use first, the rarest before the others. */
  telling(query: string): string[];
  /** True if some words of a query are what it is about: they name an entry, or the others tell less. */
  isAbout(query: string, words: string): boolean;
};

type Indexes = { index: EntryIndex; pages: PageIndex; works: WorkIndex | undefined } & WorkHints;
/** See `works` of LookupData. */
type WorkHints = { authors: ReadonlySet<string>; titles: ReadonlySet<string> };

/** Share of a name's letters that may differ for it to be offered as near. */
const NEAR = 0.45;
const MOST_NEAREST = 5;
/** Entries that speak about a word, after those that bear it as their name. */
const MOST_BESIDE = 3;
/** A name of an author that so many entries use as a word is an ordinary word. */
const ORDINARY_USES = 3;

export function openLookup({ entries, pages, works }: LookupData): Lookup {
  const claims = entries.flatMap(({ kind, path, aliases }) => (kind === 'Claim' ? [{ path, names: aliases }] : []));
  return lookupIn({
    index: indexEntries(entries),
    pages: indexPages([...claims, ...pages]),
    works: undefined,
    authors: new Set(works?.authors),
    titles: new Set(works?.titles),
  });
}

function lookupIn(indexes: Indexes): Lookup {
  const { index } = indexes;
  return {
    find: (query) => find(indexes, readQuery(query)),
    mayMeanWork: (query) => mayMeanWork(indexes, readQuery(query)),
    withWorks: (data) => lookupIn({ ...indexes, index: withWorks(index, data), works: indexWorks(data.works) }),
    nearest: (query) => nearest(index, readQuery(query).wanted),
    telling: (query) => tellingWords(index, readQuery(query).wanted),
    isAbout: (query, words) => isAbout(index, readQuery(query).wanted, words),
  };
}

/** Where someone who seeks help is told to turn. */
const HELP = 'about/#help';
/** Asking for somebody to turn to. */
const ASKS_FOR_HELP =
  /\bhelp\b|\bwhom? (?:can|could|do|should|must|to)\b|\bwhere (?:can|do|should) (?:i|we) turn\b|\bin danger\b|\bweigh\w* on me\b/i;

function find(indexes: Indexes, query: Query): Hit[] {
  const help = indexes.index.byPath.get(HELP);
  const hits = findEntries(indexes, query);
  // Whoever does not ask for help in so many words is shown where to turn beside the results.
  if (!help || !ASKS_FOR_HELP.test(query.text) || !seeksHelp(query.text)) return hits;
  return [...hitsOf(indexes.index, [{ ...matchOf(help), how: 'help' }]), ...hits.filter(({ entry }) => entry !== help)];
}

function findEntries(indexes: Indexes, query: Query): Hit[] {
  const { index } = indexes;
  const { works, isTitle } = worksIdentified(indexes, query);
  const pages = findPages(indexes.pages, query.text).map((page): Match => {
    const entry = index.byPath.get(page.path) ?? emptyEntry('Claim', page.path, page.title ?? '');
    return { ...matchOf(entry), ...(page.text !== undefined && { note: page.text }) };
  });
  // "claims 3, 1" is not "claim 31".
  const named = namedBy(index, query).filter(({ entry }) => pages.length === 0 || entry.kind !== 'Claim');
  // A title may also be the name of a term, which explains it; any other identifier means the work alone. Guesses are not needed.
  if (works.length + pages.length > 0) return hitsOf(index, isTitle ? [...named, ...pages, ...works] : [...works, ...named, ...pages]);
  if (named.some(({ kind }) => kind !== 'foreign')) return hitsOf(index, [...named, ...speakingBeside(index, query, named)]);
  const authors = worksBy(indexes, query);
  return hitsOf(index, authors.length > 0 ? authors : guesses(index, query, named));
}

/** A year, a DOI, a PMID, an address, the key of a reference, and words for what has been published. */
const PUBLISHED =
  /\d{4}|\bdoi\b|pmid|https?:|www\.|^\W*[a-z0-9]+(?:-[a-z0-9]+)+\W*$|\b(?:study|studies|papers?|articles?|meta[- ]?analys[ei]s|reviews?|journals?|authors?|et al|colleagues)\b/i;

/**
 * What is the name of an entry and nothing of a publication means that entry. A question in a sentence, of words that the entries use, means
 * the page that answers it; other words may be a title, and a word that no entry uses may be an author.
 */
function mayMeanWork({ index, authors, titles }: Indexes, query: Query): boolean {
  if (PUBLISHED.test(query.text)) return true;
  if (namedBy(index, query).some(({ kind }) => kind !== 'foreign')) return false;
  if (titles.has(keyOf(query.text))) return true;
  const form = formOf(query.text);
  const mayBeAuthor = (word: string) => authors.has(word) || correctedSense(index, word) === undefined;
  return (form !== 'question' && form !== 'definition') || meantWords(wordsOf(query.wanted)).some(mayBeAuthor);
}

/** By the beginning of a name, a name with a typing error, or the words of a question. */
function guesses(index: EntryIndex, query: Query, foreign: readonly Match[]): Match[] {
  const words = wordsOf(query.wanted);
  const names = namesBeginning(index, words).filter(({ kind }) => foreign.length === 0 || kind !== 'foreign');
  const begun = matchesOf(names, 'beginning');
  // A word of another language may be the beginning of an English name just as well.
  if (begun.length + foreign.length > 0) return [...begun, ...foreign];
  // Quotation marks say that the words are meant as they are.
  if (query.groups.flat().every(({ isPhrase }) => isPhrase)) return [];
  const near = matchesOf(namesSpeltNearly(index, words), 'spelling');
  if (near.length > 0) return [...near, ...speakingBeside(index, query, near)];
  return [...matchesOf(namesInCapitals(index, query.wanted), 'name'), ...speaking(index, query)];
}

const namedBy = (index: EntryIndex, { wanted }: Query): Match[] => {
  const words = wordsOf(wanted);
  return words.length === 0 ? [] : matchesOf(exactNames(index, wanted, words), 'name');
};

const speaking = (index: EntryIndex, { text, wanted }: Query): Match[] => entriesSpeakingOf(index, text, wanted);

/** Pages, claims and works about a word whose term is found. */
function speakingBeside(index: EntryIndex, query: Query, [first]: readonly Match[]): Match[] {
  if (first === undefined) return [];
  const asked = first.how === 'spelling' ? readQuery(first.word) : query;
  return speaking(index, asked)
    .filter(({ entry }) => entry.kind !== 'Term')
    .slice(0, MOST_BESIDE);
}

const matchOf = (entry: LookupEntry): Match => ({ entry, how: 'name', kind: 'term', word: entry.title, ambiguous: [], about: [] });

function worksIdentified({ index, works }: Indexes, { text }: Query): { works: Match[]; isTitle: boolean } {
  const found = works ? findWorks(works, text) : [];
  return {
    works: found.flatMap(({ work, by }) => workMatch(index, work.id, by)),
    isTitle: found.some(({ by }) => by === 'title'),
  };
}

function worksBy({ index, works }: Indexes, { wanted }: Query): Match[] {
  const [terms, pages] = index.shelves;
  const uses = (word: string) => (terms?.frequency.get(senseOf(word)) ?? 0) + (pages?.frequency.get(senseOf(word)) ?? 0);
  const found = works ? worksByAuthors(works, wanted, (word) => isSmall(word) || uses(word) >= ORDINARY_USES) : [];
  return found.flatMap((work) => workMatch(index, work.id, 'author'));
}

function workMatch({ byPath }: EntryIndex, id: string, by: WorkIdentifier): Match[] {
  const entry = byPath.get(`references/${id}/`);
  return entry ? [{ ...matchOf(entry), by }] : [];
}

function nearest(index: EntryIndex, query: string): LookupEntry[] {
  const key = wordsOf(query).join('');
  const most = Math.floor(key.length * NEAR);
  const near = index.names
    .filter(({ entry, kind }) => entry.kind === 'Term' && kind !== 'foreign')
    .map(({ entry, key: other }) => ({ entry, edits: editsBetween(key, other, most) }))
    .filter(({ edits }) => edits <= most)
    .sort((a, b) => a.edits - b.edits)
    .map(({ entry }) => entry);
  return [...new Set(near)].slice(0, MOST_NEAREST);
}

const tellingWords = (index: EntryIndex, query: string): string[] =>
  [...new Set(meantWords(wordsOf(query)))].sort(
    (a, b) => Number(isKnown(index, b)) - Number(isKnown(index, a)) || weightOf(index, senseOf(b)) - weightOf(index, senseOf(a)),
  );

/** Words that tell less than this part of a query are not what it is about. Rare words count more, and words that no entry uses most. */
const LEAST_SHARE = 0.5;

function isAbout(index: EntryIndex, query: string, words: string): boolean {
  if (exactNames(index, words, wordsOf(words)).some(({ kind }) => kind !== 'foreign')) return true;
  const kept = new Set(wordsOf(words).map(senseOf));
  const weigh = (senses: readonly string[]) => weightOfAll(index, senses);
  const senses = [...new Set(meantWords(wordsOf(query)).map(senseOf))];
  return weigh(senses.filter((sense) => kept.has(sense))) > LEAST_SHARE * weigh(senses);
}
