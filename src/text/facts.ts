/** The gate's questions and answers. The router and every calculator use the same. */
import type { FactField } from '../scoring/result.ts';

/** `name` is the fact in a word or two, for tables and sheets. */
export type FactQuestion = { name: string; question: string; options: readonly { value: string; label: string }[] };

const YES_NO = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'unknown', label: 'Unknown' },
] as const;

export const FACT_QUESTIONS: Record<FactField, FactQuestion> = {
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

/** The label of a fact's answer, for sheets. */
export function factAnswer(field: FactField, value: string | undefined): string {
  return FACT_QUESTIONS[field].options.find((option) => option.value === value)?.label ?? 'Not answered';
}
