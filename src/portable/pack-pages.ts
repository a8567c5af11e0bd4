/**
 * Pages as they lie in the file. Browsers can undo deflate and nothing better, and deflate looks back 32 kB only, while pages repeat each
 * other's tags, citations and names all over the guide. So each tag and each text between tags is kept once, and a page is the list of
 * their numbers: a third less than deflate alone. Pure.
 */
import { readNumbers, writeNumbers } from '../search/resolver/vlq.ts';
import { tokensOf } from './html-tokens.ts';

/** A page: 0 for a piece that was not there before, else the number of an earlier one, from 1. */
export type PackedPage = {
  numbers: string;
  /** How many pieces there were before this page. */
  known: number;
};
export type PackedPages = { pieces: string[]; pages: PackedPage[] };

export function packPages(pages: readonly string[]): PackedPages {
  const numbers = new Map<string, number>();
  const packed = pages.map((html): PackedPage => {
    const known = numbers.size;
    const page = tokensOf(html).map((piece) => {
      const number = numbers.get(piece);
      if (number === undefined) numbers.set(piece, numbers.size + 1);
      return number ?? 0;
    });
    return { numbers: writeNumbers(page), known };
  });
  return { pieces: [...numbers.keys()], pages: packed };
}

/** The HTML of a page. */
export function unpackPage(pieces: readonly string[], { numbers, known }: PackedPage): string {
  let next = known;
  return readNumbers(numbers)
    .map((number) => pieces[number === 0 ? next++ : number - 1] ?? '')
    .join('');
}

const SEPARATOR = '\0';
/** All pieces as one text; no HTML holds the character between them. */
export const joinPieces = (pieces: readonly string[]): string => pieces.join(SEPARATOR);
export const splitPieces = (text: string): string[] => text.split(SEPARATOR);
