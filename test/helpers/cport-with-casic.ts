/** Control name to value, in the order of the page. */
export type Answers = Record<string, string>;

/** CPORT with CASIC in place of its fifth item: 1 for age, 1 for the history, 1 for a CASIC total of 3. */
export const CPORT_WITH_CASIC: Answers = {
  'facts.sex': 'male',
  'facts.ageGroup': 'adult',
  'facts.csem': 'convicted',
  ageAtIndex: '30',
  priorCriminalHistory: 'yes',
  contactSexualOffending: 'no',
  conditionalReleaseFailure: 'no',
  sexualInterest: 'unknown',
  moreBoyThanGirlCsem: 'no',
  moreBoyThanGirlOther: 'no',
  'casic.neverMarried': 'yes',
  'casic.videos': 'yes',
  'casic.stories': 'yes',
  'casic.durationTwoYears': 'no',
  'casic.volunteered': 'no',
  'casic.onlineCommunication': 'no',
};
