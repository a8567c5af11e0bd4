/**
 * DC-SRP (OSP/DC until 2026). Longer than 150 lines because of its fifteen age steps and twelve items.
 * Points, bands and formula are seen in the open-source service code of the Ministry of Justice (MIT licence).
 */
import type { InstrumentDefinition, NormTable, NumberItem, ScoringCite, Step } from '../../instrument-schema.ts';
import { askAbout } from '../gate-questions.ts';
import { adultMenOnly, englandAndWales, noSupportWithoutOffence } from '../shared.ts';
import norms from './norms/dc-srp-published.json' with { type: 'json' };

const code = { ref: 'moj-2026', locator: 'state of 4 August 2026', provenance: 'primary' } satisfies ScoringCite;
const codeUnchecked = { ref: 'moj-2026', provenance: 'unchecked' } satisfies ScoringCite;
const statement = { ref: 'atsa-2021', provenance: 'primary' } satisfies ScoringCite;

/** Steps of a sanction count: nothing for none, then the points for one, two, and three or more. */
function sanctionSteps(perSanction: number): Step[] {
  return [
    { below: 1, points: 0, label: 'None' },
    { below: 2, points: perSanction, label: '1' },
    { below: 3, points: 2 * perSanction, label: '2' },
    { below: null, points: 3 * perSanction, label: '3 or more' },
  ];
}

/** One count of sanctions. */
function sanctions(id: string, label: string, question: string, known: string, steps: Step[]): NumberItem {
  return {
    kind: 'number',
    id,
    label,
    question,
    hint: known.replace(/\.$/, ''),
    known: [{ text: known, cite: code }],
    notKnown: [],
    cite: code,
    unit: 'sanctions',
    min: 0,
    max: 999,
    whole: true,
    steps,
  };
}

/** One of the three conditions of the band reduction that count years. */
function yearsSince(id: string, label: string, question: string): NumberItem {
  return {
    kind: 'number',
    id,
    label,
    question,
    known: [{ text: 'Used only for the reduction of the band after five years.', cite: code }],
    notKnown: [],
    cite: code,
    optional: true,
    unit: 'years',
    min: 0,
    max: 109,
    whole: true,
    steps: [{ below: null, points: 0, label: 'No points' }],
  };
}

