/**
 * Turns an outcome into plain data for the result panel: nine parts, always all nine, always in the same order, so that nobody
 * can pick the convenient number. Numbers are made here; views only show them. No words but those that definitions carry.
 */

import { type NaturalFrequency, naturalFrequency } from '../stats/index.ts';
import { contributionText } from './answer-text.ts';
import type { FirstMatchRule, InstrumentDefinition, NormTable, ScoringCite } from './instrument-schema.ts';
import type { Accuracy, PercentileRow, Rate, ResolvedNormTable, Span, TotalRate } from './norm-schema.ts';
import { lookUpNorm, type RatioRow } from './norms.ts';
import { getPlan } from './plan.ts';
import type { Answer, Band, Cite, Contribution, Notice, Range, ScoreOutcome } from './result.ts';
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

/** "About 6 of 100". `count` is rounded to whole people; `formulaReturnsZero` marks a computed 0, which is not "cannot happen". */
export type PerPeople = NaturalFrequency & { formulaReturnsZero: boolean };

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
/** `passed`: a row after the one that applies. `open`: it depends on an answer that is missing. */
export type Condition = { label: string; met: 'applies' | 'no' | 'open' | 'passed' };
type ComparisonPart = {
  groups: { text: string; n: number | null; cite: ScoringCite }[];
  accuracy: Accuracy[];
  raterAgreement: NormTable['raterAgreement'];
};
type PercentilePart = {
  definition: string | null;
  row: PercentileRow | null;
  /** Every row that is published, for a table beside the result. */
  published: PercentileRow[];
  withheld: Withheld | null;
};
type RateFigure<Row extends Rate = Rate> = Row & { people: PerPeople };
type FormulaFigure = { value: number; people: PerPeople } & NonNullable<NormTable['rates']['formula']>;
type SpanFigure = Span & { people: Ends<PerPeople> };
type RatesPart = {
  /** Computed by a published formula or row, for this total. */
  formula: FormulaFigure | null;
  /** Published for exactly this total. */
  rows: RateFigure<TotalRate>[];
  /** Published as a span over all totals. */
  spans: SpanFigure[];
  /** Of whole groups, whatever the total. */
  groups: RateFigure[];
  withheld: Withheld | null;
};
type RatioPart = { reference: number | null; row: RatioRow | null; baseRate: string; withheld: Withheld | null };
type LevelPart = { band: Band | null; scheme: string | null; cite: ScoringCite | null; withheld: Withheld | null };
type VersionsPart = {
  edition: string;
  norms: { id: string; title: string; retrieved: string };
  lastChecked: string;
  nextDue: string;
};

export type Panel = {
  total: TotalPart;
  comparison: ComparisonPart;
  percentile: PercentilePart;
  rates: RatesPart;
  ratio: RatioPart;
  level: LevelPart;
  elsewhere: NormTable['elsewhere'];
  notCovered: string[];
  versions: VersionsPart;
  /** Part of every sheet and copy. */
  caveats: string[];
  notices: Notice[];
};

/**
 * Natural frequency of a probability, in a crowd large enough to show it.
 *
 * @param probability - a fraction from 0 to 1
 * @returns whole people; a probability of exactly 0 is flagged, because a formula that returns 0 does not mean "cannot happen"
 * @example perPeople(0.0281) // => { count: 3, outOf: 100, formulaReturnsZero: false }
 */
export function perPeople(probability: number): PerPeople {
  return { ...naturalFrequency(probability), formulaReturnsZero: probability === 0 };
}

/**
 * The nine parts of the result panel, as plain data.
 * Use for every outcome, also unscored ones: a part without a publishable figure stays and carries `withheld`. Hand over a definition
 * that went through `resolveNorms`: rows of norm tables that only name their figure are left out.
 *
 * @param definition - the definition that was scored
 * @param outcome - what `scoreInstrument` returned for it
 * @returns all nine parts; rates, levels, percentiles and ratios only where the outcome is `scored`
 * @throws {DefinitionError} if `definition` is not a definition
 * @source every figure cites its own source
 * @example interpretOutcome(casic, scoreInstrument(casic, { answers: {} })).percentile.withheld // => { kind: 'notScored' }
 */
export function interpretOutcome(definition: InstrumentDefinition, outcome: ScoreOutcome): Panel {
  const norms = withNumbers(definition.norms);
  return {
    total: totalPart(definition, outcome),
    comparison: { groups: norms.comparison, accuracy: norms.accuracy, raterAgreement: norms.raterAgreement },
    percentile: percentilePart(norms, outcome),
    rates: ratesPart(norms, outcome),
    ratio: ratioPart(norms, outcome),
    level: levelPart(definition, outcome),
    elsewhere: norms.elsewhere,
    notCovered: norms.notCovered,
    versions: {
      edition: definition.edition,
      norms: { id: norms.id, title: norms.title, retrieved: norms.retrieved },
      lastChecked: definition.lastChecked,
      nextDue: definition.nextDue,
    },
    caveats: norms.caveats,
    notices: 'notices' in outcome ? outcome.notices : [],
  };
}

