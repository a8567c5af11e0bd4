/** What the resolver looks things up in, made once per visit from the terms. Pure. */
import MiniSearch from 'minisearch';
import type { LookupTerm } from './build-lookup.ts';
import { stemOf } from './fold.ts';
import { groupBy } from './group-by.ts';
import { type Name, namesOf } from './names.ts';
import { senseOf } from './words.ts';

/** How much a word of a question counts where it is found: in a name of the entry, in a question it answers, in its definition. */
export const FIELD_WEIGHTS = { names: 4, asked: 2.5, defined: 2 } as const;

export type TermIndex = {
  terms: readonly LookupTerm[];
  /** In order of authority. */
  names: readonly Name[];
  namesOfTerm: ReadonlyMap<LookupTerm, Name[]>;
  /** Names by their keys, from the strictest key to the loosest (see names.ts). */
  byKey: ReadonlyMap<string, Name[]>;
  byStemKey: ReadonlyMap<string, Name[]>;
  byWholeStem: ReadonlyMap<string, Name[]>;
  byStems: ReadonlyMap<string, Name[]>;
  byStemsInAnyOrder: ReadonlyMap<string, Name[]>;
  /** Short words in capitals of all names, in small letters. */
  acronyms: ReadonlySet<string>;
  /** The texts of the entries as senses; a document's id is the row of its term. */
  texts: MiniSearch;
  /** How many entries use a sense. */
  frequency: ReadonlyMap<string, number>;
};

export const inAnyOrder = (stems: readonly string[]): string => [...stems].sort().join(' ');

export function indexTerms(terms: readonly LookupTerm[]): TermIndex {
  const names = namesOf(terms);
  const namesOfTerm = groupBy(names, ({ term }) => term);
  const texts = new MiniSearch({
    fields: Object.keys(FIELD_WEIGHTS),
    tokenize: (text) => text.split(' '),
    processTerm: (sense) => sense || null,
  });
  const frequency = new Map<string, number>();
  for (const [id, term] of terms.entries()) {
    const named = new Set((namesOfTerm.get(term) ?? []).flatMap((name) => (name.capitalsOnly ? [] : name.senses)));
    const fields = { names: [...named].join(' '), asked: term.asked, defined: term.defined };
    texts.add({ id, ...fields });
    for (const sense of new Set(Object.values(fields).join(' ').split(' '))) frequency.set(sense, (frequency.get(sense) ?? 0) + 1);
  }
  return {
    terms,
    names,
    namesOfTerm,
    byKey: groupBy(names, ({ key }) => key),
    byStemKey: groupBy(names, ({ stemKey }) => stemKey),
    byWholeStem: groupBy(names, ({ key }) => stemOf(key)),
    byStems: groupBy(names, ({ stems }) => stems.join('')),
    byStemsInAnyOrder: groupBy(names, ({ stems }) => inAnyOrder(stems)),
    acronyms: new Set(names.flatMap((name) => name.acronyms)),
    texts,
    frequency,
  };
}

export const isKnown = ({ frequency }: TermIndex, word: string): boolean => frequency.has(senseOf(word));

/** How much a sense tells: the fewer entries use it, the more. One that no entry uses counts as rarer than any. */
export const weightOf = ({ terms, frequency }: TermIndex, sense: string): number =>
  Math.log(1 + terms.length / (frequency.get(sense) ?? 0.5));

export const weightOfAll = (index: TermIndex, senses: readonly string[]): number =>
  senses.reduce((sum, sense) => sum + weightOf(index, sense), 0);
