/** DC-SRP and IIC-SRP against the values that the service code prints (reference moj-2026), and others worked out by hand. */
import { describe, expect, test } from 'vitest';
import { type Answer, getInstrument, scoreInstrument } from '../../../src/scoring/index.ts';
import { expected } from '../../fixtures/scoring/expected.ts';
import { casesByTotal, score } from '../../helpers/scoring-shared-suite.ts';

const dc = getInstrument('dc-srp');
const iic = getInstrument('iic-srp');
const dcExpected = expected['dc-srp'] as (typeof expected)[string];
const facts = { sex: 'male', ageGroup: 'adult', jurisdiction: 'england-wales' } as const;

/** Half of the last digit printed: percentages are printed to two decimals. */
const PRINTED_PERCENT_TOLERANCE = 0.00005;

describe('DC-SRP probabilities', () => {
  // 28, 32 and 64 are test values of the source; the others are worked out by hand from the same formula.
  const printed: [total: number, percent: number][] = [
    [28, 1.54],
    [32, 2.88],
    [64, 83.12],
    [21, 0.51],
    [22, 0.6],
    [29, 1.8],
    [30, 2.11],
    [35, 4.57],
    [36, 5.31],
  ];
  const cases = casesByTotal(dcExpected);
  for (const [total, percent] of printed) {
    test(`a total of ${total} gives ${percent}%`, () => {
      const { probability } = score(dc, { answers: cases.get(total) ?? {}, facts });
      expect(Math.abs((probability ?? 1) - percent / 100)).toBeLessThanOrEqual(PRINTED_PERCENT_TOLERANCE);
    });
  }
  test('a total of 0 returns 0', () => {
    expect(score(dc, { answers: dcExpected.baseline, facts })).toMatchObject({ total: 0, probability: 0, band: { id: 'low' } });
  });
  test('the worked case of the source: 28 points, Medium, 1.54%', () => {
    const answers = {
      adultContactSanctions: 1,
      childContactSanctions: 2,
      otherNonContactSanctions: 3,
      imageSanctions: 0,
      ageAtFollowUpStart: 47,
      ageAtLastSexualOffence: 14,
      totalSanctions: 11,
      strangerVictim: 'unknown',
    };
    const outcome = score(dc, { answers, facts });
    expect(outcome.contributions.map(({ points }) => points)).toEqual([5, 6, 6, 0, 5, 0, 6, 0]);
    expect(outcome.total).toBe(28);
    expect(outcome.band).toEqual({ id: 'medium', label: 'Medium', scheme: 'DC-SRP bands (August 2026)', provenance: 'primary' });
    expect(Math.abs((outcome.probability ?? 1) - 0.0154)).toBeLessThanOrEqual(PRINTED_PERCENT_TOLERANCE);
    // By hand: the largest step down is the total of sanctions (6), the largest up is adult contact or the last age (5).
    expect(outcome.oneItemEitherWay).toEqual({ min: 22, max: 33 });
  });
});

describe('DC-SRP stranger victim', () => {
  const withStranger = (strangerVictim: Answer) => scoreInstrument(dc, { answers: { ...dcExpected.baseline, strangerVictim }, facts });
  test('unknown scores 0, is shown, and is not missing', () => {
    const outcome = withStranger('unknown');
    expect(outcome).toMatchObject({ status: 'scored', total: 0, range: { min: 0, max: 0 } });
    expect(outcome.status === 'scored' && outcome.contributions.at(-1)).toMatchObject({
      itemId: 'strangerVictim',
      answer: 'unknown',
      points: 0,
    });
  });
  test('blank is missing and may still give 4', () => {
    expect(withStranger(null)).toMatchObject({ status: 'incomplete', missing: ['strangerVictim'], range: { min: 0, max: 4 } });
  });
});

describe('DC-SRP band after five years', () => {
  const cases = casesByTotal(dcExpected);
  const five = { inCustody: 'no', yearsSinceFollowUpStart: 5, yearsSinceLastOffence: 5, yearsSinceLastSexualOffence: 5 };
  const bandOf = (total: number, changes: Record<string, Answer>) =>
    score(dc, { answers: { ...cases.get(total), ...five, ...changes }, facts }).band?.id;
  test('falls one step for every band but the lowest', () => {
    expect([21, 22, 30, 36].map((total) => bandOf(total, {}))).toEqual(['low', 'low', 'medium', 'high']);
  });
  test('is named in a notice and leaves the probability alone', () => {
    const reduced = score(dc, { answers: { ...cases.get(30), ...five }, facts });
    expect(reduced.notices.map(({ id }) => id)).toEqual(['bandReduced']);
    expect(reduced.probability).toBe(score(dc, { answers: cases.get(30) ?? {}, facts }).probability);
    expect(score(dc, { answers: cases.get(30) ?? {}, facts }).notices).toEqual([]);
  });
  const broken: Record<string, Answer>[] = [
    { inCustody: 'yes' },
    { inCustody: 'unknown' },
    { inCustody: null },
    ...['yearsSinceFollowUpStart', 'yearsSinceLastOffence', 'yearsSinceLastSexualOffence'].flatMap((id) => [
      { [id]: 4 },
      { [id]: 'unknown' },
      { [id]: null },
    ]),
  ];
  for (const changes of broken) {
    test(`stays with ${JSON.stringify(changes)}`, () => {
      expect(bandOf(30, changes)).toBe('high');
    });
  }
  test('checks its four answers like any others', () => {
    const answers = {
      ...cases.get(30),
      inCustody: 'perhaps',
      yearsSinceFollowUpStart: 5.5,
      yearsSinceLastOffence: 110,
      yearsSinceLastSexualOffence: '5',
    };
    const outcome = scoreInstrument(dc, { answers, facts });
    expect(outcome.status === 'invalid' && outcome.issues.map(({ code }) => code)).toEqual([
      'notAnOption',
      'notWhole',
      'outOfRange',
      'notANumber',
    ]);
  });
});

