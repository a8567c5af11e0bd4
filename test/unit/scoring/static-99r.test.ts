import { describe, expect, test } from 'vitest';
import { type Answer, getInstrument, scoreInstrument } from '../../../src/scoring/index.ts';
import { expected } from '../../fixtures/scoring/expected.ts';

const static99r = getInstrument('static-99r');
const { baseline, applicable } = expected['static-99r'] as (typeof expected)[string];

/** Outcome of the baseline (total 0, age 37) with these changes. */
function withAnswers(changes: Record<string, Answer>) {
  return scoreInstrument(static99r, { answers: { ...baseline, ...changes }, facts: applicable });
}

describe('prior sexual offences of Static-99R', () => {
  test('are one contribution that shows both counts', () => {
    expect(withAnswers({ priorSexualCharges: 4, priorSexualConvictions: 1 })).toMatchObject({
      total: 2,
      contributions: expect.arrayContaining([
        { itemId: 'priorSexualOffences', answer: '4/1', points: 2, cite: expect.objectContaining({ provenance: 'unchecked' }) },
      ]),
    });
  });
  test('take the place of the first of the two counts', () => {
    const outcome = withAnswers({});
    expect(outcome.status === 'scored' && outcome.contributions[4]?.itemId).toBe('priorSexualOffences');
  });
  test('-0 shows as 0', () => {
    expect(withAnswers({ priorSexualCharges: -0 })).toMatchObject({
      contributions: expect.arrayContaining([expect.objectContaining({ itemId: 'priorSexualOffences', answer: '0/0' })]),
    });
  });
  // 3 to 5 charges score 2 (phenix-2016), and the higher of the two counts, so convictions can only raise it to 3.
  const cases: [Record<string, Answer>, string[], { min: number; max: number }][] = [
    [{ priorSexualCharges: 'unknown', priorSexualConvictions: 0 }, ['priorSexualCharges'], { min: 0, max: 3 }],
    [{ priorSexualCharges: 4, priorSexualConvictions: null }, ['priorSexualConvictions'], { min: 2, max: 3 }],
    [{ priorSexualCharges: 6, priorSexualConvictions: 'unknown' }, ['priorSexualConvictions'], { min: 3, max: 3 }],
    [{ priorSexualCharges: null, priorSexualConvictions: 'unknown' }, ['priorSexualCharges', 'priorSexualConvictions'], { min: 0, max: 3 }],
  ];
  for (const [changes, missing, range] of cases) {
    test(`with ${JSON.stringify(changes)} name what is missing and keep what is known`, () => {
      const outcome = withAnswers(changes);
      expect(outcome).toMatchObject({ status: 'incomplete', missing, range });
      expect(outcome.status === 'incomplete' && outcome.contributions).toHaveLength(9);
    });
  }
  test('vary as one item: from 2 points to 1 or 3, whatever the two counts are', () => {
    const young = { ageAtRelease: 60, priorSexualCharges: 5, priorSexualConvictions: 3 };
    // Age 60 scores -3; its next step is -1, two points up. Every other item can move one point. Total -1.
    expect(withAnswers(young)).toMatchObject({ total: -1, oneItemEitherWay: { min: -2, max: 1 } });
  });
});

describe('one item either way in Static-99R', () => {
  test('is the range by one step: the age band at 40 can fall by two points or rise by one', () => {
    expect(withAnswers({ ageAtRelease: 45 })).toMatchObject({ total: -1, oneItemEitherWay: { min: -3, max: 0 } });
  });
});

describe('who can be scored with Static-99R', () => {
  test('one explicit no is not enough to exclude, and the open question is named once', () => {
    for (const field of ['contactOffence', 'csemProduction', 'luring', 'otherVictimOffence']) {
      const outcome = scoreInstrument(static99r, { answers: baseline, facts: { sex: 'male', ageGroup: 'adult', [field]: 'no' } });
      expect(outcome.status === 'scored' && outcome.notices.map(({ id }) => id)).toEqual(['noIdentifiableVictimUnknown']);
    }
  });
  test('one explicit yes settles the question', () => {
    for (const field of ['contactOffence', 'csemProduction', 'luring', 'otherVictimOffence']) {
      const facts = {
        ...(applicable as object),
        contactOffence: 'no',
        csemProduction: 'no',
        luring: 'no',
        otherVictimOffence: 'no',
        [field]: 'yes',
      };
      const outcome = scoreInstrument(static99r, { answers: baseline, facts: facts as typeof applicable });
      expect(outcome.status === 'scored' && outcome.notices).toEqual([]);
    }
  });
  test('CSEM, image sharing, sextortion and jurisdiction neither exclude nor ask', () => {
    const facts = { ...applicable, csem: 'none', imageSharing: 'yes', sextortion: 'yes', jurisdiction: 'other' } as const;
    expect(scoreInstrument(static99r, { answers: baseline, facts })).toMatchObject({ status: 'scored', notices: [] });
  });
});

describe('STABLE-2007', () => {
  const { baseline: zeros } = expected['stable-2007'] as (typeof expected)[string];
  const stable = getInstrument('stable-2007');
  test('refuses ratings typed as text, and anything else that is no option', () => {
    for (const rating of ['0', '2', 3, -1, 0.5, '']) {
      expect(scoreInstrument(stable, { answers: { ...zeros, sexDrive: rating } })).toMatchObject({
        status: 'invalid',
        issues: [{ code: 'notAnOption', itemId: 'sexDrive' }],
      });
    }
  });
  test('takes "not applicable" for the third item only', () => {
    expect(scoreInstrument(stable, { answers: { ...zeros, sexDrive: 'notApplicable' } }).status).toBe('invalid');
    expect(scoreInstrument(stable, { answers: { ...zeros, emotionalIdentificationWithChildren: 'notApplicable' } })).toMatchObject({
      status: 'scored',
      total: 0,
      oneItemEitherWay: { min: 0, max: 1 },
    });
  });
  test('reaches 24 with the third item not applicable (twelve items of 2 points)', () => {
    const twos = Object.fromEntries(Object.keys(zeros).map((id) => [id, 2]));
    const answers = { ...twos, emotionalIdentificationWithChildren: 'notApplicable' };
    expect(scoreInstrument(stable, { answers })).toMatchObject({ total: 24, band: { id: 'high' } });
  });
});
