/** Static-99R (references phenix-2016, phenix-2016-b, hanson-2017): nine items and the pair of prior-offence counts; five levels. */
import {
  badNumber,
  badOption,
  fact,
  isMissing,
  type Line,
  line,
  listIssues,
  outcomeOfSum,
  refusedSubstitutes,
  sharedReasons,
  yesNoLine,
} from './sheet.ts';
import type { Expected, Input } from './types.ts';

export const COUNTS = ['priorSexualCharges', 'priorSexualConvictions', 'priorSentencingDates'] as const;
export const YES_NO_ITEMS = [
  'livedWithPartner',
  'indexNonsexualViolence',
  'priorNonsexualViolence',
  'noncontactSexualConviction',
  'unrelatedVictim',
  'strangerVictim',
  'maleVictim',
] as const;
export const ITEMS = [
  'ageAtRelease',
  'livedWithPartner',
  'indexNonsexualViolence',
  'priorNonsexualViolence',
  'priorSexualCharges',
  'priorSexualConvictions',
  'priorSentencingDates',
  'noncontactSexualConviction',
  'unrelatedVictim',
  'strangerVictim',
  'maleVictim',
] as const;
export const VICTIM_FACTS = ['contactOffence', 'csemProduction', 'luring', 'otherVictimOffence'] as const;

function agePoints(years: number): number {
  if (years < 35) return 1;
  if (years < 40) return 0;
  return years < 60 ? -1 : -3;
}

export function chargePoints(charges: number): number {
  if (charges === 0) return 0;
  if (charges <= 2) return 1;
  return charges <= 5 ? 2 : 3;
}

export function convictionPoints(convictions: number): number {
  if (convictions === 0) return 0;
  if (convictions === 1) return 1;
  return convictions <= 3 ? 2 : 3;
}

function level(total: number): string {
  if (total <= -2) return 'I';
  if (total <= 0) return 'II';
  if (total <= 3) return 'III';
  return total <= 5 ? 'IVa' : 'IVb';
}

/** Whichever of the two scores higher. One of them alone sets the lowest number of points that is still possible. */
function priorsLine(charges: unknown, convictions: unknown): Line {
  const byCharges = isMissing(charges) ? 0 : chargePoints(Number(charges));
  const byConvictions = isMissing(convictions) ? 0 : convictionPoints(Number(convictions));
  const higher = Math.max(byCharges, byConvictions);
  const missing = [...(isMissing(charges) ? ['priorSexualCharges'] : []), ...(isMissing(convictions) ? ['priorSexualConvictions'] : [])];
  const both = { itemId: 'priorSexualOffences', steps: [0, 1, 2, 3], missing, points: higher, possible: { min: higher, max: 3 } };
  return missing.length > 0 ? both : { ...both, answer: `${charges}/${convictions}` };
}

function reasonsFor(input: Input): string[] {
  const reasons = sharedReasons(input);
  if (VICTIM_FACTS.every((field) => fact(input, field) === 'no')) reasons.push('noIdentifiableVictim');
  return reasons;
}

export function expectedStatic99r(input: Input): Expected {
  const answers = input.answers ?? {};
  const found = {
    ageAtRelease: badNumber(answers['ageAtRelease'], 18, 110, 'decimals'),
    ...Object.fromEntries(COUNTS.map((id) => [id, badNumber(answers[id], 0, 999)])),
    ...Object.fromEntries(YES_NO_ITEMS.map((id) => [id, badOption(answers[id], ['yes', 'no'])])),
  };
  const issues = [...listIssues(ITEMS, answers, found), ...refusedSubstitutes(input)];
  if (issues.length > 0) return { status: 'invalid', issues };
  const reasons = reasonsFor(input);
  if (reasons.length > 0) return { status: 'notApplicable', reasons };
  const { ageAtRelease: age, priorSentencingDates: dates } = answers;
  return outcomeOfSum(
    [
      line('ageAtRelease', [-3, -1, 0, 1], age, () => agePoints(Number(age))),
      yesNoLine('livedWithPartner', answers['livedWithPartner'], 0),
      yesNoLine('indexNonsexualViolence', answers['indexNonsexualViolence']),
      yesNoLine('priorNonsexualViolence', answers['priorNonsexualViolence']),
      priorsLine(answers['priorSexualCharges'], answers['priorSexualConvictions']),
      line('priorSentencingDates', [0, 1], dates, () => (Number(dates) >= 4 ? 1 : 0)),
      yesNoLine('noncontactSexualConviction', answers['noncontactSexualConviction']),
      yesNoLine('unrelatedVictim', answers['unrelatedVictim']),
      yesNoLine('strangerVictim', answers['strangerVictim']),
      yesNoLine('maleVictim', answers['maleVictim']),
    ],
    level,
  );
}
