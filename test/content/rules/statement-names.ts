/**
 * Names that count as one word when a text is compared with the statement: nobody can reword a name. Data; a name
 * that no text uses any more fails a test.
 */
export const STATEMENT_NAMES: readonly { name: string; reason: string }[] = [
  { name: 'Association for the Treatment of Sexual Abusers', reason: 'the organisation that wrote the statement' },
  { name: 'Child Pornography Offender Risk Tool', reason: 'an instrument' },
];