describe('DC-SRP counts that contradict each other', () => {
  const issuesOf = (changes: Record<string, unknown>) => {
    const outcome = scoreInstrument(dc, { answers: { ...dcExpected.baseline, ...changes } as Record<string, Answer>, facts });
    return outcome.status === 'invalid' ? outcome.issues.map(({ code, itemId }) => `${code} ${itemId}`) : outcome.status;
  };
  test('more sexual sanctions than sanctions in all', () => {
    expect(issuesOf({ imageSanctions: 2, totalSanctions: 1 })).toEqual(['inconsistent totalSanctions']);
    expect(
      issuesOf({ adultContactSanctions: 1, childContactSanctions: 1, otherNonContactSanctions: 1, imageSanctions: 1, totalSanctions: 3 }),
    ).toEqual(['inconsistent totalSanctions']);
    expect(
      issuesOf({ adultContactSanctions: 1, childContactSanctions: 1, otherNonContactSanctions: 1, imageSanctions: 1, totalSanctions: 4 }),
    ).toBe('scored');
  });
  test('no sexual sanction at all', () => {
    expect(issuesOf({ imageSanctions: 0 })).toEqual(['inconsistent adultContactSanctions']);
  });
  test('nothing is settled while one of the counts is missing', () => {
    for (const blank of [null, undefined, 'unknown']) {
      expect(issuesOf({ imageSanctions: 0, otherNonContactSanctions: blank })).toBe('incomplete');
      expect(issuesOf({ imageSanctions: 9, childContactSanctions: blank })).toBe('incomplete');
      expect(issuesOf({ imageSanctions: 9, totalSanctions: blank })).toBe('incomplete');
    }
  });
  test('an issue of its own comes first, one issue per item, in item order', () => {
    expect(issuesOf({ imageSanctions: 9, totalSanctions: 0 })).toEqual(['outOfRange totalSanctions']);
    expect(issuesOf({ imageSanctions: 1.5, totalSanctions: 1 })).toEqual(['notWhole imageSanctions']);
    expect(issuesOf({ imageSanctions: 0, strangerVictim: 'perhaps', extra: null })).toEqual([
      'inconsistent adultContactSanctions',
      'notAnOption strangerVictim',
      'unknownItem extra',
    ]);
  });
});

describe('IIC-SRP rows', () => {
  const zero = { imageSanctions: 0, childContactSanctions: 0, adultContactSanctions: 0, otherNonContactSanctions: 0 };
  // Rows of the source (moj-2026), in their order; the first that applies decides.
  const rows: [Record<string, number>, number, string][] = [
    [{ imageSanctions: 2 }, 0.1031, 'high'],
    [{ imageSanctions: 999, childContactSanctions: 9, adultContactSanctions: 9, otherNonContactSanctions: 9 }, 0.1031, 'high'],
    [{ imageSanctions: 1 }, 0.03328, 'medium'],
    [{ imageSanctions: 1, childContactSanctions: 2 }, 0.03328, 'medium'],
    [{ childContactSanctions: 2 }, 0.00926, 'low'],
    [{ childContactSanctions: 1 }, 0.00634, 'low'],
    [{ childContactSanctions: 1, adultContactSanctions: 3 }, 0.00634, 'low'],
    [{ adultContactSanctions: 1 }, 0.00281, 'low'],
    [{ otherNonContactSanctions: 1 }, 0.00281, 'low'],
    [{ adultContactSanctions: 1, otherNonContactSanctions: 1 }, 0.00281, 'low'],
  ];
  for (const [changes, probability, band] of rows) {
    test(`${JSON.stringify(changes)} gives ${probability} and ${band}`, () => {
      const outcome = score(iic, { answers: { ...zero, ...changes }, facts });
      expect(outcome).toMatchObject({ probability, band: { id: band, scheme: 'IIC-SRP bands (August 2026)', provenance: 'primary' } });
      expect(outcome).toMatchObject({ total: null, range: null, oneItemEitherWay: null });
      expect(outcome.contributions.map(({ itemId }) => itemId)).toEqual(Object.keys(zero));
      expect(outcome.notices.map(({ id }) => id)).toEqual(probability === 0.00281 ? ['versionsDiffer'] : []);
    });
  }
  test('all four counts zero contradict a sexual offence history', () => {
    expect(scoreInstrument(iic, { answers: zero, facts })).toMatchObject({
      status: 'invalid',
      issues: [{ code: 'inconsistent', itemId: 'imageSanctions' }],
    });
  });
  test('any blank leaves it incomplete, even where a row already applies', () => {
    for (const blank of [null, undefined, 'unknown'] as const) {
      const outcome = scoreInstrument(iic, { answers: { ...zero, imageSanctions: 5, otherNonContactSanctions: blank }, facts });
      expect(outcome).toMatchObject({ status: 'incomplete', missing: ['otherNonContactSanctions'], range: null });
    }
  });
});
