/** CPORT (references seto-eke-2015, french-scales-app): seven items, added up; CASIC may stand in for one of them; no levels. */
import { CASIC_ITEMS, csemReasons } from './casic.ts';
import { badNumber, badOption, isMissing, type Line, line, listIssues, outcomeOfSum, yesNoLine } from './sheet.ts';
import type { Answers, Expected, ExpectedIssue, Input } from './types.ts';

export const YES_NO_ITEMS = [
  'priorCriminalHistory',
  'contactSexualOffending',
  'conditionalReleaseFailure',
  'sexualInterest',
  'moreBoyThanGirlCsem',
  'moreBoyThanGirlOther',
] as const;
export const ITEMS = ['ageAtIndex', ...YES_NO_ITEMS] as const;
const CASIC_NEEDED = 3;

/** 1, 0, or undefined where CASIC leaves it open. */
function pointsByCasic(casic: Answers | undefined): 0 | 1 | undefined {
  const yes = CASIC_ITEMS.filter((id) => casic?.[id] === 'yes').length;
  const open = CASIC_ITEMS.filter((id) => isMissing(casic?.[id])).length;
  if (yes >= CASIC_NEEDED) return 1;
  return yes + open < CASIC_NEEDED ? 0 : undefined;
}

function interestLine(input: Input): Line {
  const answer = input.answers?.['sexualInterest'];
  const points = pointsByCasic(input.substitutes?.['casic']);
  if (!isMissing(answer) || points === undefined) return yesNoLine('sexualInterest', answer);
  return { itemId: 'sexualInterest', steps: [0, 1], missing: [], points };
}

function substituteIssues(input: Input): ExpectedIssue[] {
  return Object.entries(input.substitutes ?? {}).flatMap(([id, answers]): ExpectedIssue[] => {
    if (id !== 'casic') return [{ code: 'unknownItem' }];
    const found = Object.fromEntries(CASIC_ITEMS.map((item) => [item, badOption(answers[item], ['yes', 'no'])]));
    return listIssues(CASIC_ITEMS, answers, found).map(({ code, itemId }) => ({ code, itemId: `casic.${itemId}` }));
  });
}

export function expectedCport(input: Input): Expected {
  const answers = input.answers ?? {};
  const found = {
    ageAtIndex: badNumber(answers['ageAtIndex'], 18, 110),
    ...Object.fromEntries(YES_NO_ITEMS.map((id) => [id, badOption(answers[id], ['yes', 'no'])])),
  };
  const issues = [...listIssues(ITEMS, answers, found), ...substituteIssues(input)];
  if (issues.length > 0) return { status: 'invalid', issues };
  const reasons = csemReasons(input);
  if (reasons.length > 0) return { status: 'notApplicable', reasons };
  const age = answers['ageAtIndex'];
  return outcomeOfSum([
    line('ageAtIndex', [0, 1], age, () => (Number(age) <= 35 ? 1 : 0)),
    ...YES_NO_ITEMS.map((id) => (id === 'sexualInterest' ? interestLine(input) : yesNoLine(id, answers[id]))),
  ]);
}
