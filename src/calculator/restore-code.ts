/** What an answer code brings back, or why it brings back nothing. No markup. */
import { decodeAnswers } from '../scoring/decode-answers.ts';
import type { InstrumentDefinition } from '../scoring/instrument-schema.ts';
import type { FormState } from './form-state.ts';

const PROBLEMS = {
  mistyped: 'This code has a typing error. Compare it with the sheet, character by character.',
  otherInstrument: 'This code belongs to another instrument or edition. Open that calculator and type it there.',
  otherQuestions:
    'The questions of this calculator have changed since this code was made, so its answers may no longer fit. Enter the answers again.',
  otherVersion: 'This code was made by another version of the site and cannot be read here. Enter the answers again.',
} as const;

export type Restored = { state: FormState } | { problem: string };

/** The answers of a code, or what is wrong with it and what to do. */
export function restoreCode(definition: InstrumentDefinition, code: string): Restored {
  const decoded = decodeAnswers(definition, code);
  return decoded.status === 'ok' ? { state: decoded.value } : { problem: PROBLEMS[decoded.status] };
}
