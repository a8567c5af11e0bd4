/** Agreement between raters against R and published examples: test/vectors/agreement.json says with which packages. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  cohenKappa,
  fQuantile,
  gwetAc1,
  type Interval,
  intraclassCorrelation,
  limitsOfAgreement,
  StatsInputError,
  tQuantile,
} from '../../../src/stats/index.ts';

type Row<Name extends string> = Record<Name, number>;
type Vectors = {
  software: Record<string, string>;
  kappas: (Row<'t' | 'ac1' | 'ac1Error' | `${'unweighted' | 'linear' | 'quadratic'}${'' | 'Error'}`> & { counts: number[][] })[];
  correlations: { scores: number[][]; value: number; lower: number; upper: number }[];
  limits: (Row<'mean' | 'meanLower' | 'meanUpper' | 'lower' | 'upper' | 'ofLimit'> & { differences: number[] })[];
  tQuantile: Row<'proportion' | 'degrees' | 'value'>[];
  fQuantile: Row<'proportion' | 'above' | 'below' | 'value'>[];
};
const vectors = JSON.parse(readFileSync('test/vectors/agreement.json', 'utf8')) as Vectors;

/** Absolute: ten digits of a coefficient. */
const TOLERANCE = 1e-10;
/** Relative: a quantile is read from a beta distribution whose last digits are those of the gamma function. */
const QUANTILE_TOLERANCE = 1e-9;
const apart = (actual: number | undefined, expected: number) => Math.abs((actual ?? Number.NaN) - expected);
const relative = (actual: number | undefined, expected: number) => apart(actual, expected) / Math.max(1, Math.abs(expected));

/** Limits that far on both sides, cut at -1 and 1; none where the error is 0. */
function expectLimits(interval: Interval | null | undefined, value: number, half: number): void {
  if (half === 0) {
    expect(interval).toBeNull();
    return;
  }
  expect(apart(interval?.lower, Math.max(-1, value - half))).toBeLessThan(QUANTILE_TOLERANCE);
  expect(apart(interval?.upper, Math.min(1, value + half))).toBeLessThan(QUANTILE_TOLERANCE);
}

const pairsOf = (counts: readonly (readonly number[])[]) =>
  counts.flatMap((row, first) => row.flatMap((count, second) => Array.from({ length: count }, () => [first, second] as const)));
const rated = (counts: readonly (readonly number[])[]) => ({ pairs: pairsOf(counts), categories: counts.length });

test('the vectors say with what they were made, and none is empty', () => {
  expect(vectors.software).toEqual({ R: '4.2.2', irr: '0.84.1', irrCAC: '1.0', psych: '2.2.9', vcd: '1.4.11' });
  expect(Object.values(vectors).filter((rows) => Array.isArray(rows) && rows.length < 4)).toEqual([]);
});

describe.each(vectors.kappas)('of the table $counts', ({ counts, t, ac1, ac1Error, ...expected }) => {
  test.each(['unweighted', 'linear', 'quadratic'] as const)('the %s kappa, its error and its limits are those of R', (weights) => {
    const actual = cohenKappa(rated(counts), weights);
    const [value, error] = [expected[weights], expected[`${weights}Error`]];
    expect(apart(actual?.value, value)).toBeLessThan(TOLERANCE);
    expect(apart(actual?.standardError, error)).toBeLessThan(TOLERANCE);
    expectLimits(actual?.interval, value, t * error);
  });

  test('AC1, its error and its limits are those of irrCAC', () => {
    const actual = gwetAc1(rated(counts));
    expect(apart(actual.value, ac1)).toBeLessThan(TOLERANCE);
    expect(apart(actual.standardError, ac1Error)).toBeLessThan(TOLERANCE);
    expectLimits(actual.interval, ac1, t * ac1Error);
  });
});

