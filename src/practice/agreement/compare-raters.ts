/** Agreement between raters: by item, over all items of one kind, and of the totals. No markup. */
import { toScoreInput } from '../../calculator/form-state.ts';
import type { InstrumentDefinition } from '../../scoring/instrument-schema.ts';
import { scoreInstrument } from '../../scoring/score.ts';
import {
  cohenKappa,
  gwetAc1,
  type Interval,
  intraclassCorrelation,
  type KappaWeights,
  type LimitsOfAgreement,
  limitsOfAgreement,
  wilsonInterval,
} from '../../stats/index.ts';
import { type AnswerPair, bothAnswered, kindOf, orderedAnswers, pairsOf, type Question, questionsOf } from './questions.ts';
import type { RatedCase } from './read-codes.ts';

export const STATISTICS = ['agreement', 'kappa', 'kappaLinear', 'kappaQuadratic', 'ac1', 'icc21'] as const;
export type Statistic = (typeof STATISTICS)[number];

/** A value with its limits; why there is none; or null where the statistic does not fit the question. */
export type Cell = { value: number; interval: Interval | null } | { none: 'constant' | 'tooFew' } | null;

/** One row of the table: an item, all items of a kind, or the totals. */
export type AgreementRow = {
  id: string;
  /** Item label; for a kind, its answers joined by "/"; empty for the totals. */
  label: string;
  of: 'kind' | 'item' | 'total';
  /** Pairs of answers that were compared, and pairs left out because a rater gave none. */
  n: number;
  leftOut: number;
  cells: Record<Statistic, Cell>;
};

/** Cases in which two raters part over one question. */
export type Parting = { question: Question; of: number; pairs: readonly AnswerPair[] };

export type TotalPair = { line: number; first: number; second: number };

/** What two raters agree on; raters are counted from 0. */
export type PairAgreement = {
  first: number;
  second: number;
  rows: readonly AgreementRow[];
  partings: readonly Parting[];
  totals: readonly TotalPair[];
  limits: LimitsOfAgreement | null;
};

/** All that is said of the cases of one instrument. */
export type InstrumentAgreement = {
  definition: InstrumentDefinition;
  cases: number;
  raters: number;
  pairs: readonly PairAgreement[];
  /** ICC(2,1) of the totals of all raters, with the cases in it; only where there are more than two. */
  ofAll: { cell: Cell; n: number } | null;
};

type Both = { first: string; second: string };
const TOO_FEW = { none: 'tooFew' } as const;
const NO_CELLS: Record<Statistic, Cell> = { agreement: null, kappa: null, kappaLinear: null, kappaQuadratic: null, ac1: null, icc21: null };

/** Positions of answers in a list; pairs with an answer that is not in it are left out. */
function asPositions(pairs: readonly Both[], answers: readonly string[]): [number, number][] {
  return pairs
    .map(({ first, second }): [number, number] => [answers.indexOf(first), answers.indexOf(second)])
    .filter(([first, second]) => first >= 0 && second >= 0);
}

function kappaCell(pairs: readonly Both[], answers: readonly string[], weights: KappaWeights): Cell {
  const positions = asPositions(pairs, answers);
  if (positions.length < 2) return TOO_FEW;
  return cohenKappa({ pairs: positions, categories: Math.max(2, answers.length) }, weights) ?? { none: 'constant' };
}

function correlationCell(scores: readonly (readonly number[])[]): Cell {
  if (scores.length < 2) return TOO_FEW;
  return intraclassCorrelation(scores) ?? { none: 'constant' };
}

/**
 * The statistics of pairs of answers. "Unknown" and "not applicable" are answers like others, but have no place in an order: the two
 * weighted kappas and the correlation of numbers leave such pairs out.
 */
function cellsOf(pairs: readonly Both[], ordered: readonly string[], isNumber: boolean): Record<Statistic, Cell> {
  const others = new Set(pairs.flatMap(({ first, second }) => [first, second]).filter((answer) => !ordered.includes(answer)));
  const all = [...ordered, ...others];
  const same = pairs.filter(({ first, second }) => first === second).length;
  const numbers = asPositions(pairs, ordered).map((positions) => positions.map((position) => Number(ordered[position])));
  return {
    agreement: pairs.length === 0 ? TOO_FEW : { value: same / pairs.length, interval: wilsonInterval({ events: same, n: pairs.length }) },
    kappa: kappaCell(pairs, all, 'unweighted'),
    // Numbers lie apart by their size and not by their rank: their correlation tells that.
    kappaLinear: isNumber ? null : kappaCell(pairs, ordered, 'linear'),
    kappaQuadratic: isNumber ? null : kappaCell(pairs, ordered, 'quadratic'),
    ac1: pairs.length < 2 ? TOO_FEW : gwetAc1({ pairs: asPositions(pairs, all), categories: Math.max(2, all.length) }),
    icc21: isNumber ? correlationCell(numbers) : null,
  };
}

