/** Finds the glossary entry for a query by its exact names: preferred term, acronym, alias or a word to avoid. Pure. */
import { keyOf } from './fold.ts';

/** Why an entry answers a query; a redirect always says which word it was and why it is not preferred. */
export type NameKind = 'term' | 'acronym' | 'alias' | 'redirect';

export type LookupTerm = { id: string; term: string; acronyms: string[]; definition: string };
/** [key, index of the term, kind, word as listed, reason for redirects] */
export type LookupName = [key: string, term: number, kind: NameKind, word: string, reason?: string];
export type LookupData = { terms: LookupTerm[]; names: LookupName[] };

export type Resolution = { term: LookupTerm; kind: NameKind; word: string; reason: string | undefined };

type NamedTerm = {
  preferredTerm: string;
  acronyms: readonly string[];
  aliases: readonly string[];
  redirects: readonly { word: string; reason: string }[];
  definition: string;
};

/** The data of the resolver, made at build time. A name that two entries claim goes to the first by kind, then by order. */
export function buildLookup(entries: Iterable<readonly [string, NamedTerm]>): LookupData {
  const terms: LookupTerm[] = [];
  const names: LookupName[] = [];
  for (const [id, entry] of entries) {
    const index = terms.push({ id, term: entry.preferredTerm, acronyms: [...entry.acronyms], definition: entry.definition }) - 1;
    names.push([keyOf(entry.preferredTerm), index, 'term', entry.preferredTerm]);
    // "Child pornography (legal term only)" is also found without its explanation in brackets.
    const bare = entry.preferredTerm.replace(/\s*\([^)]*\)/g, '');
    if (bare !== entry.preferredTerm) names.push([keyOf(bare), index, 'term', bare]);
    for (const word of entry.acronyms) names.push([keyOf(word), index, 'acronym', word]);
    for (const word of entry.aliases) names.push([keyOf(word), index, 'alias', word]);
    for (const { word, reason } of entry.redirects) names.push([keyOf(word), index, 'redirect', word, reason]);
  }
  const ORDER: Record<NameKind, number> = { term: 0, acronym: 1, alias: 2, redirect: 3 };
  const seen = new Set<string>();
  return {
    terms,
    names: names.sort((a, b) => ORDER[a[2]] - ORDER[b[2]]).filter(([key]) => key !== '' && !seen.has(key) && seen.add(key)),
  };
}

/** The entry whose name the query is, or nothing: an unknown word never opens a random entry. */
export function resolve(data: LookupData, query: string): Resolution | undefined {
  const key = keyOf(query);
  const name = key === '' ? undefined : data.names.find(([each]) => each === key);
  const term = name && data.terms[name[1]];
  return term && { term, kind: name[2], word: name[3], reason: name[4] };
}
