/** The practice cases by instrument, in the order in which they are practised. For the build. */
import type { Entries } from '../../content-model/entries.ts';
import { DIFFICULTIES, type PracticeCase } from '../../content-model/schemas/case.ts';
import type { CaseFace, KeyedCase } from './keyed-case.ts';

export const faceOf = ({ id, title, difficulty, vignette }: CaseFace): CaseFace => ({ id, title, difficulty, vignette });

function keyedCase(id: string, each: PracticeCase): KeyedCase {
  const { title, difficulty, vignette, facts, answers, substitutes, key, expected, why, unsettled, secondKey } = each;
  return { id, title, difficulty, vignette, facts, answers, substitutes, key, expected, why, unsettled, secondKey };
}

/** The cases of an instrument: the plain ones first, otherwise by id. */
export function casesOf({ cases }: Pick<Entries, 'cases'>, instrument: string): KeyedCase[] {
  const rank = ({ difficulty }: KeyedCase) => DIFFICULTIES.indexOf(difficulty);
  return [...cases]
    .filter(([, each]) => each.instrument === instrument)
    .map(([id, each]) => keyedCase(id, each))
    .sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}
