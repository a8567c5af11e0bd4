/** The index of the full text: the same rules where it is made and where it is asked. Pure. */
import type { Options } from 'minisearch';
import MiniSearch from 'minisearch';
import { foldWords, stemOf } from '../search/resolver/fold.ts';
import { isSmall } from '../search/resolver/words.ts';

/** What can be found: a page, or a part of one by its id. */
export type TextDocument = { page: number; anchor: string; title: string; kind: string };
type Row = { id: number; title: string; text: string };

export const OPTIONS: Options<Row> = {
  fields: ['title', 'text'],
  tokenize: (text) => foldWords(text).split(' '),
  processTerm: (word) => (word === '' || isSmall(word) ? null : stemOf(word)),
};

/** @param rows - title and text of each document, in their order */
export function indexTexts(rows: readonly Omit<Row, 'id'>[]): MiniSearch<Row> {
  const index = new MiniSearch(OPTIONS);
  index.addAll(rows.map((row, id) => ({ ...row, id })));
  return index;
}

export const openIndex = (json: string): MiniSearch<Row> => MiniSearch.loadJSON(json, OPTIONS);
