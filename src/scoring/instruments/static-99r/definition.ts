/**
 * Static-99R. Longer than 150 lines because every sentence on coding cites its own source.
 * Middle age points rest on a secondary source; "whichever scores higher", the lower level cut-offs and luring are not yet
 * checked against the manual of 2016 and carry that mark.
 */
import type { InstrumentDefinition, NormTable, ScoringCite } from '../../instrument-schema.ts';
import { askAbout } from '../gate-questions.ts';
import { adultMenOnly, yesScores } from '../shared.ts';
import norms from './norms/static-99r-published.json' with { type: 'json' };

const manual = { ref: 'phenix-2016', provenance: 'primary' } satisfies ScoringCite;
const manualUnchecked = { ref: 'phenix-2016', provenance: 'unchecked' } satisfies ScoringCite;
/** Thresholds reproduced elsewhere for the identical item of an older scale. */
const thresholds = { ref: 'phenix-2016', provenance: 'secondary' } satisfies ScoringCite;
const tallySheet = { ref: 'phenix-2016-b', locator: 'tally sheet', provenance: 'primary' } satisfies ScoringCite;
const agePoints = { ref: 'baudin-2024', locator: 'notes on its open data', provenance: 'secondary' } satisfies ScoringCite;
const eligibility = { ref: 'california-doj', provenance: 'primary' } satisfies ScoringCite;
const comparison = { ref: 'eke-2024', locator: 'abstract', provenance: 'primary' } satisfies ScoringCite;
const statement = { ref: 'atsa-2021', provenance: 'primary' } satisfies ScoringCite;

const victims =
  'Whether children shown in CSEM, or an officer posing as a child, count as victims is set by the manual; not reproduced here.';

