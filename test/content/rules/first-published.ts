/** Every claim, term, profile and guidance page says when it was first published: one change of kind "new" names it. */
import type { Concern } from '../../../src/content-model/changes.ts';
import { type Collection, type Content, pathOf } from '../../../src/content-model/content-files.ts';
import { ofKind } from '../../../src/content-model/entries.ts';
import type { ContentIssue } from './content-issue.ts';

export function firstPublished(content: Content): ContentIssue[] {
  const { entries } = content;
  const dated: { list: Concern; collection: Collection; ids: Iterable<string> }[] = [
    { list: 'claims', collection: 'findings', ids: ofKind(entries, 'claim').map(([id]) => id) },
    { list: 'terms', collection: 'glossary', ids: entries.glossary.keys() },
    { list: 'instruments', collection: 'instruments', ids: entries.instruments.keys() },
    { list: 'guidance', collection: 'guidance', ids: entries.guidance.keys() },
  ];
  const news = [...entries.changes].filter(([, { kind }]) => kind === 'new');
  return dated.flatMap(({ list, collection, ids }) =>
    [...ids].flatMap((id): ContentIssue[] => {
      const naming = news.filter(([, { concerns }]) => concerns[list]?.includes(id)).map(([changeId]) => changeId);
      if (naming.length === 1) return [];
      return [
        {
          file: pathOf(content, collection, id),
          field: 'file name',
          actual: naming.length === 0 ? id : naming,
          expected: `one change of kind "new" that has ${id} under concerns.${list}`,
          fix:
            naming.length === 0
              ? 'add it to such a file in content/changes, or write one: npm run new -- change ID'
              : 'leave it in the one with which it was first published; the others are of kind "changed"',
        },
      ];
    }),
  );
}
