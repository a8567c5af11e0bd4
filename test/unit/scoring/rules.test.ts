/** Each rule kind alone, with what no complete definition can make it meet. Expected values follow from the docstrings, by hand. */
import { describe, expect, test } from 'vitest';
import { adviseFrom, decide } from '../../../src/scoring/advise-from.ts';
import { DefinitionError, describeValue } from '../../../src/scoring/errors.ts';
import { FACT_FIELDS, FACTS } from '../../../src/scoring/facts.ts';
import { scoreInstrument } from '../../../src/scoring/index.ts';
import type { InstrumentDefinition, NumberItem, ProfileOnly } from '../../../src/scoring/instrument-schema.ts';
import { deepFreeze } from '../../../src/scoring/instruments/deep-freeze.ts';
import { readFacts } from '../../../src/scoring/read-input.ts';
import { bandAt, isReduced, oneBandLower, toBand } from '../../../src/scoring/rules/bands.ts';
import { checkExclusion, decideSubstitute, firstAdvice, firstMatch, isInconsistent } from '../../../src/scoring/rules/decide.ts';
import { readNumber } from '../../../src/scoring/rules/items.ts';
import { addAnswered, addMissing, oneItemEitherWay, probabilityAt, startTally, totalRange } from '../../../src/scoring/rules/totals.ts';
import { demo3, demoRows } from '../../fixtures/scoring/demo-3.ts';

const cite = { ref: 'demo-manual-2020', provenance: 'primary' } as const;
const bands = demo3.bands;
if (bands === null || bands.reduction === null) throw new Error('fixture: demo3 must have bands with a reduction');
const { reduction } = bands;

describe('bands', () => {
  test('hold the totals of both their ends and none beyond', () => {
    expect([-4, -3, 1, 2, 4, 5, 9, 10].map((total) => bandAt(bands, total)?.id ?? null)).toEqual([
      null,
      'lower',
      'lower',
      'middle',
      'middle',
      'higher',
      'higher',
      null,
    ]);
  });
  test('without totals hold none, not even 0', () => {
    expect(bandAt(demoRows.bands, 0)).toBeNull();
    const [first, ...more] = bands.list;
    if (first === undefined) throw new Error('fixture: no bands');
    for (const open of [
      { ...first, from: null },
      { ...first, to: null },
    ])
      expect(bandAt({ ...bands, list: [open, ...more] }, 0)).toBeNull();
  });
  test('that do not exist hold nothing', () => {
    expect(bandAt(null, 2)).toBeNull();
    expect(toBand(null, bandAt(bands, 2))).toBeNull();
    expect(toBand(bands, null)).toBeNull();
  });
  test('fall one step, and the lowest stays', () => {
    expect([-3, 2, 5].map((total) => oneBandLower(bands, bandAt(bands, total))?.id)).toEqual(['lower', 'lower', 'middle']);
    expect(oneBandLower(bands, null)).toBeNull();
  });
  test('fall only if every condition holds, each from its own number on', () => {
    const reducedBy = (home: unknown, free: unknown) => isReduced(reduction, (id) => (id === 'home' ? home : free));
    expect(reducedBy('yes', 2)).toBe(true);
    expect(reducedBy('yes', 3)).toBe(true);
    for (const [home, free] of [
      ['no', 2],
      [undefined, 2],
      ['yes', 1],
      ['yes', '2'],
      ['yes', undefined],
      ['yes', null],
    ])
      expect(reducedBy(home, free)).toBe(false);
  });
});

test('a band falls only if all answers are as they must be, not one of them', () => {
  const two = { ...reduction, equals: [...reduction.equals, { item: 'free', value: 'yes' }], atLeast: [] };
  expect(isReduced(two, () => 'yes')).toBe(true);
  expect(isReduced(two, (id) => (id === 'home' ? 'yes' : 'no'))).toBe(false);
});