/** The rows that hold their numbers. Of a group the text remains, without the number of people. */
function withNumbers(norms: NormTable): ResolvedNormTable {
  const { comparison, percentile, rates, accuracy } = norms;
  return {
    ...norms,
    comparison: comparison.map((group) => ('n' in group ? group : { ...group, n: null })),
    percentile: { ...percentile, rows: percentile.rows.filter((row) => 'percentile' in row) },
    rates: {
      ...rates,
      rows: rates.rows.filter((row) => 'value' in row),
      spans: rates.spans.filter((row) => 'lower' in row),
      groups: rates.groups.filter((row) => 'value' in row),
    },
    accuracy: accuracy.filter((row) => 'value' in row),
  };
}

function totalPart(definition: InstrumentDefinition, outcome: ScoreOutcome): TotalPart {
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

/** Every row of an ordered table, down to the one that applies. Nothing applies after a row that is open. */
function conditionsOf(rule: FirstMatchRule, contributions: readonly Contribution[]): Condition[] {
  const answers = new Map(contributions.map(({ itemId, answer }) => [itemId, answer]));
  let isDecided = false;
  let isOpen = false;
  return rule.rows.map(({ label, when }) => {
    if (isDecided) return { label, met: 'passed' };
    const holds = rowHolds(when, (itemId) => answers.get(itemId));
    if (holds === null) isOpen = true;
    if (holds === false) return { label, met: 'no' };
    if (isOpen) return { label, met: 'open' };
    isDecided = true;
    return { label, met: 'applies' };
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
function notScored(outcome: ScoreOutcome): Withheld | null {
  if (outcome.status === 'scored') return null;
  return { kind: outcome.status === 'incomplete' ? 'notScored' : outcome.status };
}

/** Rows for the total of a scored outcome. Where there is none, the reason: not scored comes before not published. */
function rowsFor<Row extends { total: number }>(
  part: { rows: Row[]; withheld: string },
  outcome: ScoreOutcome,
): { rows: Row[]; withheld: Withheld | null } {
  if (outcome.status !== 'scored') return { rows: [], withheld: notScored(outcome) };
  const { total } = outcome;
  const found = total === null ? null : lookUpNorm(part, total);
  if (found?.status === 'found') return { rows: found.rows, withheld: null };
  return { rows: [], withheld: { kind: 'notPublished', text: part.withheld } };
}

function percentilePart({ percentile }: ResolvedNormTable, outcome: ScoreOutcome): PercentilePart {
  const { rows, withheld } = rowsFor(percentile, outcome);
  return { definition: percentile.definition, row: rows[0] ?? null, published: percentile.rows, withheld };
}

function ratesPart({ rates }: ResolvedNormTable, outcome: ScoreOutcome): RatesPart {
  const { rows, withheld } = rowsFor(rates, outcome);
  const value = outcome.status === 'scored' ? outcome.probability : null;
  const formula = rates.formula && value !== null ? { ...rates.formula, value, people: perPeople(value) } : null;
  const withPeople = <Row extends Rate>(rate: Row) => ({ ...rate, people: perPeople(rate.value) });
  // Wrong population: no figure at all, not even of the group he does not belong to.
  const isRefused = outcome.status === 'notApplicable';
  return {
    formula,
    rows: rows.map(withPeople),
    spans: isRefused ? [] : rates.spans.map((span) => ({ ...span, people: { min: perPeople(span.lower), max: perPeople(span.upper) } })),
    groups: isRefused ? [] : rates.groups.map(withPeople),
    withheld: formula ? null : withheld,
  };
}

function ratioPart({ ratio }: ResolvedNormTable, outcome: ScoreOutcome): RatioPart {
  const { rows, withheld } = rowsFor(ratio, outcome);
  return { reference: ratio.reference, row: rows[0] ?? null, baseRate: ratio.baseRate, withheld };
}

function levelPart({ bands, norms }: InstrumentDefinition, outcome: ScoreOutcome): LevelPart {
  const band = outcome.status === 'scored' ? outcome.band : null;
  const cite = bands?.list.find(({ id }) => id === band?.id)?.cite ?? bands?.cite ?? null;
  const text = norms.levelWithheld;
  return { band, scheme: bands?.scheme ?? null, cite, withheld: text === null ? notScored(outcome) : { kind: 'notPublished', text } };
}
