import { checkShare } from './check-input.ts';
import { StatsInputError } from './errors.ts';

/** Shares from 0 to 1; `outOf` is the size of the crowd that is told. */
export type PeopleTableInput = { baseRate: number; sensitivity: number; specificity: number; outOf: number };

/** Whole people, in parts that add up to `outOf`; predictive values are shares that were not rounded. */
export type PeopleTable = {
  outOf: number;
  truePositives: number;
  falseNegatives: number;
  falsePositives: number;
  trueNegatives: number;
  /** Share of those flagged who have the outcome; `null` if nobody is flagged. */
  positivePredictiveValue: number | null;
  /** Share of those not flagged who do not have the outcome; `null` if everybody is flagged. */
  negativePredictiveValue: number | null;
};

/**
 * Table of people from base rate, sensitivity and specificity: how many of a crowd are flagged or not, with and without the outcome.
 * Use to tell what a cut-off means for people. Not for one person, and not for further computation: counts are rounded.
 *
 * Rounding: first those with the outcome are rounded to whole people, and the others are the rest of the crowd; then those flagged in
 * each of the two groups, and those not flagged are the rest of their group. So the four parts add up to the crowd, the number with
 * the outcome is the natural frequency of the base rate, and each part is at most one person away from its exact value.
 * The predictive values are computed before rounding.
 *
 * @param input.baseRate - share of the crowd with the outcome, 0 to 1
 * @param input.sensitivity - share of those with the outcome who are flagged, 0 to 1
 * @param input.specificity - share of those without the outcome who are not flagged, 0 to 1
 * @param input.outOf - the crowd, whole people, at least 1
 * @returns whole people in four parts, and both predictive values as shares or `null` where nobody is there to count
 * @throws {StatsInputError} if a share is not from 0 to 1 or the crowd is not a whole number of at least 1
 * @source Bayes' rule; predictive values checked against `pROC::coords` and cells against `psych::AUC` in R (`test/vectors/stats.json`)
 * @example peopleTable({ baseRate: 0.03, sensitivity: 0.7, specificity: 0.7, outOf: 1000 })
 *   // => 21, 9, 291 and 679 people; predictive values about 0.0673 and 0.9869
 */
export function peopleTable({ baseRate, sensitivity, specificity, outOf }: PeopleTableInput): PeopleTable {
  checkShare('peopleTable', 'baseRate', baseRate);
  checkShare('peopleTable', 'sensitivity', sensitivity);
  checkShare('peopleTable', 'specificity', specificity);
  if (!(Number.isSafeInteger(outOf) && outOf >= 1))
    throw new StatsInputError(`peopleTable: outOf must be a whole number of at least 1, got ${outOf}`);
  const exact = {
    truePositives: baseRate * sensitivity,
    falseNegatives: baseRate * (1 - sensitivity),
    falsePositives: (1 - baseRate) * (1 - specificity),
    trueNegatives: (1 - baseRate) * specificity,
  };
  const withOutcome = Math.round(baseRate * outOf);
  const without = outOf - withOutcome;
  // Exactly half a person can round up on both sides of a group: the group is the limit.
  const truePositives = Math.min(Math.round(exact.truePositives * outOf), withOutcome);
  const falsePositives = Math.min(Math.round(exact.falsePositives * outOf), without);
  const share = (part: number, rest: number) => (part + rest === 0 ? null : part / (part + rest));
  return {
    outOf,
    truePositives,
    falseNegatives: withOutcome - truePositives,
    falsePositives,
    trueNegatives: without - falsePositives,
    positivePredictiveValue: share(exact.truePositives, exact.falsePositives),
    negativePredictiveValue: share(exact.trueNegatives, exact.falseNegatives),
  };
}