test.each(vectors.correlations)('ICC(2,1) of $scores and its limits are those of irr', ({ scores, value, lower, upper }) => {
  const actual = intraclassCorrelation(scores);
  expect(apart(actual?.value, value)).toBeLessThan(TOLERANCE);
  expect(relative(actual?.interval?.lower, lower)).toBeLessThan(QUANTILE_TOLERANCE);
  expect(relative(actual?.interval?.upper, upper)).toBeLessThan(QUANTILE_TOLERANCE);
});

test('the six cases of Shrout and Fleiss (1979), scored by four judges, give the ICC(2,1) that they print, 0.29', () => {
  expect(intraclassCorrelation(vectors.correlations[0]?.scores ?? [])?.value).toBeCloseTo(0.29, 2);
});

test.each(vectors.limits)('the limits of agreement of $differences are those of R', ({ differences, ofLimit, ...expected }) => {
  const actual = limitsOfAgreement(differences);
  expect(apart(actual.meanDifference, expected.mean)).toBeLessThan(TOLERANCE);
  expect(apart(actual.lower, expected.lower)).toBeLessThan(TOLERANCE);
  expect(apart(actual.upper, expected.upper)).toBeLessThan(TOLERANCE);
  expect(relative(actual.meanInterval.lower, expected.meanLower)).toBeLessThan(QUANTILE_TOLERANCE);
  expect(relative(actual.meanInterval.upper, expected.meanUpper)).toBeLessThan(QUANTILE_TOLERANCE);
  expect(relative(actual.lowerInterval.lower, expected.lower - ofLimit)).toBeLessThan(QUANTILE_TOLERANCE);
  expect(relative(actual.lowerInterval.upper, expected.lower + ofLimit)).toBeLessThan(QUANTILE_TOLERANCE);
  expect(relative(actual.upperInterval.lower, expected.upper - ofLimit)).toBeLessThan(QUANTILE_TOLERANCE);
  expect(relative(actual.upperInterval.upper, expected.upper + ofLimit)).toBeLessThan(QUANTILE_TOLERANCE);
});

test.each(vectors.tQuantile)('the quantile of $proportion of t with $degrees degrees is that of qt', ({ proportion, degrees, value }) => {
  expect(relative(tQuantile(proportion, degrees), value)).toBeLessThan(QUANTILE_TOLERANCE);
});

test.each(vectors.fQuantile)('the quantile of F with $above and $below degrees is that of qf', ({ proportion, above, below, value }) => {
  expect(relative(fQuantile(proportion, above, below), value)).toBeLessThan(QUANTILE_TOLERANCE);
});

describe('the example in the docstring holds', () => {
  const pairs = [
    [0, 0],
    [0, 1],
    [1, 1],
    [1, 1],
  ] as const;
  const limits = limitsOfAgreement([0, 1, -1, 0, 2]);
  test.each([
    ['cohenKappa', cohenKappa({ pairs, categories: 2 }, 'unweighted')?.value, 0.5],
    ['gwetAc1', gwetAc1({ pairs, categories: 2 }).value, 0.5294],
    [
      'intraclassCorrelation',
      intraclassCorrelation([
        [1, 2],
        [3, 3],
        [5, 6],
      ])?.value,
      0.9231,
    ],
    ['limitsOfAgreement, mean', limits.meanDifference, 0.4],
    ['limitsOfAgreement, lower', limits.lower, -1.8347],
    ['limitsOfAgreement, upper', limits.upper, 2.6347],
    ['tQuantile', tQuantile(0.975, 9), 2.2622],
    ['fQuantile', fQuantile(0.95, 2, 10), 4.1028],
  ])('%s', (_, actual, expected) => {
    expect(actual).toBeCloseTo(expected, 4);
  });
});