export const dcSrp = {
  id: 'dc-srp',
  edition: 'August 2026',
  title: 'DC-SRP',
  longTitle: 'Direct Contact Sexual Reoffending Predictor (OSP/DC until 2026)',
  population: 'men aged 18 or over with a sexual offence history, England and Wales',
  purpose: [
    'Counts and dates from the record, turned into points and a probability.',
    'It is about new contact sexual offences in groups of men.',
    'It says nothing certain about one man.',
  ],
  manual: {
    text: 'Computed from records by the service’s own software. Policy guidance comes first; it was not read.',
    cite: code,
  },
  licence: 'The code is open source (MIT licence, Crown copyright).',
  lastChecked: '2026-11-22',
  nextDue: '2027-05-22',
  gate: askAbout('sex', 'ageGroup', 'jurisdiction'),
  exclusions: [
    ...adultMenOnly('DC-SRP', {
      women: 'DC-SRP is for men. The code marks it as not applicable to women.',
      under18: 'DC-SRP is scored here for adults only.',
      adults: 'is scored here for men aged 18 or over',
      cite: code,
      ageCite: codeUnchecked,
    }),
    englandAndWales('DC-SRP', code),
  ],
  advice: [
    noSupportWithoutOffence([code, statement]),
    {
      when: [{ field: 'jurisdiction', is: ['england-wales'] }],
      verdict: 'supported',
      why: 'It is the service’s own tool in England and Wales for men with a sexual offence history. That says whom it is for and not how accurate it is: we saw no accuracy figure. Sanctions for images give no points.',
      cite: [code],
    },
    {
      when: [],
      verdict: 'caution',
      why: 'It was made for records of England and Wales, and it is not known whether that applies.',
      cite: [code],
    },
  ],
  items: [
    sanctions(
      'adultContactSanctions',
      'Contact sanctions, adult victims',
      'How many sanctions were there for contact sexual offences against adults?',
      '5 points for each, up to three.',
      sanctionSteps(5),
    ),
    sanctions(
      'childContactSanctions',
      'Contact sanctions, child victims',
      'How many sanctions were there for contact sexual offences against children?',
      '3 points for each, up to three.',
      sanctionSteps(3),
    ),
    sanctions(
      'otherNonContactSanctions',
      'Other non-contact sanctions',
      'How many sanctions were there for other non-contact sexual offences, without images of children?',
      '2 points for each, up to three.',
      sanctionSteps(2),
    ),
    sanctions(
      'imageSanctions',
      'Image sanctions',
      'How many sanctions were there for indecent images of children?',
      'No points. Used to check the other counts.',
      [{ below: null, points: 0, label: 'No points' }],
    ),
    {
      kind: 'number',
      id: 'ageAtFollowUpStart',
      label: 'Age at start of follow-up',
      question: 'How old was he, or will he be, at the start of follow-up, in whole years?',
      hint: 'Under 21 scores 14, then one less per three years; 60: 0',
      known: [{ text: 'Under 21 scores 14, then one point less for every three years, down to 0 from 60.', cite: code }],
      notKnown: [],
      cite: code,
      unit: 'years',
      min: 0,
      max: 109,
      whole: true,
      steps: [
        { below: 21, points: 14, label: '20 or younger' },
        { below: 24, points: 13, label: '21 to 23' },
        { below: 27, points: 12, label: '24 to 26' },
        { below: 30, points: 11, label: '27 to 29' },
        { below: 33, points: 10, label: '30 to 32' },
        { below: 36, points: 9, label: '33 to 35' },
        { below: 39, points: 8, label: '36 to 38' },
        { below: 42, points: 7, label: '39 to 41' },
        { below: 45, points: 6, label: '42 to 44' },
        { below: 48, points: 5, label: '45 to 47' },
        { below: 51, points: 4, label: '48 to 50' },
        { below: 54, points: 3, label: '51 to 53' },
        { below: 57, points: 2, label: '54 to 56' },
        { below: 60, points: 1, label: '57 to 59' },
        { below: null, points: 0, label: '60 or older' },
      ],
    },
    {
      kind: 'number',
      id: 'ageAtLastSexualOffence',
      label: 'Age at last sexual offence',
      question: 'How old was he at the most recent sexual offence with a sanction, in whole years?',
      hint: 'Under 16: 0 · 16 or 17: 5 · 18 or older: 10',
      known: [{ text: 'Under 16 scores 0, 16 or 17 scores 5, 18 or older scores 10.', cite: code }],
      notKnown: [],
      cite: code,
      unit: 'years',
      min: 0,
      max: 109,
      whole: true,
      steps: [
        { below: 16, points: 0, label: '15 or younger' },
        { below: 18, points: 5, label: '16 or 17' },
        { below: null, points: 10, label: '18 or older' },
      ],
    },
    {
      kind: 'number',
      id: 'totalSanctions',
      label: 'Total sanctions',
      question: 'How many sanctions were there in all, for any offence?',
      hint: 'One scores 0, two or more score 6',
      known: [{ text: 'One scores 0, two or more score 6.', cite: code }],
      notKnown: [],
      cite: code,
      unit: 'sanctions',
      min: 1,
      max: 999,
      whole: true,
      steps: [
        { below: 2, points: 0, label: '1' },
        { below: null, points: 6, label: '2 or more' },
      ],
    },
    {
      kind: 'choice',
      id: 'strangerVictim',
      label: 'Stranger victim',
      question: 'Did the current offence involve a victim who was a stranger?',
      hint: 'Yes scores 4, unknown scores 0',
      known: [{ text: 'Yes scores 4. Unknown scores 0; a version of 2025 gave it 2.', cite: code }],
      notKnown: [],
      cite: code,
      options: [
        { value: 'yes', label: 'Yes', points: 4 },
        { value: 'no', label: 'No', points: 0 },
      ],
      unknownPoints: 0,
    },
    {
      kind: 'choice',
      id: 'inCustody',
      label: 'In custody',
      question: 'Is he in custody?',
      known: [{ text: 'Used only for the reduction of the band after five years.', cite: code }],
      notKnown: [],
      cite: code,
      optional: true,
      options: [
        { value: 'yes', label: 'Yes', points: 0 },
        { value: 'no', label: 'No', points: 0 },
      ],
    },
    yearsSince('yearsSinceFollowUpStart', 'Years since start of follow-up', 'How many full years ago did follow-up start?'),
    yearsSince('yearsSinceLastOffence', 'Years since last offence', 'How many full years ago was the last offence of any kind?'),
    yearsSince('yearsSinceLastSexualOffence', 'Years since last sexual offence', 'How many full years ago was the last sexual offence?'),
  ],
  highestOf: [],
  rule: { kind: 'sum', min: 0, max: 64 },
  probability: { intercept: -8.633, slope: 0.1598, zeroReturnsZero: true, cite: code },
  bands: {
    scheme: 'DC-SRP bands (August 2026)',
    cite: code,
    list: [
      { id: 'low', label: 'Low', from: 0, to: 21 },
      { id: 'medium', label: 'Medium', from: 22, to: 29 },
      { id: 'high', label: 'High', from: 30, to: 35 },
      { id: 'veryHigh', label: 'Very high', from: 36, to: 64 },
    ],
    reduction: {
      equals: [{ item: 'inCustody', value: 'no' }],
      atLeast: [
        { item: 'yearsSinceFollowUpStart', value: 5 },
        { item: 'yearsSinceLastOffence', value: 5 },
        { item: 'yearsSinceLastSexualOffence', value: 5 },
      ],
      notice: {
        id: 'bandReduced',
        label:
          'Not in custody, and five years or more since the start of follow-up, the last offence and the last sexual offence: the band is one step lower than the points give. Low stays Low. The probability is unchanged.',
        cite: code,
      },
    },
  },
  consistency: [
    {
      kind: 'notAllZero',
      items: ['adultContactSanctions', 'childContactSanctions', 'otherNonContactSanctions', 'imageSanctions'],
      report: 'adultContactSanctions',
      message:
        'All four counts of sexual sanctions are 0. DC-SRP needs at least one: correct ‘Contact sanctions, adult victims’ or another count.',
    },
    {
      kind: 'sumAtMost',
      items: ['adultContactSanctions', 'childContactSanctions', 'otherNonContactSanctions', 'imageSanctions'],
      limit: 'totalSanctions',
      report: 'totalSanctions',
      message: 'The four counts of sexual sanctions add up to more than ‘Total sanctions’. Correct the total or one of the counts.',
    },
  ],
  substitutes: [],
  norms: norms as NormTable,
} satisfies InstrumentDefinition;
