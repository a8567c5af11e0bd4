/** Reads an answer code back. The other half of `answer-code.ts`. */
import { ALPHABET, CHECK, CODE_VERSION, type CodedAnswers, FINGERPRINT_SIZE, fingerprint, slotsOf, VERSIONS } from './answer-code.ts';
import type { InstrumentDefinition } from './instrument-schema.ts';

type DecodedCode =
  | { status: 'ok'; value: CodedAnswers }
  | { status: 'mistyped' }
  | { status: 'otherInstrument' }
  | { status: 'otherVersion' };

/**
 * The answers behind a code, or what is wrong with it. Case, spaces and hyphens do not matter; I and L read as 1, O as 0.
 *
 * @param definition - the instrument the code is typed into
 * @param code - as typed
 */
export function decodeAnswers(definition: InstrumentDefinition, code: string): DecodedCode {
  const typed = code.toUpperCase().replace(/[\s\-–—]/g, '');
  const body = typed.slice(0, -1).replace(/[IL]/g, '1').replace(/O/g, '0');
  const check = typed.slice(-1).replace(/[IL]/, '1').replace('O', '0');
  // 200 characters hold far more than any instrument; longer input is not worth reading.
  if (body.length > 200 || [...body].some((character) => !ALPHABET.includes(character))) return { status: 'mistyped' };
  let number = 0n;
  for (const character of body) number = number * 32n + BigInt(ALPHABET.indexOf(character));
  // No code stands for 0: it ends in the version.
  if (number === 0n || CHECK[Number(number % 37n)] !== check) return { status: 'mistyped' };
  const slots = slotsOf(definition);
  if (Number(number % BigInt(VERSIONS)) !== CODE_VERSION) return { status: 'otherVersion' };
  number /= BigInt(VERSIONS);
  if (Number(number % BigInt(FINGERPRINT_SIZE)) !== fingerprint(definition, slots)) return { status: 'otherInstrument' };
  number /= BigInt(FINGERPRINT_SIZE);
  const value: CodedAnswers = { facts: {}, answers: {}, substitutes: {} };
  for (const slot of [...slots].reverse()) {
    const size = BigInt(slot.size);
    const digit = Number(number % size);
    number /= size;
    const answer = digit === 0 ? undefined : slot.values(digit);
    if (answer === undefined) continue;
    if (slot.group === 'facts') value.facts[slot.id] = answer;
    else if (slot.group === 'answers') value.answers[slot.id] = answer;
    else value.substitutes[slot.group] = { ...value.substitutes[slot.group], [slot.id]: answer };
  }
  return number === 0n ? { status: 'ok', value } : { status: 'mistyped' };
}
