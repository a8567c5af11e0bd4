/**
 * Finds the glossary entries that a query means: by an exact name, by the beginning of one, by a name with a typing error, or by the
 * words of a question, in this order. Pure; made once per visit from the data that the build writes.
 */
import MiniSearch from 'minisearch';
import { type LookupData, type LookupTerm, unpackLookup } from './build-lookup.ts';
import { editsBetween } from './distance.ts';
import { foldWords, stemOf } from './fold.ts';
import { type Name, type NameKind, namesOf } from './names.ts';
import { meantWords, PLAIN_SENSES, senseOf } from './words.ts';

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

export type Lookup = {
  /** Entries that the query means, best first; none if nothing fits well enough. */
  resolve(query: string): Match[];
  /** Terms whose names look or read most like the query, for a reader who found nothing. */
  nearest(query: string): LookupTerm[];
  /** Words of the query without small ones: those that the entries use first, the rarest before the others. */
  telling(query: string): string[];
};

/** A word of so many characters is not corrected alone: acronyms one letter apart name different things. */
const LONGEST_UNCORRECTED = 5;
const ONE_EDIT_UP_TO = 8;
const LONG_WORD = 12;
/** Letters at the beginning that two forms of one word share: "preoccupied" and "preoccupation". */
const SHARED_BEGINNING = 7;
/** A beginning of fewer characters fits too much. */
const SHORTEST_BEGINNING = 4;
const MOST_MATCHES = 5;
/** Share of what the query is about (rare words count more) that an entry must cover to answer a question; less is enough for several telling words. */
const LEAST_COVERAGE = 0.5;
const LEAST_COVERAGE_OF_SEVERAL = 0.3;
const TELLING_WEIGHT = 5;
/** What it counts that a question names an entry, against speaking about the same things; less where the words of the name stand apart. */
const NAMED_WEIGHT = 5;
const SCATTERED = 0.6;
/** How much of a name's letters may differ for it to be offered as near. */
const NEAR = 0.45;

const FIELDS = { names: 4, asked: 2.5, defined: 2 } as const;

const editsAllowed = (length: number): number => (length <= LONGEST_UNCORRECTED ? 0 : length <= ONE_EDIT_UP_TO ? 1 : 2);
const CAPITALS = /\p{Lu}{2}/u;
const digitsOf = (text: string): string => text.replace(/\D/g, '');
const wordsOf = (query: string): string[] =>
  foldWords(query)
    .split(' ')
    .filter((word) => word !== '');

/** Edits between two spellings if they are few enough for their length. Two edits in a short word must leave its first letter alone. */
function typingEdits(typed: string, listed: string, most: number): number | undefined {
  const edits = editsBetween(typed, listed, most);
  return edits > most || (edits > 1 && typed[0] !== listed[0] && typed.length < LONG_WORD) ? undefined : edits;
}