describe('where a coefficient has no value, none is made up', () => {
  test('kappa is not defined where both raters gave one and the same answer throughout; AC1 is 1', () => {
    const constant = { pairs: Array.from({ length: 12 }, () => [1, 1] as const), categories: 2 };
    for (const weights of ['unweighted', 'linear', 'quadratic'] as const) expect(cohenKappa(constant, weights)).toBeNull();
    expect(gwetAc1(constant).value).toBe(1);
  });

  test('perfect agreement has no limits, however few pairs there are', () => {
    const two = rated([
      [1, 0],
      [0, 1],
    ]);
    expect(cohenKappa(two, 'unweighted')).toEqual({ value: 1, standardError: 0, interval: null });
    expect(gwetAc1(two)).toEqual({ value: 1, standardError: 0, interval: null });
  });

  test('kappa is 0 where one rater gave one answer throughout and the other did not', () => {
    expect(
      cohenKappa(
        rated([
          [7, 3],
          [0, 0],
        ]),
        'unweighted',
      )?.value,
    ).toBeCloseTo(0, 12);
  });

  test('ICC is not defined where every total is the same, and 1 without limits where raters agree on different totals', () => {
    expect(
      intraclassCorrelation([
        [2, 2],
        [2, 2],
        [2, 2],
      ]),
    ).toBeNull();
    expect(
      intraclassCorrelation([
        [0.1, 0.1],
        [0.2, 0.2],
        [0.3, 0.3],
      ]),
    ).toEqual({ value: 1, interval: null });
  });

  test('ICC is far below 1 where one rater is always two points higher and cases hardly differ', () => {
    expect(
      intraclassCorrelation([
        [1, 3],
        [2, 4],
        [1, 3],
        [2, 4],
      ])?.value,
    ).toBeLessThan(0.2);
  });

  test('an ICC below 0 may have no limits, and two cases with the same mean have no ICC', () => {
    expect(
      intraclassCorrelation([
        [0, 1, 1],
        [2, 0, 1],
      ]),
    ).toEqual({ value: -1, interval: null });
    expect(
      intraclassCorrelation([
        [1, 2],
        [2, 1],
      ]),
    ).toBeNull();
  });
});

describe('what cannot be computed with is refused', () => {
  test.each([
    [() => cohenKappa({ pairs: [[0, 0]], categories: 2 }, 'linear'), 'sharesOf'],
    [
      () =>
        cohenKappa(
          {
            pairs: [
              [0, 0],
              [0, 2],
            ],
            categories: 2,
          },
          'linear',
        ),
      'a rating',
    ],
    [
      () =>
        cohenKappa(
          {
            pairs: [
              [0, 0],
              [0.5, 1],
            ],
            categories: 2,
          },
          'linear',
        ),
      'a rating',
    ],
    [
      () =>
        gwetAc1({
          pairs: [
            [0, 0],
            [0, -1],
          ],
          categories: 2,
        }),
      'a rating',
    ],
    [
      () =>
        gwetAc1({
          pairs: [
            [0, 0],
            [0, 0],
          ],
          categories: 1,
        }),
      'categories',
    ],
    [() => intraclassCorrelation([]), '2 cases'],
    [() => intraclassCorrelation([[1, 2]]), '2 cases'],
    [() => intraclassCorrelation([[1], [2]]), '2 raters'],
    [() => intraclassCorrelation([[1, 2], [3]]), '2 finite scores'],
    [
      () =>
        intraclassCorrelation([
          [1, 2],
          [3, Number.NaN],
        ]),
      '2 finite scores',
    ],
    [() => limitsOfAgreement([1]), '2 finite differences'],
    [() => limitsOfAgreement([1, Number.POSITIVE_INFINITY]), '2 finite differences'],
    [() => tQuantile(0.5, 0.5), 'degrees'],
    [() => tQuantile(1, 5), 'proportion'],
    [() => fQuantile(0.5, 1, 0.5), 'degrees'],
    [() => fQuantile(0, 1, 1), 'proportion'],
  ])('%s', (call, part) => {
    expect(call).toThrow(StatsInputError);
    if (part !== 'sharesOf') expect(call).toThrow(part);
  });
});
