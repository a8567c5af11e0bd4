/** The data of the resolver: made at build time from the entries, sent as `data/lookup.json`. Pure. */
import { foldWords, keyOf, stemOf } from './fold.ts';
import type { LookupPage } from './pages.ts';
import { meantWords, sensesOf } from './words.ts';
import type { LookupWork } from './works.ts';

/** What the resolver knows of a term. */
export type LookupTerm = {
  id: string;
  term: string;
  acronyms: string[];
  /** Other names, and what search also finds the entry under. */
  aliases: string[];
  /** Words to avoid that lead here. */
  redirects: string[];
  /** Words of this entry that mean something else elsewhere. */
  ambiguous: string[];
  /** Those of them that are ordinary words unless typed in capitals. */
  capitalsOnly: string[];
  /** What the entry speaks about: senses (see words.ts), separated by spaces, of the questions it answers with the words of other countries, and of its definition. */
  asked: string;
  defined: string;
};

export type LookupData = { terms: LookupTerm[]; works: LookupWork[]; pages: LookupPage[] };

/** What a result shows of a term; fetched for the answers only. */
export type TermDetails = {
  definition: string;
  /** Why a word is to be avoided, by the word. */
  reasons: Record<string, string>;
  /** Why the preferred term itself is to be avoided, if it is. */
  avoid?: string;
  /** What a word means elsewhere, by the word. */
  meanings: Record<string, string>;
  /** Of a term that is a tool: whether it has a profile, and a calculator, under the id of the term. */
  tool?: { hasCalculator: boolean };
};

/** What the resolver needs of a glossary entry. */
export type NamedTerm = {
  preferredTerm: string;
  acronyms: readonly string[];
  aliases: readonly string[];
  searchKeys?: readonly string[] | undefined;
  redirects: readonly { word: string; reason: string }[];
  alsoMeans?: readonly { word: string; meaning: string; capitalsOnly?: boolean | undefined }[] | undefined;
  asked?: readonly string[] | undefined;
  avoid?: string | undefined;
  jurisdictions: readonly { place: string; wording: string }[];
  definition: string;
};

/** One row a term, in the order given. Of names that are found by the same key only the first is kept. */
export function lookupTerms(entries: Iterable<readonly [string, NamedTerm]>): LookupTerm[] {
  return [...entries].map(([id, entry]) => {
    const redirects = entry.redirects.map(({ word }) => word);
    const meanings = entry.alsoMeans ?? [];
    const answers = [...(entry.asked ?? []), ...entry.jurisdictions.map(({ place, wording }) => `${place} ${wording}`)];
    return {
      id,
      term: entry.preferredTerm,
      acronyms: [...entry.acronyms],
      aliases: withoutSameKeys(otherNamesOf(entry), [entry.preferredTerm, ...entry.acronyms]),
      redirects,
      ambiguous: meanings.map(({ word }) => word),
      capitalsOnly: meanings.filter(({ capitalsOnly }) => capitalsOnly).map(({ word }) => word),
      ...sensesSpokenOf(entry, redirects, answers),
    };
  });
}

/** Its other names first, then what search finds it under besides. */
const otherNamesOf = ({ aliases, searchKeys = [] }: NamedTerm): string[] => [...aliases, ...searchKeys];

/** Each sense of an entry is kept once, where it tells most: among its names (which are sent as they are), its questions, its definition. */
function sensesSpokenOf(entry: NamedTerm, redirects: readonly string[], answers: readonly string[]): Pick<LookupTerm, 'asked' | 'defined'> {
  const seen = new Set(sensesOf([entry.preferredTerm, ...entry.acronyms, ...otherNamesOf(entry), ...redirects].join(' ')));
  const takeNew = (text: string): string => {
    const fresh = [...new Set(sensesOf(text))].filter((sense) => !seen.has(sense));
    for (const sense of fresh) seen.add(sense);
    return fresh.join(' ');
  };
  return { asked: takeNew(answers.join(' ')), defined: takeNew(entry.definition) };
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

export function detailsOf(entry: NamedTerm, tool?: TermDetails['tool']): TermDetails {
  return {
    ...(tool && { tool }),
    definition: entry.definition,
    ...(entry.avoid !== undefined && { avoid: entry.avoid }),
    reasons: Object.fromEntries(entry.redirects.map(({ word, reason }) => [word, reason])),
    meanings: Object.fromEntries((entry.alsoMeans ?? []).map(({ word, meaning }) => [word, meaning])),
  };
}
