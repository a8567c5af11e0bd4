/** What an instrument that stands in for an item adds up to. Card, form, result and sheet tell it from here. No markup. */
import { formatNumber } from '../format.ts';
import type { InstrumentDefinition } from '../scoring/instrument-schema.ts';
import { scoreInstrument } from '../scoring/score.ts';
import { type FormState, toScoreInput } from './form-state.ts';

type Substitute = InstrumentDefinition['substitutes'][number];
export type StandIn = { title: string; points: number; of: number; open: number };

/** True while another instrument stands in for the item: the item's own answer is missing. */
export const isSubstituteInUse = (item: string, state: FormState): boolean =>
  state.answers[item] === undefined || state.answers[item] === 'unknown';

/** The instrument that stands in, where it does and has an answer. */
export function standInOf({ item, instrument }: Substitute, state: FormState): StandIn | null {
  const answers = state.substitutes[instrument.id] ?? {};
  if (!isSubstituteInUse(item, state) || Object.keys(answers).length === 0 || instrument.rule.kind !== 'sum') return null;
  const outcome = scoreInstrument(instrument, toScoreInput(instrument, { facts: {}, answers, substitutes: {} }));
  if (!('contributions' in outcome)) return null;
  return {
    title: instrument.title,
    points: outcome.range?.min ?? 0,
    of: instrument.rule.max,
    open: instrument.items.length - outcome.contributions.length,
  };
}

/** "3 of 6", and while answers are missing "2 of 6, 4 open". `word`, where there is one, says whether that is enough. */
export function standInText({ points, of, open }: StandIn, word = ''): string {
  return [`${formatNumber(points)} of ${formatNumber(of)}`, word, open > 0 && `${formatNumber(open)} open`].filter(Boolean).join(', ');
}

/** By item: the instrument that stands in for it. */
export function standIns({ substitutes }: InstrumentDefinition, state: FormState): Map<string, StandIn> {
  return new Map(
    substitutes.flatMap((substitute) => {
      const standIn = standInOf(substitute, state);
      return standIn ? [[substitute.item, standIn] as const] : [];
    }),
  );
}
