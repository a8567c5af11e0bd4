/** The first part of a result: the total with what gave it, what is still open and what one item scored otherwise would change. Plain data. */
import { contributionText } from './answer-text.ts';
import type { FirstMatchRule, InstrumentDefinition } from './instrument-schema.ts';
import { getPlan } from './plan.ts';
import type { Answer, Band, Cite, Contribution, Range, ScoreOutcome } from './result.ts';
import { bandAt, oneBandLower, toBand } from './rules/bands.ts';
import { rowHolds } from './rules/decide.ts';
import { probabilityAt } from './rules/totals.ts';

/** Why a figure is not shown: the case is not scored, or nothing is published (then in the words of the definition). */
export type Withheld =
  | { kind: 'notScored' }
  | { kind: 'notApplicable' }
  | { kind: 'invalid' }
  | { kind: 'noTotal' }
  | { kind: 'notPublished'; text: string };

/** `answerText` is the answer in words; `answer` is the raw value. */
type SheetRow = { itemId: string; label: string; answer: Answer; answerText: string; points: number; runningSum: number; cite: Cite };
export type Ends<Value> = { min: Value; max: Value };
export type EitherWay = { range: Range; bands: Ends<Band | null>; probability: Ends<number> | null };

export type TotalPart = {
  status: ScoreOutcome['status'];
  /** The total, only if scored and if the instrument has one. */
  total: number | null;
  /** Lowest and highest total of the instrument; null where it has no total. */
  limits: Range | null;
  rows: SheetRow[];
  answered: number;
  of: number;
  missing: { itemId: string; label: string }[];
  range: Range | null;
  eitherWay: EitherWay | null;
  /** The rows of an ordered table and which of them applies; null for an instrument that is a sum, and where nothing is counted. */
  conditions: Condition[] | null;
  withheld: Withheld | null;
};

/** `open`: it or a row before it depends on an answer that is missing. `passed`: a row after one that is certain to hold, so it cannot be the first. */
export type Condition = { label: string; met: 'applies' | 'no' | 'open' | 'passed' };

/**
 * The total of an outcome, for every outcome, also unscored ones.
 *
 * @param definition - the definition that was scored
 * @param outcome - what `scoreInstrument` returned for it
 * @throws {DefinitionError} if `definition` is not a definition
 * @example interpretTotal(casic, scoreInstrument(casic, { answers: {} })).answered // => 0
 */
export function interpretTotal(definition: InstrumentDefinition, outcome: ScoreOutcome): TotalPart {
  const { parts } = getPlan(definition);
  const { rule } = definition;
  const labels = new Map([...definition.items, ...parts].map(({ id, label }) => [id, label]));
  const withLabel = (itemId: string) => ({ itemId, label: labels.get(itemId) ?? itemId });
  const counted = 'contributions' in outcome ? outcome : null;
  let runningSum = 0;
  const rows = (counted?.contributions ?? []).map(({ itemId, answer, points, cite }) => {
    runningSum += points;
    return { ...withLabel(itemId), answer, answerText: contributionText(definition, itemId, answer), points, runningSum, cite };
  });
  const total = outcome.status === 'scored' ? outcome.total : null;
  return {
    status: outcome.status,
    total,
    limits: rule.kind === 'sum' ? { min: rule.min, max: rule.max } : null,
    rows,
    answered: rows.length,
    of: parts.length,
    missing: outcome.status === 'incomplete' ? outcome.missing.map(withLabel) : [],
    range: counted?.range ?? null,
    eitherWay: eitherWay(definition, outcome),
    conditions: rule.kind === 'firstMatch' && counted ? conditionsOf(rule, counted.contributions) : null,
    withheld: notScored(outcome) ?? (total === null ? { kind: 'noTotal' } : null),
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

/** Band and probability at both ends of "one item scored otherwise". A band reduction that applies, applies at the ends too. */
function eitherWay({ bands, probability }: InstrumentDefinition, outcome: ScoreOutcome): EitherWay | null {
  if (outcome.status !== 'scored' || outcome.oneItemEitherWay === null) return null;
  const range = outcome.oneItemEitherWay;
  const isReduced = outcome.notices.some(({ id }) => id === bands?.reduction?.notice.id);
  const bandOf = (total: number): Band | null => {
    const band = bandAt(bands, total);
    return toBand(bands, bands && isReduced ? oneBandLower(bands, band) : band);
  };
  return {
    range,
    bands: { min: bandOf(range.min), max: bandOf(range.max) },
    probability: probability && { min: probabilityAt(probability, range.min), max: probabilityAt(probability, range.max) },
  };
}

/** The reason why an outcome carries no figures; null if it is scored. */
export function notScored(outcome: ScoreOutcome): Withheld | null {
  if (outcome.status === 'scored') return null;
  return { kind: outcome.status === 'incomplete' ? 'notScored' : outcome.status };
}
