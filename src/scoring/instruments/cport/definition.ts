/**
 * CPORT. Longer than 150 lines because every sentence on coding cites its own source.
 * Topics of the items are seen in the abstract of 2015 (primary); points, the age cut-off and the CASIC threshold in secondary
 * sources. Coding detail that no source settles is named as open, never filled in.
 */
import type { InstrumentDefinition, NormTable, ScoringCite } from '../../instrument-schema.ts';
import { casic } from '../casic/definition.ts';
import { askAbout } from '../gate-questions.ts';
import { adultMenOnly, csemConvictedOnly, yesScores } from '../shared.ts';
import norms from './norms/cport-published.json' with { type: 'json' };

const development = { ref: 'seto-eke-2015', locator: 'abstract', provenance: 'primary' } satisfies ScoringCite;
const spain = { ref: 'soldino-2021', locator: 'abstract', provenance: 'primary' } satisfies ScoringCite;
const statement = { ref: 'atsa-2021', provenance: 'primary' } satisfies ScoringCite;
/** Seven yes/no factors, added up. */
const points = { ref: 'solar-guide', provenance: 'secondary' } satisfies ScoringCite;
/** An open-source application, not a manual: it puts items 3 and 4 in the other order and adds bands that nobody has published. */
const scalesApp = { ref: 'french-scales-app', provenance: 'secondary' } satisfies ScoringCite;
const lawBlog = { ref: 'escovar-2019', provenance: 'secondary' } satisfies ScoringCite;