type Compared = { question: Question; pairs: readonly AnswerPair[] };

function rowOf(id: string, label: string, of: 'kind' | 'item', compared: readonly Compared[]): AgreementRow {
  const pairs = compared.flatMap((each) => each.pairs);
  const both = bothAnswered(pairs);
  const item = compared[0]?.question.item;
  const ordered = item ? orderedAnswers(item, both) : [];
  return { id, label, of, n: both.length, leftOut: pairs.length - both.length, cells: cellsOf(both, ordered, item?.kind === 'number') };
}

/** Kinds of item that more than one question has, each as one row, then every item. */
function rowsOf(compared: readonly Compared[]): AgreementRow[] {
  const kinds = new Map<string, Compared[]>();
  for (const each of compared) {
    const kind = kindOf(each.question.item);
    if (kind !== null) kinds.set(kind, [...(kinds.get(kind) ?? []), each]);
  }
  return [
    ...[...kinds].filter(([, members]) => members.length > 1).map(([kind, members]) => rowOf(`kind:${kind}`, kind, 'kind', members)),
    ...compared.map((each) => rowOf(each.question.id, each.question.label, 'item', [each])),
  ];
}

/** The totals of every rater by case; null where the answers give none. */
const totalsOf = (definition: InstrumentDefinition, { ratings }: RatedCase): (number | null)[] =>
  ratings.map((answers) => {
    const outcome = scoreInstrument(definition, toScoreInput(definition, answers));
    return outcome.status === 'scored' ? outcome.total : null;
  });

function totalRow(totals: readonly TotalPair[], cases: number): AgreementRow {
  const same = totals.filter(({ first, second }) => first === second).length;
  const n = totals.length;
  const agreement: Cell = n === 0 ? TOO_FEW : { value: same / n, interval: wilsonInterval({ events: same, n }) };
  const icc21 = correlationCell(totals.map(({ first, second }) => [first, second]));
  return { id: 'total', label: '', of: 'total', n, leftOut: cases - n, cells: { ...NO_CELLS, agreement, icc21 } };
}

/** Compares the raters of one instrument two by two. */
function compareInstrument(definition: InstrumentDefinition, cases: readonly RatedCase[], raters: number): InstrumentAgreement {
  const questions = questionsOf(definition, cases);
  const byCase = cases.map((each) => ({ line: each.line, totals: totalsOf(definition, each) }));
  const compare = (first: number, second: number): PairAgreement => {
    const compared = questions.map((question) => ({ question, pairs: pairsOf(question, cases, first, second) }));
    const totals = byCase.flatMap(({ line, totals: each }): TotalPair[] => {
      const [one, other] = [each[first], each[second]];
      return typeof one === 'number' && typeof other === 'number' ? [{ line, first: one, second: other }] : [];
    });
    const partings = compared
      .map(({ question, pairs }) => ({ question, of: pairs.length, pairs: pairs.filter((pair) => pair.first !== pair.second) }))
      .filter(({ pairs }) => pairs.length > 0)
      .sort((a, b) => b.pairs.length - a.pairs.length);
    const hasTotal = definition.rule.kind === 'sum';
    return {
      first,
      second,
      rows: [...rowsOf(compared), ...(hasTotal ? [totalRow(totals, cases.length)] : [])],
      partings,
      totals,
      limits: totals.length < 2 ? null : limitsOfAgreement(totals.map((pair) => pair.first - pair.second)),
    };
  };
  const pairs: PairAgreement[] = [];
  for (let first = 0; first < raters; first += 1)
    for (let second = first + 1; second < raters; second += 1) pairs.push(compare(first, second));
  const complete = byCase.map(({ totals }) => totals.filter((total) => total !== null)).filter((totals) => totals.length === raters);
  const isForAll = raters > 2 && definition.rule.kind === 'sum';
  return {
    definition,
    cases: cases.length,
    raters,
    pairs,
    ofAll: isForAll ? { cell: correlationCell(complete), n: complete.length } : null,
  };
}

/**
 * Agreement of the raters, instrument by instrument.
 *
 * @param cases - cases with the answers of every rater, in one order
 * @param raters - how many raters there are, at least 2
 * @returns one entry for each instrument that occurs, in the order of its first case
 */
export function compareRaters(cases: readonly RatedCase[], raters: number): InstrumentAgreement[] {
  const groups = new Map<InstrumentDefinition, RatedCase[]>();
  for (const each of cases) groups.set(each.definition, [...(groups.get(each.definition) ?? []), each]);
  return [...groups].map(([definition, members]) => compareInstrument(definition, members, raters));
}
