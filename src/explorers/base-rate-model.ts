/** The base rate explorer without markup: what was typed, what it means, and people out of 1,000. */
import { flagHighest } from '../stats/flag-highest.ts';
import { type PeopleTable, peopleTable } from '../stats/people-table.ts';
import { type FieldReading, type Problem, type Reading, readCoefficient, readShare, type Typed } from './read-fields.ts';
import { problemText, smallPercentText } from './words.ts';

type Shares = { baseRate: number; sensitivity: number; specificity: number };
type Part = 'truePositives' | 'falseNegatives' | 'falsePositives' | 'trueNegatives';

/** The people that are told. */
export type People = {
  table: PeopleTable;
  /** Parts that are not empty, though even in the largest crowd they come to less than half a person. */
  tooFew: readonly Part[];
};

export type BaseRateResult = Shares &
  People & {
    /** There where the rates come from an AUC by the model. */
    model?: { auc: number; flaggedShare: number; d: number };
    /** Warnings about how an input was read. */
    notes: string[];
  };

/** Sizes of the crowd that is told, the usual one first. */
const CROWDS = [1000, 10_000];
const LIMITS = {
  baseRate: [0.0001, 0.9999],
  sensitivity: [0, 1],
  specificity: [0, 1],
  auc: [0.5, 0.99],
  flaggedShare: [0.001, 0.999],
} as const;

/** Reads the form. Only the fields of the chosen way are looked at; the others keep what they hold. */
export function readBaseRate(typed: Typed): Reading<BaseRateResult> {
  const problems: Problem[] = [];
  const notes: string[] = [];
  const take = (field: keyof typeof LIMITS, read: (text: string) => FieldReading): number => {
    const reading = read(typed[field] ?? '');
    const [least, most] = LIMITS[field];
    // A fraction such as 1/10000 may miss its limit by the last digit.
    if (reading.status !== 'read' || reading.value < least - Number.EPSILON || reading.value > most + Number.EPSILON) {
      problems.push({ field, message: problemText(field, reading) });
      return Number.NaN;
    }
    if (reading.isDecimal) notes.push(smallPercentText(field, reading.value));
    return reading.value;
  };
  const baseRate = take('baseRate', readShare);
  if (typed['by'] === 'auc') {
    const [auc, flaggedShare] = [take('auc', readCoefficient), take('flaggedShare', readShare)];
    if (problems.length > 0) return { status: 'open', problems };
    const { sensitivity, specificity, d } = flagHighest({ baseRate, auc, flaggedShare });
    const shares = { baseRate, sensitivity, specificity };
    return { status: 'read', value: { ...shares, ...tellPeople(shares), model: { auc, flaggedShare, d }, notes } };
  }
  const shares = { baseRate, sensitivity: take('sensitivity', readShare), specificity: take('specificity', readShare) };
  if (problems.length > 0) return { status: 'open', problems };
  return { status: 'read', value: { ...shares, ...tellPeople(shares), notes } };
}

/** Tells the people in the smallest crowd in which nobody who is there rounds to nobody, or else in the largest. */
function tellPeople(shares: Shares): People {
  const shareOf: Record<Part, number> = {
    truePositives: shares.sensitivity,
    falseNegatives: 1 - shares.sensitivity,
    falsePositives: 1 - shares.specificity,
    trueNegatives: shares.specificity,
  };
  const parts = Object.keys(shareOf) as Part[];
  const tellings = CROWDS.map((outOf) => {
    const table = peopleTable({ ...shares, outOf });
    return { table, tooFew: parts.filter((part) => table[part] === 0 && shareOf[part] > 0) };
  });
  return tellings.find(({ tooFew }) => tooFew.length === 0) ?? (tellings.at(-1) as People);
}
