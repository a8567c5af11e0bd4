/**
 * Turns an outcome into plain data for the result panel: nine parts, always all nine, always in the same order, so that nobody
 * can pick the convenient number. Numbers are made here; views only show them. No words but those that definitions carry.
 */

import { type NaturalFrequency, naturalFrequency } from '../stats/index.ts';
import type { InstrumentDefinition, NormTable, ScoringCite } from './instrument-schema.ts';
import { type Ends, interpretTotal, notScored, type TotalPart, type Withheld } from './interpret-total.ts';
import type { Accuracy, PercentileRow, Rate, ResolvedNormTable, Span, TotalRate } from './norm-schema.ts';
import { lookUpNorm, type RatioRow } from './norms.ts';
import type { Band, Notice, ScoreOutcome } from './result.ts';

/** "About 6 of 100". `count` is rounded to whole people; `formulaReturnsZero` marks a computed 0, which is not "cannot happen". */
export type PerPeople = NaturalFrequency & { formulaReturnsZero: boolean };

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
type RatioPart = { row: RatioRow | null; baseRate: string; withheld: Withheld | null };
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
    total: interpretTotal(definition, outcome),
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
  return { row: rows[0] ?? null, baseRate: ratio.baseRate, withheld };
}

function levelPart({ bands, norms }: InstrumentDefinition, outcome: ScoreOutcome): LevelPart {
  const band = outcome.status === 'scored' ? outcome.band : null;
  const cite = bands?.list.find(({ id }) => id === band?.id)?.cite ?? bands?.cite ?? null;
  const text = norms.levelWithheld;
  return { band, scheme: bands?.scheme ?? null, cite, withheld: text === null ? notScored(outcome) : { kind: 'notPublished', text } };
}
