/** What the resolver answers: an entry, and why. Pure. */
import type { LookupTerm } from './build-lookup.ts';
import { foldWords, keyOf } from './fold.ts';
import type { Name, NameKind } from './names.ts';

/** Why an entry answers: it bears the name, a name begins so, a name is spelt nearly so, or it speaks about the words. */
export type How = 'name' | 'beginning' | 'spelling' | 'words';

export type Match = {
  term: LookupTerm;
  how: How;
  kind: NameKind;
  /** The name that answered, as listed. */
  word: string;
  /** Listed words with the same key that mean something else elsewhere. */
  ambiguous: string[];
  /** Words of a question that the entry speaks about, as typed. */
  about: string[];
};

export const MOST_MATCHES = 5;

/** The folded words of a query. */
export const wordsOf = (query: string): string[] =>
  foldWords(query)
    .split(' ')
    .filter((word) => word !== '');

/** The entries that bear the names found, each once, with the first of its names. */
export function matchesOf(found: readonly Name[], how: How): Match[] {
  const first = new Map<LookupTerm, Name>();
  for (const name of found) if (!first.has(name.term)) first.set(name.term, name);
  return [...first.values()].slice(0, MOST_MATCHES).map((name) => ({
    term: name.term,
    how,
    kind: name.kind,
    word: name.word,
    ambiguous: name.term.ambiguous.filter((word) => keyOf(word) === name.key),
    about: [],
  }));
}
