/** What must hold for the agreement of any two raters. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cohenKappa, gwetAc1, intraclassCorrelation, limitsOfAgreement } from '../../../src/stats/index.ts';

/** Limits take a hundred steps each: enough to meet corners, and well under a second. */
const RUNS = { numRuns: 100 };
/** Rounding of the last digits, nothing else. */
const TINY = 1e-9;
const WEIGHTS = ['unweighted', 'linear', 'quadratic'] as const;

const rated = fc.integer({ min: 2, max: 5 }).chain((categories) => {
  const rating = fc.integer({ min: 0, max: categories - 1 });
  return fc.record({ pairs: fc.array(fc.tuple(rating, rating), { minLength: 2, maxLength: 40 }), categories: fc.constant(categories) });
});
const swap = ({ pairs, categories }: { pairs: (readonly [number, number])[]; categories: number }) => ({
  pairs: pairs.map(([first, second]) => [second, first] as const),
  categories,
});
const score = fc.integer({ min: -3, max: 26 });
const scores = fc.array(fc.tuple(score, score), { minLength: 2, maxLength: 30 });

test('it does not matter who is the first rater', () => {
  fc.assert(
    fc.property(rated, (each) => {
      for (const weights of WEIGHTS) {
        const [one, other] = [cohenKappa(each, weights), cohenKappa(swap(each), weights)];
        expect(one === null).toBe(other === null);
        if (one && other) {
          expect(Math.abs(one.value - other.value)).toBeLessThan(TINY);
          expect(Math.abs(one.standardError ** 2 - other.standardError ** 2)).toBeLessThan(TINY);
        }
      }
      expect(Math.abs(gwetAc1(each).value - gwetAc1(swap(each)).value)).toBeLessThan(TINY);
    }),
    RUNS,
  );
  fc.assert(
    fc.property(scores, (each) => {
      const other = each.map(([first, second]) => [second, first] as const);
      const [one, two] = [intraclassCorrelation(each)?.value, intraclassCorrelation(other)?.value];
      if (one !== undefined && two !== undefined) expect(Math.abs(one - two)).toBeLessThan(TINY);
      else expect(one).toBe(two);
      const differences = each.map(([first, second]) => first - second);
      const [limits, mirrored] = [limitsOfAgreement(differences), limitsOfAgreement(differences.map((difference) => -difference))];
      expect(Math.abs(limits.lower + mirrored.upper)).toBeLessThan(TINY);
    }),
    RUNS,
  );
});

test('no coefficient is above 1, and none of categories is below -1; limits enclose the value; nothing is NaN', () => {
  fc.assert(
    fc.property(rated, (each) => {
      for (const agreement of [...WEIGHTS.map((weights) => cohenKappa(each, weights)), gwetAc1(each)]) {
        if (agreement === null) continue;
        const { value, standardError, interval } = agreement;
        expect(value).toBeGreaterThanOrEqual(-1 - TINY);
        expect(value).toBeLessThanOrEqual(1 + TINY);
        expect(standardError).toBeGreaterThanOrEqual(0);
        if (interval === null) {
          expect(standardError).toBe(0);
          continue;
        }
        expect(interval.lower).toBeLessThanOrEqual(value + TINY);
        expect(interval.upper).toBeGreaterThanOrEqual(value - TINY);
      }
    }),
    RUNS,
  );
  fc.assert(
    fc.property(scores, (each) => {
      const correlation = intraclassCorrelation(each);
      if (correlation === null) return;
      expect(Number.isFinite(correlation.value)).toBe(true);
      expect(correlation.value).toBeLessThanOrEqual(1);
      const { interval } = correlation;
      if (interval === null) return;
      expect(interval.lower).toBeLessThanOrEqual(interval.upper + TINY);
      expect(interval.upper).toBeLessThanOrEqual(1 + TINY);
    }),
    RUNS,
  );
});

test('equal ratings give 1 wherever the coefficient is defined', () => {
  fc.assert(
    fc.property(rated, ({ pairs, categories }) => {
      const same = { pairs: pairs.map(([first]) => [first, first] as const), categories };
      const isConstant = new Set(same.pairs.map(([first]) => first)).size === 1;
      for (const weights of WEIGHTS) {
        const kappa = cohenKappa(same, weights);
        if (isConstant) expect(kappa).toBeNull();
        else expect(Math.abs((kappa?.value ?? 0) - 1)).toBeLessThan(TINY);
      }
      expect(Math.abs(gwetAc1(same).value - 1)).toBeLessThan(TINY);
    }),
    RUNS,
  );
  fc.assert(
    fc.property(fc.array(score, { minLength: 2, maxLength: 30 }), (each) => {
      const correlation = intraclassCorrelation(each.map((one) => [one, one]));
      if (new Set(each).size === 1) expect(correlation).toBeNull();
      else expect(correlation?.value).toBeCloseTo(1, 12);
      expect(limitsOfAgreement(each.map(() => 0))).toMatchObject({ meanDifference: 0, lower: 0, upper: 0 });
    }),
    RUNS,
  );
});

test('with two categories the weights make no difference', () => {
  const twoCategories = fc.record({
    pairs: fc.array(fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 1 })), { minLength: 2, maxLength: 40 }),
    categories: fc.constant(2),
  });
  fc.assert(
    fc.property(twoCategories, (each) => {
      const [first, ...others] = WEIGHTS.map((weights) => cohenKappa(each, weights)?.value);
      for (const other of others) {
        if (first === undefined || other === undefined) expect(other).toBe(first);
        else expect(Math.abs(other - first)).toBeLessThan(TINY);
      }
    }),
    RUNS,
  );
});
