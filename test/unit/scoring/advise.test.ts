/** Every verdict of the router, cell by cell; the rules that give them cite their sources one by one. */
import { describe, expect, test } from 'vitest';
import { adviseInstruments, type CaseFacts, instruments, scoreInstrument, type Verdict } from '../../../src/scoring/index.ts';
import { profileOnly } from '../../../src/scoring/instruments/profile-only.ts';

const MAN = { sex: 'male', ageGroup: 'adult' } as const;

function verdicts(facts: CaseFacts): Record<string, Verdict> {
  return Object.fromEntries(adviseInstruments(facts).map(({ instrumentId, verdict }) => [instrumentId, verdict]));
}
const NOTHING_SEXUAL_KNOWN = { csem: 'none', contactOffence: 'no', luring: 'no' } as const;

describe('the router', () => {
  test('lists the scored instruments, then those described only, each with a reason and sources', () => {
    const advice = adviseInstruments({});
    expect(advice.map(({ instrumentId }) => instrumentId)).toEqual([...instruments, ...profileOnly].map(({ id }) => id));
    for (const { why, cite } of advice) {
      expect(why).toMatch(/\.$/);
      expect(cite.length).toBeGreaterThan(0);
    }
  });
  for (const facts of [{ sex: 'female' }, { ageGroup: 'under18' }] as const) {
    test(`supports nothing for ${JSON.stringify(facts)}`, () => {
      const all: CaseFacts[] = [{}, { csem: 'convicted', contactOffence: 'yes', jurisdiction: 'england-wales' }, { csem: 'accused' }];
      for (const more of all) {
        expect(new Set(Object.values(verdicts({ ...MAN, ...more, ...facts })))).toEqual(new Set(['notSupported']));
      }
    });
  }
  test('never supports what scoring calls not applicable', () => {
    const values = {
      csem: ['convicted', 'accused', 'none', 'unknown'],
      contactOffence: ['yes', 'no', 'unknown'],
      jurisdiction: ['england-wales', 'other', 'unknown'],
    } as const;
    for (const csem of values.csem)
      for (const contactOffence of values.contactOffence)
        for (const jurisdiction of values.jurisdiction) {
          const facts: CaseFacts = {
            ...MAN,
            csem,
            contactOffence,
            jurisdiction,
            csemProduction: 'no',
            luring: 'no',
            otherVictimOffence: 'no',
          };
          for (const definition of instruments) {
            if (scoreInstrument(definition, { answers: {}, facts }).status !== 'notApplicable') continue;
            expect(verdicts(facts)[definition.id]).toBe('notSupported');
          }
        }
  });
  test('turns supported into caution while sex or age is unknown', () => {
    const facts: CaseFacts = { csem: 'convicted', contactOffence: 'yes', jurisdiction: 'england-wales' };
    const ids = ['cport', 'static-99r', 'stable-2007', 'dc-srp', 'rm2000-s', 'acute-2007', 'spj'];
    for (const known of [{}, { sex: 'male' }, { ageGroup: 'adult' }, { sex: 'unknown', ageGroup: 'adult' }] as CaseFacts[]) {
      for (const id of ids) expect(verdicts({ ...facts, ...known })[id]).toBe('caution');
    }
    for (const id of ids) expect(verdicts({ ...facts, ...MAN })[id]).toBe('supported');
    expect(adviseInstruments(facts)[0]?.why).toContain('Sex or age is not known');
  });
});

/** One cell per line: instrument, facts beside an adult man, verdict. */
const cells: [string, CaseFacts, Verdict][] = [
  ['cport', { csem: 'convicted' }, 'supported'],
  ['cport', { csem: 'unknown' }, 'caution'],
  ['cport', {}, 'caution'],
  ['cport', { csem: 'accused' }, 'notSupported'],
  ['cport', { csem: 'none' }, 'notSupported'],
  ['casic', { csem: 'convicted' }, 'caution'],
  ['casic', {}, 'caution'],
  ['casic', { csem: 'accused' }, 'notSupported'],
  ['casic', { csem: 'none' }, 'notSupported'],
  ['static-99r', { contactOffence: 'yes' }, 'supported'],
  ['static-99r', { contactOffence: 'no' }, 'caution'],
  ['static-99r', { contactOffence: 'no', csemProduction: 'yes' }, 'caution'],
  ['static-99r', { contactOffence: 'no', luring: 'yes' }, 'caution'],
  ['static-99r', { contactOffence: 'no', csemProduction: 'no', luring: 'no', otherVictimOffence: 'yes' }, 'caution'],
  ['static-99r', { contactOffence: 'no', csemProduction: 'no', luring: 'no' }, 'caution'],
  ['static-99r', { contactOffence: 'no', csemProduction: 'no', luring: 'no', otherVictimOffence: 'no' }, 'notSupported'],
  ['stable-2007', { contactOffence: 'yes' }, 'supported'],
  ['stable-2007', { csem: 'convicted', contactOffence: 'no' }, 'caution'],
  ['stable-2007', {}, 'caution'],
  ['stable-2007', { csem: 'none', contactOffence: 'no' }, 'caution'],
  ['stable-2007', NOTHING_SEXUAL_KNOWN, 'notSupported'],
  ['dc-srp', { jurisdiction: 'england-wales' }, 'supported'],
  ['dc-srp', {}, 'caution'],
  ['dc-srp', { jurisdiction: 'other' }, 'notSupported'],
  ['dc-srp', { jurisdiction: 'england-wales', ...NOTHING_SEXUAL_KNOWN }, 'notSupported'],
  ['dc-srp', NOTHING_SEXUAL_KNOWN, 'notSupported'],
  ['iic-srp', { jurisdiction: 'england-wales' }, 'caution'],
  ['iic-srp', {}, 'caution'],
  ['iic-srp', { jurisdiction: 'other' }, 'notSupported'],
  ['iic-srp', { jurisdiction: 'england-wales', ...NOTHING_SEXUAL_KNOWN }, 'notSupported'],
  ['kirat-2', { csem: 'accused' }, 'supported'],
  ['kirat-2', { csem: 'convicted' }, 'notSupported'],
  ['kirat-2', { csem: 'none' }, 'notSupported'],
  ['kirat-2', {}, 'notSupported'],
  ['rm2000-s', { csem: 'convicted' }, 'supported'],
  ['rm2000-s', { contactOffence: 'yes' }, 'supported'],
  ['rm2000-s', { csem: 'none', contactOffence: 'no', luring: 'yes' }, 'caution'],
  ['rm2000-s', { csem: 'accused', contactOffence: 'no', luring: 'no' }, 'notSupported'],
  ['rm2000-s', { ...NOTHING_SEXUAL_KNOWN, otherVictimOffence: 'yes' }, 'caution'],
  ['rm2000-s', {}, 'caution'],
  ['acute-2007', { contactOffence: 'yes' }, 'supported'],
  ['acute-2007', { csem: 'convicted' }, 'caution'],
  ['acute-2007', NOTHING_SEXUAL_KNOWN, 'notSupported'],
  ['spj', { contactOffence: 'yes' }, 'supported'],
  ['spj', { csem: 'convicted', contactOffence: 'no' }, 'caution'],
  ['spj', {}, 'caution'],
  ['spj', NOTHING_SEXUAL_KNOWN, 'notSupported'],
];

