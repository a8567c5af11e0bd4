/**
 * The texts of some entries, for looking up words. Terms, pages and references are weighed apart: what is rare among the short entries of
 * the glossary is common among long ones. Pure.
 */
import MiniSearch from 'minisearch';
import type { LookupEntry } from './entry.ts';

/**
 * How much a word of a question counts where it is found: in a name of the entry, in a question it answers, in its text, for the section of
 * a page in the name of the page, and for a page in the headings and questions of its sections. These count little: a long page has so many
 * that it would come before the entry that has the very question. Any weight from 0.3 to 1 does about as well when each entry is asked its
 * own questions, one fifth of all left out at a time; pages do best at 1.
 */
export const FIELD_WEIGHTS = { names: 4, asked: 2.5, text: 1.75, page: 1.5, parts: 1 } as const;
/** The senses of an entry by field, separated by spaces. */
export type Fields = Record<keyof typeof FIELD_WEIGHTS, string>;

export type Shelf = {
  entries: readonly LookupEntry[];
  /** A document's id is the row of its entry. */
  texts: MiniSearch;
  /** How many entries use a sense. */
  frequency: ReadonlyMap<string, number>;
  /** Rows of entries that give numbers. */
  numbered: readonly number[];
};

export function shelfOf(entries: readonly LookupEntry[], fieldsOf: (entry: LookupEntry) => Fields): Shelf {
  const texts = new MiniSearch({
    fields: Object.keys(FIELD_WEIGHTS),
    tokenize: (text) => text.split(' '),
    processTerm: (sense) => sense || null,
  });
  const frequency = new Map<string, number>();
  for (const [id, entry] of entries.entries()) {
    const fields = fieldsOf(entry);
    texts.add({ id, ...fields });
    for (const sense of new Set(Object.values(fields).join(' ').split(' '))) frequency.set(sense, (frequency.get(sense) ?? 0) + 1);
  }
  return { entries, texts, frequency, numbered: entries.flatMap(({ numbers }, row) => (numbers === '' ? [] : [row])) };
}

/** How much a sense tells: the fewer entries use it, the more. One that no entry uses counts as rarer than any. */
export const weightOf = ({ entries, frequency }: Pick<Shelf, 'entries' | 'frequency'>, sense: string): number =>
  Math.log(1 + entries.length / (frequency.get(sense) ?? 0.5));

export const weightOfAll = (shelf: Pick<Shelf, 'entries' | 'frequency'>, senses: readonly string[]): number =>
  senses.reduce((sum, sense) => sum + weightOf(shelf, sense), 0);
