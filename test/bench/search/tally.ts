/** Counts how often an engine put the right result first or among the first three. Pure. */

/**
 * A query and what answers it: any of the addresses, or none if nothing does. A page answers where one of its sections is wanted.
 * `termsOnly`: written when the search knew terms only, and right where no term comes first if nothing answers.
 */
export type Query = { q: string; wants: readonly string[]; kind: string; termsOnly?: true };

/** One result: the address that its first link leads to, then those of the links inside it. */
export type Place = readonly string[];
/** The results of an engine, the first three or more. */
export type Places = readonly Place[];

export type Count = { of: number; first: number; firstThree: number };

const NONE: Count = { of: 0, first: 0, firstThree: 0 };

const isTerm = ([address = '']: Place): boolean => /^\/glossary\/[^/#]+\/$/.test(address);

/** True if a result is wanted, or leads on to what is wanted by a link of its own. */
function answers(place: Place | undefined, wants: readonly string[]): boolean {
  const pages = wants.flatMap((want) => (want.startsWith('/guidance/') ? [want, want.replace(/#.*/, '')] : [want]));
  return place?.some((address) => pages.includes(address)) ?? false;
}

/** One query as a count of one. */
export function judge({ wants, termsOnly }: Query, places: Places): Count {
  if (wants.length === 0) {
    const [first] = places;
    const right = Number(first === undefined || (termsOnly === true && !isTerm(first)));
    return { of: 1, first: right, firstThree: right };
  }
  const right = places.slice(0, 3).map((place) => answers(place, wants));
  return { of: 1, first: Number(right[0] ?? false), firstThree: Number(right.includes(true)) };
}

/** The terms among the results. */
export const termsOf = (places: Places): Places => places.filter(isTerm);

export const sum = (counts: readonly Count[]): Count =>
  counts.reduce(
    (all, { of, first, firstThree }) => ({ of: all.of + of, first: all.first + first, firstThree: all.firstThree + firstThree }),
    NONE,
  );

/** The smallest value that so large a share of all does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** Rounded down, so that a share short of all does not read as all. */
export const percent = (part: number, of: number): string =>
  part === of ? '100%' : `${(Math.floor((1000 * part) / of) / 10).toFixed(1)}%`;
