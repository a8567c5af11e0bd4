/** The entries of the site as documents for a search library: the same entries, names and questions that our resolver has, in words. */
import { shortCitation } from '../../../src/content-model/format-reference.ts';
import { loadContent } from '../../../src/content-model/load-content.ts';
import { describedEntries } from '../../../src/search/lookup-data.ts';
import { describedWorks } from '../../../src/search/lookup-works.ts';
import { typedForms } from '../../../src/search/resolver/names.ts';

export type Document = { id: string; title: string; names: string; asked: string; text: string };

export function documents(): Document[] {
  const { entries, files } = loadContent();
  const bodies = new Map(files.flatMap(({ collection, id, body }) => (collection === 'guidance' ? [[id, body]] : [])));
  const works = describedWorks(entries, (reference) => shortCitation(reference, 'narrative'));
  return [
    ...describedEntries(entries, bodies).map(({ entry, asked, text }) => ({
      id: `/${entry.path}`,
      title: entry.title,
      names: [...entry.acronyms, ...entry.aliases, ...entry.redirects, ...entry.foreign.flatMap(typedForms)].join(' | '),
      asked: asked.join(' '),
      text: `${text} ${entry.numbers}`,
    })),
    ...works.map(({ work, entry, asked, text }) => ({
      id: `/${entry.path}`,
      title: `${work.label} ${work.title}`,
      names: [work.id, work.journal, work.doi, work.pmid, ...(work.authors ?? [])].join(' | '),
      asked: asked.join(' '),
      text: `${text} ${entry.numbers}`,
    })),
  ];
}