describe('the router, cell by cell, for an adult man', () => {
  for (const [id, facts, verdict] of cells) {
    test(`${id} with ${JSON.stringify(facts)}: ${verdict}`, () => {
      expect(verdicts({ ...MAN, ...facts })[id]).toBe(verdict);
    });
  }
});

describe('kinds of cases of an adult man', () => {
  const csemOnly: CaseFacts = {
    ...MAN,
    csem: 'convicted',
    contactOffence: 'no',
    csemProduction: 'no',
    luring: 'no',
    otherVictimOffence: 'no',
  };
  test('CSEM only: CPORT and RM2000/S, STABLE and ACUTE with care, not Static-99R', () => {
    expect(verdicts({ ...csemOnly, jurisdiction: 'england-wales' })).toMatchObject({
      cport: 'supported',
      casic: 'caution',
      'static-99r': 'notSupported',
      'stable-2007': 'caution',
      'dc-srp': 'supported',
      'iic-srp': 'caution',
      'rm2000-s': 'supported',
      'acute-2007': 'caution',
      'kirat-2': 'notSupported',
      spj: 'caution',
    });
  });
  test('CSEM and a contact offence: the established scales as well', () => {
    expect(verdicts({ ...csemOnly, contactOffence: 'yes' })).toMatchObject({
      cport: 'supported',
      'static-99r': 'supported',
      'stable-2007': 'supported',
      'rm2000-s': 'supported',
      spj: 'supported',
    });
  });
  test('image-based abuse of adults or sextortion only: no tool is supported', () => {
    for (const offence of ['imageSharing', 'sextortion']) {
      const found = verdicts({ ...MAN, ...NOTHING_SEXUAL_KNOWN, csemProduction: 'no', otherVictimOffence: 'no', [offence]: 'yes' });
      expect(Object.values(found)).not.toContain('supported');
      expect(found).toMatchObject({ 'stable-2007': 'notSupported', 'rm2000-s': 'notSupported', 'acute-2007': 'notSupported' });
    }
  });
  test('accused, not yet convicted: KIRAT-2 and no tool for recidivism', () => {
    const found = verdicts({ ...csemOnly, csem: 'accused' });
    expect(Object.entries(found).filter(([, verdict]) => verdict === 'supported')).toEqual([['kirat-2', 'supported']]);
  });
});

describe('the router with hostile facts', () => {
  const hostile = [
    undefined,
    null,
    'female',
    7,
    [],
    () => 1,
    Symbol('x'),
    { sex: Symbol('x'), csem: {} },
    JSON.parse('{"__proto__":{"sex":"female"}}'),
    Object.create({ sex: 'female' }),
  ];
  for (const [position, facts] of hostile.entries()) {
    test(`reads them as unknown (${position})`, () => {
      expect(adviseInstruments(facts as CaseFacts)).toEqual(adviseInstruments({}));
    });
  }
  test('survives getters and proxies that throw', () => {
    const angry = new Proxy(
      {},
      {
        get: () => {
          throw new Error('no');
        },
        getOwnPropertyDescriptor: () => {
          throw new Error('no');
        },
      },
    );
    const getter = Object.defineProperty({}, 'sex', {
      enumerable: true,
      get() {
        throw new Error('no');
      },
    });
    for (const facts of [angry, getter]) expect(adviseInstruments(facts)).toEqual(adviseInstruments({}));
  });
  test('gives fresh lists: changing one answer changes no later one', () => {
    const before = JSON.stringify(adviseInstruments({}));
    for (const advice of adviseInstruments({})) advice.cite.length = 0;
    expect(JSON.stringify(adviseInstruments({}))).toBe(before);
  });
});
