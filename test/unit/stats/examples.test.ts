/** The examples of the docstrings, worked values, and what is refused. */
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
  StatsInputError,
  wilsonInterval,
} from '../../../src/stats/index.ts';

describe('the example in the docstring holds', () => {
  const DIGITS = 4;
  test.each([
    ['normalCdf', normalCdf(1.96), 0.975],
    ['normalQuantile', normalQuantile(0.975), 1.959964],
    ['incompleteBeta', incompleteBeta(0.5, 2, 2), 0.5],
    ['betaQuantile', betaQuantile(0.5, 2, 2), 0.5],
    ['aucToD', aucToD(0.76), 0.9989],
  ])('%s', (_, actual, expected) => {
    expect(actual).toBeCloseTo(expected, DIGITS);
  });

  test.each([
    ['wilsonInterval', wilsonInterval({ events: 8, n: 10 }), { lower: 0.4902, upper: 0.9433 }],
    ['clopperPearsonInterval', clopperPearsonInterval({ events: 0, n: 10 }), { lower: 0, upper: 0.3085 }],
    ['jeffreysInterval', jeffreysInterval({ events: 0, n: 10 }), { lower: 0, upper: 0.2172 }],
  ])('%s', (_, { lower, upper }, expected) => {
    expect(lower).toBeCloseTo(expected.lower, DIGITS);
    expect(upper).toBeCloseTo(expected.upper, DIGITS);
  });

  test('flagHighest', () => {
    const { sensitivity, specificity, d } = flagHighest({ baseRate: 0.1, auc: 0.7, flaggedShare: 0.2 });
    expect([sensitivity, specificity, d].map((each) => each.toFixed(DIGITS))).toEqual(['0.4237', '0.8249', '0.7416']);
  });

  test('peopleTable: 3% base rate, 70% and 70%, worked by hand: about 7 of 100 flagged', () => {
    const { positivePredictiveValue, negativePredictiveValue, ...people } = peopleTable({
      baseRate: 0.03,
      sensitivity: 0.7,
      specificity: 0.7,
      outOf: 1000,
    });
    expect(people).toEqual({ outOf: 1000, truePositives: 21, falseNegatives: 9, falsePositives: 291, trueNegatives: 679 });
    expect(positivePredictiveValue).toBeCloseTo(21 / 312, 12);
    expect(negativePredictiveValue).toBeCloseTo(679 / 688, 12);
  });
});

test('beyond 37 standard deviations the normal distribution is all or nothing', () => {
  expect([normalCdf(-38), normalCdf(38)]).toEqual([0, 1]);
});

describe('a people table', () => {
  const half = { baseRate: 0.5, sensitivity: 1, specificity: 0, outOf: 1 };

  test('that lands on exactly half a person still adds up', () => {
    expect(peopleTable(half)).toMatchObject({ truePositives: 1, falseNegatives: 0, falsePositives: 0, trueNegatives: 0 });
  });

  test('in which nobody is flagged has no positive predictive value', () => {
    expect(peopleTable({ baseRate: 0.1, sensitivity: 0, specificity: 1, outOf: 100 })).toMatchObject({
      positivePredictiveValue: null,
      negativePredictiveValue: 0.9,
    });
  });

  test('in which everybody is flagged has no negative predictive value', () => {
    expect(peopleTable({ baseRate: 0.1, sensitivity: 1, specificity: 0, outOf: 100 })).toMatchObject({
      positivePredictiveValue: 0.1,
      negativePredictiveValue: null,
    });
  });
});

describe('what cannot be computed with is refused, with place, rule and value', () => {
  const people = { baseRate: 0.1, sensitivity: 0.7, specificity: 0.7, outOf: 100 };
  const model = { baseRate: 0.1, auc: 0.7, flaggedShare: 0.2 };
  test.each([
    [() => normalCdf(Number.NaN), 'normalCdf: x must be a number, got NaN'],
    [() => normalQuantile(0), 'normalQuantile: proportion must be a number above 0 and below 1, got 0'],
    [() => normalQuantile(1), 'normalQuantile: proportion must be a number above 0 and below 1, got 1'],
    [() => normalQuantile(Number.NaN), 'normalQuantile: proportion must be a number above 0 and below 1, got NaN'],
    [() => incompleteBeta(-0.1, 1, 1), 'incompleteBeta: x must be a number from 0 to 1, got -0.1'],
    [() => incompleteBeta(1.1, 1, 1), 'incompleteBeta: x must be a number from 0 to 1, got 1.1'],
    [() => incompleteBeta(0.5, 0.4, 1), 'incompleteBeta: shapes must be finite and at least 0.5, got 0.4'],
    [() => incompleteBeta(0.5, 1, Number.POSITIVE_INFINITY), 'incompleteBeta: shapes must be finite and at least 0.5, got Infinity'],
    [() => betaQuantile(1, 1, 1), 'betaQuantile: proportion must be a number above 0 and below 1, got 1'],
    [() => wilsonInterval({ events: 0, n: 0 }), 'wilsonInterval: n must be a whole number of at least 1, got 0'],
    [() => wilsonInterval({ events: 1, n: 2.5 }), 'wilsonInterval: n must be a whole number of at least 1, got 2.5'],
    [() => clopperPearsonInterval({ events: 3, n: 2 }), 'clopperPearsonInterval: events must be a whole number from 0 to n (2), got 3'],
    [() => jeffreysInterval({ events: -1, n: 2 }), 'jeffreysInterval: events must be a whole number from 0 to n (2), got -1'],
    [() => jeffreysInterval({ events: 0.5, n: 2 }), 'jeffreysInterval: events must be a whole number from 0 to n (2), got 0.5'],
    [() => aucToD(0.49), 'aucToD: auc must be a number from 0.5 to below 1, got 0.49'],
    [() => aucToD(1), 'aucToD: auc must be a number from 0.5 to below 1, got 1'],
    [() => flagHighest({ ...model, baseRate: 0 }), 'flagHighest: baseRate must be a number above 0 and below 1, got 0'],
    [() => flagHighest({ ...model, flaggedShare: 1 }), 'flagHighest: flaggedShare must be a number above 0 and below 1, got 1'],
    [() => flagHighest({ ...model, auc: Number.NaN }), 'aucToD: auc must be a number from 0.5 to below 1, got NaN'],
    [() => peopleTable({ ...people, baseRate: 2 }), 'peopleTable: baseRate must be a number from 0 to 1, got 2'],
    [() => peopleTable({ ...people, sensitivity: -1 }), 'peopleTable: sensitivity must be a number from 0 to 1, got -1'],
    [() => peopleTable({ ...people, specificity: Number.NaN }), 'peopleTable: specificity must be a number from 0 to 1, got NaN'],
    [() => peopleTable({ ...people, outOf: 0 }), 'peopleTable: outOf must be a whole number of at least 1, got 0'],
    [() => peopleTable({ ...people, outOf: 10.5 }), 'peopleTable: outOf must be a whole number of at least 1, got 10.5'],
  ])('%#: %s', (call, message) => {
    expect(call).toThrow(new StatsInputError(message));
  });
});
