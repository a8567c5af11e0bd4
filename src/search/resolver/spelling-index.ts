/** Senses by what tells which a mistyped word may mean, so that few are compared with it. Pure. */
import { lettersOf } from './distance.ts';
import { groupBy } from './group-by.ts';
import { PLAIN_SENSES } from './words.ts';

/** A word of so many characters is not corrected on its own: acronyms one letter apart name different things. */
export const LONGEST_UNCORRECTED = 5;
/** Letters at the beginning that two forms of one word share: "preoccupied" and "preoccupation". */
export const SHARED_BEGINNING = 7;

export type Spellings = {
  /** Senses that a mistyped word may mean, by their length, each with its place among all and its letters. */
  byLength: ReadonlyMap<number, { known: string; place: number; letters: number }[]>;
  /** The first sense of each beginning. */
  byBeginning: ReadonlyMap<string, string>;
};

export function spellingsOf(senses: Iterable<string>, acronyms: ReadonlySet<string>): Spellings {
  const all = [...senses];
  const correctable = [...all, ...PLAIN_SENSES.keys()].flatMap((known, place) =>
    known.length < LONGEST_UNCORRECTED || acronyms.has(known) || /\d/.test(known) ? [] : [{ known, place, letters: lettersOf(known) }],
  );
  const byBeginning = new Map<string, string>();
  for (const sense of all) {
    const beginning = sense.slice(0, SHARED_BEGINNING);
    if (beginning.length === SHARED_BEGINNING && !byBeginning.has(beginning)) byBeginning.set(beginning, sense);
  }
  return { byLength: groupBy(correctable, ({ known }) => known.length), byBeginning };
}
