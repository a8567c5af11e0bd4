/** Words that only the portable edition has. */
import { formatDay } from '../format.ts';
import { countOf } from '../phrases.ts';

/** The build that a file holds: its name, and its day as an ISO date where that is known. */
export type Edition = { build: string; day: string | null };

const MILLISECONDS_A_DAY = 86_400_000;

export const WORDS = {
  webEdition: 'web edition',
  toWeb: 'To the web edition',
  leave: 'Leave this page? What you have entered is cleared.',
  label: 'Portable edition',
  cards: {
    before: 'The cards are in the web edition: they would make this file too large. The ',
    glossary: 'glossary',
    between: ' and ',
    statement: 'the claims of the statement',
    after: ', from which they are made, are in this file.',
  },
  nothingSent: 'Nothing is fetched, sent or stored.',
} as const;

const madeOn = ({ build, day }: Edition): string => `build ${build}${day ? ` of ${formatDay(day)}` : ''}`;

/** Whole days from the day of the build to now, by the reader's clock; null where either cannot be. */
function ageInDays({ day }: Edition, now: Date): number | null {
  if (!day) return null;
  const days = Math.floor((now.getTime() - Date.parse(day)) / MILLISECONDS_A_DAY);
  return days < 0 ? null : days;
}

/** What the foot of every page says of the file, beside its build and day. */
export function describeEdition(edition: Edition, now: Date): string {
  const days = ageInDays(edition, now);
  const age = days === null ? '' : days === 0 ? ', made today' : `, ${countOf(days, 'day')} old`;
  return `${WORDS.label}${age}. ${WORDS.nothingSent}`;
}

/**
 * The line that every print carries.
 *
 * @param expires - the day by which the first entry is to be checked again, ISO date
 */
export const printLine = (edition: Edition, expires: string): string =>
  `${WORDS.label}, ${madeOn(edition)}. Check for a newer edition after ${formatDay(expires)}.`;

/** Days by which entries are to be checked again (ISO dates), each with how many entries. */
export type ReviewDays = Record<string, number>;

/** What a reader is told once entries are overdue; empty before. */
export function overdueNotice(days: ReviewDays, now: Date): string {
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
  const overdue = Object.entries(days).filter(([day]) => day < today);
  const [first] = overdue.map(([day]) => day).sort();
  if (first === undefined) return '';
  const total = Object.values(days).reduce((sum, count) => sum + count, 0);
  const late = overdue.reduce((sum, [, count]) => sum + count, 0);
  return `${countOf(late, 'entry', 'entries')} of ${total.toLocaleString('en-GB')} in this file should have been checked again, the first by ${formatDay(first)}. Look for a newer edition, and look up a figure in its source before you use it.`;
}
