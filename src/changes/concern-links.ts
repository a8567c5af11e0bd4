/** What a change concerns, as links for readers. */
import type { DatedChange } from '../content-model/changes.ts';
import { claimsOf, type Entries } from '../content-model/entries.ts';
import { shortCitation } from '../content-model/format-reference.ts';

export type ConcernLink = { label: string; path: string };
/** One kind of entry with its links, or with how many there are where they would fill a screen. */
export type ConcernGroup = { label: string; count: number; links: readonly ConcernLink[] };

/** More than these are counted: their own pages say that the change concerns them. */
const MOST_LISTED = 12;

/** @param titles pages of the site that are no entries, by path: `/gaps/` → "Gap map" */
export function concernGroups(entries: Entries, { concerns }: DatedChange, titles: ReadonlyMap<string, string>): ConcernGroup[] {
  const claims = claimsOf(entries).filter(([id]) => concerns.claims?.includes(id));
  const named = (ids: readonly string[] = [], link: (id: string) => ConcernLink) => ids.map(link);
  const groups: [one: string, many: string, links: ConcernLink[]][] = [
    ['page', 'pages', named(concerns.guidance, (id) => ({ label: entries.guidance.get(id)?.data.title ?? id, path: `/guidance/${id}/` }))],
    ['', '', named(concerns.pages, (path) => ({ label: titles.get(path) ?? path, path }))],
    ['claim', 'claims', claims.map(([id, { number }]) => ({ label: String(number), path: `/statement/#${id}` }))],
    ['term', 'terms', named(concerns.terms, (id) => ({ label: entries.glossary.get(id)?.preferredTerm ?? id, path: `/glossary/${id}/` }))],
    [
      'profile',
      'profiles',
      named(concerns.instruments, (id) => ({ label: entries.instruments.get(id)?.data.title ?? id, path: `/instruments/${id}/` })),
    ],
    ['study', 'studies', named(concerns.studies, (id) => studyLink(entries, id))],
    [
      'reference',
      'references',
      named(concerns.references, (id) => {
        const reference = entries.references.get(id);
        return { label: reference ? shortCitation(reference) : id, path: `/references/${id}/` };
      }),
    ],
  ];
  return groups
    .filter(([, , links]) => links.length > 0)
    .map(([one, many, links]) => ({
      label: links.length === 1 ? one : many,
      count: links.length,
      links: links.length > MOST_LISTED ? [] : links,
    }));
}

function studyLink(entries: Entries, id: string): ConcernLink {
  const study = entries.findings.get(id);
  return study?.kind === 'study' ? { label: study.title, path: `/references/${study.ref}/#${id}` } : { label: id, path: '/studies/' };
}
