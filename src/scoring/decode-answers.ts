/** Reads an answer code back. The other half of `answer-code.ts`. */
import { ALPHABET, CHECK, type CodedAnswers, listSlots, makeHead, putAnswer, split } from './answer-code.ts';
import type { InstrumentDefinition } from './instrument-schema.ts';

export type DecodedCode =
  | { status: 'ok'; value: CodedAnswers }
  | { status: 'mistyped' }
  | { status: 'otherInstrument' }
  | { status: 'otherVersion' }
  /** Questions, options or limits are no longer those that the answers were given to. */
  | { status: 'otherQuestions' };

/** Everything that mail, paper and PDF add: only letters, digits and the check signs count. */
const ADDED = /[^\p{L}\p{N}*~$=]+/gu;
/** Far more than any instrument needs; longer input is not worth reading. */
const MOST_CHARACTERS = 200;

/**
 * The answers behind a code, or what is wrong with it. Case, spaces, hyphens of any kind, brackets, quotation marks, a full stop at
 * the end and invisible marks do not matter; letters and digits may be full-width; I and L read as 1, O as 0.
 *
 * @param definition - the instrument the code is typed into
 * @param code - as typed or pasted
 */
export function decodeAnswers(definition: InstrumentDefinition, code: string): DecodedCode {
  const number = readNumber(code);
  if (number === null) return { status: 'mistyped' };
  const { answers, ...head } = split(number);
  const own = makeHead(definition);
  if (head.version !== own.version) return { status: 'otherVersion' };
  if (head.instrument !== own.instrument) return { status: 'otherInstrument' };
  if (head.questions !== own.questions) return { status: 'otherQuestions' };
  const value: CodedAnswers = { facts: {}, answers: {}, substitutes: {} };
  let rest = answers;
  for (const slot of listSlots(definition).reverse()) {
    const size = BigInt(slot.size);
    const digit = Number(rest % size);
    rest /= size;
    const answer = digit === 0 ? undefined : slot.toValue(digit);
    if (answer !== undefined) putAnswer(value, slot, answer);
  }
  return rest === 0n ? { status: 'ok', value } : { status: 'mistyped' };
}

/** The number that a code stands for; null where a character is wrong or the check character does not fit. */
function readNumber(code: string): bigint | null {
  const typed = code.normalize('NFKC').replace(ADDED, '');
  // Before upper case, which would make two letters of some that are not in the alphabet.
  if (!/^[\da-z]+[\da-z*~$=]$/i.test(typed) || typed.length > MOST_CHARACTERS) return null;
  const read = typed.toUpperCase().replace(/[IL]/g, '1').replace(/O/g, '0');
  let number = 0n;
  for (const character of read.slice(0, -1)) {
    const digit = ALPHABET.indexOf(character);
    if (digit < 0) return null;
    number = number * 32n + BigInt(digit);
  }
  // No code stands for 0: it begins with the version.
  return number > 0n && CHECK[Number(number % 37n)] === read.slice(-1) ? number : null;
}