export function openLookup(data: LookupData): Lookup {
  const terms = unpackLookup(data);
  const names = namesOf(terms);
  const byKey = Map.groupBy(names, ({ key }) => key);
  const byStemKey = Map.groupBy(names, ({ stemKey }) => stemKey);
  const byStems = Map.groupBy(names, ({ stems }) => stems.join(''));
  const byWhole = Map.groupBy(names, ({ key }) => stemOf(key));
  const byAnyOrder = Map.groupBy(names, ({ stems }) => [...stems].sort().join(' '));
  const acronyms = new Set(names.flatMap((name) => name.acronyms));
  const namesOfTerm = Map.groupBy(names, ({ term }) => term);

  const index = new MiniSearch<{ id: number } & Record<keyof typeof FIELDS, string>>({
    fields: Object.keys(FIELDS),
    tokenize: (text) => text.split(' '),
    processTerm: (sense) => sense || null,
  });
  const frequency = new Map<string, number>();
  for (const [id, term] of terms.entries()) {
    const named = new Set((namesOfTerm.get(term) ?? []).flatMap((name) => (name.capitalsOnly ? [] : name.senses)));
    const fields = { names: [...named].join(' '), asked: term.asked.join(' '), defined: term.defined.join(' ') };
    index.add({ id, ...fields });
    for (const sense of new Set(Object.values(fields).join(' ').split(' '))) frequency.set(sense, (frequency.get(sense) ?? 0) + 1);
  }
  const isKnown = (word: string): boolean => frequency.has(senseOf(word));
  const weightOf = (stem: string): number => Math.log(1 + terms.length / (frequency.get(stem) ?? 0.5));
  const weightOfAll = (stems: readonly string[]): number => stems.reduce((sum, stem) => sum + weightOf(stem), 0);

  function matchesOf(found: readonly Name[], how: How): Match[] {
    const first = new Map<LookupTerm, Name>();
    for (const name of found) if (!first.has(name.term)) first.set(name.term, name);
    return [...first.values()].slice(0, MOST_MATCHES).map((name) => ({
      term: name.term,
      how,
      kind: name.kind,
      word: name.word,
      ambiguous: name.term.ambiguous.filter((word) => wordsOf(word).join('') === name.key),
      about: [],
    }));
  }

  /** Names that the query is, in one of its spellings. */
  function exact(query: string, words: readonly string[]): Name[] {
    const stems = meantWords(words).map(stemOf);
    const candidates = [byKey.get(words.join('')), byStemKey.get(words.map(stemOf).join('')), byWhole.get(stemOf(words.join('')))];
    if (stems.length > 0) candidates.push(byStems.get(stems.join('')), byAnyOrder.get([...stems].sort().join(' ')));
    for (const found of candidates) {
      const fitting = found?.filter((name) => !name.capitalsOnly || CAPITALS.test(query));
      if (fitting && fitting.length > 0) return fitting;
    }
    return [];
  }

  /** Acronyms that are ordinary words unless they stand in capitals, in a question that is not all in capitals. */
  function inCapitals(query: string): Name[] {
    if (!/\p{Ll}/u.test(query)) return [];
    const typed = new Set(query.match(/\p{Lu}{2,}/gu));
    return names.filter((name) => name.capitalsOnly && typed.has(name.word));
  }

  /** Names that the query is the beginning of: those that share its spaces first, then preferred terms, then short ones. */
  function beginning(words: readonly string[]): Name[] {
    const key = words.join('');
    if (key.length < SHORTEST_BEGINNING) return [];
    const start = words.join(' ');
    const rank = (name: Name) => (foldWords(name.word).startsWith(start) ? 0 : 2000) + (name.kind === 'term' ? 0 : 1000) + name.key.length;
    return names.filter((name) => name.key.length > key.length && name.key.startsWith(key)).sort((a, b) => rank(a) - rank(b));
  }

  /**
   * Names that the query nearly is. Acronyms and numbers are never corrected: CSAI is not CSAM, section 162.1 is not section 172.1.
   */
  function nearly(words: readonly string[]): Name[] {
    const meant = meantWords(words);
    if (meant.length === 0 || meant.every(isKnown)) return [];
    const whole = words.join('');
    const core = meant.join('');
    const typedAcronyms = meant.filter((word) => acronyms.has(word));
    let found: Name[] = [];
    let least = Number.POSITIVE_INFINITY;
    for (const name of names) {
      if (name.capitalsOnly || digitsOf(name.key) !== digitsOf(whole)) continue;
      if (!name.acronyms.every((word) => meant.includes(word)) || !typedAcronyms.every((word) => name.words.includes(word))) continue;
      const tries = [
        editsAllowed(whole.length) > 0 ? typingEdits(whole, name.key, editsAllowed(whole.length)) : undefined,
        editsAllowed(core.length) > 0 ? typingEdits(core, name.words.join(''), editsAllowed(core.length)) : undefined,
        editsByWord(meant, name.words),
      ];
      for (const edits of tries) {
        if (edits === undefined || edits > least) continue;
        if (edits < least) found = [];
        least = edits;
        found.push(name);
      }
    }
    return found;
  }

  /** Edits that turn one phrase into the other word by word. Here a short word may be corrected too, unless it is known as it stands. */
  function editsByWord(typed: readonly string[], listed: readonly string[]): number | undefined {
    if (typed.length < listed.length || typed.length < 2) return undefined;
    let sum = 0;
    for (const [at, word] of typed.entries()) {
      const other = listed[at];
      if (other === undefined) return undefined;
      if (word === other || stemOf(word) === stemOf(other)) continue;
      if (/\d/.test(word + other) || word.length < 4 || isKnown(word)) return undefined;
      const edits = typingEdits(word, other, Math.max(1, editsAllowed(word.length)));
      if (edits === undefined) return undefined;
      sum += edits;
    }
    return sum;
  }

  /** The known sense that an unknown one nearly is: spelt nearly so, or another form of the word. */
  function corrected(typed: string): string | undefined {
    const sense = senseOf(typed);
    if (frequency.has(sense)) return sense;
    // As long as it was typed: "matxhing" is eight letters, though its stem has five.
    let least = editsAllowed(typed.length);
    if (least === 0 || /\d/.test(typed)) return undefined;
    let best: string | undefined;
    for (const known of [...frequency.keys(), ...PLAIN_SENSES.keys()]) {
      if (known.length < LONGEST_UNCORRECTED || acronyms.has(known) || /\d/.test(known)) continue;
      const edits = typingEdits(sense, known, known.length === LONGEST_UNCORRECTED ? Math.min(least, 1) : least);
      if (edits === undefined || (edits === least && best !== undefined)) continue;
      best = PLAIN_SENSES.get(known) ?? known;
      least = edits;
    }
    return (
      best ?? [...frequency.keys()].find((known) => sense.length >= SHARED_BEGINNING && known.startsWith(sense.slice(0, SHARED_BEGINNING)))
    );
  }

  /** Entries that speak about most of what a question asks. Entries named in it come first, the one named earlier before the later. */
  function byWords(words: readonly string[]): Match[] {
    const meant = meantWords(words);
    // A short word is corrected in company only.
    const mend = (word: string) =>
      meant.length > 1 || isKnown(word) || senseOf(word).length > LONGEST_UNCORRECTED ? corrected(word) : undefined;
    const asked = [...new Map(meant.map((typed) => [senseOf(typed), typed]))].map(([sense, typed]) => ({
      typed,
      sense,
      known: mend(typed),
    }));
    const senses = asked.flatMap(({ known }) => known ?? []);
    if (!senses.some((sense) => /\p{L}{2}/u.test(sense))) return [];
    const total = asked.reduce((sum, { sense, known }) => sum + weightOf(known ?? sense), 0);
    const run = ` ${senses.join(' ')} `;
    return index
      .search(senses.join(' '), { boost: FIELDS, combineWith: 'OR' })
      .flatMap((result) => {
        const term = terms[result.id as number] as LookupTerm; // the ids are their rows
        const about = asked.flatMap(({ typed, known }) => (known !== undefined && result.match[known] ? [{ typed, known }] : []));
        const weight = weightOfAll(about.map(({ known }) => known));
        const covered = weight / total;
        const several = about.length > 1 && weight >= TELLING_WEIGHT && covered >= LEAST_COVERAGE_OF_SEVERAL;
        const own = (namesOfTerm.get(term) ?? []).filter((name) => !name.capitalsOnly && name.senses.length > 0);
        const placeOf = (name: Name) => run.indexOf(` ${name.senses.join(' ')} `);
        // An acronym in a question names the entry, whatever else is asked.
        const isNamed = own.some((name) => name.acronyms.length > 0 && placeOf(name) !== -1);
        if (covered < LEAST_COVERAGE && !several && !isNamed) return [];
        const named = own.map((name) => {
          const at = placeOf(name);
          if (at !== -1) return weightOfAll(name.senses) * (1 - at / run.length / 2);
          return name.senses.every((sense) => senses.includes(sense)) ? weightOfAll(name.senses) * SCATTERED : 0;
        });
        const match: Match = {
          term,
          how: 'words',
          kind: 'term',
          word: term.term,
          ambiguous: [],
          about: about.map(({ typed }) => typed),
        };
        return [{ match, score: result.score * covered ** 2 + NAMED_WEIGHT * Math.max(...named, 0) }];
      })
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST_MATCHES)
      .map(({ match }) => match);
  }

  return {
    resolve(query) {
      const words = wordsOf(query);
      if (words.length === 0) return [];
      const named = exact(query, words);
      if (named.length > 0) return matchesOf(named, 'name');
      const begun = beginning(words);
      if (begun.length > 0) return matchesOf(begun, 'beginning');
      const near = nearly(words);
      if (near.length > 0) return matchesOf(near, 'spelling');
      const capitals = matchesOf(inCapitals(query), 'name');
      return [...capitals, ...byWords(words).filter(({ term }) => capitals.every((match) => match.term !== term))].slice(0, MOST_MATCHES);
    },

    nearest(query) {
      const key = wordsOf(query).join('');
      const most = Math.floor(key.length * NEAR);
      const near = names
        .map(({ term, key: other }) => ({ term, edits: editsBetween(key, other, most) }))
        .filter(({ edits }) => edits <= most)
        .sort((a, b) => a.edits - b.edits)
        .map(({ term }) => term);
      return [...new Set(near)].slice(0, MOST_MATCHES);
    },

    telling: (query) =>
      meantWords(wordsOf(query)).sort((a, b) => Number(isKnown(b)) - Number(isKnown(a)) || weightOf(senseOf(b)) - weightOf(senseOf(a))),
  };
}
