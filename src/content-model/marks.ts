/** How we saw a fact, in words. Pages and calculators show the same. */
import type { FigureEntry } from './schemas/figure.ts';

export const MARK_LABELS = {
  primary: 'seen in the source',
  secondary: 'from a secondary source',
  unchecked: 'not yet checked against the manual',
} as const;

/** The same in two or three words, after a hint beside a question. Nothing where the rule was seen in its source. */
export const SHORT_MARKS = { primary: '', secondary: 'secondary source', unchecked: 'not yet checked' } as const;

/** What was read of a work, said after the place where a fact is. Empty where the fact was not seen in the work itself. */
export const READ_WORDS = {
  'full-text': 'read in full',
  abstract: 'abstract',
  part: 'read in part',
  secondary: '',
  'not-seen': '',
} as const;

/** Where in a work a fact is, and what was read of the work, unless the place says so: "table 2, read in full". */
export const placeText = (place = '', read = ''): string => [place, place.includes(read) ? '' : read].filter(Boolean).join(', ');

export const STATEMENTS_OWN = 'the statement’s own figure';

/** The statement, as a reference. */
const STATEMENT = 'atsa-2021';

/** A number or a share in words that the statement prints, and that we have not compared with the study behind it. */
export const isStatementsOwn = ({ cite }: Pick<FigureEntry, 'cite'>): boolean => cite.ref === STATEMENT;
