/** What the resolver answers: an entry, and why. Pure. */
import type { LookupEntry } from './entry.ts';
import { foldWords, keyOf } from './fold.ts';
import type { Name, NameKind } from './names.ts';
import type { WorkIdentifier } from './works.ts';

/** Why an entry answers: it bears the name, a name begins so, a name is spelt nearly so, it speaks about the words, or help may be sought. */
export type How = 'name' | 'beginning' | 'spelling' | 'words' | 'help';

export type Match = {
  entry: LookupEntry;
  how: How;
  kind: NameKind;
  /** The name that answered, as listed. */
  word: string;
  /** Listed words with the same key that mean something else elsewhere. */
  ambiguous: string[];
  /** Words of a question that the entry speaks about, as typed. */
  about: string[];
  /** By what a reference was found. */
  by?: WorkIdentifier;
  /** A line that says more than the title. */
  note?: string;
};

export const MOST_MATCHES = 5;

/** The folded words of a query. */
export const wordsOf = (query: string): string[] =>
  foldWords(query)
    .split(' ')
    .filter((word) => word !== '');

/** The entries that bear the names found, each once, with the first of its names. */
export function matchesOf(found: readonly Name[], how: How): Match[] {
  const first = new Map<LookupEntry, Name>();
  for (const name of found) if (!first.has(name.entry)) first.set(name.entry, name);
  return [...first.values()].slice(0, MOST_MATCHES).map((name) => ({
    entry: name.entry,
    how,
    kind: name.kind,
    word: name.word,
    ambiguous: name.entry.ambiguous.filter((word) => keyOf(word) === name.key),
    about: [],
  }));
}
