/** The first part of a result: the total with what gave it, what is still open and what one item scored otherwise would change. Plain data. */
import { contributionText } from './answer-text.ts';
import type { InstrumentDefinition } from './instrument-schema.ts';
import { getPlan } from './plan.ts';
import type { Answer, Band, Cite, Range, ScoreOutcome } from './result.ts';
import { bandAt, oneBandLower, toBand } from './rules/bands.ts';
import { probabilityAt } from './rules/totals.ts';
import { type TotalSoFar, totalSoFar } from './total-so-far.ts';

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

export type TotalPart = TotalSoFar & {
  rows: SheetRow[];
  missing: { itemId: string; label: string }[];
  eitherWay: EitherWay | null;
  withheld: Withheld | null;
};

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
  const labels = new Map([...definition.items, ...parts].map(({ id, label }) => [id, label]));
  const withLabel = (itemId: string) => ({ itemId, label: labels.get(itemId) ?? itemId });
  let runningSum = 0;
  const rows = ('contributions' in outcome ? outcome.contributions : []).map(({ itemId, answer, points, cite }) => {
    runningSum += points;
    return { ...withLabel(itemId), answer, answerText: contributionText(definition, itemId, answer), points, runningSum, cite };
  });
  const soFar = totalSoFar(definition, outcome);
  return {
    ...soFar,
    rows,
    missing: outcome.status === 'incomplete' ? outcome.missing.map(withLabel) : [],
    eitherWay: eitherWay(definition, outcome),
    withheld: notScored(outcome) ?? (soFar.total === null ? { kind: 'noTotal' } : null),
  };
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
