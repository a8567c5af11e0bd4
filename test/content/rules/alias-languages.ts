/** A word whose language is given is an alias or a search key: readers find it, and programs are told its language. */
import { type Content, pathOf } from '../../../src/content-model/content-files.ts';
import type { ContentIssue } from './content-issue.ts';

export function aliasLanguages(content: Content): ContentIssue[] {
  return [...content.entries.glossary].flatMap(([id, { aliases, searchKeys = [], aliasLanguages: languages = [] }]) =>
    languages.flatMap(({ alias }, index) =>
      [...aliases, ...searchKeys].includes(alias)
        ? []
        : [
            {
              file: pathOf(content, 'glossary', id),
              field: `aliasLanguages.${index}.alias`,
              actual: alias,
              expected: 'one of the aliases or search keys of this term',
              fix: 'add it to "aliases" or "searchKeys", or correct the word',
            },
          ],
    ),
  );
}
