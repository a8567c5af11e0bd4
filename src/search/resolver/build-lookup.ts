/** The data of the resolver: made at build time from the entries, sent as `data/lookup.json`. Pure. */
import { emptyEntry, type LookupEntry } from './entry.ts';
import { foldWords, keyOf, stemOf } from './fold.ts';
import type { LookupPage } from './pages.ts';
import { meantWords, sensesOf } from './words.ts';
import type { LookupWork } from './works.ts';

export type LookupData = {
  entries: LookupEntry[];
  pages: LookupPage[];
  /** What means a reference though it looks like an ordinary question, so that references are fetched for it. */
  works?: {
    /** Family names of authors that entries use as words. Words that no entry uses may be names without being listed. */
    authors: string[];
    /** Keys of titles that are questions. */
    titles: string[];
  };
};
/** References are fetched apart, when a query may mean one. Each work has an entry, in the same order. */
export type WorksData = { works: LookupWork[]; entries: LookupEntry[] };

/** What a result shows of a term; fetched for the answers only. */
export type TermDetails = {
  definition: string;
  /** Why a word is to be avoided, by the word. */
  reasons: Record<string, string>;
  /** Why the preferred term itself is to be avoided, if it is. */
  avoid?: string;
  /** What a word means elsewhere, by the word. */
  meanings: Record<string, string>;
};

/** What the resolver needs of a glossary entry. */
export type NamedTerm = {
  preferredTerm: string;
  acronyms: readonly string[];
  aliases: readonly string[];
  searchKeys?: readonly string[] | undefined;
  foreignKeys?: readonly { language: string; words: readonly string[] }[] | undefined;
  redirects: readonly { word: string; reason: string }[];
  alsoMeans?: readonly { word: string; meaning: string; capitalsOnly?: boolean | undefined }[] | undefined;
  asked?: readonly string[] | undefined;
  avoid?: string | undefined;
  jurisdictions: readonly { place: string; wording: string }[];
  definition: string;
};

/** An entry with the questions that it answers and its text in words. */
export type Described = { entry: LookupEntry; asked: string; text: string };

export const described = (entry: LookupEntry, { asked, text }: Omit<Described, 'entry'>): Described => ({ entry, asked, text });

export const lookupTerms = (terms: Iterable<readonly [string, NamedTerm]>): LookupEntry[] =>
  describedTerms(terms).map((term) => withSenses(term));

/** One row a term, in the order given. Of names that are found by the same key only the first is kept. */
export function describedTerms(terms: Iterable<readonly [string, NamedTerm]>): Described[] {
  return [...terms].map(([id, term]) => {
    const redirects = term.redirects.map(({ word }) => word);
    const meanings = term.alsoMeans ?? [];
    const names = [term.preferredTerm, ...term.acronyms];
    const aliases = withoutSameKeys([...term.aliases, ...(term.searchKeys ?? [])], names);
    const foreign = withoutSameKeys((term.foreignKeys ?? []).flatMap(typedForms), [...names, ...aliases, ...redirects]);
    const asked = [...(term.asked ?? []), ...term.jurisdictions.map(({ place, wording }) => `${place} ${wording}`)].join(' ');
    const entry = {
      ...emptyEntry('Term', `glossary/${id}/`, term.preferredTerm),
      acronyms: [...term.acronyms],
      aliases,
      redirects,
      foreign,
      ambiguous: meanings.map(({ word }) => word),
      capitalsOnly: meanings.filter(({ capitalsOnly }) => capitalsOnly).map(({ word }) => word),
    };
    return { entry, asked, text: term.definition };
  });
}

/** German words as they are typed where a keyboard has no umlauts. */
const UMLAUTS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' };
const typedForms = ({ language, words }: { language: string; words: readonly string[] }): string[] =>
  words.flatMap((word) => (language === 'de' ? [word, word.replace(/[äöü]/gi, (letter) => UMLAUTS[letter] ?? letter)] : [word]));

/** An entry with what it speaks about, but for senses that are known of it already. Each sense is kept once, where it tells most: among its names (which are sent as they are), its questions, its text. */
export function withSenses({ entry, asked, text }: Described, known: readonly string[] = []): LookupEntry {
  const seen = new Set([...sensesOf([entry.title, ...entry.acronyms, ...entry.aliases, ...entry.redirects].join(' ')), ...known]);
  const takeNew = (words: string): string => {
    const fresh = [...new Set(sensesOf(words))].filter((sense) => !seen.has(sense));
    for (const sense of fresh) seen.add(sense);
    return fresh.join(' ');
  };
  return { ...entry, asked: takeNew(asked), text: takeNew(text) };
}

function withoutSameKeys(names: readonly string[], before: readonly string[]): string[] {
  const known = new Set(before.flatMap(keysOf));
  return names.filter((name) => {
    const keys = keysOf(name);
    const isNew = keys.every((key) => !known.has(key));
    for (const key of keys) known.add(key);
    return isNew;
  });
}

/** The keys by which a name is found: as it is written, and its stems in any order. */
const keysOf = (name: string): string[] => [keyOf(name), meantWords(foldWords(name).split(' ')).map(stemOf).sort().join(' ')];

export function detailsOf(term: NamedTerm): TermDetails {
  return {
    definition: term.definition,
    ...(term.avoid !== undefined && { avoid: term.avoid }),
    reasons: Object.fromEntries(term.redirects.map(({ word, reason }) => [word, reason])),
    meanings: Object.fromEntries((term.alsoMeans ?? []).map(({ word, meaning }) => [word, meaning])),
  };
}

/** A reference as an entry, without what it speaks about besides its title and where it appeared. */
export const workEntry = ({ id, label }: LookupWork): LookupEntry => emptyEntry('Reference', `references/${id}/`, label);

/** Entries with no more than the most telling senses of their texts: those that few entries use. */
export function mostTelling(entries: readonly LookupEntry[], most: number): LookupEntry[] {
  const frequency = new Map<string, number>();
  for (const { text } of entries) for (const sense of text.split(' ')) frequency.set(sense, (frequency.get(sense) ?? 0) + 1);
  return entries.map((entry) => {
    const senses = entry.text.split(' ').filter((sense) => sense.length > 1 && !/^\d+$/.test(sense));
    senses.sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0));
    return { ...entry, text: senses.slice(0, most).join(' ') };
  });
}
