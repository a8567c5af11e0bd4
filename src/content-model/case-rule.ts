/** What a rule is that practice cases train. */
import type { ScoringCite } from '../scoring/instrument-schema.ts';
import type { PracticeCase } from './schemas/case.ts';

/** What a rule looks at in a case. */
export type KeyedCase = Pick<PracticeCase, 'instrument' | 'facts' | 'answers' | 'substitutes' | 'expected'>;

export type TrainableRule = {
  /** `gate.female`, `static-99r.ageAtRelease.35`. Instruments share the ids that do not begin with theirs: `gate.…`, `noLevel`, `countsAgree`. */
  id: string;
  /** A few words, for a list of rules that were missed. */
  name: string;
  /** The rule in a sentence. */
  text: string;
  /** Where the rule comes from; null for a rule of this guide. */
  cite: ScoringCite | null;
  /** Whether a case can train it: the rule bears on one of its answers or on its outcome. */
  isMetBy: (each: KeyedCase) => boolean;
  /** For a step of a number: on which side of it a case is, null where on neither. */
  sideOf?: (each: KeyedCase) => 'below' | 'from' | null;
};

/** The answer of a case to an item of an instrument, its own or that of a stand-in. */
export function answerOf({ instrument, answers, substitutes }: KeyedCase, owner: string, item: string): string | number | undefined {
  return instrument === owner ? answers[item] : substitutes[owner]?.[item];
}
