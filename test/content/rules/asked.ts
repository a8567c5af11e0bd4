/**
 * Questions that entries answer, and plain words of other languages: no two entries of a kind answer the same question, and a section that
 * is named by its questions is one of its page.
 */
import type { Collection, Content, ContentFile } from '../../../src/content-model/content-files.ts';
import { asList, asRecord } from '../../../src/content-model/content-files.ts';
import { foldWords } from '../../../src/search/resolver/fold.ts';
import { sectionsOf } from '../../../src/search/sections.ts';
import type { ContentIssue } from './content-issue.ts';

type Kept = { file: ContentFile; path: string; text: string };

export function askedOnce({ files }: Content): ContentIssue[] {
  const kept = files.flatMap(questionsOf);
  const first = new Map<string, Kept>();
  return kept.flatMap((each) => {
    const key = `${each.file.collection} ${foldWords(each.text)}`;
    const before = first.get(key);
    if (!before) first.set(key, each);
    return before && before.file !== each.file
      ? [
          {
            file: each.file.path,
            field: each.path,
            actual: each.text,
            expected: `a question that no other entry answers; ${before.file.path} has it at ${before.path}`,
            fix: 'say what is asked of this entry alone, or leave it to the other',
          },
        ]
      : [];
  });
}

export function askedSections({ files }: Content): ContentIssue[] {
  return files
    .filter(({ collection }) => collection === 'guidance')
    .flatMap((file) => {
      const ids = sectionsOf(file.body).map(({ id }) => id);
      return asList(asRecord(file.data)['askedSections']).flatMap((each, row) => {
        const section = String(asRecord(each)['section']);
        return ids.includes(section)
          ? []
          : [
              {
                file: file.path,
                field: `askedSections.${row}.section`,
                actual: section,
                expected: `the address of a heading of this page: ${ids.filter(Boolean).join(', ')}`,
                fix: 'use the address that the heading has now',
              },
            ];
      });
    });
}

const COLLECTIONS: readonly Collection[] = ['glossary', 'guidance', 'instruments', 'findings', 'gaps', 'references'];

function questionsOf(file: ContentFile): Kept[] {
  if (!COLLECTIONS.includes(file.collection)) return [];
  const data = asRecord(file.data);
  const own = asList(data['asked']).map((text, at) => ({ file, path: `asked.${at}`, text: String(text) }));
  const sections = asList(data['askedSections']).flatMap((each, row) =>
    asList(asRecord(each)['asked']).map((text, at) => ({ file, path: `askedSections.${row}.asked.${at}`, text: String(text) })),
  );
  const foreign = asList(data['foreignKeys']).flatMap((each, row) =>
    asList(asRecord(each)['words']).map((text, at) => ({ file, path: `foreignKeys.${row}.words.${at}`, text: String(text) })),
  );
  return [...own, ...sections, ...foreign];
}
