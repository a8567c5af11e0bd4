/** Words of a query for the full text: which to look for, and whether what was found answers them. Pure. */
import { foldWords } from './fold.ts';

/** Words that stand on every page. Looked up, they would only fetch more of the index. */
const SMALL = new Set(
  'a about after all an and any are as at be been but by can could did do does for from had has have he her him his how i if in into is it its may me my no not of often on or our she should so than that the their them there they this to was we were what when where which who why will with would you your'.split(
    ' ',
  ),
);

/** Letters that a found word must share with a word of the query; enough to let endings and late typing errors pass. */
const SHARED_LETTERS = 4;

/** The query without small words, unless it has no others. */
export function withoutSmallWords(query: string): string {
  const words = query.split(/\s+/).filter((word) => word !== '');
  const kept = words.filter((word) => !SMALL.has(foldWords(word)));
  return (kept.length > 0 ? kept : words).join(' ');
}

/**
 * True if one of the words found begins as a word of the query does. The full-text search shortens a word that it does not know until
 * something fits, down to a single letter; such finds answer nothing.
 */
export function answersQuery(query: string, found: readonly string[]): boolean {
  const starts = withoutSmallWords(foldWords(query))
    .split(' ')
    .map((word) => word.slice(0, SHARED_LETTERS));
  return found.some(
    (word) =>
      foldWords(word)
        .split(' ')
        .some((each) => starts.some((start) => each.startsWith(start))) ||
      starts.some((start) => foldWords(word).replaceAll(' ', '').startsWith(start)),
  );
}
