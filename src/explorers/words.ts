/** Words of the two explorers: labels, what is wrong with an input and how to fix it, and the result as sentences. */

import type { NumberReading } from '../components/read-number.ts';
import { computedLimits, computedPercent, formatCoefficient, formatNumber, formatPercent } from '../format.ts';
import type { Interval, PeopleTable } from '../stats/index.ts';
import type { People } from './base-rate-model.ts';

export const EXPLORER = {
  formTitle: 'Your numbers',
  resultTitle: 'Result',
  backToExample: 'Back to the example',
  ambiguous:
    'a comma or point can be read in two ways here, as decimals or as thousands. Write decimals with a point, such as 12.5, and thousands without any sign, such as 1234.',
  open: 'The result appears once this is corrected:',
  empty: 'The result appears once every field is filled. Still empty:',
  nothingKept: 'Nothing you type is stored or sent. Leaving the page brings the example back.',
  group: 'A group figure: it is about people like those who were counted. It does not say what one person will do.',
} as const;

/**
 * Label, help, what to do where the input cannot be read, and the keypad of a phone, by the name of the control. The keypad must offer
 * every sign that the help speaks of: those for numbers have neither letters nor a per cent sign.
 */
export const FIELDS = {
  baseRate: {
    label: 'Base rate',
    help: 'The share of the group that has the outcome: percent, such as 5.9, or people, such as 59 of 1000. Take group, outcome and years from one study.',
    fix: 'enter a percentage from 0.01 to 99.99, such as 5.9, or people, such as 59 of 1000.',
    keypad: 'text',
  },
  sensitivity: {
    label: 'Sensitivity',
    help: 'Of those with the outcome, the share that the tool flags: percent, or people, such as 13 of 14.',
    fix: 'enter a percentage from 0 to 100, such as 70, or people, such as 13 of 14.',
    keypad: 'text',
  },
  specificity: {
    label: 'Specificity',
    help: 'Of those without the outcome, the share that the tool does not flag: percent, or people.',
    fix: 'enter a percentage from 0 to 100, such as 70, or people, such as 77 of 128.',
    keypad: 'text',
  },
  auc: {
    label: 'AUC',
    help: 'As published, such as .70. One half is chance.',
    fix: 'enter a decimal from .50 to .99, such as .70. Below .50 the scores rank the wrong way round.',
    keypad: 'decimal',
  },
  flaggedShare: {
    label: 'Share of everyone who is flagged',
    help: 'From the highest score downwards: percent, or people.',
    fix: 'enter a percentage from 0.1 to 99.9, such as 20, or people, such as 1 of 5.',
    keypad: 'text',
  },
  events: {
    label: 'People with the outcome',
    help: 'A count, such as 12, or the published percentage with its sign, such as 15%.',
    fix: 'enter a whole number, such as 12, or a percentage with its sign, such as 15%.',
    keypad: 'text',
  },
  n: {
    label: 'People in all',
    help: 'Everyone who was followed, with and without the outcome.',
    fix: 'enter a whole number from 1 to 1,000,000, such as 80.',
    keypad: 'numeric',
  },
} as const;
export type FieldName = keyof typeof FIELDS;

/** Names the field, says what is wrong where that is known, and how to fix it. */
export function problemText(field: FieldName, reading: NumberReading): string {
  const isAmbiguous = reading.status === 'refused' && reading.reason === 'ambiguous';
  return `${FIELDS[field].label}: ${isAmbiguous ? EXPLORER.ambiguous : FIELDS[field].fix}`;
}

export const tooManyText = (n: number): string =>
  `${FIELDS.events.label}: enter at most ${formatNumber(n)}, the number in ‘${FIELDS.n.label}’, or correct that number.`;

/** Warns where a decimal was typed into a field for percent. */
export const smallPercentText = (field: FieldName, share: number): string =>
  `${FIELDS[field].label} was read as ${formatPercent(share)}. If you meant ${formatPercent(share * 100)}, type ${formatNumber(Number((share * 10000).toPrecision(10)))}.`;

export const BASE_RATE = {
  withoutScript: 'Without it, read the worked example: it is complete. The steps below it need only a pencil.',
  byTitle: 'What do you know of the tool?',
  byRates: 'Sensitivity and specificity',
  byAuc: 'An AUC',
  flagged: 'Flagged',
  notFlagged: 'Not flagged',
  withOutcome: 'With the outcome',
  without: 'Without it',
  all: 'All',
  tooFew: 'fewer than 1',
  tableTitle: 'The same people as a table',
  dots: 'Each dot is one person; marked: has the outcome.',
  rounding: 'Counts are rounded to whole people that add up; percentages are computed before rounding.',
  flaggedMeans: '“Flagged” means a score at or above the cut-off. It is no finding about anyone.',
  aucIs: 'An AUC says how well scores rank people. It is not the chance that someone reoffends, and it says nothing about the base rate.',
  model:
    'This part is a model. It assumes that scores of people with and without the outcome are both normal, with the same spread, and flags from the highest score down. Real scores have few values and seldom fit, so take a published sensitivity and specificity where there is one.',
} as const;

