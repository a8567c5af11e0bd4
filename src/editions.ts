/** The guide as files to take along. Each is written at the end of a build, from the finished pages; About links to them with their sizes. */
import { readFile, writeFile } from 'node:fs/promises';

export type Edition = { file: string; mediaType: string; name: string; holds: string };

export const EDITIONS: readonly Edition[] = [
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

/** Writes the size of an edition, in bytes, into the finished page that links to it. */
export async function tellSize(root: string, file: string, bytes: number): Promise<void> {
  const about = `${root}about/index.html`;
  const html = await readFile(about, 'utf8');
  if (!html.includes(place(file, ''))) throw new Error(`editions: ${about} must link to ${file} with a place for its size, got none`);
  await writeFile(about, html.replace(place(file, ''), place(file, `, ${(bytes / 1e6).toFixed(2)} MB`)));
}
