/** Names that a query is, holds in capitals, or begins. Pure. */

import { type EntryIndex, inAnyOrder, joinedStems } from './entry-index.ts';
import { stemOf } from './fold.ts';
import type { Name } from './names.ts';
import { meantWords } from './words.ts';

/** Fewer characters begin too many names. */
const SHORTEST_BEGINNING = 4;
const CAPITALS = /\p{Lu}{2}/u;

/** Names that the query is, in one of its spellings; the strictest key that has any decides. */
export function exactNames(index: EntryIndex, query: string, words: readonly string[]): Name[] {
  const stems = meantWords(words).map(stemOf);
  const whole = words.join('');
  const candidates = [index.byKey.get(whole), index.byStemKey.get(words.map(stemOf).join('')), index.byWholeStem.get(stemOf(whole))];
  if (stems.length > 0) candidates.push(index.byStems.get(joinedStems(stems)), index.byStemsInAnyOrder.get(inAnyOrder(stems)));
  for (const found of candidates) {
    const fitting = found?.filter((name) => !name.capitalsOnly || CAPITALS.test(query));
    if (fitting && fitting.length > 0) return fitting;
  }
  return [];
}

/** Acronyms that are ordinary words unless they are typed in capitals, as words of their own, in a query that is not all in capitals. */
export function namesInCapitals(index: EntryIndex, query: string): Name[] {
  if (!/\p{Ll}/u.test(query)) return [];
  const typed = new Set(query.split(/[^\p{L}\p{N}]+/u));
  return index.namesInCapitals.filter((name) => typed.has(name.word));
}

/** Names that the query is the beginning of: first those that share its spaces, then preferred terms, then short ones. */
export function namesBeginning(index: EntryIndex, words: readonly string[]): Name[] {
  const key = words.join('');
  if (key.length < SHORTEST_BEGINNING) return [];
  const start = words.join(' ');
  const found = index.names
    .filter((name) => name.key.length > key.length && name.key.startsWith(key))
    .map((name) => ({ name, hasOtherSpaces: !name.folded.startsWith(start) }));
  found.sort(
    (a, b) =>
      Number(a.hasOtherSpaces) - Number(b.hasOtherSpaces) ||
      Number(b.name.entry.kind === 'Term') - Number(a.name.entry.kind === 'Term') ||
      Number(a.name.kind === 'foreign') - Number(b.name.kind === 'foreign') ||
      Number(b.name.kind === 'term') - Number(a.name.kind === 'term') ||
      a.name.key.length - b.name.key.length,
  );
  return found.map(({ name }) => name);
}
