/** Made-up people behind the pictures that explain numbers, and the arithmetic of what is said about them. */
import { wilsonInterval } from '../../stats/wilson-interval.ts';

/** Scores of men who reoffended and of men who did not. */
export const SCORES = { reoffended: [1, 3, 4], others: [0, 1, 2, 2, 3] } as const;

export type Pairs = { higher: number; same: number; lower: number; area: number };

/** Compares each man who reoffended with each who did not. The area under the curve counts ties as half. */
export function comparePairs({ reoffended, others }: { reoffended: readonly number[]; others: readonly number[] }): Pairs {
  const differences = reoffended.flatMap((score) => others.map((other) => score - other));
  const count = (test: (difference: number) => boolean) => differences.filter(test).length;
  const [higher, same, lower] = [count((each) => each > 0), count((each) => each === 0), count((each) => each < 0)];
  return { higher, same, lower, area: (higher + same / 2) / differences.length };
}

export type Man = { name: string; score: number; years: number; reoffended: boolean };

/** Men who were followed for different times. C left the study early. */
export const FOLLOWED: readonly Man[] = [
  { name: 'A', score: 5, years: 1.5, reoffended: true },
  { name: 'B', score: 2, years: 3, reoffended: true },
  { name: 'C', score: 4, years: 2, reoffended: false },
  { name: 'D', score: 3, years: 5, reoffended: false },
];

/** Pairs in which it is known who reoffended first, and how many of them the scores put in that order. No two of the men share a score or a time. */
export function concordance(men: readonly Man[]): { known: number; inOrder: number; unknown: number } {
  const known = men.flatMap((first) =>
    first.reoffended ? men.filter((other) => other.years > first.years).map((other) => [first, other]) : [],
  );
  return {
    known: known.length,
    inOrder: known.filter(([first, other]) => first && other && first.score > other.score).length,
    unknown: (men.length * (men.length - 1)) / 2 - known.length,
  };
}

/** The rate that is true in a made-up world, and twenty studies of it: men who reoffended, of as many in each. */
export const TRUE_RATE = 0.1;
export const MEN_PER_STUDY = 100;
const EVENTS = [10, 8, 12, 9, 11, 7, 13, 10, 17, 9, 12, 6, 10, 14, 8, 11, 9, 13, 7, 10];
export const STUDIES = EVENTS.map((events) => ({ rate: events / MEN_PER_STUDY, ...wilsonInterval({ events, n: MEN_PER_STUDY }) }));

/** Men with each total from 0, of a hundred. */
export const TOTALS = [18, 22, 24, 16, 10, 6, 3, 1] as const;

/** Places of a total in a distribution, as percentiles. */
export function percentiles(counts: readonly number[], total: number): { atOrBelow: number; midpoint: number } {
  const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);
  const [below, same, all] = [sum(counts.slice(0, total)), counts[total] ?? 0, sum(counts)];
  return { atOrBelow: (100 * (below + same)) / all, midpoint: (100 * (below + same / 2)) / all };
}

/** Chance of a first new offence in each year, for two groups. */
export const HAZARDS = { lower: 0.02, higher: 0.04 } as const;
export const YEARS = 10;
/** Share still without a new offence after so many years. */
export const stillFree = (hazard: number, years: number): number => (1 - hazard) ** years;
