import { aucToD } from './auc-to-d.ts';
import { checkOpenShare } from './check-input.ts';
import { normalCdf } from './normal-cdf.ts';

/** `baseRate`: share with the outcome. `auc`: ranking accuracy. `flaggedShare`: share of everyone that is flagged, from the top. */
export type FlagHighestInput = { baseRate: number; auc: number; flaggedShare: number };

/** Shares from 0 to 1 at one cut-off, and the distance between the two groups that the AUC implies. */
export type FlagHighest = { sensitivity: number; specificity: number; d: number };

/** Cut-offs beyond these leave nobody on one side, whatever the AUC. */
const LOWEST_CUT = -40;
const HIGHEST_CUT = 60;
/** Halves a range of 100 standard deviations to the last digit. */
const HALVINGS = 70;

/**
 * Sensitivity and specificity when the highest scores are flagged, from an AUC, by the binormal model with equal spread.
 * The model: scores of people without and with the outcome are normal with the same standard deviation, their means so far apart
 * that the AUC is the given one. The cut-off lies where the flagged share of both groups together, weighted by the base rate,
 * is the given one. Use to show what an AUC can mean for people. Not a result of any tool: real scores have few values, are
 * skewed, and the published cut-off (if any) decides.
 *
 * @param input.baseRate - share with the outcome, above 0 and below 1
 * @param input.auc - area under the curve, at least 0.5 and below 1
 * @param input.flaggedShare - share of everyone flagged, above 0 and below 1
 * @returns `sensitivity` and `specificity`, shares from 0 to 1, and `d` in standard deviations
 * @throws {StatsInputError} if a number is out of range
 * @source binormal ROC model with equal variances; cut-off by bisection; checked against R's `uniroot` with `pnorm`, `pROC` on a
 *   large sample drawn at even quantiles, and `psych::AUC` (`test/vectors/stats.json`)
 * @example flagHighest({ baseRate: 0.1, auc: 0.7, flaggedShare: 0.2 }) // => about { sensitivity: 0.4237, specificity: 0.8249, d: 0.7416 }
 */
export function flagHighest({ baseRate, auc, flaggedShare }: FlagHighestInput): FlagHighest {
  checkOpenShare('flagHighest', 'baseRate', baseRate);
  checkOpenShare('flagHighest', 'flaggedShare', flaggedShare);
  const d = aucToD(auc);
  let lower = LOWEST_CUT;
  let upper = HIGHEST_CUT;
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const cut = (lower + upper) / 2;
    const flagged = baseRate * normalCdf(d - cut) + (1 - baseRate) * normalCdf(-cut);
    if (flagged > flaggedShare) lower = cut;
    else upper = cut;
  }
  const cut = (lower + upper) / 2;
  return { sensitivity: normalCdf(d - cut), specificity: normalCdf(cut), d };
}
