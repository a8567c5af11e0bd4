/** What the resolver looks things up in, made once per visit from the entries. Pure. */
import type { WorksData } from './build-lookup.ts';
import type { LookupEntry } from './entry.ts';
import { stemOf } from './fold.ts';
import { groupBy } from './group-by.ts';
import { type Name, namesOf } from './names.ts';
import { type Shelf, shelfOf } from './shelf.ts';
import { type Spellings, spellingsOf } from './spelling-index.ts';
import { senseOf, sensesOf } from './words.ts';
import type { LookupWork } from './works.ts';

export type EntryIndex = {
  entries: readonly LookupEntry[];
  byPath: ReadonlyMap<string, LookupEntry>;
  /** What identifies a reference, by its entry. */
  workOf: ReadonlyMap<LookupEntry, LookupWork>;
  /** In order of authority. */
  names: readonly Name[];
  /** Those that are ordinary words unless typed in capitals. */
  namesInCapitals: readonly Name[];
  namesOfEntry: ReadonlyMap<LookupEntry, Name[]>;
  namesByDigits: ReadonlyMap<string, Name[]>;
  /** Names by their keys, from the strictest key to the loosest (see names.ts). */
  byKey: ReadonlyMap<string, Name[]>;
  byStemKey: ReadonlyMap<string, Name[]>;
  byWholeStem: ReadonlyMap<string, Name[]>;
  byStems: ReadonlyMap<string, Name[]>;
  byStemsInAnyOrder: ReadonlyMap<string, Name[]>;
  /** Short words in capitals of all names, in small letters. */
  acronyms: ReadonlySet<string>;
  shelves: readonly Shelf[];
  /** How many entries use a sense. */
  frequency: ReadonlyMap<string, number>;
  /** Senses of names in other languages that are no English words of the entries. */
  foreign: ReadonlySet<string>;
  spellings: Spellings;
  /** What words were corrected into, as far as they were asked for. */
  corrections: Map<string, string | undefined>;
};

/** Numbers stay apart: "1 in 4" is not 14. */
export const joinedStems = (stems: readonly string[]): string => stems.join(' ').replace(/(?<!\d) | (?!\d)/g, '');
export const inAnyOrder = (stems: readonly string[]): string => [...stems].sort().join(' ');

export function indexEntries(entries: readonly LookupEntry[]): EntryIndex {
  const names = namesOf(entries);
  const namesOfEntry = groupBy(names, ({ entry }) => entry);
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  const [terms, others] = [entries.filter(isTerm), entries.filter((entry) => !isTerm(entry))];
  const parts = groupBy(
    others.filter(({ path, group }) => path !== group && byPath.has(group)),
    ({ group }) => group,
  );
  const fieldsOf = (entry: LookupEntry) => {
    const named = (namesOfEntry.get(entry) ?? []).flatMap((name) => (name.capitalsOnly ? [] : name.senses));
    const page = entry.group === entry.path ? undefined : byPath.get(entry.group);
    // A page speaks about all that its sections speak about.
    const sections = parts.get(entry.path) ?? [];
    return {
      names: joined(named),
      asked: entry.asked,
      text: joined([entry.text, ...sections.map(({ text }) => text)]),
      page: page ? joined(sensesOf(page.title)) : '',
      parts: joined(sections.flatMap(({ asked, title }) => [asked, ...sensesOf(title)])),
    };
  };
  const shelves = [shelfOf(terms, fieldsOf), shelfOf(others, fieldsOf)];
  const frequency = sumOf(shelves.map((shelf) => shelf.frequency));
  const acronyms = new Set(names.flatMap((name) => name.acronyms));
  return {
    entries,
    byPath,
    workOf: new Map(),
    names,
    namesInCapitals: names.filter(({ capitalsOnly }) => capitalsOnly),
    namesOfEntry,
    namesByDigits: groupBy(names, ({ digits }) => digits),
    byKey: groupBy(names, ({ key }) => key),
    byStemKey: groupBy(names, ({ stemKey }) => stemKey),
    byWholeStem: groupBy(names, ({ key }) => stemOf(key)),
    byStems: groupBy(names, ({ stems }) => joinedStems(stems)),
    byStemsInAnyOrder: groupBy(names, ({ stems }) => inAnyOrder(stems)),
    acronyms,
    shelves,
    frequency,
    foreign: foreignSenses(entries, names),
    spellings: spellingsOf(frequency.keys(), acronyms),
    corrections: new Map(),
  };
}

function foreignSenses(entries: readonly LookupEntry[], names: readonly Name[]): Set<string> {
  const foreign = new Set(names.flatMap(({ kind, senses }) => (kind === 'foreign' ? senses : [])));
  for (const { kind, senses } of names) if (kind !== 'foreign') for (const sense of senses) foreign.delete(sense);
  for (const { asked, text } of entries) for (const sense of `${asked} ${text}`.split(' ')) foreign.delete(sense);
  return foreign;
}

/** The same with references, which come later. They are known by what identifies them (see works.ts) and by words, not by names. */
export function withWorks(index: EntryIndex, { works, entries }: WorksData): EntryIndex {
  const workOf = new Map(entries.flatMap((entry, row) => (works[row] ? [[entry, works[row]] as const] : [])));
  const shelf = shelfOf(entries, (entry) => {
    const { title = '', journal = '' } = workOf.get(entry) ?? {};
    return {
      names: joined(sensesOf(entry.title)),
      asked: joined([entry.asked, ...sensesOf(`${title} ${journal}`)]),
      text: entry.text,
      page: '',
      parts: '',
    };
  });
  const frequency = sumOf([index.frequency, shelf.frequency]);
  return {
    ...index,
    workOf,
    byPath: new Map([...index.byPath, ...entries.map((entry) => [entry.path, entry] as const)]),
    shelves: [...index.shelves, shelf],
    frequency,
    spellings: spellingsOf(frequency.keys(), index.acronyms),
    corrections: new Map(),
  };
}

const isTerm = ({ kind }: LookupEntry): boolean => kind === 'Term';
/** Each sense once. */
const joined = (texts: readonly string[]): string => [...new Set(texts.join(' ').split(' '))].join(' ');

function sumOf(counts: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const sum = new Map<string, number>();
  for (const each of counts) for (const [sense, count] of each) sum.set(sense, (sum.get(sense) ?? 0) + count);
  return sum;
}

export const isKnown = ({ frequency }: EntryIndex, word: string): boolean => frequency.has(senseOf(word));