describe('number steps', () => {
  const item: NumberItem = {
    kind: 'number',
    id: 'years',
    label: 'Years',
    question: 'Years?',
    known: [],
    notKnown: [],
    cite,
    unit: 'years',
    min: 1,
    max: 9,
    whole: true,
    steps: [
      { below: 3, points: 0, label: 'few' },
      { below: null, points: 2, label: 'many' },
    ],
  };
  test('begin at their own number', () => {
    expect([1, 2, 3, 9].map((value) => readNumber(item, value))).toEqual([0, 0, 2, 2]);
  });
  test('end with the limits, both of which are accepted', () => {
    expect([0, 10].map((value) => readNumber(item, value))).toEqual(['outOfRange', 'outOfRange']);
  });
  test('take decimals only where the item does', () => {
    expect(readNumber(item, 2.5)).toBe('notWhole');
    expect(readNumber({ ...item, whole: false }, 2.5)).toBe(0);
  });
  test('a number above a last step that has a bound is out of range', () => {
    expect(readNumber({ ...item, steps: [{ below: 3, points: 0, label: 'few' }] }, 3)).toBe('outOfRange');
  });
  test('blank and unknown are missing; text, NaN and infinity are no numbers', () => {
    expect([null, undefined, 'unknown'].map((value) => readNumber(item, value))).toEqual([null, null, null]);
    for (const value of ['', '2', true, Number.NaN, Number.NEGATIVE_INFINITY]) expect(readNumber(item, value)).toBe('notANumber');
  });
});

describe('consistency', () => {
  const numbers = (values: Record<string, number | null>) => (id: string) => values[id] ?? null;
  const atMost = { kind: 'sumAtMost', items: ['a', 'b'], limit: 'all', report: 'all', message: 'Too many.' } as const;
  const someOne = { kind: 'notAllZero', items: ['a', 'b'], report: 'a', message: 'None.' } as const;
  const rule = (each: typeof atMost | typeof someOne) => ({ ...each, items: [...each.items] });
  test('a sum may reach its limit and not pass it', () => {
    expect(isInconsistent(rule(atMost), numbers({ a: 1, b: 2, all: 3 }))).toBe(false);
    expect(isInconsistent(rule(atMost), numbers({ a: 1, b: 2, all: 2 }))).toBe(true);
  });
  test('a sum without a known limit, or with an unknown part, settles nothing', () => {
    expect(isInconsistent(rule(atMost), numbers({ a: 1, b: 2, all: null }))).toBe(false);
    expect(isInconsistent(rule(atMost), numbers({ a: 9, b: null, all: 2 }))).toBe(false);
  });
  test('counts contradict only if all are known and 0', () => {
    expect(isInconsistent(rule(someOne), numbers({ a: 0, b: 0 }))).toBe(true);
    expect(isInconsistent(rule(someOne), numbers({ a: 0, b: 1 }))).toBe(false);
    expect(isInconsistent(rule(someOne), numbers({ a: 0, b: null }))).toBe(false);
  });
});

describe('facts', () => {
  test('are read if they are one of their values, and are unknown otherwise', () => {
    expect(readFacts({ sex: 'female' }).sex).toBe('female');
    for (const facts of [{ sex: 'FEMALE' }, { sex: 1 }, { sex: ['female'] }, { sex: '__proto__' }, {}, null, undefined, 'female'])
      expect(readFacts(facts).sex).toBe('unknown');
  });
  // The values that src/scoring/README.md promises, written out once more.
  const values = {
    sex: ['male', 'female'],
    ageGroup: ['adult', 'under18'],
    csem: ['convicted', 'accused', 'none'],
    contactOffence: ['yes', 'no'],
    csemProduction: ['yes', 'no'],
    luring: ['yes', 'no'],
    otherVictimOffence: ['yes', 'no'],
    imageSharing: ['yes', 'no'],
    sextortion: ['yes', 'no'],
    jurisdiction: ['england-wales', 'other'],
  } as const;
  for (const field of Object.keys(values) as (keyof typeof values)[]) {
    test(`${field} has these values and no others`, () => {
      for (const value of values[field]) expect(readFacts({ [field]: value })[field]).toBe(value);
      expect(readFacts({ [field]: '' })[field]).toBe('unknown');
      expect(Object.keys(FACTS[field].options)).toEqual([...values[field], 'unknown']);
    });
  }
  test('are these ten', () => {
    expect(FACT_FIELDS).toEqual(Object.keys(values));
  });
  test('are read as far as they are asked for', () => {
    expect(readFacts({ sex: 'male', luring: 'yes' }, ['luring'])).toEqual({ luring: 'yes' });
  });
  test('exclude only if all conditions hold, and leave open what is unknown', () => {
    const when = [
      { field: 'luring', is: ['no'] },
      { field: 'csem', is: ['none', 'accused'] },
    ] as const;
    const state = (facts: object) =>
      checkExclusion(
        when.map(({ field, is }) => ({ field, is: [...is] })),
        facts,
      );
    expect(state({ luring: 'no', csem: 'accused' })).toBe('holds');
    expect(state({ luring: 'no', csem: 'convicted' })).toBe('fails');
    expect(state({ csem: 'convicted' })).toBe('fails');
    expect(state({ csem: 'none' })).toBe('open');
    expect(state({})).toBe('open');
  });
  test('decide on advice with unknown as a value like any other', () => {
    const rules = [{ when: [{ field: 'sex' as const, is: ['unknown'] }] }, { when: [{ field: 'sex' as const, is: ['male'] }] }];
    expect(firstAdvice(rules, {})).toBe(rules[0]);
    expect(firstAdvice(rules, { sex: 'male' })).toBe(rules[1]);
    expect(firstAdvice(rules, { sex: 'female' })).toBeUndefined();
  });
});

