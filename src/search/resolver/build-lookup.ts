/** The data of the resolver, made at build time from the glossary entries, and how it is packed for the way to the browser. Pure. */
import { foldWords, keyOf, stemOf } from './fold.ts';
import { meantWords, sensesOf } from './words.ts';

/** What the resolver knows of a term. */
export type LookupTerm = {
  id: string;
  term: string;
  acronyms: string[];
  aliases: string[];
  /** Words to avoid that lead here. */
  redirects: string[];
  /** Words of this entry that mean something else elsewhere. */
  ambiguous: string[];
  /** Those of them that are ordinary words unless typed in capitals. */
  capitalsOnly: string[];
  /** What the entry speaks about: senses (see words.ts) of the questions it answers with the words of other countries, and of its definition. */
  asked: string[];
  defined: string[];
};

/** What a result shows of a term; fetched for the answers only. */
export type TermDetails = {
  definition: string;
  /** Why a word is to be avoided, by the word. */
  reasons: Record<string, string>;
  /** What a word means elsewhere, by the word. */
  meanings: Record<string, string>;
};

/** What the resolver needs of a glossary entry. */
export type NamedTerm = {
  preferredTerm: string;
  acronyms: readonly string[];
  aliases: readonly string[];
  redirects: readonly { word: string; reason: string }[];
  alsoMeans?: readonly { word: string; meaning: string; capitalsOnly?: boolean | undefined }[] | undefined;
  asked?: readonly string[] | undefined;
  jurisdictions: readonly { place: string; wording: string }[];
  definition: string;
};

/** One row a term, in the order given. Each sense of an entry is kept once, where it tells most; of names that are found by the same key, the first. */
export function lookupTerms(entries: Iterable<readonly [string, NamedTerm]>): LookupTerm[] {
  return [...entries].map(([id, entry]) => {
    const redirects = entry.redirects.map(({ word }) => word);
    const meanings = entry.alsoMeans ?? [];
    const seen = new Set(sensesOf([entry.preferredTerm, ...entry.acronyms, ...entry.aliases, ...redirects].join(' ')));
    const fresh = (text: string): string[] => [...new Set(sensesOf(text))].filter((sense) => !seen.has(sense) && seen.add(sense));
    const known = new Set([entry.preferredTerm, ...entry.acronyms].flatMap(keysOf));
    const isNew = (name: string): boolean => {
      const keys = keysOf(name);
      const fresh = keys.every((key) => !known.has(key));
      for (const key of keys) known.add(key);
      return fresh;
    };
    return {
      id,
      term: entry.preferredTerm,
      acronyms: [...entry.acronyms],
      aliases: entry.aliases.filter(isNew),
      redirects,
      ambiguous: meanings.map(({ word }) => word),
      capitalsOnly: meanings.filter(({ capitalsOnly }) => capitalsOnly).map(({ word }) => word),
      asked: fresh([...(entry.asked ?? []), ...entry.jurisdictions.map(({ place, wording }) => `${place} ${wording}`)].join(' ')),
      defined: fresh(entry.definition),
    };
  });
}

/** The keys by which a name is found: as it is written, and its stems in any order. */
const keysOf = (name: string): string[] => [keyOf(name), meantWords(foldWords(name).split(' ')).map(stemOf).sort().join(' ')];

export function detailsOf(entry: NamedTerm): TermDetails {
  return {
    definition: entry.definition,
    reasons: Object.fromEntries(entry.redirects.map(({ word, reason }) => [word, reason])),
    meanings: Object.fromEntries((entry.alsoMeans ?? []).map(({ word, meaning }) => [word, meaning])),
  };
}

const NAMED = ['id', 'term', 'acronyms', 'aliases', 'redirects', 'ambiguous', 'capitalsOnly'] as const;

/**
 * The terms by column, and an index of senses: like values side by side compress to two thirds of the rows.
 * `senses` is in order, each word as the number of letters it shares with the one before and the rest; `places` has, for each sense, the
 * rows that speak about it (twice the row, plus one where only the definition does), as steps, mostly of one character.
 */
export type LookupData = { [K in (typeof NAMED)[number]]: LookupTerm[K][] } & { senses: string; places: string };

export function packLookup(terms: readonly LookupTerm[]): LookupData {
  const places = new Map<string, number[]>();
  for (const [row, term] of terms.entries())
    for (const [senses, kind] of [[term.asked, 0] as const, [term.defined, 1] as const])
      for (const sense of senses) places.set(sense, [...(places.get(sense) ?? []), row * 2 + kind]);
  const senses = [...places].sort(([a], [b]) => (a < b ? -1 : 1));
  const column = <K extends keyof LookupTerm>(name: K) => terms.map((term) => term[name]);
  return {
    ...(Object.fromEntries(NAMED.map((name) => [name, column(name)])) as Pick<LookupData, (typeof NAMED)[number]>),
    senses: senses.map(([sense], at) => sharedLetters(senses[at - 1]?.[0] ?? '', sense)).join(' '),
    places: senses.map(([, rows]) => rows.map((place, at, all) => packNumber(place - (all[at - 1] ?? 0))).join('')).join(' '),
  };
}

/** Printable characters that JSON takes as they are: the last ones say that more of the number follows, the others end it. */
const CHARACTERS = Array.from({ length: 92 }, (_, at) => String.fromCharCode(35 + at))
  .join('')
  .replace('\\', '');
const ENDS = 80;
const MORE = CHARACTERS.length - ENDS;

function packNumber(number: number): string {
  let packed = CHARACTERS.charAt(number % ENDS);
  for (let rest = Math.floor(number / ENDS); rest > 0; rest = Math.floor(rest / MORE))
    packed = CHARACTERS.charAt(ENDS + (rest % MORE)) + packed;
  return packed;
}

function unpackNumbers(packed: string): number[] {
  const numbers: number[] = [];
  let rest = 0;
  for (const character of packed) {
    const value = CHARACTERS.indexOf(character);
    if (value >= ENDS) rest = rest * MORE + value - ENDS;
    else {
      numbers.push(rest * ENDS + value);
      rest = 0;
    }
  }
  return numbers;
}

/** "3ing": three letters as in the word before, then "ing". One digit is enough. */
function sharedLetters(before: string, word: string): string {
  let shared = 0;
  while (shared < 9 && shared < before.length && before[shared] === word[shared]) shared++;
  return `${shared}${word.slice(shared)}`;
}

export function unpackLookup(data: LookupData): LookupTerm[] {
  const terms = data.id.map(
    (_, row): LookupTerm => ({
      ...(Object.fromEntries(NAMED.map((name) => [name, data[name][row]])) as Pick<LookupTerm, (typeof NAMED)[number]>),
      asked: [],
      defined: [],
    }),
  );
  const places = data.places.split(' ').map(unpackNumbers);
  let sense = '';
  for (const [at, packed] of data.senses.split(' ').entries()) {
    sense = sense.slice(0, Number(packed[0])) + packed.slice(1);
    let place = 0;
    places[at]?.forEach((step) => {
      place += step;
      terms[place >> 1]?.[place & 1 ? 'defined' : 'asked'].push(sense);
    });
  }
  return terms;
}
