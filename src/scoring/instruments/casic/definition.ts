/** CASIC: six yes/no items, added up. Items and sum are seen in the abstract of 2017; it stands in for one CPORT item. */
import type { InstrumentDefinition, NormTable, ScoringCite } from '../../instrument-schema.ts';
import { askAbout } from '../gate-questions.ts';
import { adultMenOnly, csemConvictedOnly, yesScores } from '../shared.ts';
import norms from './norms/casic-published.json' with { type: 'json' };

const items = { ref: 'seto-eke-2017', locator: 'abstract', provenance: 'primary' } satisfies ScoringCite;
const standIn = { ref: 'casic-austria-2026', locator: 'abstract', provenance: 'primary' } satisfies ScoringCite;
const statement = { ref: 'atsa-2021', provenance: 'primary' } satisfies ScoringCite;
/** An open-source application, not a manual: it adds bands that nobody has published. */
const scalesApp = { ref: 'french-scales-app', provenance: 'secondary' } satisfies ScoringCite;

export const casic = {
  id: 'casic',
  edition: '2017',
  title: 'CASIC',
  longTitle: 'Correlates of Admission of Sexual Interest in Children',
  population: 'men aged 18 or over, convicted of a CSEM offence',
  purpose: [
    'Six facts from the file, added up.',
    'The total stands in for the fifth CPORT item where information on sexual interest is missing.',
    'It is a proxy, not a diagnosis.',
  ],
  manual: {
    text: 'Scored with CPORT. Hold the developers’ material for both; training comes first.',
    cite: { ref: 'cport-project-page', provenance: 'primary' },
  },
  licence: 'Terms of reuse were not seen. Items are described in our words.',
  lastChecked: '2026-11-22',
  nextDue: '2027-05-22',
  gate: askAbout('sex', 'ageGroup', 'csem'),
  exclusions: [
    ...adultMenOnly('CASIC', {
      women: 'CASIC was developed and studied in men. There is no research on women.',
      under18: 'CASIC is for adults. Very little research exists on people under 18.',
      cite: statement,
    }),
    csemConvictedOnly('CASIC', items),
  ],
  advice: [
    {
      when: [],
      verdict: 'caution',
      why: 'It only stands in for one CPORT item where information is missing. It is neither a risk tool nor a diagnosis.',
      cite: [standIn, { ref: 'solar-guide', provenance: 'secondary' }],
    },
  ],
  items: [
    {
      kind: 'choice',
      id: 'neverMarried',
      label: 'Never married',
      question: 'Has he never been married?',
      hint: 'Whether living together counts: see the manual',
      known: [
        { text: 'Never having been married scores 1.', cite: items },
        {
          text: 'An open-source French application, which is not the manual, applies a rule of two years’ living together.',
          cite: scalesApp,
        },
      ],
      notKnown: ['Whether living together counts as marriage is set by the manual; not reproduced here.'],
      cite: items,
      options: yesScores,
    },
    {
      kind: 'choice',
      id: 'videos',
      label: 'CSEM included videos',
      question: 'Did the CSEM include videos?',
      hint: 'Whether a minimum number applies: see the manual',
      known: [{ text: 'Video material scores 1.', cite: items }],
      notKnown: ['Whether a minimum number applies is set by the manual; not reproduced here.'],
      cite: items,
      options: yesScores,
    },
    {
      kind: 'choice',
      id: 'stories',
      label: 'CSEM included text stories',
      question: 'Did the CSEM include text stories?',
      hint: 'Whether chat logs count: see the manual',
      known: [{ text: 'Text stories score 1.', cite: items }],
      notKnown: ['Whether chat logs count is set by the manual; not reproduced here.'],
      cite: items,
      options: yesScores,
    },
    {
      kind: 'choice',
      id: 'durationTwoYears',
      label: 'Interest over two years or more',
      question: 'Is there evidence that interest in CSEM spanned two years or more?',
      hint: 'Whether self-report is accepted: see the manual',
      known: [{ text: 'Evidence of two years or more scores 1.', cite: items }],
      notKnown: ['Whether file dates or self-report are accepted is set by the manual; not reproduced here.'],
      cite: items,
      options: yesScores,
    },
    {
      kind: 'choice',
      id: 'volunteered',
      label: 'Volunteered with children',
      question: 'Did he volunteer in a role with high access to children?',
      hint: 'Whether paid work counts: see the manual',
      known: [{ text: 'Volunteering in such a role scores 1.', cite: items }],
      notKnown: ['Whether paid work counts, and in which period, is set by the manual; not reproduced here.'],
      cite: items,
      options: yesScores,
    },
    {
      kind: 'choice',
      id: 'onlineCommunication',
      label: 'Online sexual communication',
      question: 'Did he communicate sexually online with a minor, or with an officer posing as one?',
      hint: 'Whether role-play with adults counts: see the manual',
      known: [{ text: 'Such communication scores 1.', cite: items }],
      notKnown: ['Whether role-play with adults counts, and in which period, is set by the manual; not reproduced here.'],
      cite: items,
      options: yesScores,
    },
  ],
  highestOf: [],
  rule: { kind: 'sum', min: 0, max: 6 },
  probability: null,
  bands: null,
  consistency: [],
  substitutes: [],
  norms: norms as NormTable,
} satisfies InstrumentDefinition;