/** "30 have", "1 has", "fewer than 1 has", with the verbs that are handed in. */
const peopleDo = (count: number, one: string, many: string, isTooFew = false): string =>
  isTooFew ? `${BASE_RATE.tooFew} ${one}` : `${formatNumber(count)} ${count === 1 ? one : many}`;

export const peopleSentence = ({ outOf, truePositives, falseNegatives, falsePositives, trueNegatives }: PeopleTable, baseRate: number) =>
  `Of ${formatNumber(outOf)} people, ${peopleDo(truePositives + falseNegatives, 'has', 'have')} the outcome (base rate ${formatPercent(Number(baseRate.toPrecision(4)))}) and ${peopleDo(falsePositives + trueNegatives, 'does', 'do')} not.`;

export function flaggedSentence({ table, tooFew }: People): string {
  const { truePositives, falsePositives, positivePredictiveValue } = table;
  if (positivePredictiveValue === null) return 'Nobody is flagged, so there is no positive predictive value.';
  const value = `Positive predictive value: ${computedPercent(positivePredictiveValue)}.`;
  const flagged = truePositives + falsePositives;
  if (flagged === 0) return `Fewer than 1 of ${formatNumber(table.outOf)} is flagged. ${value}`;
  const have = peopleDo(truePositives, 'has', 'have', tooFew.includes('truePositives'));
  const not = peopleDo(falsePositives, 'does', 'do', tooFew.includes('falsePositives'));
  return `Of ${formatNumber(flagged)} flagged, ${have} the outcome and ${not} not. ${value}`;
}

export function notFlaggedSentence({ table, tooFew }: People): string {
  const { trueNegatives, falseNegatives, negativePredictiveValue } = table;
  if (negativePredictiveValue === null) return 'Everybody is flagged, so there is no negative predictive value.';
  const value = `Negative predictive value: ${computedPercent(negativePredictiveValue)}.`;
  const notFlagged = trueNegatives + falseNegatives;
  if (notFlagged === 0) return `All but fewer than 1 of ${formatNumber(table.outOf)} are flagged. ${value}`;
  const not = peopleDo(trueNegatives, 'does', 'do', tooFew.includes('trueNegatives'));
  const have = peopleDo(falseNegatives, 'does', 'do', tooFew.includes('falseNegatives'));
  return `Of ${formatNumber(notFlagged)} not flagged, ${not} not have the outcome and ${have}. ${value}`;
}

export const ratesSentence = (sensitivity: number, specificity: number): string =>
  `Sensitivity ${computedPercent(sensitivity)}, specificity ${computedPercent(specificity)}.`;

const NEAREST_D = 0.005;

export function modelSentence(auc: number, flaggedShare: number, d: number): string {
  const apart = d > 0 && d < NEAREST_D ? 'less than 0.01' : formatNumber(d, 2);
  return `An AUC of ${formatCoefficient(auc)} puts the two groups ${apart} standard deviations apart (Cohen’s d) under this model. With the highest ${formatPercent(Number(flaggedShare.toPrecision(4)))} flagged:`;
}

export const INTERVAL = {
  withoutScript: 'Without it, read the worked examples: they are complete.',
  wilson: 'Wilson',
  wilsonUse: 'Our choice: close to its 95% also in small samples and near zero.',
  exact: 'Clopper-Pearson, “exact”',
  exactUse: 'Never below its 95%, so wider than it need be.',
  jeffreys: 'Jeffreys',
  jeffreysUse: 'A second opinion, from Bayesian reasoning without prior knowledge.',
  tableTitle: 'Three ways to compute the 95% interval',
  shownFirst: '95% interval by Wilson’s method.',
  method: 'Method',
  limits: '95% interval',
  use: 'What it is for',
  means:
    'Read it as: group rates between these limits fit what was counted, if people were counted alike and one person’s outcome does not hang on another’s. It covers chance in counting only: not missed offences, not another place or decade, not a different group.',
  none: 'None seen is not never: this many people without an event still fit a group rate up to the upper limit.',
  everyone: 'All of those counted had the outcome; a group rate down to the lower limit still fits.',
  pooled: 'Not for a pooled rate of several studies, and not for an AUC: those need the interval that the study gives.',
} as const;

export const observedSentence = (events: number, n: number): string =>
  `${formatNumber(events)} of ${formatNumber(n)} people: ${computedPercent(events / n)}.`;

export const limitsText = (interval: Interval): string => computedLimits(interval).join(' to ');

export const fromPercentText = (typed: number, events: number, n: number): string =>
  `${formatPercent(Number(typed.toPrecision(6)))} of ${formatNumber(n)} is nearest to ${formatNumber(events)} people.`;