describe('advice', () => {
  const profile: ProfileOnly = {
    id: 'demo',
    title: 'DEMO',
    exclusions: [
      { id: 'a', label: 'Not for women.', unknownLabel: 'Open.', when: [{ field: 'sex', is: ['female'] }], cite },
      { id: 'b', label: 'Not under 18.', unknownLabel: 'Open.', when: [{ field: 'ageGroup', is: ['under18'] }], cite },
    ],
    advice: [{ when: [], verdict: 'supported', why: 'Made up.', cite: [cite] }],
  };
  test('gives every reason that holds, with its source', () => {
    expect(adviseFrom(profile, { sex: 'female', ageGroup: 'under18' })).toEqual({
      instrumentId: 'demo',
      verdict: 'notSupported',
      why: 'Not for women. Not under 18.',
      cite: [cite, cite],
    });
  });
  test('says why and by which source', () => {
    expect(adviseFrom(profile, { sex: 'male', ageGroup: 'adult' })).toEqual({
      instrumentId: 'demo',
      verdict: 'supported',
      why: 'Made up.',
      cite: [cite],
    });
  });
  test('is softened while sex or age is unknown, and says so', () => {
    const why = 'Made up. Sex or age is not known: this tool was studied in adult men.';
    for (const facts of [{}, { sex: 'male' }, { ageGroup: 'adult' }] as const)
      expect(adviseFrom(profile, facts)).toMatchObject({ verdict: 'caution', why });
  });
  test('is not softened where it is no support', () => {
    const [rule] = profile.advice;
    if (rule === undefined) throw new Error('fixture: no advice');
    expect(decide({ ...profile, advice: [{ ...rule, verdict: 'notSupported' }] }, {})).toMatchObject({
      verdict: 'notSupported',
      isSoftened: false,
    });
  });
  test('names what decides: the exclusions, or one rule', () => {
    expect(decide(profile, { sex: 'female' })).toEqual({
      exclusions: [profile.exclusions[0]],
      rule: null,
      verdict: 'notSupported',
      isSoftened: false,
    });
    expect(decide(profile, {})).toEqual({ exclusions: [], rule: profile.advice[0], verdict: 'caution', isSoftened: true });
  });
  test('without a rule that always holds is a mistake of the definition', () => {
    const open = { ...profile, advice: [{ when: [{ field: 'sex' as const, is: ['male'] }], verdict: 'caution' as const }] };
    expect(() => decide(open, {})).toThrow(DefinitionError);
    expect(() => decide(open, {})).toThrowErrorMatchingInlineSnapshot(
      `[DefinitionError: adviseInstruments: advice of 'demo' must end in a rule that always holds, got none]`,
    );
  });
});

