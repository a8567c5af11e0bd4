/**
 * IIC-SRP (OSP/IIC until 2026): an ordered table, no sum. Longer than 150 lines because of its six rows with their sources.
 * Rows, probabilities and bands are seen in the open-source service code of the Ministry of Justice (MIT licence).
 */
import type { InstrumentDefinition, NormTable, NumberItem, ScoringCite } from '../../instrument-schema.ts';
import { askAbout } from '../gate-questions.ts';
import { adultMenOnly, englandAndWales, noSupportWithoutOffence } from '../shared.ts';
import norms from './norms/iic-srp-published.json' with { type: 'json' };

const code = { ref: 'moj-2026', locator: 'state of 4 August 2026', provenance: 'primary' } satisfies ScoringCite;
const codeUnchecked = { ref: 'moj-2026', provenance: 'unchecked' } satisfies ScoringCite;
const statement = { ref: 'atsa-2021', provenance: 'primary' } satisfies ScoringCite;
const review = { ref: 'helmus-2024-b', locator: 'abstract', provenance: 'primary' } satisfies ScoringCite;

/** One count. It gives no points: the rows of the table decide. */
function sanctions(id: string, label: string, question: string, hint: string): NumberItem {
  return {
    kind: 'number',
    id,
    label,
    question,
    hint,
    known: [],
    notKnown: [],
    cite: code,
    unit: 'sanctions',
    min: 0,
    max: 999,
    whole: true,
    steps: [{ below: null, points: 0, label: 'No points: the table decides' }],
  };
}

export const iicSrp = {
  id: 'iic-srp',
  edition: 'August 2026',
  title: 'IIC-SRP',
  longTitle: 'IIC-SRP: images and indirect contact (OSP/IIC until 2026)',
  population: 'men aged 18 or over with a sexual offence history, England and Wales',
  purpose: [
    'Counts of sanctions, read against an ordered table; the first row that applies gives a probability.',
    'It is about new sexual offences with images or by indirect contact, in groups of men.',
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
    ...adultMenOnly('IIC-SRP', {
      women: 'IIC-SRP is for men. The code gives it no weight for women.',
      under18: 'IIC-SRP is scored here for adults only.',
      adults: 'is scored here for men aged 18 or over',
      cite: code,
      ageCite: codeUnchecked,
    }),
    englandAndWales('IIC-SRP', code),
  ],
  advice: [
    noSupportWithoutOffence([code, statement]),
    {
      when: [{ field: 'jurisdiction', is: ['england-wales'] }],
      verdict: 'caution',
      why: 'It is the service’s own tool in England and Wales, but it tells men with CSEM offences apart only by whether they have one image sanction, or two or more. A review of 2024 found that OSP/I, an image scale of the same family, did not predict within such men.',
      cite: [code, review],
    },
    {
      when: [],
      verdict: 'caution',
      why: 'It was made for records of England and Wales, and it is not known whether that applies. It rests in effect on one factor.',
      cite: [code, review],
    },
  ],
  items: [
    sanctions(
      'imageSanctions',
      'Image sanctions',
      'How many sanctions were there for indecent images of children?',
      'Two or more: row 1 · one: row 2',
    ),
    sanctions(
      'childContactSanctions',
      'Contact sanctions, child victims',
      'How many sanctions were there for contact sexual offences against children?',
      'Two or more: row 3 · one: row 4',
    ),
    sanctions(
      'adultContactSanctions',
      'Contact sanctions, adult victims',
      'How many sanctions were there for contact sexual offences against adults?',
      'One or more: row 5',
    ),
    sanctions(
      'otherNonContactSanctions',
      'Other non-contact sanctions',
      'How many sanctions were there for other non-contact sexual offences, without images of children?',
      'One or more: row 5',
    ),
  ],
  highestOf: [],
  rule: {
    kind: 'firstMatch',
    rows: [
      {
        label: 'Two or more image sanctions',
        when: [{ anyOf: ['imageSanctions'], atLeast: 2 }],
        probability: 0.1031,
        band: 'high',
        cite: code,
      },
      {
        label: 'One image sanction',
        when: [{ anyOf: ['imageSanctions'], atLeast: 1 }],
        probability: 0.03328,
        band: 'medium',
        cite: code,
      },
      {
        label: 'Two or more contact sanctions, child victims',
        when: [{ anyOf: ['childContactSanctions'], atLeast: 2 }],
        probability: 0.00926,
        band: 'low',
        cite: code,
      },
      {
        label: 'One contact sanction, child victim',
        when: [{ anyOf: ['childContactSanctions'], atLeast: 1 }],
        probability: 0.00634,
        band: 'low',
        cite: code,
      },
      {
        label: 'Any other sexual sanction',
        when: [{ anyOf: ['adultContactSanctions', 'otherNonContactSanctions'], atLeast: 1 }],
        probability: 0.00281,
        band: 'low',
        cite: code,
        notice: {
          id: 'versionsDiffer',
          label:
            'Versions differ on this row: the code of August 2026 wants both an adult-contact and another non-contact sanction, earlier rules either. Do not rely on the difference.',
          cite: code,
        },
      },
      { label: 'None of these', when: [], probability: 0, band: 'low', cite: code },
    ],
  },
  probability: null,
  bands: {
    scheme: 'IIC-SRP bands (August 2026)',
    cite: code,
    list: [
      { id: 'low', label: 'Low', from: null, to: null },
      { id: 'medium', label: 'Medium', from: null, to: null },
      { id: 'high', label: 'High', from: null, to: null },
    ],
    reduction: null,
  },
  consistency: [
    {
      kind: 'notAllZero',
      items: ['imageSanctions', 'childContactSanctions', 'adultContactSanctions', 'otherNonContactSanctions'],
      report: 'imageSanctions',
      message: 'All four counts are 0. IIC-SRP needs at least one sexual sanction: correct ‘Image sanctions’ or another count.',
    },
  ],
  substitutes: [],
  norms: norms as NormTable,
} satisfies InstrumentDefinition;
