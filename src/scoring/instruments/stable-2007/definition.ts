/**
 * STABLE-2007: thirteen ratings of 0, 1 or 2 that a trained rater has already made, added up. Items by name only.
 * The scale of the items is seen in a secondary source; the levels are not yet checked against the workbook.
 */
import type { ChoiceItem, InstrumentDefinition, NormTable, ScoringCite } from '../../instrument-schema.ts';
import { askAbout } from '../gate-questions.ts';
import { adultMenOnly, noSupportWithoutOffence } from '../shared.ts';
import norms from './norms/stable-2007-published.json' with { type: 'json' };

const names = { ref: 'van-den-berg', locator: 'chapter 3', provenance: 'primary' } satisfies ScoringCite;
const scale = { ref: 'bc-corrections', provenance: 'secondary' } satisfies ScoringCite;
const developers = { ref: 'saarna-2024', locator: 'STABLE-2007 page', provenance: 'primary' } satisfies ScoringCite;
const statement = { ref: 'atsa-2021', provenance: 'primary' } satisfies ScoringCite;
const review = { ref: 'helmus-2024-b', locator: 'abstract', provenance: 'primary' } satisfies ScoringCite;

const ratings = [
  { value: 0, label: '0', points: 0 },
  { value: 1, label: '1', points: 1 },
  { value: 2, label: '2', points: 2 },
];

/** One rating. Called here only, so that the definition itself stays plain data. */
function rating(id: string, label: string): ChoiceItem {
  return {
    kind: 'choice',
    id,
    label,
    question: `How was “${label}” rated?`,
    known: [],
    notKnown: [],
    cite: scale,
    options: ratings,
  };
}

export const stable2007 = {
  id: 'stable-2007',
  edition: '2007',
  title: 'STABLE-2007',
  longTitle: 'STABLE-2007, need and supervision tool',
  population: 'men aged 18 or over, convicted of a sexually motivated offence',
  purpose: [
    'Thirteen ratings of a trained rater, added up.',
    'It finds needs that treatment and supervision can address.',
    'It makes no statement of risk by itself.',
  ],
  manual: {
    text: 'File review and interview by a trained rater, with the manual. Training comes first.',
    cite: developers,
  },
  licence: 'Access is through the developers’ society and its training. Items are named, not described; the manual is not reproduced.',
  lastChecked: '2026-11-22',
  nextDue: '2027-05-22',
  gate: askAbout('sex', 'ageGroup'),
  exclusions: [
    ...adultMenOnly('STABLE-2007', {
      women: 'STABLE-2007 was developed and studied in men. It is not used for women here.',
      under18: 'STABLE-2007 is for adults. It is not used for people under 18.',
      cite: statement,
    }),
  ],
  advice: [
    noSupportWithoutOffence([developers, statement]),
    {
      when: [{ field: 'contactOffence', is: ['yes'] }],
      verdict: 'supported',
      why: 'With an official contact sexual offence it may be used together with a static tool such as Static-99R.',
      cite: [statement, developers],
    },
    {
      when: [{ field: 'csem', is: ['convicted'] }],
      verdict: 'caution',
      why: 'The statement asks for cautious use in planning treatment and supervision; a later review calls it defensible. For CSEM-exclusive men the only static tool named as its partner is Risk Matrix 2000.',
      cite: [statement, review, developers],
    },
    {
      when: [],
      verdict: 'caution',
      why: 'It is for men convicted of a sexually motivated offence. The facts leave open whether that is so, or no study covers this kind of offence.',
      cite: [developers],
    },
  ],
  items: [
    rating('socialInfluences', 'Significant social influences'),
    rating('relationshipStability', 'Capacity for relationship stability'),
    {
      ...rating('emotionalIdentificationWithChildren', 'Emotional identification with children'),
      hint: 'Only where a victim was aged 13 or under',
      hintCite: names,
      known: [{ text: 'Scored only where a victim was aged 13 or under.', cite: names }],
      notKnown: ['Whether children shown in CSEM count as victims here is set by the manual; not reproduced here.'],
      options: [...ratings, { value: 'notApplicable', label: 'Not applicable', points: 0 }],
    },
    rating('hostilityTowardWomen', 'Hostility toward women'),
    rating('socialRejection', 'General social rejection'),
    rating('lackOfConcern', 'Lack of concern for others'),
    rating('impulsiveActs', 'Impulsive acts'),
    rating('problemSolving', 'Poor problem-solving'),
    rating('negativeEmotionality', 'Negative emotionality'),
    rating('sexDrive', 'Sex drive and preoccupation'),
    rating('sexAsCoping', 'Sex as coping'),
    rating('deviantSexualInterests', 'Deviant sexual interests'),
    rating('cooperationWithSupervision', 'Cooperation with supervision'),
  ],
  highestOf: [],
  rule: { kind: 'sum', min: 0, max: 26 },
  probability: null,
  bands: {
    scheme: 'STABLE-2007 need levels',
    cite: { ref: 'brankley-2017', provenance: 'unchecked' },
    list: [
      { id: 'low', label: 'Low', from: 0, to: 3 },
      { id: 'moderate', label: 'Moderate', from: 4, to: 11 },
      { id: 'high', label: 'High', from: 12, to: 26 },
    ],
    reduction: null,
  },
  consistency: [],
  substitutes: [],
  norms: norms as NormTable,
} satisfies InstrumentDefinition;
