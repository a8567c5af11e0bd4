import { describe, expect, test } from 'vitest';
import type { KeyedCase } from '../../../src/content-model/case-rule.ts';
import { trainableRules } from '../../../src/content-model/case-rules.ts';
import { getInstrument, instruments } from '../../../src/scoring/index.ts';

const idsOf = (instrument: string) => trainableRules(getInstrument(instrument)).map(({ id }) => id);
const ruleOf = (instrument: string, id: string) => {
  const found = trainableRules(getInstrument(instrument)).find((rule) => rule.id === id);
  if (found === undefined) throw new TypeError(`ruleOf: id must be a rule of ${instrument}, got ${id}`);
  return found;
};
const keyed = (more: Partial<KeyedCase>): KeyedCase => ({
  instrument: 'cport',
  facts: {},
  answers: {},
  substitutes: {},
  expected: { status: 'scored', total: 1, band: null },
  ...more,
});

describe('the rules that cases train', () => {
  test('of CPORT: the gate, seven items, one step, four ways of CASIC, blanks, no level', () => {
    expect(idsOf('cport')).toEqual([
      'gate.female',
      'gate.under18',
      'gate.noCsemConviction',
      'gate.open',
      'cport.ageAtIndex',
      'cport.ageAtIndex.36',
      'cport.priorCriminalHistory',
      'cport.contactSexualOffending',
      'cport.conditionalReleaseFailure',
      'cport.sexualInterest',
      'cport.moreBoyThanGirlCsem',
      'cport.moreBoyThanGirlOther',
      'cport.sexualInterest.reached',
      'cport.sexualInterest.notReached',
      'cport.sexualInterest.open',
      'cport.sexualInterest.direct',
      'cport.unknown',
      'noLevel',
    ]);
  });

  test('of the others: pair, steps, reduction, rows, what does not apply and what unknown scores', () => {
    expect(idsOf('static-99r')).toEqual(
      expect.arrayContaining([
        'gate.noIdentifiableVictim',
        'static-99r.ageAtRelease.35',
        'static-99r.ageAtRelease.40',
        'static-99r.ageAtRelease.60',
        'static-99r.priorSexualOffences',
        'static-99r.levels',
      ]),
    );
    expect(idsOf('stable-2007')).toEqual(
      expect.arrayContaining(['stable-2007.emotionalIdentificationWithChildren.notApplicable', 'stable-2007.newestRating']),
    );
    expect(idsOf('dc-srp')).toEqual(
      expect.arrayContaining([
        'gate.otherJurisdiction',
        'dc-srp.ageAtFollowUpStart.steps',
        'dc-srp.strangerVictim.unknown',
        'dc-srp.reduction',
      ]),
    );
    // The last row is for none of the counts, which the checks refuse; optional items are one rule, the reduction.
    expect(idsOf('iic-srp').filter((id) => id.includes('.row'))).toEqual([1, 2, 3, 4, 5].map((row) => `iic-srp.row${row}`));
    expect(idsOf('dc-srp')).not.toContain('dc-srp.inCustody');
  });

  for (const definition of instruments)
    test(`of ${definition.id} have distinct ids, a name and a sentence`, () => {
      const rules = trainableRules(definition);
      expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
      for (const { name, text } of rules) {
        expect(name).toMatch(/\S/);
        expect(text).toMatch(/[.?]$/);
      }
    });
});

describe('a rule bears on a case', () => {
  test('beside a step, on the side where the answer is', () => {
    const { isMetBy, sideOf } = ruleOf('static-99r', 'static-99r.ageAtRelease.35');
    const at = (ageAtRelease: number | string) => keyed({ instrument: 'static-99r', answers: { ageAtRelease } });
    expect([33.9, 34, 34.9, 35, 35.9, 36, 'unknown'].map((age) => sideOf?.(at(age)))).toEqual([
      null,
      'below',
      'below',
      'from',
      'from',
      null,
      null,
    ]);
    expect(isMetBy(at(34.9))).toBe(true);
    expect(isMetBy(at(36))).toBe(false);
  });

  test('by what CASIC comes to while the item is unknown', () => {
    const endings = ['reached', 'notReached', 'open', 'direct'];
    const met = (sexualInterest: string, casic: Record<string, string>) =>
      endings.filter((end) =>
        ruleOf('cport', `cport.sexualInterest.${end}`).isMetBy(keyed({ answers: { sexualInterest }, substitutes: { casic } })),
      );
    expect(met('unknown', { a: 'yes', b: 'yes', c: 'yes', d: 'unknown' })).toEqual(['reached']);
    expect(met('unknown', { a: 'yes', b: 'yes', c: 'no' })).toEqual(['notReached']);
    expect(met('unknown', { a: 'yes', b: 'yes', c: 'unknown' })).toEqual(['open']);
    expect(met('yes', { a: 'yes', b: 'yes', c: 'yes' })).toEqual(['direct']);
  });

  test('of the gate by what the facts refuse or leave open', () => {
    const female = ruleOf('casic', 'gate.female');
    expect(female.isMetBy(keyed({ facts: { sex: 'female' } }))).toBe(true);
    expect(female.isMetBy(keyed({ facts: { sex: 'unknown' } }))).toBe(false);
    const open = ruleOf('dc-srp', 'gate.open');
    const facts = { sex: 'male', ageGroup: 'adult', jurisdiction: 'unknown' };
    expect(open.isMetBy(keyed({ instrument: 'dc-srp', facts }))).toBe(true);
    expect(open.isMetBy(keyed({ instrument: 'dc-srp', facts: { ...facts, jurisdiction: 'england-wales' } }))).toBe(false);
  });

  test('for an item of CASIC in a CPORT case, and for a row that an earlier one hides', () => {
    expect(ruleOf('casic', 'casic.videos').isMetBy(keyed({ substitutes: { casic: { videos: 'no' } } }))).toBe(true);
    expect(ruleOf('casic', 'casic.videos').isMetBy(keyed({}))).toBe(false);
    const counts = { imageSanctions: 1, childContactSanctions: 2, adultContactSanctions: 0, otherNonContactSanctions: 0 };
    const rows = [1, 2, 3, 4, 5].filter((row) =>
      ruleOf('iic-srp', `iic-srp.row${row}`).isMetBy(keyed({ instrument: 'iic-srp', answers: counts })),
    );
    expect(rows).toEqual([2, 3, 4]);
  });
});
