/** The parts of the handbook, in order: which pages of the site it holds, and in which files. */
import { byLetter } from '../components/alphabet.ts';
import type { Chapter } from './chapter.ts';

export type Part = {
  /** Path of the page that opens the part. */
  path: string;
  /** What is made of the pages below it, in the order in which the opening page links to them: a file each, or a file for each letter. */
  below?: 'each' | 'by-letter';
  /** What kind of text it is, in the words of the EPUB structural vocabulary. */
  type: 'chapter' | 'glossary' | 'bibliography';
};

export const PARTS: readonly Part[] = [
  { path: '/guidance/', below: 'each', type: 'chapter' },
  { path: '/statement/', type: 'chapter' },
  { path: '/studies/', type: 'chapter' },
  { path: '/gaps/', type: 'chapter' },
  { path: '/instruments/', below: 'each', type: 'chapter' },
  { path: '/glossary/', below: 'by-letter', type: 'glossary' },
  // One list: its entries take the place of the pages about single works.
  { path: '/references/', type: 'bibliography' },
  // Method, marks and where to turn for help: the chapters lead there.
  { path: '/about/', type: 'chapter' },
];

/** A file of the book: a chapter, or several below one heading (`isJoined`). */
export type BookFile = { name: string; title: string; type: Part['type']; chapters: readonly Chapter[]; isJoined: boolean };

const nameOf = (path: string): string => path.split('/').filter(Boolean).join('-');

/** The files of a part: `/guidance/x/` is `guidance-x.xhtml`, terms under C are in `glossary-c.xhtml`. */
export function filesOf({ below, type }: Part, [opening, ...chapters]: readonly [Chapter, ...Chapter[]]): BookFile[] {
  const single = (chapter: Chapter): BookFile => {
    const { path, title } = chapter;
    return { name: `${nameOf(path)}.xhtml`, title, type, chapters: [chapter], isJoined: false };
  };
  if (below !== 'by-letter') return [opening, ...chapters].map(single);
  const letters = byLetter(chapters, ({ title }) => title).map(([letter, members]): BookFile => {
    return { name: `${nameOf(opening.path)}-${letter.toLowerCase()}.xhtml`, title: letter, type, chapters: members, isJoined: true };
  });
  return [single(opening), ...letters];
}

/** The id of a chapter that shares its file: the last part of its path. */
export const anchorOf = (path: string): string => path.split('/').filter(Boolean).at(-1) ?? '';
