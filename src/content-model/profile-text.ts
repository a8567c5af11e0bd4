/** Fields of an instrument profile in the order of the Risk Management Authority's directory. */
import type { Instrument } from './schemas/instrument.ts';

type FieldName = { [K in keyof Instrument]: Instrument[K] extends { text: string } ? K : never }[keyof Instrument];

export const PROFILE_FIELDS: readonly { field: NonNullable<FieldName>; label: string }[] = [
  { field: 'authorYear', label: 'Author and year' },
  { field: 'purpose', label: 'Description' },
  { field: 'age', label: 'Age' },
  { field: 'assessorQualifications', label: 'Assessor qualifications' },
  { field: 'development', label: 'Development' },
  { field: 'interRaterReliability', label: 'Inter-rater reliability' },
  { field: 'validation', label: 'Validation' },
  { field: 'women', label: 'Women' },
  { field: 'ethnicGroups', label: 'Ethnic groups' },
  { field: 'juveniles', label: 'Juveniles' },
  { field: 'intellectualDisability', label: 'Intellectual disability' },
  { field: 'strengths', label: 'Strengths' },
  { field: 'considerations', label: 'Considerations' },
  { field: 'access', label: 'Access' },
  { field: 'licence', label: 'Licence' },
];
