/** Leads links to the files of the book, and those out of the book to the site where its address is known. */
import type { CheerioAPI } from 'cheerio/slim';
import { anchorOf, type BookFile } from './parts.ts';

/** Where the site is: its base path, and its address if the build knows it. */
export type Place = { base: string; site: string | undefined };

/** A page of the site in the book: its file, the id of its section where it shares the file, and the ids in it. */
type BookPage = { file: string; section: string | undefined; ids: ReadonlySet<string> };

/** Leads every link of all files. What leads nowhere from the book becomes plain text, or goes where it said nothing else. */
export function leadLinks(files: readonly BookFile[], place: Place): void {
  const pages = new Map(
    files.flatMap(({ name, chapters, isJoined }) =>
      chapters.map(({ path, $ }): [string, BookPage] => {
        const ids = new Set(
          $('[id]')
            .toArray()
            .map(({ attribs }) => attribs['id'] ?? ''),
        );
        return [path, { file: name, section: isJoined ? anchorOf(path) : undefined, ids }];
      }),
    ),
  );
  for (const { path, $ } of files.flatMap(({ chapters }) => chapters)) {
    for (const element of $('a[href]').toArray()) {
      const target = targetOf(element.attribs['href'] ?? '', { from: path, pages, place });
      if (target === undefined) unlink($(element));
      else element.attribs['href'] = target;
    }
  }
}

type Book = { from: string; pages: ReadonlyMap<string, BookPage>; place: Place };

/** The address in the book, or on the site, of a link on the page `from`; undefined where neither has it. */
function targetOf(href: string, { from, pages, place }: Book): string | undefined {
  if (/^[a-z]+:/.test(href)) return href;
  if (href.startsWith('#')) return pages.get(from)?.ids.has(href.slice(1)) ? href : undefined;
  const [path = '', anchor] = `/${href.slice(place.base.length)}`.split('#');
  const isWork = /^\/references\/[^/]+\/$/.test(path);
  const [page, id] = isWork ? [pages.get('/references/'), `work-${anchorOf(path)}`] : [pages.get(path), anchor];
  if (!page) return place.site && new URL(href, place.site).href;
  const target = id !== undefined && page.ids.has(id) ? id : page.section;
  return target === undefined ? page.file : `${page.file}#${target}`;
}

/** Takes a link away and keeps its words, unless they are all that their paragraph says, as in "Open the calculator". */
function unlink(link: ReturnType<CheerioAPI>): void {
  const parent = link.parent();
  if (parent.is('p') && parent.text().trim() === link.text().trim()) parent.remove();
  else link.replaceWith(link.contents());
}
