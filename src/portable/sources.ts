/** What the search needs, from inside the file. The index is opened by the first search. */
import type { Sources } from '../search/find.ts';
import type { LookupEntry } from '../search/resolver/entry.ts';
import { unpackLookup } from '../search/resolver/pack.ts';
import { unpackWorks } from '../search/resolver/pack-works.ts';
import { openLookup } from '../search/resolver/resolve.ts';
import { BASE, writeAddress } from './address.ts';
import { openFullText } from './full-text.ts';
import { once } from './once.ts';
import type { OpenedGuide } from './open-guide.ts';
import { type Section, sectionsOf } from './page-text.ts';
import { openIndex, type TextDocument } from './text-index.ts';

/** A place on a page is after "@" here. */
const inFile = <T extends Pick<LookupEntry, 'path'>>(entry: T): T => ({ ...entry, path: entry.path.replace('#', '@') });

export function fileSources(guide: OpenedGuide): Sources {
  const lookup = once(async () => {
    const { entries, pages } = unpackLookup((await guide.search()).lookup);
    return openLookup({ entries: entries.map(inFile), pages: pages.map(inFile) });
  });
  const fullText = once(async () => {
    const [{ documents }, index] = await Promise.all([guide.search(), guide.index()]);
    const read = new Map<TextDocument, readonly Section[]>();
    return openFullText({
      index: openIndex(index),
      documents,
      sectionsOf: (document) => {
        const known = read.get(document);
        if (known) return known;
        const sections = sectionsOf(guide.htmlAt(document.page), document.anchor || undefined);
        read.set(document, sections);
        return sections;
      },
      addressOf: (document, id) =>
        writeAddress({ path: guide.contents.pages[document.page]?.path ?? '/', query: '', anchor: id ?? document.anchor }),
    });
  });
  return {
    base: BASE,
    lookup,
    works: once(async () => unpackWorks((await guide.search()).works)),
    details: async (id) => {
      const details = (await guide.search()).terms[id];
      if (!details) throw new Error(`search: the term ${id} must be in the file, got none`);
      return details;
    },
    pagefind: fullText,
    // Nothing can fail to load here that would load at a second attempt.
    dropPagefind: () => {},
  };
}
