/** Words about a sheet and what has changed since it was made. */
import { formatDay } from '../format.ts';

export const BUILD_CHECK = {
  label: 'Build or date on the sheet',
  example: 'For example 0.2.0, or 22 November 2026, or the whole line as printed',
  unknownVersion: (version: string) =>
    `This copy of the guide knows no version ${version}. Type the date of the build too, or look at a newer copy of the guide.`,
  ambiguous: 'A date in numbers is read differently in different countries. Write the month as a word: 22 November 2026.',
  unreadable: 'Type the version, such as 0.2.0, or the date of the build, such as 22 November 2026.',
} as const;

type Counts = { later: number; sameDay: number };
export type SinceBuild = { day: string; corrections: Counts; others: Counts; copyOf: string };

const counted = (count: number, one: string, many: string): string => `${count === 0 ? 'No' : count} ${count === 1 ? one : many}`;

/** The answer in sentences. `copyOf`: day of the copy that answers, empty where it is not known. */
export function sinceBuildText({ day, corrections, others, copyOf }: SinceBuild): string {
  if (copyOf !== '' && day > copyOf)
    return `This copy of the guide is of ${formatDay(copyOf)} and older than that sheet. Only a newer copy can say what has changed since.`;
  const corrected = counted(corrections.later, 'correction', 'corrections');
  const changed = counted(others.later, 'other change', 'other changes').toLowerCase();
  const later = `${corrected} and ${changed} are later than a build of ${formatDay(day)}.`;
  const sameDay =
    corrections.sameDay === 0
      ? ''
      : ` ${counted(corrections.sameDay, 'correction is', 'corrections are')} of that same day, so the sheet may or may not have ${
          corrections.sameDay === 1 ? 'it' : 'them'
        }: compare old and new.`;
  const limit = copyOf === '' ? '' : ` This copy of the guide is of ${formatDay(copyOf)}; it cannot know of later ones.`;
  return later + sameDay + limit;
}

/** A cell of the table that needs no script. */
export const countsText = ({ later, sameDay }: Counts): string =>
  [`${later === 0 ? 'none later' : `${later} later`}`, ...(sameDay > 0 ? [`${sameDay} of the same day`] : [])].join(', ');
