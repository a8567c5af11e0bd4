/** Published text keeps to the word list of the house. */
import type { ContentFile } from '../../../src/content-model/content-files.ts';
import { describePlace, listTexts, type PlacedText } from '../../../src/content-model/texts.ts';
import type { ContentIssue } from './content-issue.ts';
import { HOUSE_WORDS, WORDS_OF_OTHERS } from './house-word-list.ts';

export function houseWords(files: readonly ContentFile[]): ContentIssue[] {
  return files.flatMap((file) =>
    listTexts(file)
      .filter(({ field }) => !isWordOfOthers(file.collection, field))
      .flatMap(houseWordsIn),
  );
}

/** The same for one text, wherever it comes from. */
export function houseWordsIn(placed: PlacedText): ContentIssue[] {
  const unquoted = placed.text.replace(/“[^”]*”/g, (quoted) => quoted.replace(/[^\n]/g, ' '));
  return HOUSE_WORDS.flatMap(({ word, pattern, reason, instead, mayBeQuoted }) =>
    [...(mayBeQuoted ? unquoted : placed.text).matchAll(pattern)].map((match) => ({
      file: placed.file,
      field: describePlace(placed, match.index),
      actual: match[0],
      expected: `text without "${word}": ${reason}`,
      fix: instead,
    })),
  );
}

/** True for fields that hold the words of others. */
function isWordOfOthers(collection: string, field: string): boolean {
  return WORDS_OF_OTHERS.some((each) => each.collection === collection && each.field.test(field));
}
