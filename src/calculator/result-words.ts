/** Words of the result. Numbers come from the scoring library; here they only become sentences. */
import { didText, formatCoefficient, formatNumber, formatPercent } from '../format.ts';
import { countOf, joinWords } from '../phrases.ts';
import type { Panel, PerPeople } from '../scoring/interpret.ts';
import type { EitherWay, TotalPart } from '../scoring/interpret-total.ts';
import { span, totalText, UI } from './words.ts';

export const PART_TITLES = {
  total: 'Total',
  comparison: 'Compared with whom',
  percentile: 'Where this total stands',
  rates: 'How many, out of a hundred',
  ratio: 'Ratio to the median case',
  level: 'Level',
  elsewhere: 'The same score elsewhere',
  notCovered: 'Not covered',
  versions: 'Versions',
} as const;

const PENDING = {
  percentile: 'how many people in the comparison group scored lower, the same and higher.',
  rates: 'how many of a hundred reoffended, with interval, outcome and years.',
  ratio: 'the ratio to the median case, with its base rate.',
  level: 'the level.',
} as const;

const REFUSED = {
  percentile: 'No percentile: the tool does not apply to this case.',
  rates: 'No rate, not even of a group: this person belongs to none of them.',
  ratio: 'No ratio either.',
  level: 'No level either.',
} as const;

/** What a part says while there is nothing to look up: each its own, so that no sentence is read four times. */
export function insteadOf(part: keyof typeof PENDING, status: 'incomplete' | 'invalid' | 'notApplicable'): string {
  if (status === 'notApplicable') return REFUSED[part];
  return `${status === 'invalid' ? 'Once every answer is right' : 'After the last answer'}: ${PENDING[part]}`;
}

/** Whether a row of an ordered table holds. Rows after the one that applies are not asked. */
export const CONDITION_WORDS = {
  applies: 'yes: this row applies',
  no: 'no',
  open: 'open',
  passed: 'not asked: an earlier row applies',
} as const;

/** "on a scale of 0 to 7 · 5 of 7 items answered". Where nothing is counted it says why: then the answers given are not missing. */
function totalNote(part: TotalPart): string {
  if (part.status === 'notApplicable') return UI.noTotalRefused;
  if (part.status === 'invalid') return UI.noTotalInvalid;
  const answered = `${formatNumber(part.answered)} of ${formatNumber(part.of)} items answered`;
  return part.limits ? `on a scale of ${span(part.limits)} · ${answered}` : answered;
}

/** The headline of part 1: a figure and what it counts; for an ordered table the row that applies. */
export function headline(total: TotalPart): { figure: string; note: string } {
  if (!total.conditions) return { figure: totalText(total), note: totalNote(total) };
  const at = total.conditions.findIndex(({ met }) => met === 'applies');
  const row = total.conditions[at];
  const answered = `${formatNumber(total.answered)} of ${formatNumber(total.of)} counts given`;
  if (!row) return { figure: 'No row yet', note: answered };
  if (total.status !== 'scored')
    return { figure: `Row ${formatNumber(at + 1)}`, note: `will apply, once every count is given: ${row.label} · ${answered}` };
  return { figure: `Row ${formatNumber(at + 1)} applies:`, note: `${row.label} · ${answered}` };
}

/** "AUC .57 to .82 in 17 published figures". Another tool that was studied beside this one is left out. */
export function accuracyText(accuracy: Panel['comparison']['accuracy']): string | null {
  const own = accuracy.filter(({ otherTool }) => !otherTool);
  const kinds = [...new Set(own.map(({ statistic }) => statistic))];
  const texts = kinds.map((kind) => {
    const values = own.filter(({ statistic }) => statistic === kind).map(({ value }) => value);
    const [lowest, highest] = [Math.min(...values), Math.max(...values)].map((value) => formatCoefficient(value));
    return `${kind} ${lowest === highest ? lowest : `${lowest} to ${highest}`} in ${countOf(values.length, 'published figure')}`;
  });
  return texts.length > 0 ? `Ranking accuracy, which is not the chance that someone reoffends: ${joinWords(texts)}.` : null;
}

export const RESULT = {
  caveats: 'Caveats that stay with the result',
  training: 'For education. Scoring a real case needs the current manual and training.',
  notAnswered: 'not answered',
  notCounted: 'Open or not counted',
  problem: 'There is a problem',
  yourAnswers: 'Your answers',
  change: 'Change',
  row: 'Row that applies',
  toCorrect: 'Not shown: an answer has to be corrected first.',
  door: 'Open your own table',
  ownTable: 'your own table',
  profile: (title: string) => `Table in the profile of ${title}`,
} as const;

/** The range that is still possible, in a sentence. */
export function rangeText(part: TotalPart): string | null {
  if (!part.range || part.total !== null) return null;
  return `Still possible: ${span(part.range)}, item by item. Open: ${joinWords(part.missing.map(({ label }) => label))}.`;
}

/** What one item scored otherwise would do, in a sentence. */
export function eitherWayText({ range, bands, probability }: EitherWay): string {
  const level =
    bands.min && bands.max
      ? bands.min.id === bands.max.id
        ? ` The level would stay ${bands.min.label}.`
        : ` The level could be anything from ${bands.min.label} to ${bands.max.label}.`
      : '';
  const chance = probability ? ` The formula would give ${formatPercent(probability.min, 2)} to ${formatPercent(probability.max, 2)}.` : '';
  return `If one answered item had been scored one step otherwise: ${span(range)}.${level}${chance}`;
}

/** "About 11 of 100 did, 89 did not". A computed 0 is not "cannot happen". */
export function peopleText(people: PerPeople): string {
  return people.formulaReturnsZero ? 'The formula returns 0, which does not mean that it cannot happen' : didText(people);
}
