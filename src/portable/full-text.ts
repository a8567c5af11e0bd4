/** Full text inside the file: MiniSearch in the place of Pagefind, asked and shown by the same code. No markup but `<mark>`. Pure. */
import type MiniSearch from 'minisearch';
import type { Pagefind, PagefindData } from '../search/full-text.ts';
import { foldWords, stemOf } from '../search/resolver/fold.ts';
import { isSmall } from '../search/resolver/words.ts';
import type { Section } from './page-text.ts';
import type { TextDocument } from './text-index.ts';

/** Words of an excerpt. */
const EXCERPT_WORDS = 24;
/** Shorter words must be found as they are; of longer ones the beginning is enough. */
const SHORTEST_BEGINNING = 3;
const TITLE_BOOST = 3;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’]*/gu;

export type Texts = {
  index: Pick<MiniSearch, 'search'>;
  documents: readonly TextDocument[];
  /** The sections of a document. */
  sectionsOf: (document: TextDocument) => readonly Section[];
  /** Address of a document, or of a place in it. */
  addressOf: (document: TextDocument, id?: string) => string;
};

const stemsOf = (text: string): string[] =>
  foldWords(text)
    .split(' ')
    .filter((word) => word !== '' && !isSmall(word))
    .map(stemOf);

type Found = { at: number; end: number; stem: string };

/** The words of a text that are wanted. */
function findWords(text: string, stems: readonly string[]): Found[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const own = stemsOf(word);
    const stem = stems.find((wanted) => own.some((each) => each === wanted || isBeginning(wanted, each)));
    return stem === undefined ? [] : [{ at: index, end: index + word.length, stem }];
  });
}

const isBeginning = (start: string, word: string): boolean => start.length >= SHORTEST_BEGINNING && word.startsWith(start);

/** The piece of a text that holds most of the words wanted, with marks around them. */
export function excerptOf(text: string, stems: readonly string[]): string {
  const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ at: index, end: index + word.length }));
  const found = findWords(text, stems);
  const marks = new Map(found.map((each) => [each.at, each]));
  let best = { from: 0, score: -1 };
  for (const { at } of found) {
    const from = Math.max(0, words.findIndex((word) => word.at === at) - 4);
    const inside = words.slice(from, from + EXCERPT_WORDS).flatMap((word) => marks.get(word.at)?.stem ?? []);
    const score = new Set(inside).size * EXCERPT_WORDS + inside.length;
    if (score > best.score) best = { from, score };
  }
  const shown = words.slice(best.from, best.from + EXCERPT_WORDS);
  let piece = '';
  let place = shown[0]?.at ?? 0;
  for (const { at, end } of shown) {
    piece += `${text.slice(place, at)}${marks.has(at) ? `<mark>${text.slice(at, end)}</mark>` : text.slice(at, end)}`;
    place = end;
  }
  // A sentence that ends here keeps its stop.
  return piece + (/^[.!?:;]["”’)]?/.exec(text.slice(place))?.[0] ?? '');
}

/** Answers as Pagefind does: documents that hold all words asked for, or a phrase in quotation marks. */
export function openFullText({ index, documents, sectionsOf, addressOf }: Texts): Pagefind {
  const contentOf = (document: TextDocument) =>
    sectionsOf(document)
      .map(({ text }) => text)
      .join(' ');

  const dataOf = (document: TextDocument, stems: readonly string[]): PagefindData => {
    const content = contentOf(document);
    const parts = sectionsOf(document)
      .filter(({ id }) => id !== '')
      .map(({ id, title, text }) => ({ id, title, text, count: new Set(findWords(text, stems).map(({ stem }) => stem)).size }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count);
    return {
      url: addressOf(document),
      content,
      excerpt: excerptOf(content, stems),
      meta: { title: document.title, kind: document.kind },
      sub_results: parts.map(({ id, title, text }) => ({ title, url: addressOf(document, id), excerpt: excerptOf(text, stems) })),
    };
  };

  return {
    failures: () => 0,
    search: async (query) => {
      const phrase = /^"(.*)"$/.exec(query)?.[1];
      const words = phrase ?? query;
      const stems = stemsOf(words);
      const hits = index
        .search(words, { combineWith: 'AND', prefix: (word) => word.length >= SHORTEST_BEGINNING, boost: { title: TITLE_BOOST } })
        .flatMap(({ id }) => documents[id] ?? []);
      const holds = (document: TextDocument) => ` ${foldWords(contentOf(document))} `.includes(` ${foldWords(words)} `);
      return {
        results: hits
          .filter((document) => phrase === undefined || holds(document))
          .map((document) => ({ id: addressOf(document), data: async () => dataOf(document, stems) })),
      };
    },
  };
}
