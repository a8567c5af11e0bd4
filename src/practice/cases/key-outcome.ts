import type { InstrumentDefinition } from '../../scoring/instrument-schema.ts';
import type { CaseFacts, ScoreOutcome } from '../../scoring/result.ts';
import { scoreInstrument } from '../../scoring/score.ts';
import type { KeyedCase } from './keyed-case.ts';

/** What the key comes to. A test holds it to the outcome that was worked out by hand. */
export const keyOutcome = (definition: InstrumentDefinition, { facts, answers, substitutes }: KeyedCase): ScoreOutcome =>
  scoreInstrument(definition, { facts: facts as CaseFacts, answers, substitutes });
