/** Words of the comparison of raters. */
import { formatCoefficient, formatNumber, formatPercent } from '../../format.ts';
import { countOf } from '../../phrases.ts';
import type { Cell, Statistic } from './compare-raters.ts';
import type { CodesReading } from './read-codes.ts';

/** Fewer cases than this say next to nothing about agreement. */
export const FEW_CASES = 10;

export const AGREEMENT = {
  title: 'Agreement between raters',
  label: 'Answer codes, one case a line',
  help: 'Each line holds the codes of one case: two or more raters, always in the same order, with a space between the codes. The code of a case is under its answers and on its printed sheet.',
  files: 'Or open the saved files of two or more raters',
  filesHelp: 'Files that were saved on the practice pages. Cases that all of them hold are compared.',
  clear: 'Clear',
  undo: 'Bring the codes back',
  loading: 'Reading the codes…',
  failed: 'The part of the page that compares codes did not arrive. Load the page again; paste the codes afterwards.',
  nothing: 'Paste codes above. What raters agree on is shown here as you type.',
  mistyped: 'has a typing error. Compare it with the sheet, character by character.',
  otherVersion: 'was made by another version of this site and cannot be read here. The case has to be scored again.',
  otherQuestions: 'belongs to questions that have changed since it was made. The case has to be scored again.',
  inLine: (line: number, position: number, problem: string) => `Line ${line}: code ${position} ${problem}`,
  otherCount: (line: number, count: number, raters: number) =>
    `Line ${line} holds ${countOf(count, 'code')}, the first line ${raters}. Every line needs the codes of all raters, in the same order.`,
  otherTool: (line: number) => `Line ${line}: the codes belong to different tools. One line is one case, scored with one tool.`,
  tooManyRaters: (line: number, most: number) =>
    `Line ${line} holds more than ${most} codes. One line is one case: put each case on a line of its own.`,
  oneCode: (line: number) => `Line ${line} holds one code. Put the codes of at least two raters on a line, with a space between them.`,
  tooMany: (most: number) => `There are more than ${formatNumber(most)} lines. Compare fewer cases at a time.`,
  problems: 'These codes cannot be compared yet:',
  fileProblem: (name: string) => `${name} is not a file saved on the practice pages. Choose files that were saved there.`,
  oneFile: 'Open the files of at least two raters together.',
  noSharedCase: 'These files hold no case in common.',
  tooFew: (cases: number) =>
    `${countOf(cases, 'case')}: too few. Below ${FEW_CASES} cases the limits are so wide that the numbers say next to nothing about how reliable raters are. Look at the items on which they differ.`,
  /** What screen readers hear of a text once the typing has paused. */
  summary: (reading: CodesReading): string =>
    reading.status === 'read'
      ? AGREEMENT.ofCases(reading.cases.length, reading.raters)
      : reading.status === 'refused'
        ? `${AGREEMENT.problems} ${reading.problems[0] ?? ''}`
        : '',
  ofCases: (cases: number, raters: number) => `${countOf(cases, 'case')}, ${countOf(raters, 'rater')}.`,
  ratersTitle: (first: number, second: number) => `Raters ${first + 1} and ${second + 1}`,
  rater: (index: number) => `Rater ${index + 1}`,
  partingsTitle: 'Where they differ',
  noPartings: 'They gave the same answer to every question.',
  partingsCount: (count: number, of: number) => `${count} of ${of}`,
  statisticsTitle: 'How well they agree',
  totalsTitle: 'Totals',
  total: 'Total',
  kindLabel: (kind: string, isYesNo: boolean) => (isYesNo ? 'All yes-or-no items' : `All items rated ${kind.split('/').join(', ')}`),
  noTotals: 'Fewer than two cases have a total from both raters, so totals are not compared.',
  noTotal: 'This tool has no total: its rows are compared item by item.',
  leftOut: (count: number) => ` (${count} left out)`,
  ofAll: 'ICC(2,1) of the totals of all raters: ',
  constant:
    'Not defined: the answers do not differ enough to work it out. For kappa, both raters gave one and the same answer throughout, and chance alone would then give full agreement. That is not a kappa of 0.',
  dependent:
    'Several answers of one case are not independent of each other, so over all items of a kind the true uncertainty is larger than these limits.',
  unknownNote:
    '“Unknown” and “not applicable” each count as an answer of their own for percent agreement, kappa and AC1. They have no place in an order, so weighted kappas, and the correlation of numbers, leave such pairs out. Pairs in which a rater left a question blank are left out everywhere.',
  noLimits:
    'Where agreement is perfect, the method gives kappa, AC1 and ICC no limits: that does not make the number certain. The limits of “same answer” say how little a few cases tell.',
  certifies: 'This certifies nobody. Agreement between raters says nothing about whether they are right: both can make the same mistake.',
  limitsSentence: (mean: string, lower: string, upper: string) =>
    `First rater’s total less the second’s: ${mean} points on average. About 95 of 100 differences are expected between ${lower} and ${upper} points (limits of agreement).`,
  plotLabel:
    'Difference of the two totals (first rater less second) against their mean. Solid line: mean difference; dashed lines: limits of agreement.',
  mean: 'Mean of the two',
  difference: 'Difference',
  case: 'Case',
} as const;

/** Column heads, and what each statistic is for. */
export const STATISTIC: Record<Statistic, { head: string; is: string }> = {
  agreement: { head: 'Same answer', is: 'Share of answers that are the same. Limits by Wilson’s method.' },
  kappa: {
    head: 'Kappa',
    is: 'Cohen’s kappa: agreement beyond what the two raters’ own habits would give by chance. Low where nearly every answer is the same, even if raters agree.',
  },
  kappaLinear: { head: 'Linear', is: 'Weighted kappa for answers with an order: one step apart counts as partly agreed.' },
  kappaQuadratic: { head: 'Quadratic', is: 'Weighted kappa in which large differences count far more than small ones.' },
  ac1: { head: 'AC1', is: 'Gwet’s AC1: like kappa, but it stays meaningful where nearly every answer is the same.' },
  icc21: {
    head: 'ICC(2,1)',
    is: 'Intraclass correlation, absolute agreement of single scores: how much of the spread between totals comes from the cases and not from the raters.',
  },
};

const isShare = (statistic: Statistic) => statistic === 'agreement';

/** ".78 (.60 to .93)", "90% (74% to 97%)", "not defined", "too few", or a dash where a statistic does not fit. */
export function cellText(statistic: Statistic, cell: Cell): string {
  if (cell === null) return '–';
  if ('none' in cell) return cell.none === 'constant' ? 'not defined' : 'too few';
  const format = (value: number) => (isShare(statistic) ? formatPercent(value, 0) : formatCoefficient(value, 2));
  if (!cell.interval) return `${format(cell.value)} (no limits)`;
  return `${format(cell.value)} (${format(cell.interval.lower)} to ${format(cell.interval.upper)})`;
}
