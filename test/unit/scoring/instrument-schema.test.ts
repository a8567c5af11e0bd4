/** What a definition may hold: the limits that no instrument at hand reaches. */
import { describe, expect, test } from 'vitest';
import { ProvenanceSchema } from '../../../src/scoring/base-schema.ts';
import { FactFieldSchema, InstrumentDefinitionSchema, ResolvedDefinitionSchema } from '../../../src/scoring/instrument-schema.ts';
import { RateSchema } from '../../../src/scoring/norm-schema.ts';
import { demo3, demoRows } from '../../fixtures/scoring/demo-3.ts';

const accepts = (definition: object): boolean => InstrumentDefinitionSchema.safeParse(definition).success;

describe('ids of instruments', () => {
  test.each(['d', 'demo', 'demo3', 'demo-3', 'd-2007-b'])("'%s' is one", (id) => {
    expect(accepts({ ...demo3, id })).toBe(true);
  });
  test.each(['', 'Demo', 'demo-', '-demo', 'demo--3', '3-demo', 'demo 3', 'demo_3', 'deMo', 'demo-B', 'xdemo!'])("'%s' is none", (id) => {
    expect(accepts({ ...demo3, id })).toBe(false);
  });
});

describe('ids of items, exclusions, notices and bands', () => {
  const withExclusion = (id: string) => ({ ...demo3, exclusions: demo3.exclusions.map((each) => ({ ...each, id })).slice(0, 1) });
  test.each(['a', 'A', 'IVa', 'under18'])("'%s' is one", (id) => {
    expect(accepts(withExclusion(id))).toBe(true);
  });
  test.each(['', '1a', 'a-b', 'a b', 'a.b', '-a', 'a!'])("'%s' is none", (id) => {
    expect(accepts(withExclusion(id))).toBe(false);
  });
});

describe('lists that must not be empty', () => {
  test.each(['purpose', 'gate', 'exclusions', 'advice', 'items'])('%s', (field) => {
    expect(accepts({ ...demo3, [field]: [] })).toBe(false);
  });
  test('steps of a number item', () => {
    expect(accepts({ ...demo3, items: demo3.items.map((item) => (item.kind === 'number' ? { ...item, steps: [] } : item)) })).toBe(false);
  });
  test('fewer than two options', () => {
    const withOptions = (most: number) => ({
      ...demo3,
      items: demo3.items.map((item) => (item.kind === 'choice' ? { ...item, options: item.options.slice(0, most) } : item)),
    });
    expect([1, 2].map((most) => accepts(withOptions(most)))).toEqual([false, true]);
  });
  test('a pair of one', () => {
    expect(accepts({ ...demo3, highestOf: demo3.highestOf.map((rule) => ({ ...rule, items: ['charges'] })) })).toBe(false);
  });
  test('a single band', () => {
    expect(accepts({ ...demo3, bands: demo3.bands && { ...demo3.bands, list: demo3.bands.list.slice(0, 1) } })).toBe(false);
  });
  test('rows of an ordered table, and the items of a condition', () => {
    expect(accepts({ ...demoRows, rule: { kind: 'firstMatch', rows: [] } })).toBe(false);
    const rows = demoRows.rule.kind === 'firstMatch' ? demoRows.rule.rows : [];
    expect(
      accepts({ ...demoRows, rule: { kind: 'firstMatch', rows: rows.map((row) => ({ ...row, when: [{ anyOf: [], atLeast: 1 }] })) } }),
    ).toBe(false);
  });
  test('values of a condition, its conditions, and sources of an advice', () => {
    const [first] = demo3.exclusions;
    const [advice] = demo3.advice;
    expect(accepts({ ...demo3, exclusions: [{ ...first, when: [] }] })).toBe(false);
    expect(accepts({ ...demo3, exclusions: [{ ...first, when: [{ field: 'sex', is: [] }] }] })).toBe(false);
    expect(accepts({ ...demo3, advice: [{ ...advice, cite: [] }] })).toBe(false);
  });
  test('items of a check', () => {
    for (const rule of demo3.consistency) expect(accepts({ ...demo3, consistency: [{ ...rule, items: [] }] })).toBe(false);
  });
  test('a question of the gate with one answer', () => {
    expect(accepts({ ...demo3, gate: demo3.gate.map((each) => ({ ...each, options: each.options.slice(0, 1) })) })).toBe(false);
  });
  test.each(['comparison', 'elsewhere', 'notCovered', 'caveats'])('%s of the norms', (field) => {
    expect(accepts({ ...demo3, norms: { ...demo3.norms, [field]: [] } })).toBe(false);
  });
});

