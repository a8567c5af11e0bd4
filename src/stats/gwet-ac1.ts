import { type Agreement, at, type RatedPairs, sharesOf, sum, withLimits } from './rated-pairs.ts';

/**
 * Gwet's AC1 of two raters: agreement beyond chance, where chance is that of the things that are hard to rate.
 * Use beside kappa: it stays defined, and near the share of agreement, where nearly everything falls into one category. Not for
 * categories with an order.
 *
 * @param rated.pairs - one pair for each thing rated, categories as positions from 0, at least 2 pairs
 * @param rated.categories - how many categories there are, at least 2
 * @returns value, standard error and 95% limits
 * @throws {StatsInputError} if there are too few pairs or a rating is out of range
 * @source doi:10.1348/000711006X126600; checked against the R package irrCAC in `test/vectors/agreement.json`
 * @example gwetAc1({ pairs: [[0, 0], [0, 1], [1, 1], [1, 1]], categories: 2 }) // => value about 0.5294
 */
export function gwetAc1(rated: RatedPairs): Agreement {
  const { both, first, second, n } = sharesOf('gwetAc1', rated);
  const others = rated.categories - 1;
  const used = first.map((share, category) => (share + at(second, category)) / 2);

  const observed = sum(both.map((row, category) => at(row, category)));
  const expected = sum(used.map((share) => share * (1 - share))) / others;
  const ac1 = (observed - expected) / (1 - expected);

  const squares = sum(
    both.flatMap((shares, row) =>
      shares.map((share, column) => {
        const unused = 1 - (at(used, row) + at(used, column)) / 2;
        return share * ((row === column ? 1 : 0) - (2 * (1 - ac1) * unused) / others) ** 2;
      }),
    ),
  );
  const variance = (squares - (observed - 2 * (1 - ac1) * expected) ** 2) / (n * (1 - expected) ** 2);
  return withLimits(ac1, variance, n);
}
