/** Tools that the router mentions and that are not scored here: their points are not public, in conflict, or a matter of judgement. */
import type { AdviceRule, Exclusion, FactCondition, ProfileOnly, ScoringCite } from '../instrument-schema.ts';
import { deepFreeze } from './deep-freeze.ts';
import { adultMenOnly, noSexualOffenceNamed } from './shared.ts';

const statement = { ref: 'atsa-2021', provenance: 'primary' } satisfies ScoringCite;
const review = { ref: 'helmus-2024-b', locator: 'abstract', provenance: 'primary' } satisfies ScoringCite;
const society = { ref: 'saarna-2024', locator: 'RM2000 page', provenance: 'primary' } satisfies ScoringCite;
const acutePage = { ref: 'saarna-2024', locator: 'ACUTE-2007 page', provenance: 'primary' } satisfies ScoringCite;
const scoringGuide = { ref: 'thornton-2007', locator: 'opening sections', provenance: 'primary' } satisfies ScoringCite;
const kirat = { ref: 'long-2016', locator: 'abstract', provenance: 'primary' } satisfies ScoringCite;

/** Exposure, voyeurism and the like are sexual offences too: a man convicted of one belongs to the population of general scales. */
const noOtherVictim = { field: 'otherVictimOffence', is: ['no', 'unknown'] } satisfies FactCondition;

/** The reasons of a tool that is described and not scored, by its title. */
const studiedInAdultMen = (title: string): Exclusion[] =>
  adultMenOnly(title, {
    women: `${title} was studied in men. No tool here is validated for women.`,
    under18: `${title} is not for people under 18: adult tools and their figures do not transfer.`,
    men: 'was studied in men',
    adults: 'was studied in adults',
    cite: statement,
  });

/** The router's line for cases without CSEM, contact or luring offence. `extra` narrows it further. */
function noValidatedTool(cite: ScoringCite[], extra: FactCondition[] = []): AdviceRule {
  return {
    when: [...noSexualOffenceNamed, ...extra],
    verdict: 'notSupported',
    why: 'No validated tool for sexual recidivism covers this case. Image-based abuse of adults and sextortion are a matter for clinical formulation and for general tools by purpose.',
    cite,
  };
}

export const profileOnly: readonly ProfileOnly[] = deepFreeze<ProfileOnly[]>([
  {
    id: 'rm2000-s',
    title: 'Risk Matrix 2000/S',
    exclusions: studiedInAdultMen('Risk Matrix 2000/S'),
    advice: [
      noValidatedTool([statement, scoringGuide], [noOtherVictim]),
      {
        when: [{ field: 'csem', is: ['accused'] }, { field: 'contactOffence', is: ['no'] }, { field: 'luring', is: ['no'] }, noOtherVictim],
        verdict: 'notSupported',
        why: 'It is for men convicted of a sexual offence. An accusation is not enough.',
        cite: [scoringGuide],
      },
      {
        when: [{ field: 'csem', is: ['convicted'] }],
        verdict: 'supported',
        why: 'Accepted for CSEM-exclusive men by SAARNA, its developers’ society, and judged defensible by a review of 2024. CPORT was more accurate for any sexual recidivism.',
        cite: [society, review, { ref: 'helmus-2024', locator: 'abstract', provenance: 'primary' }],
      },
      {
        when: [{ field: 'contactOffence', is: ['yes'] }],
        verdict: 'supported',
        why: 'It is an established actuarial scale for men convicted of a sexual offence.',
        cite: [statement, { ref: 'helmus-2013', locator: 'abstract', provenance: 'primary' }],
      },
      {
        when: [{ field: 'luring', is: ['yes'] }],
        verdict: 'caution',
        why: 'It may be used for men convicted of a sexual offence. We found no validation for luring alone.',
        cite: [statement, scoringGuide],
      },
      {
        when: [],
        verdict: 'caution',
        why: 'It is for men convicted of a sexual offence. The facts leave open whether that is so.',
        cite: [scoringGuide],
      },
    ],
  },
  {
    id: 'acute-2007',
    title: 'ACUTE-2007',
    exclusions: studiedInAdultMen('ACUTE-2007'),
    advice: [
      noValidatedTool([statement, acutePage]),
      {
        when: [{ field: 'contactOffence', is: ['yes'] }],
        verdict: 'supported',
        why: 'For men under supervision, together with STABLE-2007, at every contact or at least every 30 days. It is not a tool on its own, and we saw no figure for its accuracy.',
        cite: [{ ref: 'lee-2023', locator: 'abstract', provenance: 'primary' }, review],
      },
      {
        when: [],
        verdict: 'caution',
        why: 'Only under supervision and together with STABLE-2007, never on its own. A review of 2024 calls that defensible for men with CSEM offences.',
        cite: [review, acutePage],
      },
    ],
  },
  {
    id: 'kirat-2',
    title: 'KIRAT-2',
    exclusions: studiedInAdultMen('KIRAT-2'),
    advice: [
      {
        when: [{ field: 'csem', is: ['accused'] }],
        verdict: 'supported',
        why: 'For police who have adopted it: it shows which suspects to investigate first. It is not for predicting recidivism or for sentencing.',
        cite: [kirat, { ref: 'rhodes-2023', locator: 'abstract', provenance: 'primary' }],
      },
      {
        when: [],
        verdict: 'notSupported',
        why: 'Only for police before charge, where CSEM offences are suspected. It is not for predicting recidivism or for sentencing.',
        cite: [kirat],
      },
    ],
  },
  {
    id: 'spj',
    title: 'Structured professional judgement',
    exclusions: studiedInAdultMen('Structured professional judgement for adults'),
    advice: [
      {
        when: [{ field: 'contactOffence', is: ['yes'] }],
        verdict: 'supported',
        why: 'With an official contact sexual offence, established judgement-based scales may be used.',
        cite: [statement],
      },
      {
        when: [{ field: 'imageSharing', is: ['yes'] }],
        verdict: 'caution',
        why: 'Risk assessment for image-based abuse has not been researched. It can only structure a clinical formulation.',
        cite: [statement],
      },
      {
        when: [{ field: 'sextortion', is: ['yes'] }],
        verdict: 'caution',
        why: 'Risk assessment for sextortion has not been researched. It can only structure a clinical formulation.',
        cite: [statement],
      },
      noValidatedTool([statement], [noOtherVictim]),
      {
        when: [{ field: 'csem', is: ['convicted'] }],
        verdict: 'caution',
        why: 'It is used with men convicted of CSEM offences, but no study supports it for those without other sexual offences.',
        cite: [statement, { ref: 'darjee-2016', provenance: 'primary' }],
      },
      {
        when: [],
        verdict: 'caution',
        why: 'Established for contact sexual offences. The facts leave open whether there is one, and we found nothing for online offences alone.',
        cite: [statement],
      },
    ],
  },
]);
