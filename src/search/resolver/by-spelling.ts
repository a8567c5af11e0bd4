/** Names and words that a query nearly is: typing errors. Pure. */
import { editsBetween, lettersOf, mayBeWithin } from './distance.ts';
import { type EntryIndex, isKnown } from './entry-index.ts';
import { stemOf } from './fold.ts';
import { digitsOf, type Name } from './names.ts';
import { LONGEST_UNCORRECTED, SHARED_BEGINNING } from './spelling-index.ts';
import { meantWords, PLAIN_SENSES, senseOf } from './words.ts';

/** Up to so many characters one edit may be a slip; in longer words two. */
const ONE_EDIT_UP_TO = 8;
/** From so many characters on, the first letter may be one of two slips. */
const LONG_WORD = 12;
/** The shortest word that is corrected inside a phrase. */
const SHORTEST_IN_PHRASE = 4;
/** The shortest sense that may be another form of a longer one. */
const SHORTEST_FORM = 8;

const editsAllowed = (length: number): number => (length <= LONGEST_UNCORRECTED ? 0 : length <= ONE_EDIT_UP_TO ? 1 : 2);

/** Edits between two spellings if they are few enough for their length. Two edits in a short word must leave its first letter alone. */
function typingEdits(typed: string, listed: string, most: number): number | undefined {
  const edits = editsBetween(typed, listed, most);
  return edits > most || (edits > 1 && typed[0] !== listed[0] && typed.length < LONG_WORD) ? undefined : edits;
}

/** A word as typed, with what holds for it whatever name it is compared with. */
type TypedWord = { word: string; stem: string /** Known, short, or with digits: it is right or wrong as it is. */; isFixed: boolean };

/** Names that the query nearly is. Acronyms and numbers are never corrected: CSAI is not CSAM, section 162.1 is not section 172.1. */
export function namesSpeltNearly(index: EntryIndex, words: readonly string[]): Name[] {
  const meant = meantWords(words);
  if (meant.length === 0 || meant.every((word) => isKnown(index, word))) return [];
  const typed = meant.map(
    (word): TypedWord => ({
      word,
      stem: stemOf(word),
      isFixed: word.length < SHORTEST_IN_PHRASE || /\d/.test(word) || isKnown(index, word),
    }),
  );
  const whole = words.join('');
  const withoutSmall = meant.join('');
  const typedAcronyms = meant.filter((word) => index.acronyms.has(word));
  let found: Name[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const name of index.namesByDigits.get(digitsOf(whole)) ?? []) {
    const edits = Math.min(editsAsAWhole(whole, name.key), editsAsAWhole(withoutSmall, name.joinedWords), editsByWord(typed, name));
    if (edits === Number.POSITIVE_INFINITY || edits > least || name.capitalsOnly) continue;
    if (!name.acronyms.every((word) => meant.includes(word)) || !typedAcronyms.every((word) => name.words.includes(word))) continue;
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
function editsByWord(typed: readonly TypedWord[], listed: Name): number {
  if (typed.length !== listed.words.length || typed.length < 2) return Number.POSITIVE_INFINITY;
  let sum = 0;
  for (const [at, { word, stem, isFixed }] of typed.entries()) {
    const other = listed.words[at] as string; // both are of one length
    if (word === other || stem === listed.stems[at]) continue;
    if (isFixed || /\d/.test(other)) return Number.POSITIVE_INFINITY;
    sum += typingEdits(word, other, Math.max(1, editsAllowed(word.length))) ?? Number.POSITIVE_INFINITY;
    if (sum === Number.POSITIVE_INFINITY) return sum;
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

/** The sense that is fewest edits away; of several, the first. */
function senseSpeltNearly({ spellings }: EntryIndex, sense: string, allowed: number): string | undefined {
  let best: { known: string; place: number } | undefined;
  let least = allowed;
  const letters = lettersOf(sense);
  for (let length = sense.length - allowed; length <= sense.length + allowed; length++)
    for (const candidate of spellings.byLength.get(length) ?? []) {
      if (!mayBeWithin(least, letters, candidate.letters)) continue;
      const edits = typingEdits(sense, candidate.known, length === LONGEST_UNCORRECTED ? Math.min(least, 1) : least);
      if (edits === undefined || (edits === least && best !== undefined && best.place < candidate.place)) continue;
      best = candidate;
      least = edits;
    }
  return best && (PLAIN_SENSES.get(best.known) ?? best.known);
}

const senseWithSameBeginning = ({ spellings }: EntryIndex, sense: string): string | undefined =>
  sense.length < SHORTEST_FORM ? undefined : spellings.byBeginning.get(sense.slice(0, SHARED_BEGINNING));
