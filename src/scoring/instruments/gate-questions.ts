/** The questions about a case. The gate of every calculator and the router ask the same ones; nothing is written twice. */
import type { GateQuestion } from '../instrument-schema.ts';
import type { FactField } from '../result.ts';

const YES_NO: GateQuestion['options'] = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'unknown', label: 'Unknown' },
];

const QUESTIONS: Record<FactField, Omit<GateQuestion, 'field'>> = {
  sex: {
    name: 'Sex',
    question: 'Is the person a man or a woman?',
    options: [
      { value: 'male', label: 'A man' },
      { value: 'female', label: 'A woman' },
      { value: 'unknown', label: 'Unknown' },
    ],
  },
  ageGroup: {
    name: 'Age',
    question: 'Was he 18 or over?',
    options: [
      { value: 'adult', label: '18 or over' },
      { value: 'under18', label: 'Under 18' },
      { value: 'unknown', label: 'Unknown' },
    ],
  },
  csem: {
    name: 'CSEM offence',
    question: 'Is there a CSEM offence?',
    options: [
      { value: 'convicted', label: 'Convicted' },
      { value: 'accused', label: 'Accused, not convicted' },
      { value: 'none', label: 'None' },
      { value: 'unknown', label: 'Unknown' },
    ],
  },
  contactOffence: {
    name: 'Contact sexual offence',
    question: 'Is an official contact sexual offence on record, past or current?',
    options: YES_NO,
  },
  csemProduction: { name: 'CSEM production', question: 'Did he produce CSEM?', options: YES_NO },
  luring: { name: 'Luring', question: 'Is there a luring or solicitation offence?', options: YES_NO },
  otherVictimOffence: {
    name: 'Other offence with a victim',
    question: 'Is there another sexual offence against an identifiable victim, such as exposure or voyeurism?',
    options: YES_NO,
  },
  imageSharing: { name: 'Image sharing', question: 'Were intimate images of adults shared without consent?', options: YES_NO },
  sextortion: { name: 'Sextortion', question: 'Is there a sextortion offence?', options: YES_NO },
  jurisdiction: {
    name: 'Jurisdiction',
    question: 'Where is the case?',
    options: [
      { value: 'england-wales', label: 'England and Wales' },
      { value: 'other', label: 'Elsewhere' },
      { value: 'unknown', label: 'Unknown' },
    ],
  },
};

/** Questions for the given facts, in the given order. */
export const gateOf = (...fields: FactField[]): GateQuestion[] => fields.map((field) => ({ field, ...QUESTIONS[field] }));

/** Every question, in the order of the router. */
export const ALL_QUESTIONS: readonly GateQuestion[] = gateOf(
  'sex',
  'ageGroup',
  'csem',
  'contactOffence',
  'csemProduction',
  'luring',
  'otherVictimOffence',
  'imageSharing',
  'sextortion',
  'jurisdiction',
);
