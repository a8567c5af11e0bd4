/** What an instrument that stands in for an item adds up to, in words. No markup. */
import { formatNumber } from '../format.ts';
import type { InstrumentDefinition } from '../scoring/instrument-schema.ts';
import { scoreInstrument } from '../scoring/score.ts';
import { isSubstituteInUse } from './check-rows.ts';
import { type FormState, toScoreInput } from './form-state.ts';

export type StandIn = {
  /** "CASIC". */
  title: string;
  /** "3 of 6", or "2 to 4 of 6" while it can still change. */
  total: string;
};

/** By item: the instrument that stands in for it, where one does and has an answer. */
export function standIns(definition: InstrumentDefinition, state: FormState): Map<string, StandIn> {
  const found = new Map<string, StandIn>();
  for (const { item, instrument } of definition.substitutes) {
    const answers = state.substitutes[instrument.id] ?? {};
    if (!isSubstituteInUse(item, state) || Object.keys(answers).length === 0 || instrument.rule.kind !== 'sum') continue;
    const outcome = scoreInstrument(instrument, toScoreInput(instrument, { facts: {}, answers, substitutes: {} }));
    if (outcome.status !== 'scored' && outcome.status !== 'incomplete') continue;
    const { range } = outcome;
    if (!range) continue;
    const points = range.min === range.max ? formatNumber(range.min) : `${formatNumber(range.min)} to ${formatNumber(range.max)}`;
    found.set(item, { title: instrument.title, total: `${points} of ${formatNumber(instrument.rule.max)}` });
  }
  return found;
}
