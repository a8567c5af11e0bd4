/** Alphabetical order and headings of long lists, by letters: quotation marks, brackets and markup around a name do not count. */

const bare = (name: string) => name.replace(/<[^>]+>/g, '').replace(/^[^\p{L}\p{N}]+/u, '');
const NO_LETTER = '0-9';

/** Sorted by name, under the first letter of each, without its accent; names that begin with a number come first, under "0-9". */
export function byLetter<T>(items: Iterable<T>, nameOf: (item: T) => string): [letter: string, members: T[]][] {
  const sorted = [...items].sort((a, b) => bare(nameOf(a)).localeCompare(bare(nameOf(b)), 'en-GB'));
  const letterOf = (item: T) => bare(nameOf(item)).charAt(0).normalize('NFD').charAt(0).toUpperCase();
  return [...Map.groupBy(sorted, (item) => (/\p{L}/u.test(letterOf(item)) ? letterOf(item) : NO_LETTER))];
}
