import { type Agreement, at, type RatedPairs, sharesOf, sum, withLimits } from './rated-pairs.ts';

/** How much a pair counts as agreement: only the same category, or less the further apart the two are (in steps, or in their squares). */
export type KappaWeights = 'unweighted' | 'linear' | 'quadratic';

/** Expected agreement this close to 1 differs from it by rounding only. */
const ROUNDING = 1e-12;

const WEIGHT: Record<KappaWeights, (distance: number) => number> = {
  unweighted: (distance) => (distance === 0 ? 1 : 0),
  linear: (distance) => 1 - distance,
  quadratic: (distance) => 1 - distance * distance,
};

/**
 * Cohen's kappa of two raters: agreement beyond what their own shares of each category would give by chance.
 * Use for items with categories; weighted, only where the categories have an order. Not for several ratings of one case taken together
 * as if they were independent: the limits are then too narrow.
 *
 * @param rated.pairs - one pair for each thing rated, categories as positions from 0, at least 2 pairs
 * @param rated.categories - how many categories there are, at least 2, in their order if weighted
 * @param weights - `unweighted`, `linear` or `quadratic`
 * @returns value, standard error and 95% limits, or null where both raters used one and the same category throughout: chance alone then
 *   gives full agreement, and kappa is not defined (it is not 0)
 * @throws {StatsInputError} if there are too few pairs or a rating is out of range
 * @source value doi:10.1177/001316446002000104 and doi:10.1037/h0026256; standard error doi:10.1037/h0028106; checked against the R
 *   packages psych and irrCAC in `test/vectors/agreement.json`
 * @example cohenKappa({ pairs: [[0, 0], [0, 1], [1, 1], [1, 1]], categories: 2 }, 'unweighted') // => value 0.5
 */
export function cohenKappa(rated: RatedPairs, weights: KappaWeights): Agreement | null {
  const { both, first, second, n } = sharesOf('cohenKappa', rated);
  const weight = (row: number, column: number) => WEIGHT[weights](Math.abs(row - column) / (rated.categories - 1));
  const overAll = (term: (row: number, column: number, share: number) => number) =>
    sum(both.flatMap((shares, row) => shares.map((share, column) => term(row, column, share))));

  const observed = overAll((row, column, share) => share * weight(row, column));
  const expected = overAll((row, column) => at(first, row) * at(second, column) * weight(row, column));
  if (1 - expected < ROUNDING) return null;
  const kappa = (observed - expected) / (1 - expected);

  const meanOfRow = first.map((_, row) => sum(second.map((share, column) => share * weight(row, column))));
  const meanOfColumn = second.map((_, column) => sum(first.map((share, row) => share * weight(row, column))));
  const squares = overAll((row, column, share) => {
    const means = at(meanOfRow, row) + at(meanOfColumn, column);
    return share * (weight(row, column) - means * (1 - kappa)) ** 2;
  });
  const variance = (squares - (kappa - expected * (1 - kappa)) ** 2) / (n * (1 - expected) ** 2);
  return withLimits(kappa, variance, n);
}
