/** A word whose language is given is an alias: readers find it, and programs are told its language. */
import { type Content, pathOf } from '../../../src/content-model/content-files.ts';
import type { ContentIssue } from './content-issue.ts';

export function aliasLanguages(content: Content): ContentIssue[] {
  return [...content.entries.glossary].flatMap(([id, { aliases, aliasLanguages: languages = [] }]) =>
    languages.flatMap(({ alias }, index) =>
      aliases.includes(alias)
        ? []
        : [
            {
              file: pathOf(content, 'glossary', id),
              field: `aliasLanguages.${index}.alias`,
              actual: alias,
              expected: 'one of the aliases of this term',
              fix: 'add it to "aliases", or correct the word',
            },
          ],
    ),
  );
}
