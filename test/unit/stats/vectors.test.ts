/** Our functions against R: test/vectors/stats.json says with which versions. */
import { describe, expect, test } from 'vitest';
import {
  aucToD,
  betaQuantile,
  clopperPearsonInterval,
  flagHighest,
  incompleteBeta,
  jeffreysInterval,
  normalCdf,
  normalQuantile,
  peopleTable,
  wilsonInterval,
} from '../../../src/stats/index.ts';
import { statsVectors as vectors } from '../../helpers/stats-vectors.ts';

/** Absolute: the coefficients are printed with 15 digits. */
const NORMAL_TOLERANCE = 1e-12;
/** Relative: in the far tail, where shares are below one in a million, the approximation keeps eight digits. */
const TAIL_TOLERANCE = 1e-8;
const TAIL_BEGINS = 1e-6;
/** Absolute: the gamma function of shapes near a million leaves nine digits; smaller shapes far more. No reader sees the sixth. */
const BETA_TOLERANCE = 1e-8;
/** Absolute: R finds the root to 1e-14 of a standard deviation. */
const MODEL_TOLERANCE = 1e-12;
/** Absolute: 1,000 people with the outcome are counted one by one, and the cut-off falls between two of them. */
const COUNTING_TOLERANCE = 0.002;

/** Absolute: psych sums the area under its curve on a grid, so the third digit of its AUC differs. */
const GRID_TOLERANCE = 0.003;

const relative = (actual: number, expected: number) => Math.abs(actual - expected) / Math.max(Math.abs(expected), Number.MIN_VALUE);
const apart = (actual: number, expected: number) => Math.abs(actual - expected);

test('the vectors say with what they were made, and none is empty', () => {
  expect(vectors.software).toEqual({ R: '4.2.2', pROC: '1.18.0', psych: '2.2.9' });
  expect(Object.values(vectors).filter((rows) => Array.isArray(rows) && rows.length < 4)).toEqual([]);
});

test.each(vectors.normalCdf)('the share of a normal distribution at or below $x is that of pnorm', ({ x, value }) => {
  expect(apart(normalCdf(x), value)).toBeLessThan(NORMAL_TOLERANCE);
  expect(relative(normalCdf(x), value)).toBeLessThan(TAIL_TOLERANCE);
});

test.each(vectors.normalQuantile)('the normal quantile of $proportion is that of qnorm', ({ proportion, value }) => {
  expect(apart(normalQuantile(proportion), value)).toBeLessThan(proportion < TAIL_BEGINS ? TAIL_TOLERANCE : 10 * NORMAL_TOLERANCE);
});

test.each(vectors.incompleteBeta)('the share of a beta distribution ($a, $b) at or below $x is that of pbeta', ({ x, a, b, value }) => {
  expect(apart(incompleteBeta(x, a, b), value)).toBeLessThan(BETA_TOLERANCE);
});

test.each(vectors.betaQuantile)(
  'the quantile of $proportion of a beta distribution ($a, $b) is that of qbeta',
  ({ proportion, a, b, value }) => {
    expect(apart(betaQuantile(proportion, a, b), value)).toBeLessThan(BETA_TOLERANCE);
  },
);

describe.each(vectors.intervals)('$events of $n', ({ events, n, ...expected }) => {
  test.each([
    ['the Wilson interval is that of prop.test', wilsonInterval, expected.wilsonLower, expected.wilsonUpper, NORMAL_TOLERANCE],
    [
      'the exact interval is that of binom.test',
      clopperPearsonInterval,
      expected.clopperPearsonLower,
      expected.clopperPearsonUpper,
      BETA_TOLERANCE,
    ],
    ['the Jeffreys interval is that of qbeta', jeffreysInterval, expected.jeffreysLower, expected.jeffreysUpper, BETA_TOLERANCE],
  ] as const)('%s', (_, interval, lower, upper, tolerance) => {
    const actual = interval({ events, n });
    expect(apart(actual.lower, lower)).toBeLessThan(tolerance);
    expect(apart(actual.upper, upper)).toBeLessThan(tolerance);
  });
});

test.each(vectors.aucToD)('an AUC of $auc is the d of $d that psych turns into it', ({ auc, d }) => {
  expect(apart(aucToD(auc), d)).toBeLessThan(MODEL_TOLERANCE * 100); // an AUC near 1 has two digits fewer to tell d from
});

test.each(vectors.flagHighest)(
  'flagging $flaggedShare at an AUC of $auc and a base rate of $baseRate agrees with root finding in R',
  ({ sensitivity, specificity, d, ...input }) => {
    const actual = flagHighest(input);
    expect(apart(actual.sensitivity, sensitivity)).toBeLessThan(MODEL_TOLERANCE);
    expect(apart(actual.specificity, specificity)).toBeLessThan(MODEL_TOLERANCE);
    expect(apart(actual.d, d)).toBeLessThan(MODEL_TOLERANCE);
  },
);

test.each(vectors.flagByCounting)(
  'the model at an AUC of $auc agrees with people counted by pROC',
  ({ sensitivity, specificity, ...input }) => {
    const actual = flagHighest(input);
    expect(apart(actual.sensitivity, sensitivity)).toBeLessThan(COUNTING_TOLERANCE);
    expect(apart(actual.specificity, specificity)).toBeLessThan(COUNTING_TOLERANCE);
  },
);

test.each(vectors.predictiveValues)('the table with $truePositives true positives is that of pROC, cell by cell', (row) => {
  const outOf = row.truePositives + row.falseNegatives + row.falsePositives + row.trueNegatives;
  const actual = peopleTable({ baseRate: row.baseRate, sensitivity: row.sensitivity, specificity: row.specificity, outOf });
  const { truePositives, falseNegatives, falsePositives, trueNegatives } = row;
  expect(actual).toMatchObject({ outOf, truePositives, falseNegatives, falsePositives, trueNegatives });
  for (const name of ['positivePredictiveValue', 'negativePredictiveValue'] as const) {
    const [ours, theirs] = [actual[name], row[name]];
    if (theirs === null) expect(ours).toBeNull();
    else expect(apart(ours ?? Number.NaN, theirs)).toBeLessThan(MODEL_TOLERANCE);
  }
});

test.each(vectors.decisions)(
  'the model agrees with psych on the AUC behind $truePositives hits and $falsePositives false alarms',
  (row) => {
    const outOf = row.truePositives + row.falseNegatives + row.falsePositives + row.trueNegatives;
    const actual = flagHighest({
      baseRate: (row.truePositives + row.falseNegatives) / outOf,
      auc: row.auc,
      flaggedShare: (row.truePositives + row.falsePositives) / outOf,
    });
    expect(apart(actual.d, row.d)).toBeLessThan(GRID_TOLERANCE);
    expect(apart(actual.sensitivity, row.sensitivity)).toBeLessThan(GRID_TOLERANCE);
    expect(apart(actual.specificity, row.specificity)).toBeLessThan(GRID_TOLERANCE);
  },
);