export const static99r = {
  id: 'static-99r',
  edition: '2016',
  title: 'Static-99R',
  longTitle: 'Static-99R, coding rules of 2016',
  population: 'men aged 18 or over at release, with a sexual offence against an identifiable victim',
  purpose: [
    'Ten facts from the record, added up.',
    'The total ranks groups of men by how often a new sexual offence was recorded.',
    'It is no tool for deciding guilt, and says nothing certain about one man.',
  ],
  manual: {
    text: 'Hold the coding rules and tally sheet of 2016. Training by a certified trainer comes before scoring live cases.',
    cite: { ref: 'static99-org', provenance: 'primary' },
  },
  licence: 'The coding rules are free to read. They are not reproduced here; items are described in our words.',
  lastChecked: '2026-11-22',
  nextDue: '2027-05-22',
  checks: [
    {
      text: 'There is reason to believe that the sexual offence had an identifiable victim. A conviction is not strictly needed.',
      cite: { ref: 'california-doj', locator: 'quoting the coding rules', provenance: 'primary' },
    },
    {
      text: 'He has not lived ten or more years at liberty without a sexual offence before a new non-sexual arrest. Then the tool is not applied; the rules state exceptions.',
      cite: { ref: 'california-doj', locator: 'eligibility text', provenance: 'primary' },
    },
  ],
  gate: askAbout('sex', 'ageGroup', 'contactOffence', 'csemProduction', 'luring', 'otherVictimOffence'),
  exclusions: [
    ...adultMenOnly('Static-99R', {
      women: 'Static-99R is for men. It is not used for women.',
      under18: 'Static-99R is for men aged 18 or over at release.',
      adults: 'is for men aged 18 or over at release',
      cite: eligibility,
    }),
    {
      id: 'noIdentifiableVictim',
      label:
        'Possession or distribution of CSEM alone does not meet the scoring criteria of Static-99R, which ask for an identifiable victim.',
      unknownLabel: 'It is not known whether there was an offence against an identifiable victim. Static-99R asks for one.',
      when: [
        { field: 'contactOffence', is: ['no'] },
        { field: 'csemProduction', is: ['no'] },
        { field: 'luring', is: ['no'] },
        { field: 'otherVictimOffence', is: ['no'] },
      ],
      cite: comparison,
    },
  ],
  advice: [
    {
      when: [{ field: 'contactOffence', is: ['yes'] }],
      verdict: 'supported',
      why: 'With an official contact sexual offence, established actuarial scales may be used. In men with CSEM offences it predicted among those who meet its rules, but its norms expected too few new sexual offences.',
      cite: [statement, comparison],
    },
    {
      when: [{ field: 'csemProduction', is: ['yes'] }],
      verdict: 'caution',
      why: 'Men who produced CSEM can qualify. Confirm it with the coding rules.',
      cite: [comparison],
    },
    {
      when: [{ field: 'luring', is: ['yes'] }],
      verdict: 'caution',
      why: 'Luring is understood to count towards eligibility, but we have not read that rule: confirm it in the manual. We found no validation for luring alone.',
      cite: [manualUnchecked, statement],
    },
    {
      when: [{ field: 'otherVictimOffence', is: ['yes'] }],
      verdict: 'caution',
      why: 'An offence against an identifiable victim can qualify. Confirm it with the coding rules.',
      cite: [eligibility],
    },
    {
      when: [],
      verdict: 'caution',
      why: 'It may be used only if an offence had an identifiable victim, and it is not known whether one had. Possession or distribution of CSEM alone does not qualify.',
      cite: [comparison, eligibility],
    },
  ],
  items: [
    {
      kind: 'number',
      id: 'ageAtRelease',
      label: 'Age at release',
      question: 'How old was he, or will he be, at release from the index sexual offence or at exposure to risk in the community?',
      hint: '18 to 34.9: 1 · from 35: 0 · from 40: −1 · from 60: −3',
      known: [
        { text: 'Four age bands, which begin at 18, 35, 40 and 60.', cite: tallySheet },
        { text: 'The youngest band scores 1, the oldest −3.', cite: manual },
        { text: 'The band from 35 scores 0, the band from 40 scores −1.', cite: agePoints },
      ],
      notKnown: [],
      cite: agePoints,
      unit: 'years',
      min: 18,
      max: 110,
      whole: false,
      steps: [
        { below: 35, points: 1, label: '18 to 34.9' },
        { below: 40, points: 0, label: '35 to 39.9' },
        { below: 60, points: -1, label: '40 to 59.9' },
        { below: null, points: -3, label: '60 or older' },
      ],
    },
    {
      kind: 'choice',
      id: 'livedWithPartner',
      label: 'Lived with a partner for two years',
      question: 'Has he ever lived with an intimate partner for two years without a break?',
      hint: 'No such relationship scores 1',
      known: [{ text: 'The point is given where there was no such relationship.', cite: manual }],
      notKnown: ['Whether this item may be left out where it cannot be established is set by the manual; not reproduced here.'],
      cite: manual,
      options: [
        { value: 'yes', label: 'Yes', points: 0 },
        { value: 'no', label: 'No', points: 1 },
      ],
    },
    {
      kind: 'choice',
      id: 'indexNonsexualViolence',
      label: 'Index non-sexual violence',
      question: 'Was there a conviction for non-sexual violence at the index?',
      hint: 'Any such conviction scores 1',
      known: [{ text: 'Any such conviction scores 1.', cite: manual }],
      notKnown: [],
      cite: manual,
      options: yesScores,
    },
    {
      kind: 'choice',
      id: 'priorNonsexualViolence',
      label: 'Prior non-sexual violence',
      question: 'Was there a conviction for non-sexual violence before the index?',
      hint: 'Any such conviction scores 1',
      known: [{ text: 'Any such conviction scores 1.', cite: manual }],
      notKnown: [],
      cite: manual,
      options: yesScores,
    },
    {
      kind: 'number',
      id: 'priorSexualCharges',
      label: 'Prior sexual offences: charges',
      question: 'How many charges for sexual offences were there before the index?',
      hint: 'None: 0 · 1 or 2: 1 · 3 to 5: 2 · 6 or more: 3',
      known: [
        { text: 'None scores 0, 1 or 2 score 1, 3 to 5 score 2, 6 or more score 3.', cite: thresholds },
        { text: 'Scored together with convictions: whichever scores higher.', cite: manualUnchecked },
      ],
      notKnown: [],
      cite: thresholds,
      unit: 'charges',
      min: 0,
      max: 999,
      whole: true,
      steps: [
        { below: 1, points: 0, label: 'None' },
        { below: 3, points: 1, label: '1 or 2' },
        { below: 6, points: 2, label: '3 to 5' },
        { below: null, points: 3, label: '6 or more' },
      ],
    },
    {
      kind: 'number',
      id: 'priorSexualConvictions',
      label: 'Prior sexual offences: convictions',
      question: 'How many convictions for sexual offences were there before the index?',
      hint: 'None: 0 · 1: 1 · 2 or 3: 2 · 4 or more: 3',
      known: [
        { text: 'None scores 0, 1 scores 1, 2 or 3 score 2, 4 or more score 3.', cite: thresholds },
        { text: 'A form in British Columbia names prior convictions only.', cite: { ref: 'bc-corrections', provenance: 'primary' } },
      ],
      notKnown: [],
      cite: thresholds,
      unit: 'convictions',
      min: 0,
      max: 999,
      whole: true,
      steps: [
        { below: 1, points: 0, label: 'None' },
        { below: 2, points: 1, label: '1' },
        { below: 4, points: 2, label: '2 or 3' },
        { below: null, points: 3, label: '4 or more' },
      ],
    },
    {
      kind: 'number',
      id: 'priorSentencingDates',
      label: 'Prior sentencing dates',
      question: 'How many sentencing dates were there before the index?',
      hint: '4 or more score 1; the index is not counted',
      known: [{ text: '4 or more score 1. The index is not counted.', cite: manual }],
      notKnown: [],
      cite: manual,
      unit: 'dates',
      min: 0,
      max: 999,
      whole: true,
      steps: [
        { below: 4, points: 0, label: '3 or fewer' },
        { below: null, points: 1, label: '4 or more' },
      ],
    },
    {
      kind: 'choice',
      id: 'noncontactSexualConviction',
      label: 'Non-contact sexual conviction',
      question: 'Is there any conviction for a non-contact sexual offence?',
      hint: 'Any such conviction scores 1',
      known: [{ text: 'Any such conviction scores 1.', cite: manual }],
      notKnown: ['Whether a conviction for possessing, sharing or making CSEM counts here is set by the manual; not reproduced here.'],
      cite: manual,
      options: yesScores,
    },
    {
      kind: 'choice',
      id: 'unrelatedVictim',
      label: 'Unrelated victim',
      question: 'Was any victim unrelated to him?',
      hint: 'Any unrelated victim scores 1',
      known: [{ text: 'Any unrelated victim scores 1.', cite: manual }],
      notKnown: [victims],
      cite: manual,
      options: yesScores,
    },
    {
      kind: 'choice',
      id: 'strangerVictim',
      label: 'Stranger victim',
      question: 'Was any victim a stranger?',
      hint: 'Any stranger victim scores 1',
      known: [{ text: 'Any stranger victim scores 1.', cite: manual }],
      notKnown: [victims],
      cite: manual,
      options: yesScores,
    },
    {
      kind: 'choice',
      id: 'maleVictim',
      label: 'Male victim',
      question: 'Was any victim male?',
      hint: 'Any male victim scores 1',
      known: [{ text: 'Any male victim scores 1.', cite: manual }],
      notKnown: [victims],
      cite: manual,
      options: yesScores,
    },
  ],
  highestOf: [
    {
      id: 'priorSexualOffences',
      label: 'Prior sexual offences: charges or convictions',
      question: 'How many charges and convictions for sexual offences were there before the index?',
      hint: 'One item: whichever scores higher',
      items: ['priorSexualCharges', 'priorSexualConvictions'],
      cite: manualUnchecked,
    },
  ],
  rule: { kind: 'sum', min: -3, max: 12 },
  probability: null,
  bands: {
    scheme: 'Static-99R standardised risk levels (2016)',
    cite: { ref: 'hanson-2017', provenance: 'unchecked' },
    list: [
      { id: 'I', label: 'Level I, very low', from: -3, to: -2 },
      { id: 'II', label: 'Level II, below average', from: -1, to: 0 },
      { id: 'III', label: 'Level III, average', from: 1, to: 3 },
      { id: 'IVa', label: 'Level IVa, above average', from: 4, to: 5, cite: { ref: 'oregon-rules', provenance: 'secondary' } },
      {
        id: 'IVb',
        label: 'Level IVb, well above average',
        from: 6,
        to: 12,
        cite: { ref: 'goncalves-2019', locator: 'abstract', provenance: 'primary' },
      },
    ],
    reduction: null,
  },
  consistency: [],
  substitutes: [],
  norms: norms as NormTable,
} satisfies InstrumentDefinition;
