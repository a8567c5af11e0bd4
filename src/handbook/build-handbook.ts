/** Writes the handbook, an EPUB 3 book of the texts, from the finished pages. https://www.w3.org/TR/epub-33/ */
import { existsSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { strToU8, zipSync } from 'fflate';
import { tellSize } from '../editions.ts';
import { leadLinks, type Place } from './book-links.ts';
import { type Chapter, chapterOf, lower, xhtmlOf } from './chapter.ts';
import { CONTAINER, NAVIGATION, navigation, packageDocument, STYLE, TITLE_PAGE, titlePage, xhtml } from './package-files.ts';
import { anchorOf, type BookFile, filesOf, PARTS, type Part } from './parts.ts';
import { BOOK } from './words.ts';

const FILE = 'ifso-guide.epub';
const CSS = new URL('./handbook.css', import.meta.url);

export default function handbook(): AstroIntegration {
  let place: Place;
  return {
    name: 'handbook',
    hooks: {
      'astro:config:done': ({ config }) => {
        place = { base: config.base.replace(/\/?$/, '/'), site: config.site };
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const parts = await Promise.all(PARTS.map(async (part) => filesOf(part, await chaptersOf(root, part, place.base))));
        const book = packBook(parts, place);
        await writeFile(`${root}${FILE}`, book);
        await tellSize(root, FILE, book.length);
        const chapters = parts.flat().flatMap((file) => file.chapters);
        logger.info(`${chapters.length} pages, ${(book.length / 1e6).toFixed(2)} MB`);
      },
    },
  };
}

/** The opening page of a part and the pages below it, read from the built site. Old addresses have no content and are left out. */
async function chaptersOf(root: string, { path, below }: Part, base: string): Promise<[Chapter, ...Chapter[]]> {
  const fileOf = (page: string) => `${root}${page.slice(1)}index.html`;
  const html = await readFile(fileOf(path), 'utf8');
  const opening = chapterOf(html, path);
  if (!opening) throw new Error(`handbook: ${path} must have content, got none`);
  const links = [...html.matchAll(/ href="([^"#]+)"/g)].map(([, href = '']) => `/${href.slice(base.length)}`);
  const pages = below ? [...new Set(links)].filter((link) => link.startsWith(path) && link !== path && existsSync(fileOf(link))) : [];
  const chapters = await Promise.all(pages.map(async (page) => chapterOf(await readFile(fileOf(page), 'utf8'), page)));
  return [opening, ...chapters.filter((chapter) => chapter !== undefined)];
}

/** The book as bytes: the same for the same pages. The media type comes first and is not compressed, so that a file can be told by it. */
function packBook(parts: readonly (readonly BookFile[])[], place: Place): Uint8Array {
  const files = parts.flat();
  for (const { chapters, isJoined } of files) if (isJoined) chapters.forEach(lower);
  leadLinks(files, place);
  const texts: Record<string, string> = {
    'META-INF/container.xml': CONTAINER,
    'book/package.opf': packageDocument(files),
    [`book/${NAVIGATION}`]: navigation(parts),
    [`book/${TITLE_PAGE}`]: titlePage(),
    [`book/${STYLE}`]: readFileSync(CSS, 'utf8'),
    ...Object.fromEntries(files.map((file) => [`book/${file.name}`, textOf(file)])),
  };
  const packed = Object.entries(texts).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(
    { mimetype: [strToU8('application/epub+zip'), { level: 0 }], ...Object.fromEntries(packed) },
    // Local noon: zip dates have no time zone.
    { mtime: new Date(`${BOOK.day}T12:00:00`), level: 9 },
  );
}

function textOf({ title, type, chapters, isJoined }: BookFile): string {
  const sections = chapters.map((chapter) => {
    const text = xhtmlOf(chapter);
    return isJoined ? `<section id="${anchorOf(chapter.path)}">\n${text}\n</section>` : text;
  });
  const body = [`<section epub:type="${type}">`, ...(isJoined ? [`<h1>${title}</h1>`] : []), ...sections, '</section>'].join('\n');
  return xhtml({ title, body, type: type === 'chapter' ? 'bodymatter' : 'backmatter' });
}
