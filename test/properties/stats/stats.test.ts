/** What must hold for every input of the statistics, whatever the numbers. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computedLimits, computedPercent, didText, formatPercent } from '../../../src/format.ts';
import {
  aucToD,
  betaQuantile,
  type Counts,
  clopperPearsonInterval,
  flagHighest,
  type Interval,
  incompleteBeta,
  jeffreysInterval,
  naturalFrequency,
  normalCdf,
  normalQuantile,
  peopleTable,
  wilsonInterval,
} from '../../../src/stats/index.ts';

/** Enough to meet corners; keeps each property well under a second. */
const RUNS = { numRuns: 300 };
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const share = number(0, 1);
const openShare = number(0.0001, 0.9999);
const auc = number(0.5, 0.999);
const shape = fc.oneof(
  fc.integer({ min: 1, max: 400 }),
  fc.integer({ min: 1, max: 400 }).map((each) => each - 0.5),
);
const counts: fc.Arbitrary<Counts> = fc
  .integer({ min: 1, max: 2000 })
  .chain((n) => fc.record({ events: fc.integer({ min: 0, max: n }), n: fc.constant(n) }));
/** Rounding of the last digits, nothing else. */
const TINY = 1e-9;

test('a natural frequency is at most half a person away from the proportion', () => {
  fc.assert(
    fc.property(share, fc.constantFrom(undefined, 100, 1000, 10000), (proportion, crowd) => {
      const { count, outOf } = naturalFrequency(proportion, crowd);
      expect(Math.abs(count - proportion * outOf)).toBeLessThanOrEqual(0.5 + TINY);
    }),
    RUNS,
  );
});

/** Shares close to nothing and to everything, as often as any other. */
const edgeShare = fc.oneof(share, number(0, 1e-4), number(0.9999, 1), fc.constantFrom(0, 1));

test('a natural frequency counts nobody or everybody only of such a share, or says that it is rounded', () => {
  fc.assert(
    fc.property(edgeShare, fc.constantFrom(undefined, 100, 1000), (proportion, crowd) => {
      const { count, outOf, bound } = naturalFrequency(proportion, crowd);
      const isEdge = count === 0 || count === outOf;
      expect(bound !== undefined).toBe(isEdge && proportion !== count / outOf);
    }),
    RUNS,
  );
});

test('no percentage reads as nothing or everything unless it is', () => {
  fc.assert(
    fc.property(edgeShare, fc.constantFrom(undefined, 0, 1, 2, 4), (proportion, decimals) => {
      const isZeroOrAll = /^(0(\.0*)?|100(\.0*)?)%$/;
      const [lower] = computedLimits({ lower: proportion, upper: 1 });
      for (const text of [formatPercent(proportion, decimals), computedPercent(proportion), lower])
        expect(isZeroOrAll.test(text), text).toBe(proportion === 0 || proportion === 1);
      expect(didText(naturalFrequency(proportion))).not.toMatch(proportion === 0 || proportion === 1 ? /than/ : /(^|[^\d,])0 /);
    }),
    RUNS,
  );
});

describe('the normal distribution', () => {
  test('is symmetric', () => {
    fc.assert(
      fc.property(number(-40, 40), (x) => {
        expect(normalCdf(x) + normalCdf(-x)).toBeCloseTo(1, 14);
      }),
      RUNS,
    );
  });
  test('never falls', () => {
    fc.assert(
      fc.property(number(-10, 10), number(0, 5), (x, more) => {
        expect(normalCdf(x + more)).toBeGreaterThanOrEqual(normalCdf(x) - 1e-15);
      }),
      RUNS,
    );
  });
  test('quantile and distribution undo each other', () => {
    fc.assert(
      fc.property(number(1e-12, 1 - 1e-12), (proportion) => {
        expect(normalCdf(normalQuantile(proportion))).toBeCloseTo(proportion, 12);
      }),
      RUNS,
    );
  });
});

describe('the beta distribution', () => {
  test('turned round is the distribution of the rest', () => {
    fc.assert(
      // Closer to the ends, 1 - x no longer holds x in floating point.
      fc.property(number(1e-6, 1 - 1e-6), shape, shape, (x, a, b) => {
        expect(incompleteBeta(x, a, b) + incompleteBeta(1 - x, b, a)).toBeCloseTo(1, 9);
      }),
      RUNS,
    );
  });
  test('with a first shape of one is the power that it must be', () => {
    fc.assert(
      fc.property(share, shape, (x, b) => {
        expect(incompleteBeta(x, 1, b)).toBeCloseTo(1 - (1 - x) ** b, 9);
      }),
      RUNS,
    );
  });
  test('quantile and distribution undo each other', () => {
    fc.assert(
      fc.property(openShare, shape, shape, (proportion, a, b) => {
        expect(incompleteBeta(betaQuantile(proportion, a, b), a, b)).toBeCloseTo(proportion, 7);
      }),
      RUNS,
    );
  });
});

