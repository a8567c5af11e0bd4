/** The order of entries that speak about a question. */
import { expect, test } from 'vitest';
import { withTermInSight } from '../../../../src/search/resolver/by-words.ts';
import { emptyEntry, type Kind } from '../../../../src/search/resolver/entry.ts';

/** An entry that fits so well, its kind apart, with all of the question covered. */
const scored = (kind: Kind, path: string, words: number, score: number) => ({
  fit: { entry: emptyEntry(kind, path, path), about: [], words, covered: 1, named: 0, given: 0, isTranslated: false },
  score,
});
const pages = ['a', 'b', 'c', 'd'].map((path, at) => scored('Guidance', path, 10, 10 - at));
const pathsOf = (list: readonly { fit: { entry: { path: string } } }[]) => list.map(({ fit }) => fit.entry.path);

test('a term that fits nearly as well as the first page comes third, not later', () => {
  expect(pathsOf(withTermInSight([...pages, scored('Term', 'term', 9, 1)]))).toEqual(['a', 'b', 'term', 'c', 'd']);
});

test('a term that fits much less stays where it is, and so does one that is in sight', () => {
  expect(pathsOf(withTermInSight([...pages, scored('Term', 'term', 3, 1)]))).toEqual(['a', 'b', 'c', 'd', 'term']);
  const second = [...pages.slice(0, 1), scored('Term', 'term', 9, 9.5), ...pages.slice(1)];
  expect(withTermInSight(second)).toEqual(second);
});
