/** Names and words that a query nearly is: typing errors. Pure. */
import { editsBetween } from './distance.ts';
import { type EntryIndex, isKnown } from './entry-index.ts';
import { stemOf } from './fold.ts';
import { digitsOf, type Name } from './names.ts';
import { meantWords, PLAIN_SENSES, senseOf } from './words.ts';

/** A word of so many characters is not corrected on its own: acronyms one letter apart name different things. */
export const LONGEST_UNCORRECTED = 5;
/** Up to so many characters one edit may be a slip; in longer words two. */
const ONE_EDIT_UP_TO = 8;
/** From so many characters on, the first letter may be one of two slips. */
const LONG_WORD = 12;
/** The shortest word that is corrected inside a phrase. */
const SHORTEST_IN_PHRASE = 4;
/** Letters at the beginning that two forms of one word share: "preoccupied" and "preoccupation". */
const SHARED_BEGINNING = 7;
/** The shortest sense that may be another form of a longer one. */
const SHORTEST_FORM = 8;

const editsAllowed = (length: number): number => (length <= LONGEST_UNCORRECTED ? 0 : length <= ONE_EDIT_UP_TO ? 1 : 2);

/** Edits between two spellings if they are few enough for their length. Two edits in a short word must leave its first letter alone. */
function typingEdits(typed: string, listed: string, most: number): number | undefined {
  const edits = editsBetween(typed, listed, most);
  return edits > most || (edits > 1 && typed[0] !== listed[0] && typed.length < LONG_WORD) ? undefined : edits;
}

/** Names that the query nearly is. Acronyms and numbers are never corrected: CSAI is not CSAM, section 162.1 is not section 172.1. */
export function namesSpeltNearly(index: EntryIndex, words: readonly string[]): Name[] {
  const meant = meantWords(words);
  if (meant.length === 0 || meant.every((word) => isKnown(index, word))) return [];
  const whole = words.join('');
  const digits = digitsOf(whole);
  const withoutSmall = meant.join('');
  const stems = meant.map(stemOf);
  const typedAcronyms = meant.filter((word) => index.acronyms.has(word));
  let found: Name[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const name of index.names) {
    if (name.capitalsOnly || name.digits !== digits) continue;
    if (!name.acronyms.every((word) => meant.includes(word)) || !typedAcronyms.every((word) => name.words.includes(word))) continue;
    const edits = Math.min(
      editsAsAWhole(whole, name.key),
      editsAsAWhole(withoutSmall, name.joinedWords),
      editsByWord(index, meant, stems, name),
    );
    if (edits === Number.POSITIVE_INFINITY || edits > least) continue;
    if (edits < least) found = [];
    least = edits;
    found.push(name);
  }
  return found;
}

const editsAsAWhole = (typed: string, listed: string): number => {
  const allowed = editsAllowed(typed.length);
  return (allowed > 0 ? typingEdits(typed, listed, allowed) : undefined) ?? Number.POSITIVE_INFINITY;
};

/** Edits that turn one phrase into the other word by word. Here a short word may be corrected too, unless it is known as it is. */
function editsByWord(index: EntryIndex, typed: readonly string[], stems: readonly string[], listed: Name): number {
  if (typed.length !== listed.words.length || typed.length < 2) return Number.POSITIVE_INFINITY;
  let sum = 0;
  for (const [at, word] of typed.entries()) {
    const other = listed.words[at] as string; // both are of one length
    if (word === other || stems[at] === listed.stems[at]) continue;
    if (/\d/.test(word + other) || word.length < SHORTEST_IN_PHRASE || isKnown(index, word)) return Number.POSITIVE_INFINITY;
    sum += typingEdits(word, other, Math.max(1, editsAllowed(word.length))) ?? Number.POSITIVE_INFINITY;
  }
  return sum;
}

/** The known sense that a word is, nearly is, or is another form of. Kept, because a query is asked again with every letter that is typed. */
export function correctedSense(index: EntryIndex, typed: string): string | undefined {
  const { corrections } = index;
  if (!corrections.has(typed)) corrections.set(typed, findSense(index, typed));
  return corrections.get(typed);
}

function findSense(index: EntryIndex, typed: string): string | undefined {
  const sense = senseOf(typed);
  if (index.frequency.has(sense)) return sense;
  // As long as it was typed: "matxhing" is eight letters, though its stem has five.
  const allowed = editsAllowed(typed.length);
  if (allowed === 0 || /\d/.test(typed)) return undefined;
  return senseSpeltNearly(index, sense, allowed) ?? senseWithSameBeginning(index, sense);
}

function senseSpeltNearly(index: EntryIndex, sense: string, allowed: number): string | undefined {
  let best: string | undefined;
  let least = allowed;
  for (const known of [...index.frequency.keys(), ...PLAIN_SENSES.keys()]) {
    if (known.length < LONGEST_UNCORRECTED || index.acronyms.has(known) || /\d/.test(known)) continue;
    const edits = typingEdits(sense, known, known.length === LONGEST_UNCORRECTED ? Math.min(least, 1) : least);
    if (edits === undefined || (edits === least && best !== undefined)) continue;
    best = PLAIN_SENSES.get(known) ?? known;
    least = edits;
  }
  return best;
}

const senseWithSameBeginning = ({ frequency }: EntryIndex, sense: string): string | undefined =>
  sense.length < SHORTEST_FORM ? undefined : [...frequency.keys()].find((known) => known.startsWith(sense.slice(0, SHARED_BEGINNING)));