describe.each<[string, (counts: Counts) => Interval]>([
  ['Wilson', wilsonInterval],
  ['Clopper-Pearson', clopperPearsonInterval],
  ['Jeffreys', jeffreysInterval],
])('the %s interval', (_, interval) => {
  test('lies between 0 and 1 and contains the observed share', () => {
    fc.assert(
      fc.property(counts, ({ events, n }) => {
        const { lower, upper } = interval({ events, n });
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(lower).toBeLessThanOrEqual(events / n + TINY);
        expect(upper).toBeGreaterThanOrEqual(events / n - TINY);
        expect(upper).toBeLessThanOrEqual(1);
      }),
      RUNS,
    );
  });
  test('is mirrored when those without the outcome are counted', () => {
    fc.assert(
      fc.property(counts, ({ events, n }) => {
        const [one, other] = [interval({ events, n }), interval({ events: n - events, n })];
        expect(one.lower).toBeCloseTo(1 - other.upper, 9);
        expect(one.upper).toBeCloseTo(1 - other.lower, 9);
      }),
      RUNS,
    );
  });
  test('gets narrower with more people at the same share', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 2, max: 20 }), ({ events, n }, times) => {
        const [small, large] = [interval({ events, n }), interval({ events: events * times, n: n * times })];
        expect(large.upper - large.lower).toBeLessThan(small.upper - small.lower);
      }),
      RUNS,
    );
  });
  test('moves up with one more person who has the outcome', () => {
    fc.assert(
      fc.property(counts, ({ events, n }) => {
        fc.pre(events < n);
        const [fewer, more] = [interval({ events, n }), interval({ events: events + 1, n })];
        expect(more.lower).toBeGreaterThanOrEqual(fewer.lower);
        expect(more.upper).toBeGreaterThanOrEqual(fewer.upper);
      }),
      RUNS,
    );
  });
});

test('the limits of Wilson are where the observed share lies 1.96 standard errors away', () => {
  fc.assert(
    fc.property(counts, ({ events, n }) => {
      const { lower, upper } = wilsonInterval({ events, n });
      for (const limit of [lower, upper]) {
        if (limit === 0 || limit === 1) continue;
        expect(Math.abs(events / n - limit) / Math.sqrt((limit * (1 - limit)) / n)).toBeCloseTo(1.959963984540054, 6);
      }
    }),
    RUNS,
  );
});

test('at the exact limits a result as far out has a chance of 2.5%, summed person by person', () => {
  const small = fc.integer({ min: 1, max: 40 }).chain((n) => fc.record({ events: fc.integer({ min: 0, max: n }), n: fc.constant(n) }));
  const atMost = (events: number, n: number, p: number) => {
    let [sum, term] = [0, (1 - p) ** n];
    for (let k = 0; k <= events; k += 1) {
      sum += term;
      term *= ((n - k) / (k + 1)) * (p / (1 - p));
    }
    return sum;
  };
  fc.assert(
    fc.property(small, ({ events, n }) => {
      const { lower, upper } = clopperPearsonInterval({ events, n });
      if (events > 0) expect(1 - atMost(events - 1, n, lower)).toBeCloseTo(0.025, 8);
      if (events < n) expect(atMost(events, n, upper)).toBeCloseTo(0.025, 8);
    }),
    RUNS,
  );
});

test('the Jeffreys interval lies within the exact one', () => {
  fc.assert(
    fc.property(counts, (each) => {
      const [jeffreys, exact] = [jeffreysInterval(each), clopperPearsonInterval(each)];
      expect(jeffreys.lower).toBeGreaterThanOrEqual(exact.lower - TINY);
      expect(jeffreys.upper).toBeLessThanOrEqual(exact.upper + TINY);
    }),
    RUNS,
  );
});

describe('an AUC as a distance', () => {
  test('comes back from the distance', () => {
    fc.assert(
      fc.property(auc, (each) => {
        expect(normalCdf(aucToD(each) / Math.SQRT2)).toBeCloseTo(each, 12);
      }),
      RUNS,
    );
  });
});

