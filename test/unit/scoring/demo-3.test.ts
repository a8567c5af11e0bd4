/** Every rule kind on a made-up scale, worked out by hand from `fixtures/scoring/demo-3.ts`. */
import { describe, expect, test } from 'vitest';
import { checkInstrument } from '../../../src/scoring/define-instrument.ts';
import { type Answer, scoreInstrument } from '../../../src/scoring/index.ts';
import { demo3, demoRows } from '../../fixtures/scoring/demo-3.ts';
import { score } from '../../helpers/scoring-shared-suite.ts';

const facts = { sex: 'male', luring: 'yes' } as const;
const zero = { ageAtRelease: 40, livedWithPartner: 'yes', stranger: 0, charges: 1, convictions: 0 };
const of = (changes: Record<string, Answer>) => score(demo3, { answers: { ...zero, ...changes }, facts });

test('both definitions keep their own rules', () => {
  expect(checkInstrument(demo3)).toEqual(demo3);
  expect(checkInstrument(demoRows)).toEqual(demoRows);
});

describe('number steps', () => {
  for (const [age, points] of [
    [18, 1],
    [34.4, 1],
    [34.5, 0],
    [59.9, 0],
    [60, -3],
    [110, -3],
  ] as const) {
    test(`age ${age} gives ${points}`, () => expect(of({ ageAtRelease: age }).total).toBe(points));
  }
});

describe('choice', () => {
  for (const [rating, points] of [
    [0, 0],
    [1, 1],
    [2, 3],
    ['unknown', 1],
  ] as const) {
    test(`stranger ${rating} gives ${points}`, () => expect(of({ stranger: rating }).total).toBe(points));
  }
});

describe('highest of', () => {
  test('takes the higher of the two', () => {
    expect(of({ charges: 9, convictions: 1 })).toMatchObject({ total: 4 });
    expect(of({ charges: 4, convictions: 4 })).toMatchObject({ total: 4 });
    expect(of({ charges: 2, convictions: 0 })).toMatchObject({ total: 1 });
  });
  test('knows the lower end while one is missing', () => {
    expect(scoreInstrument(demo3, { answers: { ...zero, charges: 3, convictions: null }, facts })).toMatchObject({
      missing: ['convictions'],
      range: { min: 1, max: 4 },
    });
  });
});

describe('one item either way', () => {
  test('is the largest single step down and up: here stranger 3 to 1, priors 1 to 4', () => {
    expect(of({ ageAtRelease: 70, stranger: 2, charges: 2 })).toMatchObject({ total: 1, oneItemEitherWay: { min: -1, max: 4 } });
  });
  test('an unknown that is scored counts as answered', () => {
    expect(of({ stranger: 'unknown', ageAtRelease: 70, charges: 9 }).oneItemEitherWay).toEqual({ min: -1, max: 5 });
  });
});

describe('formula', () => {
  test('e^z / (1 + e^z): odds triple with every point', () => {
    expect(of({ stranger: 1 }).probability).toBeCloseTo(0.75, 12);
    expect(of({ stranger: 1, livedWithPartner: 'no' }).probability).toBeCloseTo(0.9, 12);
  });
  test('a total of 0 returns 0 where the source says so', () => {
    expect(of({}).probability).toBe(0);
  });
});

describe('band reduction', () => {
  test('needs every condition', () => {
    const four = { charges: 9 };
    expect(
      [of(four), of({ ...four, home: 'yes' }), of({ ...four, free: 2 }), of({ ...four, home: 'yes', free: 2 })].map(({ band }) => band?.id),
    ).toEqual(['middle', 'middle', 'middle', 'lower']);
  });
  test('leaves the lowest where it is', () => {
    expect(of({ home: 'yes', free: 2 }).band?.id).toBe('lower');
  });
});

describe('substitute', () => {
  const answers = { ...zero, livedWithPartner: null };
  test('gives the highest or lowest points of the item', () => {
    expect(score(demo3, { answers, facts, substitutes: { 'demo-stand-in': { first: 'yes' } } }).total).toBe(1);
    expect(score(demo3, { answers, facts, substitutes: { 'demo-stand-in': { first: 'no', second: 'no' } } }).total).toBe(0);
  });
  test('cites the rule of the substitution, not the item', () => {
    const { contributions } = score(demo3, { answers, facts, substitutes: { 'demo-stand-in': { first: 'yes' } } });
    expect(contributions[1]).toMatchObject({ itemId: 'livedWithPartner', answer: null, cite: { ref: 'demo-norms-2022' } });
  });
});

describe('consistency', () => {
  test('reports the first broken rule of an item', () => {
    expect(scoreInstrument(demo3, { answers: { ...zero, convictions: 2 }, facts })).toMatchObject({
      issues: [{ code: 'inconsistent', itemId: 'convictions', message: 'More convictions than charges.' }],
    });
    expect(scoreInstrument(demo3, { answers: { ...zero, charges: 0, free: 0 }, facts })).toMatchObject({
      issues: [{ code: 'inconsistent', itemId: 'charges' }],
    });
  });
  test('says nothing while an optional count is blank', () => {
    expect(of({ charges: 0 }).total).toBe(0);
  });
});

describe('exclusions with several conditions', () => {
  test('hold only if all hold, fail if one fails, and ask otherwise', () => {
    const status = (more: object) => {
      const outcome = scoreInstrument(demo3, { answers: zero, facts: { sex: 'male', ...more } });
      return outcome.status === 'scored' ? outcome.notices.map(({ id }) => id) : outcome.status;
    };
    expect(status({ luring: 'no', sextortion: 'no' })).toBe('notApplicable');
    expect(status({ luring: 'no', sextortion: 'yes' })).toEqual([]);
    expect(status({ luring: 'no' })).toEqual(['bothNoUnknown']);
    expect(status({ sextortion: 'yes' })).toEqual([]);
  });
  test('give every reason that holds', () => {
    const outcome = scoreInstrument(demo3, { answers: zero, facts: { sex: 'female', luring: 'no', sextortion: 'no' } });
    expect(outcome.status === 'notApplicable' && outcome.reasons.map(({ id }) => id)).toEqual(['female', 'bothNo']);
  });
});

describe('first match', () => {
  const row = (charges: Answer, convictions: Answer) => scoreInstrument(demoRows, { answers: { charges, convictions }, facts });
  test('the first row whose conditions all hold decides', () => {
    expect(row(3, 3)).toMatchObject({ probability: 0.5, band: { id: 'b' }, total: null, notices: [] });
    expect(row(3, 0)).toMatchObject({ probability: 0.25, notices: [{ id: 'either' }] });
    expect(row(1, 3)).toMatchObject({ probability: 0.25 });
    expect(row(2, 0)).toMatchObject({ probability: 0, band: { id: 'a' } });
  });
});
