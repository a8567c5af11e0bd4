/** Words for the closed lists of the content model, and the sentence that explains each. */
import type { FigureEntry } from './schemas/figure.ts';
import type { Claim, Study } from './schemas/finding.ts';

export const STATUS_LABELS: Record<Claim['since2021']['status'], { label: string; meaning: string }> = {
  stands: { label: 'Stands', meaning: 'confirmed by work since April 2021, unchanged' },
  stronger: { label: 'Stronger', meaning: 'confirmed strongly by work since April 2021, or extended in the same direction' },
  qualified: { label: 'Qualified', meaning: 'holds with caveats: work since April 2021 is mixed, or contradicts it in part' },
  overtaken: { label: 'Overtaken', meaning: 'superseded by work since April 2021' },
  'no-newer-data': { label: 'No newer data', meaning: 'a finding for which we identified no work since April 2021' },
  open: { label: 'Open', meaning: 'a gap, or untested, as before' },
  'not-assessed': { label: 'Not assessed', meaning: 'a definition, a point of law, a principle, or a claim that we did not follow up' },
};

export const CERTAINTY_LABELS: Record<Claim['certainty'], string> = {
  established: 'stated as established',
  consistent: 'stated as consistent across studies',
  preliminary: 'stated as preliminary',
  suggested: 'stated as suggested',
  speculative: 'stated as speculation',
  'no-research': 'stated as not researched',
};

export const TOPIC_LABELS: Record<Claim['topic'], string> = {
  scope: 'Scope',
  terminology: 'Terminology',
  prevalence: 'Prevalence',
  'risk-contact': 'Risk of contact offending',
  'risk-csem': 'Risk of CSEM offending',
  'assessment-static': 'Static risk assessment',
  'assessment-dynamic': 'Dynamic risk assessment',
  'assessment-spj': 'Structured professional judgement',
  supervision: 'Supervision',
  luring: 'Luring',
  comparison: 'Online and contact cases compared',
  typology: 'Typologies',
  treatment: 'Treatment',
  'evidence-gap': 'Evidence gaps',
};

export const POPULATION_LABELS: Record<Claim['populations'][number], string> = {
  all: 'All Internet-facilitated sexual offending',
  'csem-men': 'Men with CSEM offences',
  'csem-exclusive-men': 'CSEM-exclusive men',
  'dual-men': 'Men with CSEM and contact offences',
  luring: 'Luring and solicitation',
  women: 'Women',
  juveniles: 'Juveniles',
  ncii: 'Non-consensual image sharing',
  sextortion: 'Sextortion',
  victims: 'Children and young people who were harmed',
  none: 'No population: words, law or the statement itself',
};

export const PLACE_LABELS: Record<Claim['place'], string> = {
  H: 'heading line',
  P1: 'list of offence types',
  FN1: 'footnote 1',
  FN2: 'footnote 2',
  FN3: 'footnote 3',
  P2: 'paragraph on context',
  P3: 'paragraph on assessment',
  P4: 'paragraph on follow-up and breaches',
  P5: 'paragraph on luring',
  P6: 'paragraph comparing online and contact cases',
  P7: 'paragraph on typologies',
  P8: 'paragraph on intervention',
};

export const RELATION_LABELS: Record<Study['bearsOn'][number]['relation'], string> = {
  behind: 'probably stands behind',
  confirms: 'confirms',
  extends: 'extends',
  qualifies: 'qualifies',
  contradicts: 'contradicts',
  supersedes: 'supersedes',
  'leaves-open': 'leaves open',
  context: 'gives context for',
};

export const CONFIDENCE_LABELS: Record<Claim['works'][number]['confidence'], string> = {
  'very-high': 'very high confidence',
  high: 'high confidence',
  medium: 'medium confidence',
  low: 'low confidence',
};

export const SEEN_LABELS: Record<'full-text' | 'abstract' | 'part' | 'secondary' | 'not-seen', string> = {
  'full-text': 'full text read',
  abstract: 'abstract read',
  part: 'part of the text read',
  secondary: 'read about in a secondary source',
  'not-seen': 'not seen',
};

/** What a figure counts by; nothing where there is no record behind it. */
export const BASIS_LABELS: Record<FigureEntry['basis'], string> = {
  official: 'official records',
  'self-report': 'self-report',
  mixed: 'official records and self-report',
  'not-stated': 'kind of record not stated',
  'not-applicable': '',
};

export const THEME_LABELS: Record<string, string> = {
  'material-and-image-terms': 'Material and image terms',
  'conduct-and-offence-terms': 'Conduct and offence terms',
  'people-roles-and-respectful-language': 'People, roles and respectful language',
  'sexual-interest-and-diagnosis': 'Sexual interest and diagnosis',
  'motivation-and-typology': 'Motivation and typology',
  'risk-and-protective-factors': 'Risk and protective factors',
  'risk-assessment-approaches-and-tools': 'Risk assessment approaches and tools',
  'measurement-and-statistics': 'Measurement and statistics',
  'supervision-management-and-treatment': 'Supervision, management and treatment',
  'organisations-and-instruments': 'Organisations and instruments',
};

export const LUXEMBOURG_LABELS = {
  recommended: 'Recommended',
  'with-care': 'Use with care',
  avoid: 'Avoid',
  'not-rated': 'Not rated separately',
} as const;

/** "claim 7": how a claim is named in links. */
export const claimName = (number: number): string => `claim ${number}`;