describe('flagging the highest scores', () => {
  const input = fc.record({ baseRate: openShare, auc, flaggedShare: openShare });

  test('flags the share that was asked for', () => {
    fc.assert(
      fc.property(input, (each) => {
        const { sensitivity, specificity } = flagHighest(each);
        expect(each.baseRate * sensitivity + (1 - each.baseRate) * (1 - specificity)).toBeCloseTo(each.flaggedShare, 10);
      }),
      RUNS,
    );
  });
  test('never does worse than chance, and does as chance at an AUC of one half', () => {
    fc.assert(
      fc.property(input, (each) => {
        expect(flagHighest(each).sensitivity).toBeGreaterThanOrEqual(each.flaggedShare - TINY);
        expect(flagHighest({ ...each, auc: 0.5 }).sensitivity).toBeCloseTo(each.flaggedShare, 10);
      }),
      RUNS,
    );
  });
  test('finds no fewer with a higher AUC, and no fewer where more are flagged', () => {
    fc.assert(
      fc.property(input, number(0, 0.3), (each, more) => {
        const { sensitivity } = flagHighest(each);
        expect(flagHighest({ ...each, auc: Math.min(0.999, each.auc + more) }).sensitivity).toBeGreaterThanOrEqual(sensitivity - TINY);
        expect(flagHighest({ ...each, flaggedShare: Math.min(0.9999, each.flaggedShare + more) }).sensitivity).toBeGreaterThanOrEqual(
          sensitivity - TINY,
        );
      }),
      RUNS,
    );
  });
});

describe('a people table', () => {
  const input = fc.record({
    baseRate: share,
    sensitivity: share,
    specificity: share,
    outOf: fc.oneof(fc.constantFrom(100, 1000, 10000), fc.integer({ min: 1, max: 5000 })),
  });

  test('adds up, in whole people, none below zero', () => {
    fc.assert(
      fc.property(input, (each) => {
        const { truePositives, falseNegatives, falsePositives, trueNegatives, outOf } = peopleTable(each);
        const parts = [truePositives, falseNegatives, falsePositives, trueNegatives];
        expect(parts.every((part) => Number.isInteger(part) && part >= 0)).toBe(true);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(outOf);
        expect(truePositives + falseNegatives).toBe(Math.round(each.baseRate * each.outOf));
      }),
      RUNS,
    );
  });
  test('has each part at most one person away from its exact value', () => {
    fc.assert(
      fc.property(input, (each) => {
        const table = peopleTable(each);
        const { baseRate, sensitivity, specificity, outOf } = each;
        const exact = {
          truePositives: baseRate * sensitivity,
          falseNegatives: baseRate * (1 - sensitivity),
          falsePositives: (1 - baseRate) * (1 - specificity),
          trueNegatives: (1 - baseRate) * specificity,
        };
        for (const [part, value] of Object.entries(exact))
          expect(Math.abs(table[part as keyof typeof exact] - value * outOf)).toBeLessThanOrEqual(1 + TINY);
      }),
      RUNS,
    );
  });
  test('has the predictive value that the odds give', () => {
    fc.assert(
      fc.property(fc.record({ baseRate: openShare, sensitivity: openShare, specificity: openShare }), (each) => {
        const { positivePredictiveValue, negativePredictiveValue } = peopleTable({ ...each, outOf: 1000 });
        const odds = each.baseRate / (1 - each.baseRate);
        const flaggedOdds = odds * (each.sensitivity / (1 - each.specificity));
        const leftOdds = odds * ((1 - each.sensitivity) / each.specificity);
        expect(positivePredictiveValue).toBeCloseTo(flaggedOdds / (1 + flaggedOdds), 10);
        expect(negativePredictiveValue).toBeCloseTo(1 / (1 + leftOdds), 10);
      }),
      RUNS,
    );
  });
  test('has a higher positive and a lower negative predictive value where the base rate is higher', () => {
    fc.assert(
      fc.property(input, openShare, (each, other) => {
        const [low, high] = [Math.min(each.baseRate, other), Math.max(each.baseRate, other)].map((baseRate) =>
          peopleTable({ ...each, baseRate }),
        );
        fc.pre(low?.positivePredictiveValue != null && high?.positivePredictiveValue != null);
        fc.pre(low?.negativePredictiveValue != null && high?.negativePredictiveValue != null);
        expect(high?.positivePredictiveValue).toBeGreaterThanOrEqual((low?.positivePredictiveValue ?? 0) - TINY);
        expect(high?.negativePredictiveValue).toBeLessThanOrEqual((low?.negativePredictiveValue ?? 1) + TINY);
      }),
      RUNS,
    );
  });
});
