/** DC-SRP (reference moj-2026): 64 points, four bands, probability by formula, five-year reduction of the band. */
import type { FactsTable } from './common-cases.ts';
import {
  badNumber,
  badOption,
  fact,
  isCount,
  isMissing,
  line,
  listIssues,
  outcomeOfSum,
  refusedSubstitutes,
  sharedReasons,
} from './sheet.ts';
import type { Answers, Expected, Input, IssueCode } from './types.ts';

export const SEXUAL_COUNTS = ['adultContactSanctions', 'childContactSanctions', 'otherNonContactSanctions', 'imageSanctions'] as const;
export const AGES = ['ageAtFollowUpStart', 'ageAtLastSexualOffence'] as const;
export const YEARS = ['yearsSinceFollowUpStart', 'yearsSinceLastOffence', 'yearsSinceLastSexualOffence'] as const;
export const SCORED_ITEMS = [...SEXUAL_COUNTS, ...AGES, 'totalSanctions', 'strangerVictim'] as const;
const ITEMS = [...SCORED_ITEMS, 'inCustody', ...YEARS] as const;
const BAND_IDS = ['low', 'medium', 'high', 'veryHigh'];

export const ENGLAND_AND_WALES: FactsTable = {
  supported: { sex: 'male', ageGroup: 'adult', jurisdiction: 'england-wales' },
  excluding: [['other-jurisdiction', 'Not England and Wales', { jurisdiction: 'other' }]],
};

export function jurisdictionReasons(input: Input): string[] {
  const reasons = sharedReasons(input);
  if (fact(input, 'jurisdiction') === 'other') reasons.push('otherJurisdiction');
  return reasons;
}

const THREE_OR_MORE = 3;
const perSanction = (each: number) => [0, each, 2 * each, 3 * each];
const countLine = (itemId: string, answers: Answers, each: number) =>
  line(itemId, perSanction(each), answers[itemId], () => each * Math.min(Number(answers[itemId]), THREE_OR_MORE));

function followUpAgePoints(years: number): number {
  if (years < 18) return 14;
  return years >= 60 ? 0 : 14 - Math.floor((years - 18) / 3);
}

function lastOffenceAgePoints(years: number): number {
  if (years < 16) return 0;
  return years < 18 ? 5 : 10;
}

const AGE_STEPS = Array.from({ length: 15 }, (_, points) => points);

function band(total: number, answers: Answers): string | null {
  const step = total <= 21 ? 0 : total <= 29 ? 1 : total <= 35 ? 2 : 3;
  const isReduced = answers['inCustody'] === 'no' && YEARS.every((id) => !isMissing(answers[id]) && Number(answers[id]) >= 5);
  return BAND_IDS[isReduced ? Math.max(0, step - 1) : step] ?? null;
}

function probability(total: number): number {
  if (total === 0) return 0;
  const power = Math.exp(-8.633 + 0.1598 * total);
  return power / (1 + power);
}

function contradictions(answers: Answers): Partial<Record<string, IssueCode>> {
  const counts = SEXUAL_COUNTS.map((id) => answers[id]);
  if (!counts.every((count) => isCount(count))) return {};
  const sum = counts.reduce((before, count) => before + count, 0);
  if (sum === 0) return { adultContactSanctions: 'inconsistent' };
  const { totalSanctions: all } = answers;
  return isCount(all, 1) && sum > all ? { totalSanctions: 'inconsistent' } : {};
}

export function expectedDcSrp(input: Input): Expected {
  const answers = input.answers ?? {};
  const found = {
    ...Object.fromEntries(SEXUAL_COUNTS.map((id) => [id, badNumber(answers[id], 0, 999)])),
    ...Object.fromEntries([...AGES, ...YEARS].map((id) => [id, badNumber(answers[id], 0, 109)])),
    totalSanctions: badNumber(answers['totalSanctions'], 1, 999),
    strangerVictim: badOption(answers['strangerVictim'], ['yes', 'no']),
    inCustody: badOption(answers['inCustody'], ['yes', 'no']),
    ...contradictions(answers),
  };
  const issues = [...listIssues(ITEMS, answers, found), ...refusedSubstitutes(input)];
  if (issues.length > 0) return { status: 'invalid', issues };
  const reasons = jurisdictionReasons(input);
  if (reasons.length > 0) return { status: 'notApplicable', reasons };
  const { ageAtFollowUpStart: age, ageAtLastSexualOffence: lastAge, totalSanctions: all, strangerVictim: stranger } = answers;
  return outcomeOfSum(
    [
      countLine('adultContactSanctions', answers, 5),
      countLine('childContactSanctions', answers, 3),
      countLine('otherNonContactSanctions', answers, 2),
      line('imageSanctions', [0], answers['imageSanctions'], () => 0),
      line('ageAtFollowUpStart', AGE_STEPS, age, () => followUpAgePoints(Number(age))),
      line('ageAtLastSexualOffence', [0, 5, 10], lastAge, () => lastOffenceAgePoints(Number(lastAge))),
      line('totalSanctions', [0, 6], all, () => (Number(all) >= 2 ? 6 : 0)),
      // Unknown is an answer here, worth 0; only a blank is missing.
      line('strangerVictim', [0, 4], stranger === 'unknown' ? 'no' : stranger, () => (stranger === 'yes' ? 4 : 0)),
    ],
    (total) => band(total, answers),
    probability,
  );
}
