/** How far a case has come: its total, or what is still possible. All that a score card needs. Plain data. */
import type { FirstMatchRule, InstrumentDefinition } from './instrument-schema.ts';
import { getPlan } from './plan.ts';
import type { Contribution, Range, ScoreOutcome } from './result.ts';
import { rowHolds } from './rules/decide.ts';

export type TotalSoFar = {
  status: ScoreOutcome['status'];
  /** The total, only if scored and if the instrument has one. */
  total: number | null;
  /** Lowest and highest total of the instrument; null where it has no total. */
  limits: Range | null;
  answered: number;
  of: number;
  range: Range | null;
  /** The rows of an ordered table and which of them applies; null for an instrument that is a sum, and where nothing is counted. */
  conditions: Condition[] | null;
};

/** `open`: it or a row before it depends on an answer that is missing. `passed`: a row after one that is certain to hold, so it cannot be the first. */
export type Condition = { label: string; met: 'applies' | 'no' | 'open' | 'passed' };

/**
 * The total of an outcome so far, for every outcome, also unscored ones.
 *
 * @param definition - the definition that was scored
 * @param outcome - what `scoreInstrument` returned for it
 * @throws {DefinitionError} if `definition` is not a definition
 * @example totalSoFar(casic, scoreInstrument(casic, { answers: {} })).answered // => 0
 */
export function totalSoFar(definition: InstrumentDefinition, outcome: ScoreOutcome): TotalSoFar {
  const { parts } = getPlan(definition);
  const { rule } = definition;
  const counted = 'contributions' in outcome ? outcome : null;
  return {
    status: outcome.status,
    total: outcome.status === 'scored' ? outcome.total : null,
    limits: rule.kind === 'sum' ? { min: rule.min, max: rule.max } : null,
    answered: counted?.contributions.length ?? 0,
    of: parts.length,
    range: counted?.range ?? null,
    conditions: rule.kind === 'firstMatch' && counted ? conditionsOf(rule, counted.contributions) : null,
  };
}

/** Every row of an ordered table. One that is certain to hold ends it: it applies, or one before it does that is still open. */
function conditionsOf(rule: FirstMatchRule, contributions: readonly Contribution[]): Condition[] {
  const answers = new Map(contributions.map(({ itemId, answer }) => [itemId, answer]));
  let isDecided = false;
  let isOpen = false;
  return rule.rows.map(({ label, when }) => {
    if (isDecided) return { label, met: 'passed' };
    const holds = rowHolds(when, (itemId) => answers.get(itemId));
    if (holds === false) return { label, met: 'no' };
    if (holds === null) isOpen = true;
    else isDecided = true;
    return { label, met: isOpen ? 'open' : 'applies' };
  });
}
