/** Counts how often an engine put the right entry first or among the first three. Pure. */

/** `expected` is null where no entry answers: then the engine is right to give none. */
export type Query = { type: string; query: string; expected: string | null; acceptable?: string[] };

/** What an engine answered: the ids of the entries in the places of the results, undefined where a result is no entry. */
export type Places = readonly (string | undefined)[];

export type Count = { of: number; first: number; firstThree: number };

export const TYPES = {
  A: 'acronym',
  D: 'dated or everyday wording',
  V: 'variant of spelling or form',
  J: 'word of another jurisdiction',
  T: 'typing error',
  Q: 'question or words of a definition',
  P: 'beginning of a word, as typed',
  N: 'nothing to find: right if no term comes first',
} as const satisfies Record<string, string>;

const ADD: Count = { of: 0, first: 0, firstThree: 0 };

/** One query as a count of one. */
export function judge({ expected, acceptable = [] }: Query, places: Places): Count {
  if (expected === null) {
    const right = Number(places[0] === undefined);
    return { of: 1, first: right, firstThree: right };
  }
  const right = places.slice(0, 3).map((id) => id !== undefined && [expected, ...acceptable].includes(id));
  return { of: 1, first: Number(right[0] ?? false), firstThree: Number(right.includes(true)) };
}

export const sum = (counts: readonly Count[]): Count =>
  counts.reduce(
    (all, { of, first, firstThree }) => ({ of: all.of + of, first: all.first + first, firstThree: all.firstThree + firstThree }),
    ADD,
  );

/** The smallest value that so large a share of all does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** Rounded down, so that a share short of all does not read as all. */
export const percent = (part: number, of: number): string =>
  part === of ? '100%' : `${(Math.floor((1000 * part) / of) / 10).toFixed(1)}%`;
