/**
 * A short code that holds the answers of a case, for the printed sheet: type it in and the answers are back. It holds no
 * identity, only which option was chosen per question, which questions they were, the version of the code, and a check character.
 *
 * Every question is a digit in a mixed-radix number: 0 blank, 1 unknown, then one value per option (choice) or per step
 * of the scale (number). The number is written in Crockford's base 32, which has no I, L, O or U to misread.
 */
import type { InstrumentDefinition, Item } from './instrument-schema.ts';

/** Everything that was entered, as the form holds it: values as text, `'unknown'`, or absent for blank. */
export type CodedAnswers = {
  facts: Record<string, string>;
  answers: Record<string, string>;
  substitutes: Record<string, Record<string, string>>;
};

/** Raised whenever the way of writing a code changes; a code of another version is refused, never guessed at. */
export const CODE_VERSION = 2;

export const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Check symbols: the alphabet and five more, because the check is a remainder of 37, a prime above 32. */
export const CHECK = `${ALPHABET}*~$=U`;

/** What comes before the answers, lowest first: version of the code, instrument, and a fingerprint of its questions. */
const VERSION_BITS = 5n;
const INSTRUMENT_BITS = 10n;
const QUESTION_BITS = 20n;
/** Decimal ages are kept to a hundredth of a year, cut and not rounded, so that no restored age falls into another step. */
const DECIMALS = 100;
/** 34.9 - 18 is a little less than 16.9 in binary; without this the cut would lose a hundredth. */
const BINARY_SLACK = 1e-6;
/** A number as it may be typed; anything else is no answer. */
const NUMBER = /^\s*[+-]?\d+([.,]\d+)?\s*$/;

/** One question with its place in the answers, and how a value becomes a digit and back. */
type Slot = {
  group: string;
  id: string;
  size: number;
  toValue: (digit: number) => string | undefined;
  toDigit: (value: string) => number | undefined;
};

/** Groups of slots beside instruments that may stand in, which are named by their id. */
const FACTS = '(facts)';
const ANSWERS = '(answers)';

function optionSlot(group: string, id: string, options: readonly string[]): Slot {
  const values = ['unknown', ...options.filter((option) => option !== 'unknown')];
  return {
    group,
    id,
    size: values.length + 1,
    toValue: (digit) => values[digit - 1],
    toDigit: (value) => (values.includes(value) ? values.indexOf(value) + 1 : undefined),
  };
}

function itemSlot(group: string, item: Item): Slot {
  if (item.kind === 'choice') {
    const values = item.options.map(({ value }) => String(value));
    return optionSlot(group, item.id, values);
  }
  const { id, min, max, whole } = item;
  const scale = whole ? 1 : DECIMALS;
  return {
    group,
    id,
    size: (max - min) * scale + 3,
    toValue: (digit) => (digit === 1 ? 'unknown' : String(Math.round(min * scale + digit - 2) / scale)),
    toDigit: (value) => {
      if (value === 'unknown') return 1;
      const number = NUMBER.test(value) ? Number(value.replace(',', '.')) : Number.NaN;
      const isAnswer = number >= min && number <= max && (!whole || Number.isInteger(number));
      return isAnswer ? Math.floor((number - min) * scale + BINARY_SLACK) + 2 : undefined;
    },
  };
}

/** Every question of the calculator in the order of the code. */
export function listSlots({ gate, items, substitutes }: InstrumentDefinition): Slot[] {
  const facts = gate.map(({ field, options }) => {
    const values = options.map(({ value }) => value);
    return optionSlot(FACTS, field, values);
  });
  const standIns = substitutes.flatMap(({ instrument }) => instrument.items.map((item) => itemSlot(instrument.id, item)));
  return [...facts, ...items.map((item) => itemSlot(ANSWERS, item)), ...standIns];
}

/** The answers of a group within everything that was entered. */
function readGroup(state: CodedAnswers, group: string): Record<string, string> {
  if (group === FACTS) return state.facts;
  return (group === ANSWERS ? state.answers : state.substitutes[group]) ?? {};
}

/** Puts one answer into its group. */
export function putAnswer(state: CodedAnswers, { group, id }: Slot, answer: string): void {
  if (group === FACTS) state.facts[id] = answer;
  else if (group === ANSWERS) state.answers[id] = answer;
  else state.substitutes[group] = { ...state.substitutes[group], [id]: answer };
}

/** Everything that gives an answer its meaning: a code is of no use once any of it has changed. */
function describeQuestions({ edition, gate, items, substitutes }: InstrumentDefinition): string {
  const options = (list: readonly { value: string | number; label: string }[]) => list.map(({ value, label }) => [value, label]);
  const describe = (item: Item) => [
    item.id,
    item.question,
    ...(item.kind === 'choice' ? [options(item.options)] : [item.unit, item.min, item.max, item.whole]),
  ];
  return JSON.stringify([
    edition,
    gate.map((asked) => [asked.field, asked.question, options(asked.options)]),
    items.map(describe),
    substitutes.map(({ item, instrument }) => [item, instrument.id, instrument.edition, instrument.items.map(describe)]),
  ]);
}

/** The highest bits of a 32-bit hash (FNV-1a, its halves mixed). */
function hash(text: string, bits: bigint): bigint {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return BigInt((value ^ (value >>> 13)) >>> 0) >> (32n - bits);
}

/** What a number says before its answers, and its answers. */
export type Head = { version: bigint; instrument: bigint; questions: bigint };

/** The head of every code of a definition. */
export function makeHead(definition: InstrumentDefinition): Head {
  return {
    version: BigInt(CODE_VERSION),
    instrument: hash(definition.id, INSTRUMENT_BITS),
    questions: hash(describeQuestions(definition), QUESTION_BITS),
  };
}

/** Head and answers as one number. */
export function join({ version, instrument, questions }: Head, answers: bigint): bigint {
  return (((answers << QUESTION_BITS) + questions) << (INSTRUMENT_BITS + VERSION_BITS)) + (instrument << VERSION_BITS) + version;
}

/** The other way round. */
export function split(number: bigint): Head & { answers: bigint } {
  const take = (from: bigint, bits: bigint) => (number >> from) & ((1n << bits) - 1n);
  return {
    version: take(0n, VERSION_BITS),
    instrument: take(VERSION_BITS, INSTRUMENT_BITS),
    questions: take(VERSION_BITS + INSTRUMENT_BITS, QUESTION_BITS),
    answers: number >> (VERSION_BITS + INSTRUMENT_BITS + QUESTION_BITS),
  };
}

/** A number in the letters of the code, with its check character last, in groups of four. */
export function write(number: bigint): string {
  let text = CHECK.charAt(Number(number % 37n));
  for (let rest = number; rest > 0n; rest /= 32n) text = ALPHABET.charAt(Number(rest % 32n)) + text;
  return text.replace(/(.{4})(?=.)/g, '$1-');
}

/**
 * The code for a set of answers. Answers that are not valid for their item are left out, as if blank.
 *
 * @param definition - the instrument
 * @param state - what was entered
 * @returns groups of four characters, the last character being the check
 */
export function encodeAnswers(definition: InstrumentDefinition, state: CodedAnswers): string {
  let number = 0n;
  for (const slot of listSlots(definition)) {
    const value = readGroup(state, slot.group)[slot.id];
    number = number * BigInt(slot.size) + BigInt(value === undefined ? 0 : (slot.toDigit(value) ?? 0));
  }
  return write(join(makeHead(definition), number));
}
