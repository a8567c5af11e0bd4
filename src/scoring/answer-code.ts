/**
 * A short code that holds the answers of a case, for the printed sheet: type it in and the answers are back. It holds no
 * identity, only which option was chosen per question, the instrument and the version of the code, and a check character.
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

/** Raised whenever the meaning of a code changes; a code of another version is refused, never guessed at. */
export const CODE_VERSION = 1;

export const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Check symbols: the alphabet and five more, because the check is a remainder of 37, a prime above 32. */
export const CHECK = `${ALPHABET}*~$=U`;
/** Separates codes of different instruments; any change of the questions changes it too. */
export const FINGERPRINT_SIZE = 1021;
export const VERSIONS = 32;
/** Decimal ages are kept to a hundredth of a year, cut and not rounded, so that no restored age falls into another step. */
const DECIMALS = 100;
/** 34.9 - 18 is a little less than 16.9 in binary; without this the cut would lose a hundredth. */
const BINARY_SLACK = 1e-6;

type Slot = {
  group: 'facts' | 'answers' | string;
  id: string;
  values: (digit: number) => string | undefined;
  digit: (value: string) => number | undefined;
  size: number;
};

function optionSlot(group: string, id: string, options: readonly string[]): Slot {
  const values = ['unknown', ...options.filter((option) => option !== 'unknown')];
  return {
    group,
    id,
    size: values.length + 1,
    values: (digit) => values[digit - 1],
    digit: (value) => (values.includes(value) ? values.indexOf(value) + 1 : undefined),
  };
}

function itemSlot(group: string, item: Item): Slot {
  if (item.kind === 'choice')
    return optionSlot(
      group,
      item.id,
      item.options.map(({ value }) => String(value)),
    );
  const scale = item.whole ? 1 : DECIMALS;
  const steps = (item.max - item.min) * scale + 1;
  return {
    group,
    id: item.id,
    size: steps + 2,
    values: (digit) => (digit === 1 ? 'unknown' : String(Math.round(item.min * scale + digit - 2) / scale)),
    digit: (value) => {
      if (value === 'unknown') return 1;
      const step = Math.floor((Number(value) - item.min) * scale + BINARY_SLACK);
      return value.trim() !== '' && step >= 0 && step < steps ? step + 2 : undefined;
    },
  };
}

export function slotsOf(definition: InstrumentDefinition): Slot[] {
  return [
    ...definition.gate.map(({ field, options }) =>
      optionSlot(
        'facts',
        field,
        options.map(({ value }) => value),
      ),
    ),
    ...definition.items.map((item) => itemSlot('answers', item)),
    ...definition.substitutes.flatMap(({ instrument }) => instrument.items.map((item) => itemSlot(instrument.id, item))),
  ];
}

export function fingerprint(definition: InstrumentDefinition, slots: readonly Slot[]): number {
  let hash = 7;
  for (const character of `${definition.id}|${definition.edition}|${slots.map(({ id, size }) => `${id}${size}`).join()}`)
    hash = (hash * 31 + character.charCodeAt(0)) % FINGERPRINT_SIZE;
  return hash;
}

const held = (state: CodedAnswers, slot: Slot): string | undefined =>
  slot.group === 'facts'
    ? state.facts[slot.id]
    : slot.group === 'answers'
      ? state.answers[slot.id]
      : state.substitutes[slot.group]?.[slot.id];

/**
 * The code for a set of answers. Answers that are not valid for their item are left out, as if blank.
 *
 * @param definition - the instrument
 * @param state - what was entered
 * @returns groups of four characters, the last character being the check
 */
export function encodeAnswers(definition: InstrumentDefinition, state: CodedAnswers): string {
  const slots = slotsOf(definition);
  let number = 0n;
  for (const slot of slots) {
    const value = held(state, slot);
    number = number * BigInt(slot.size) + BigInt(value === undefined ? 0 : (slot.digit(value) ?? 0));
  }
  number = (number * BigInt(FINGERPRINT_SIZE) + BigInt(fingerprint(definition, slots))) * BigInt(VERSIONS) + BigInt(CODE_VERSION);
  let text = CHECK.charAt(Number(number % 37n));
  for (let rest = number; rest > 0n; rest /= 32n) text = ALPHABET.charAt(Number(rest % 32n)) + text;
  return text.replace(/(.{4})(?=.)/g, '$1-');
}