export const cport = {
  id: 'cport',
  edition: '2015',
  title: 'CPORT',
  longTitle: 'Child Pornography Offender Risk Tool',
  population: 'men aged 18 or over, convicted of a CSEM offence',
  purpose: [
    'Seven facts from the file, added up.',
    'The total ranks groups of men by how often a new sexual offence was detected within five years.',
    'It says nothing certain about one man.',
  ],
  manual: {
    text: 'Hold the developers’ scoring guide; a training handout and a list of questions and answers exist too. Training comes first. Whether it is compulsory was not found.',
    cite: { ref: 'cport-project-page', provenance: 'primary' },
  },
  licence: 'Terms of reuse were not seen. Items are described in our words; the scoring guide is not reproduced.',
  lastChecked: '2026-11-22',
  nextDue: '2027-05-22',
  gate: askAbout('sex', 'ageGroup', 'csem'),
  exclusions: [
    ...adultMenOnly('CPORT', {
      women: 'CPORT was developed and studied in men. There is no research on women.',
      under18: 'CPORT is for adults. Very little research exists on people under 18.',
      cite: statement,
    }),
    csemConvictedOnly('CPORT', development),
  ],
  advice: [
    {
      when: [{ field: 'csem', is: ['convicted'] }],
      verdict: 'supported',
      why: 'Developed and validated for adult men convicted of CSEM offences. Absolute rates differ between countries, and a critical review of 2023 advises against use with CSEM-exclusive people in the United States.',
      cite: [
        development,
        { ref: 'eke-2019', locator: 'abstract', provenance: 'primary' },
        { ref: 'helmus-2024-b', locator: 'abstract', provenance: 'primary' },
        { ref: 'cport-review-2023', locator: 'abstract', provenance: 'primary' },
      ],
    },
    {
      when: [],
      verdict: 'caution',
      why: 'It is only for men convicted of a CSEM offence, and it is not known whether there is a conviction.',
      cite: [development],
    },
  ],
  items: [
    {
      kind: 'number',
      id: 'ageAtIndex',
      label: 'Age at index',
      question: 'How old was he at the index event, in whole years?',
      hint: '35 or younger scores 1',
      known: [
        { text: 'Younger age is an item.', cite: development },
        {
          text: '35 or younger scores 1; 36 or older scores 0. Seen only in an open-source French application, which puts two items in the other order and adds bands that nobody has published.',
          cite: scalesApp,
        },
        { text: 'That application takes the age at the index offence.', cite: scalesApp },
        { text: 'A law-office blog takes the age at the time of the incident.', cite: lawBlog },
      ],
      notKnown: ['Whether offence, investigation or another moment counts is set by the manual; not reproduced here.'],
      cite: scalesApp,
      unit: 'years',
      min: 18,
      max: 110,
      whole: true,
      steps: [
        { below: 36, points: 1, label: '35 or younger' },
        { below: null, points: 0, label: '36 or older' },
      ],
    },
    {
      kind: 'choice',
      id: 'priorCriminalHistory',
      label: 'Prior criminal history',
      question: 'Was there any criminal history before the index?',
      hint: 'Sexual and non-sexual both count',
      known: [
        { text: 'Any prior criminal history is an item.', cite: development },
        { text: 'Sexual and non-sexual history both count, according to an open-source French application only.', cite: scalesApp },
      ],
      notKnown: ['Whether charges, youth records and earlier CSEM offences count is set by the manual; not reproduced here.'],
      cite: points,
      options: yesScores,
    },
    {
      kind: 'choice',
      id: 'contactSexualOffending',
      label: 'Contact sexual offending',
      question: 'Is there any contact sexual offending?',
      hint: 'Whether the index itself counts: see the manual',
      hintCite: development,
      known: [
        { text: 'Any contact sexual offending is an item.', cite: development },
        {
          text: 'An open-source French application speaks of a history of it, which suggests prior offences only. It gives this item and the next in the other order.',
          cite: scalesApp,
        },
        { text: 'A law-office blog speaks of any prior sexual offence.', cite: lawBlog },
      ],
      notKnown: [
        'Whether a contact offence within the index counts is set by the manual; not reproduced here.',
        'Whether attempts, adult victims and undetected offences count is set by the manual; not reproduced here.',
      ],
      cite: points,
      options: yesScores,
    },
    {
      kind: 'choice',
      id: 'conditionalReleaseFailure',
      label: 'Failure on conditional release',
      question: 'Was there any failure on bail, probation, parole or similar?',
      hint: 'A suspended sentence, for example',
      known: [
        { text: 'Any failure on conditional release is an item.', cite: development },
        {
          text: 'Conditional release, probation and suspended sentences are named in an open-source French application only.',
          cite: scalesApp,
        },
        { text: 'Prior failure on conditions such as probation or parole is named.', cite: lawBlog },
      ],
      notKnown: ['Whether an index offence committed while on release counts is set by the manual; not reproduced here.'],
      cite: points,
      options: yesScores,
    },
    {
      kind: 'choice',
      id: 'sexualInterest',
      label: 'Indication of sexual interest',
      question: 'Is there any indication of sexual interest in CSEM, or in prepubescent or pubescent children?',
      hint: 'Admission or diagnosis',
      known: [
        { text: 'Such an indication is the fifth item.', cite: spain },
        {
          text: 'An admission, a diagnosis, or a CASIC total of 3 or more counts. The threshold was seen in no text by the developers, only in an open-source French application.',
          cite: scalesApp,
        },
        { text: 'CASIC stands in where this information is missing.', cite: spain },
        { text: 'That application counts a CASIC total of 3 or more even where he denies such interest.', cite: scalesApp },
      ],
      notKnown: [
        'Whether a denial counts as no or as missing is set by the manual; not reproduced here. This page uses CASIC only while the answer is missing.',
        'Whether other evidence, such as physiological testing, counts is set by the manual; not reproduced here.',
      ],
      cite: points,
      options: yesScores,
    },
    {
      kind: 'choice',
      id: 'moreBoyThanGirlCsem',
      label: 'More boy than girl content in CSEM',
      question: 'Did the CSEM show boys more than girls?',
      hint: 'More than half shows boys',
      known: [
        { text: 'More boy than girl content in CSEM is an item.', cite: development },
        { text: 'More than half of the content shows boys, according to an open-source French application only.', cite: scalesApp },
      ],
      notKnown: [
        'Whether an even split, a partly examined collection or content without gender information counts is set by the manual; not reproduced here.',
      ],
      cite: points,
      options: yesScores,
    },
    {
      kind: 'choice',
      id: 'moreBoyThanGirlOther',
      label: 'More boy than girl content in other depictions',
      question: 'Did other depictions of children show boys more than girls?',
      hint: 'More than half show boys',
      known: [
        { text: 'More boy than girl content in other depictions of children is an item.', cite: development },
        { text: 'More than half of the other images show boys, according to an open-source French application only.', cite: scalesApp },
      ],
      notKnown: [
        'Whether a case without such depictions scores 0 or counts as missing is set by the manual; not reproduced here.',
        'Which depictions count is set by the manual; not reproduced here.',
      ],
      cite: points,
      options: yesScores,
    },
  ],
  highestOf: [],
  rule: { kind: 'sum', min: 0, max: 7 },
  probability: null,
  bands: null,
  consistency: [],
  substitutes: [{ item: 'sexualInterest', instrument: casic, atLeast: 3, cite: scalesApp }],
  norms: norms as NormTable,
} satisfies InstrumentDefinition;
