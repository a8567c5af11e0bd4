/** What scoring by hand needs, whatever the instrument: is there an answer, is it one that the item takes, and adding up. */
import type { Answers, Expected, ExpectedIssue, Input, IssueCode, ItemPoints, Range } from './types.ts';

/** Blank (null or absent) and "unknown" are both missing; neither is ever a "no". */
export const isMissing = (answer: unknown): boolean => answer === undefined || answer === null || answer === 'unknown';

/** The first thing wrong with a number, in the order of the rules: no number, not whole, out of range. */
export function badNumber(answer: unknown, min: number, max: number, decimals: 'whole' | 'decimals' = 'whole'): IssueCode | undefined {
  if (isMissing(answer)) return undefined;
  if (typeof answer !== 'number' || !Number.isFinite(answer)) return 'notANumber';
  if (decimals === 'whole' && Math.floor(answer) !== answer) return 'notWhole';
  return answer < min || answer > max ? 'outOfRange' : undefined;
}

export function badOption(answer: unknown, options: readonly unknown[]): IssueCode | undefined {
  return isMissing(answer) || options.includes(answer) ? undefined : 'notAnOption';
}

/** A count that is there and may be used. */
export const isCount = (answer: unknown, min = 0): answer is number =>
  typeof answer === 'number' && badNumber(answer, min, 999) === undefined;

/** Issues in item order, then the keys that are no items. */
export function listIssues(
  items: readonly string[],
  answers: Answers,
  found: Readonly<Record<string, IssueCode | undefined>>,
): ExpectedIssue[] {
  const issues: ExpectedIssue[] = [];
  for (const itemId of items) {
    const code = found[itemId];
    if (code !== undefined) issues.push({ code, itemId });
  }
  for (const itemId of Object.keys(answers)) if (!items.includes(itemId)) issues.push({ code: 'unknownItem', itemId });
  return issues;
}

/** One fact, or undefined where it is absent. A case without readable facts has none. */
export function fact(input: Input, field: string): unknown {
  const { facts } = input;
  if (typeof facts !== 'object' || facts === null) return undefined;
  return Object.entries(facts).find(([name]) => name === field)?.[1];
}

/** The two exclusions that all six instruments share. */
export function sharedReasons(input: Input): string[] {
  const reasons: string[] = [];
  if (fact(input, 'sex') === 'female') reasons.push('female');
  if (fact(input, 'ageGroup') === 'under18') reasons.push('under18');
  return reasons;
}

/** Substitutes given to an instrument that takes none. */
export const refusedSubstitutes = (input: Input): ExpectedIssue[] =>
  Object.keys(input.substitutes ?? {}).map(() => ({ code: 'unknownItem' }));

/** One line of the sheet: an item, or several items that make one. */
export type Line = {
  itemId: string;
  /** Every number of points that the item can give, rising. */
  steps: readonly number[];
  /** Items without an answer. Empty when the line is scored. */
  missing: readonly string[];
  points: number;
  /** What is still possible where something is missing. */
  possible?: Range;
  /** Shown where it is not simply the answer to the item. */
  answer?: string;
};

const ends = (steps: readonly number[]): Range => ({ min: Math.min(...steps), max: Math.max(...steps) });

export function line(itemId: string, steps: readonly number[], answer: unknown, points: () => number): Line {
  return isMissing(answer) ? { itemId, steps, missing: [itemId], points: 0 } : { itemId, steps, missing: [], points: points() };
}

export const yesNoLine = (itemId: string, answer: unknown, pointsForYes: 0 | 1 = 1): Line =>
  line(itemId, [0, 1], answer, () => (answer === 'yes' ? pointsForYes : 1 - pointsForYes));

export type Sum = { total: number; missing: string[]; range: Range; oneItemEitherWay: Range; contributions: ItemPoints[] };

export function addUp(lines: readonly Line[]): Sum {
  const sum: Sum = { total: 0, missing: [], range: { min: 0, max: 0 }, oneItemEitherWay: { min: 0, max: 0 }, contributions: [] };
  let furthestDown = 0;
  let furthestUp = 0;
  for (const { itemId, steps, missing, points, possible = ends(steps), answer } of lines) {
    if (missing.length > 0) {
      sum.missing.push(...missing);
      sum.range.min += possible.min;
      sum.range.max += possible.max;
      continue;
    }
    sum.total += points;
    sum.range.min += points;
    sum.range.max += points;
    sum.contributions.push(answer === undefined ? { itemId, points } : { itemId, points, answer });
    const below = steps.filter((step) => step < points);
    const above = steps.filter((step) => step > points);
    if (below.length > 0) furthestDown = Math.max(furthestDown, points - Math.max(...below));
    if (above.length > 0) furthestUp = Math.max(furthestUp, Math.min(...above) - points);
  }
  sum.oneItemEitherWay = { min: sum.total - furthestDown, max: sum.total + furthestUp };
  return sum;
}

/** The outcome of an instrument that is a sum, once its answers are known to be usable. */
export function outcomeOfSum(
  lines: readonly Line[],
  band: (total: number) => string | null = () => null,
  probability: (total: number) => number | null = () => null,
): Expected {
  const { total, missing, range, oneItemEitherWay, contributions } = addUp(lines);
  if (missing.length > 0) return { status: 'incomplete', missing, range, contributions };
  return { status: 'scored', total, band: band(total), probability: probability(total), range, oneItemEitherWay, contributions };
}
