/** Rules and options that several definitions have in common. */
import type { AdviceRule, ChoiceItem, Exclusion, FactCondition, ScoringCite } from '../instrument-schema.ts';

/** Options of an item on which "yes" gives one point. */
export const yesScores: ChoiceItem['options'] = [
  { value: 'yes', label: 'Yes', points: 1 },
  { value: 'no', label: 'No', points: 0 },
];

type AdultMenOnly = {
  /** Why it does not apply to women, and to people under 18. Full sentences. */
  women: string;
  under18: string;
  /** What follows the title while sex or age is not known. */
  men?: string;
  adults?: string;
  cite: ScoringCite;
  /** Source for the age, where it is another one. */
  ageCite?: ScoringCite;
};

/** Excludes women and people under 18: no source that was read supports any of the tools for them. */
export function adultMenOnly(
  title: string,
  { women, under18, men = 'is for men only', adults = 'is for men aged 18 or over', cite, ageCite = cite }: AdultMenOnly,
): Exclusion[] {
  return [
    {
      id: 'female',
      label: women,
      unknownLabel: `Sex is not known. ${title} ${men}.`,
      when: [{ field: 'sex', is: ['female'] }],
      cite,
    },
    {
      id: 'under18',
      label: under18,
      unknownLabel: `It is not known whether he is an adult. ${title} ${adults}.`,
      when: [{ field: 'ageGroup', is: ['under18'] }],
      cite: ageCite,
    },
  ];
}

/** Excludes everyone who was not convicted of a CSEM offence. */
export function csemConvictedOnly(title: string, cite: ScoringCite): Exclusion {
  return {
    id: 'noCsemConviction',
    label: `${title} is for men convicted of a CSEM offence. An accusation, or another kind of offence, is not enough.`,
    unknownLabel: `It is not known whether he was convicted of a CSEM offence. ${title} is for men who were.`,
    when: [{ field: 'csem', is: ['none', 'accused'] }],
    cite,
  };
}

/** Excludes cases from outside England and Wales. */
export function englandAndWales(title: string, cite: ScoringCite): Exclusion {
  return {
    id: 'otherJurisdiction',
    label: `${title} was made for records of England and Wales. We found nothing on its use elsewhere.`,
    unknownLabel: `It is not known where he was sanctioned. ${title} was made for records of England and Wales.`,
    when: [{ field: 'jurisdiction', is: ['other'] }],
    cite,
  };
}

/** True of cases without a CSEM, contact or luring offence. */
export const noSexualOffenceNamed: FactCondition[] = [
  { field: 'csem', is: ['none'] },
  { field: 'contactOffence', is: ['no'] },
  { field: 'luring', is: ['no'] },
];

/** Advice for a scored instrument where there is no CSEM, contact or luring offence. */
export function noSupportWithoutOffence(cite: ScoringCite[]): AdviceRule {
  return {
    when: noSexualOffenceNamed,
    verdict: 'notSupported',
    why: 'Without a CSEM, contact or luring offence no support was found for it. Image-based abuse of adults and sextortion have no validated tool.',
    cite,
  };
}
