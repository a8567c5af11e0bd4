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

/** The whole text of a field about which nothing was found, and which cites nothing. */
const NOTHING = 'Not found.';

/** The fields of a profile that say something, and the names of the rest, which fit on one line. */
export function sortFields(profile: Instrument): { told: typeof PROFILE_FIELDS; notFound: string[] } {
  const isEmpty = ({ field }: (typeof PROFILE_FIELDS)[number]) => profile[field].text === NOTHING;
  return {
    told: PROFILE_FIELDS.filter((each) => !isEmpty(each)),
    notFound: PROFILE_FIELDS.filter(isEmpty).map(({ label }) => label.toLowerCase()),
  };
}
