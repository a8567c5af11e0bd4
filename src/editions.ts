/** The guide as files to take along. Each is written at the end of a build, from the finished pages; About links to them with their sizes. */
import { readFile, writeFile } from 'node:fs/promises';

export type Edition = { file: string; mediaType: string; name: string; holds: string };

export const EDITIONS: readonly Edition[] = [
  {
    file: 'ifso-guide.html',
    mediaType: 'text/html',
    name: 'Portable edition (one HTML file)',
    holds:
      'Every page with its calculators, the practice cases and the search, for a computer without a network or a browser that may keep nothing. Save it on a disk or a stick and open it with a browser. It fetches, sends and stores nothing, not even your choice of colours; data files and the flash cards are left to the web edition. It cannot renew itself: its foot says how old it is, a notice appears once entries should have been checked again, and each print names the day after which to look for a newer edition.',
  },
  {
    file: 'ifso-guide.epub',
    mediaType: 'application/epub+zip',
    name: 'Handbook for e-readers (EPUB)',
    holds:
      'Guidance, the statement claim by claim, studies, the gap map, profiles, glossary and references, as a book for an e-reader, a tablet or a phone. It has no calculators and no search of its own.',
  },
];

/** Where About says how large a file is. Empty until the file is written. */
const place = (file: string, text: string) => `<span data-size="${file}">${text}</span>`;

/** A finished page without the size of an edition, as it is before that is written. */
export const withoutSize = (html: string, file: string): string =>
  html.replace(new RegExp(`<span data-size="${file}">[^<]*</span>`), place(file, ''));

/** Writes the size of an edition, in bytes, into the finished page that links to it. */
export async function tellSize(root: string, file: string, bytes: number): Promise<void> {
  const about = `${root}about/index.html`;
  const html = await readFile(about, 'utf8');
  if (!html.includes(place(file, ''))) throw new Error(`editions: ${about} must link to ${file} with a place for its size, got none`);
  await writeFile(about, html.replace(place(file, ''), place(file, `, ${(bytes / 1e6).toFixed(2)} MB`)));
}