describe('numbers', () => {
  const rate = {
    label: 'All',
    sample: 'Nobody',
    n: 1,
    followUp: '1 year',
    outcome: 'nothing',
    interval: null,
    value: 0,
    cite: { ref: 'demo-2020', provenance: 'primary' },
  };
  test('a rate is a share from 0 to 1 of at least one person', () => {
    for (const more of [{}, { value: 1 }, { n: null }]) expect(RateSchema.safeParse({ ...rate, ...more }).success).toBe(true);
    for (const more of [{ value: -0.1 }, { value: 1.1 }, { n: 0 }, { n: 1.5 }])
      expect(RateSchema.safeParse({ ...rate, ...more }).success).toBe(false);
  });
  test('a probability of an ordered table is a share from 0 to 1', () => {
    const rows = demoRows.rule.kind === 'firstMatch' ? demoRows.rule.rows : [];
    const withProbability = (probability: number) => ({
      ...demoRows,
      rule: { kind: 'firstMatch', rows: rows.map((row) => ({ ...row, probability })) },
    });
    expect([-0.1, 0, 1, 1.1].map((probability) => accepts(withProbability(probability)))).toEqual([false, true, true, false]);
  });
  test('points are whole', () => {
    const items = demo3.items.map((item) => (item.kind === 'choice' ? { ...item, unknownPoints: 0.5 } : item));
    expect(accepts({ ...demo3, items })).toBe(false);
  });
});

describe('closed lists', () => {
  test('facts are these ten', () => {
    expect(FactFieldSchema.options).toEqual([
      'sex',
      'ageGroup',
      'csem',
      'contactOffence',
      'csemProduction',
      'luring',
      'otherVictimOffence',
      'imageSharing',
      'sextortion',
      'jurisdiction',
    ]);
  });
  test('so are the ways in which a source was seen', () => {
    expect(ProvenanceSchema.options).toEqual(['primary', 'secondary', 'unchecked']);
  });
  test('so are verdicts, measures and kinds of rules and items', () => {
    const [advice] = demo3.advice;
    for (const verdict of ['supported', 'caution', 'notSupported'])
      expect(accepts({ ...demo3, advice: [{ ...advice, verdict }] })).toBe(true);
    expect(accepts({ ...demo3, advice: [{ ...advice, verdict: 'maybe' }] })).toBe(false);
    const accuracy = { ...demo3.norms.rates.groups[0], value: 0.5 };
    const withStatistic = (statistic: string) => ({ ...demo3, norms: { ...demo3.norms, accuracy: [{ ...accuracy, statistic }] } });
    expect(['AUC', 'Harrell’s C', 'kappa'].map((statistic) => accepts(withStatistic(statistic)))).toEqual([true, true, false]);
    for (const kind of ['', 'total']) expect(accepts({ ...demo3, rule: { ...demo3.rule, kind } })).toBe(false);
  });
  test('an item is optional or does not say', () => {
    const withOptional = (optional: unknown) => ({ ...demo3, items: demo3.items.map((item) => ({ ...item, optional })) });
    expect([true, undefined, false].map((optional) => accepts(withOptional(optional)))).toEqual([true, true, false]);
  });
});

test('unknown keys are refused at every level', () => {
  const extra = { extra: 1 };
  const { bands, norms } = demo3;
  const [item] = demo3.items;
  const [exclusion] = demo3.exclusions;
  const changed: object[] = [
    { ...demo3, ...extra },
    { ...demo3, manual: { ...demo3.manual, ...extra } },
    { ...demo3, items: [{ ...item, ...extra }, ...demo3.items.slice(1)] },
    { ...demo3, exclusions: [{ ...exclusion, ...extra }] },
    { ...demo3, bands: { ...bands, ...extra } },
    { ...demo3, bands: { ...bands, reduction: { ...bands?.reduction, ...extra } } },
    { ...demo3, probability: { ...demo3.probability, ...extra } },
    { ...demo3, norms: { ...norms, ...extra } },
    { ...demo3, norms: { ...norms, percentile: { ...norms.percentile, ...extra } } },
    { ...demo3, norms: { ...norms, rates: { ...norms.rates, ...extra } } },
    { ...demo3, norms: { ...norms, ratio: { ...norms.ratio, ...extra } } },
  ];
  expect(changed.map(accepts)).toEqual(changed.map(() => false));
  expect(accepts(demo3)).toBe(true);
});

describe('a resolved definition', () => {
  const named = [{ label: 'All', figure: 'demo-rate' }];
  const [standIn] = demo3.substitutes;
  if (!standIn) throw new Error('fixture: no substitute');
  const withGroups = { ...demo3, norms: { ...demo3.norms, rates: { ...demo3.norms.rates, groups: named } } };
  const inStandIn = {
    ...demo3,
    substitutes: [{ ...standIn, instrument: { ...standIn.instrument, norms: { ...standIn.instrument.norms, accuracy: named } } }],
  };
  test('may not name a figure in place of its number, nor may one that stands in for an item', () => {
    for (const definition of [withGroups, inStandIn])
      expect([accepts(definition), ResolvedDefinitionSchema.safeParse(definition).success]).toEqual([true, false]);
  });
  test('is a definition like any other', () => {
    expect(ResolvedDefinitionSchema.parse(demo3)).toEqual(demo3);
  });
});