describe('an ordered table', () => {
  const rule = demoRows.rule;
  if (rule.kind !== 'firstMatch') throw new Error('fixture: demoRows must be an ordered table');
  test('a row holds from its own number on, and text is no number', () => {
    const rowAt = (charges: unknown) => firstMatch(rule, (id) => (id === 'charges' ? charges : 0))?.label;
    expect([2, 3, 4, '3', null].map(rowAt)).toEqual(['Neither', 'Either', 'Either', 'Neither', 'Neither']);
  });
  const without: InstrumentDefinition = { ...demoRows, rule: { ...rule, rows: rule.rows.slice(0, -1) } };
  const input = { answers: { charges: 0, convictions: 0 } };
  test('in which no row holds gives no band and no probability', () => {
    expect(firstMatch({ ...rule, rows: [] }, () => 0)).toBeNull();
    expect(scoreInstrument(without, input)).toMatchObject({ status: 'scored', total: null, band: null, probability: null });
  });
  test('without bands gives none', () => {
    expect(scoreInstrument({ ...demoRows, bands: null }, input)).toMatchObject({ status: 'scored', band: null, probability: 0 });
  });
});

describe('sums', () => {
  const steps = [-3, 0, 1, 4];
  const tallyOf = (...points: number[]) => {
    const tally = startTally();
    for (const each of points) addAnswered(tally, steps, each);
    return tally;
  };
  test('start at nothing', () => {
    expect([totalRange(startTally()), oneItemEitherWay(startTally())]).toEqual([
      { min: 0, max: 0 },
      { min: 0, max: 0 },
    ]);
  });
  test('one item moves to the next step above and below, not to the last', () => {
    expect([-3, 0, 1, 4].map((points) => oneItemEitherWay(tallyOf(points)))).toEqual([
      { min: -3, max: 0 },
      { min: -3, max: 1 },
      { min: 0, max: 4 },
      { min: 1, max: 4 },
    ]);
  });
  test('the largest move of any item counts, whichever came first', () => {
    expect(oneItemEitherWay(tallyOf(0, 1))).toEqual({ min: -2, max: 4 });
    expect(oneItemEitherWay(tallyOf(1, 0))).toEqual({ min: -2, max: 4 });
  });
  test('a missing part widens the range and moves nothing', () => {
    const tally = tallyOf(1);
    addMissing(tally, -3, 4);
    expect(totalRange(tally)).toEqual({ min: -2, max: 5 });
    expect(oneItemEitherWay(tally)).toEqual({ min: -3, max: 8 });
  });
});

test('another instrument settles an item once its total cannot cross the threshold', () => {
  expect(decideSubstitute({ min: 3, max: 6 }, 3)).toBe(true);
  expect(decideSubstitute({ min: 2, max: 3 }, 3)).toBeNull();
  expect(decideSubstitute({ min: 0, max: 2 }, 3)).toBe(false);
});

describe('the logistic formula', () => {
  const formula = { intercept: -1, slope: 0.5, zeroReturnsZero: true, cite };
  test('is one half where intercept and slope cancel out', () => {
    expect(probabilityAt(formula, 2)).toBe(0.5);
  });
  test('returns 0 for a total of 0 only where the source says so', () => {
    expect(probabilityAt(formula, 0)).toBe(0);
    expect(probabilityAt({ ...formula, zeroReturnsZero: false }, 0)).toBeCloseTo(1 / (1 + Math.E), 12);
  });
  test('stays a fraction however far the total is', () => {
    expect([probabilityAt(formula, 1e6), probabilityAt(formula, -1e6)]).toEqual([1, 0]);
  });
});

describe('values in error messages', () => {
  test.each<[unknown, string]>([
    ['cprot', "'cprot'"],
    ['x'.repeat(61), `'${'x'.repeat(60)}'`],
    [null, 'null'],
    [7, '7'],
    [undefined, 'undefined'],
    [{}, 'object'],
    [Symbol('x'), 'symbol'],
  ])('%o reads %s', (value, text) => {
    expect(describeValue(value)).toBe(text);
  });
});

test('frozen data is frozen through and through, and handed back', () => {
  const data = { list: [{ name: 'demo' }], nothing: null };
  expect(deepFreeze(data)).toBe(data);
  expect([Object.isFrozen(data), Object.isFrozen(data.list), Object.isFrozen(data.list[0])]).toEqual([true, true, true]);
});
