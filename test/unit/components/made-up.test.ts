/** The made-up people of the pictures that explain numbers. Expected values are worked by hand. */
import { describe, expect, it } from 'vitest';
import {
  comparePairs,
  concordance,
  FOLLOWED,
  HAZARDS,
  MEN_PER_STUDY,
  percentiles,
  SCORES,
  STUDIES,
  stillFree,
  TOTALS,
  TRUE_RATE,
  YEARS,
} from '../../../src/components/numbers/made-up.ts';

describe('pairs', () => {
  it('counts ties as half: 10 higher, 2 equal and 3 lower of 15 make 11 of 15', () => {
    expect(comparePairs(SCORES)).toEqual({ higher: 10, same: 2, lower: 3, area: 11 / 15 });
  });
  it('gives one half where all scores are equal', () => {
    expect(comparePairs({ reoffended: [2], others: [2, 2] }).area).toBe(0.5);
  });
});

describe('concordance', () => {
  it('compares only pairs in which the first to reoffend is known: A with B, C and D, and B with D', () => {
    // A has the highest score, B a lower one than D: three of four in order. B with C is unknown, because C left before; C with D, because neither reoffended.
    expect(concordance(FOLLOWED)).toEqual({ known: 4, inOrder: 3, unknown: 2 });
  });
});

describe('intervals', () => {
  it('miss the true rate once in twenty', () => {
    const missed = STUDIES.filter(({ lower, upper }) => lower > TRUE_RATE || upper < TRUE_RATE);
    expect(STUDIES).toHaveLength(20);
    expect(missed.map(({ rate }) => rate * MEN_PER_STUDY)).toEqual([17]);
  });
});

describe('percentiles', () => {
  it('put the median at 64 by all who share it and at 52 by half of them', () => {
    // 40 below, 24 at the median, 36 above.
    expect(percentiles(TOTALS, 2)).toEqual({ atOrBelow: 64, midpoint: 52 });
  });
});

describe('hazards', () => {
  it('leave 82 and 66 of a hundred after ten years', () => {
    // .98 to the tenth power is .8171, .96 to the tenth .6648.
    expect(stillFree(HAZARDS.lower, YEARS)).toBeCloseTo(0.8171, 4);
    expect(stillFree(HAZARDS.higher, YEARS)).toBeCloseTo(0.6648, 4);
  });
});
