import { describe, expect, test } from 'vitest';
import { type Answer, getInstrument, type ScoreOutcome, scoreInstrument } from '../../../src/scoring/index.ts';
import {
  CASIC_CHOICES,
  CPORT_CHOICES,
  possibleTotals,
  sixTriples,
  standIn,
  type Triple,
  toAnswers,
} from '../../helpers/scoring-enumeration.ts';

const cport = getInstrument('cport');
const casic = getInstrument('casic');
const facts = { sex: 'male', ageGroup: 'adult', csem: 'convicted' } as const;

/** The parts of an outcome that the enumeration predicts. */
function core(outcome: ScoreOutcome) {
  if (outcome.status === 'scored') return { total: outcome.total, missing: [], range: outcome.range };
  if (outcome.status === 'incomplete') return { total: null, missing: outcome.missing, range: outcome.range };
  throw new Error(`unexpected ${outcome.status}`);
}

/** What the enumeration predicts for answers that are yes, no or unknown, the age among them as its own point. */
function predict(ids: readonly string[], triples: readonly Triple[]) {
  const totals = [...possibleTotals(triples)];
  const range = { min: Math.min(...totals), max: Math.max(...totals) };
  const missing = ids.filter((_, position) => triples[position] === 'unknown');
  return { total: missing.length === 0 ? range.min : null, missing, range };
}

const AGES: [Answer, Triple][] = [
  [35, 'yes'],
  [36, 'no'],
  ['unknown', 'unknown'],
];
const ALL_ITEMS = ['ageAtIndex', ...CPORT_CHOICES];

describe('CPORT against an independent enumeration', () => {
  for (const [age, asPoint] of AGES) {
    test(`age ${age}: all 729 ways to answer the other six items`, () => {
      for (const triples of sixTriples()) {
        const answers = { ageAtIndex: age, ...toAnswers(CPORT_CHOICES, triples) };
        expect(core(scoreInstrument(cport, { answers, facts }))).toEqual(predict(ALL_ITEMS, [asPoint, ...triples]));
      }
    });
  }
});

describe('CASIC against an independent enumeration', () => {
  test('all 729 ways to answer the six items', () => {
    for (const triples of sixTriples()) {
      expect(core(scoreInstrument(casic, { answers: toAnswers(CASIC_CHOICES, triples), facts }))).toEqual(predict(CASIC_CHOICES, triples));
    }
  });
  for (const own of ['unknown', null, undefined] as const) {
    test(`as a stand-in for an item answered ${own}: all 729 ways`, () => {
      for (const triples of sixTriples()) {
        const others: Triple[] = ['yes', 'no', 'no', 'unknown', 'no', 'no'];
        const answers = { ageAtIndex: 30, ...toAnswers(CPORT_CHOICES, others), sexualInterest: own };
        const outcome = scoreInstrument(cport, { answers, facts, substitutes: { casic: toAnswers(CASIC_CHOICES, triples) } });
        const decided = standIn(triples);
        const completed: Triple[] = ['yes', 'yes', 'no', 'no', decided, 'no', 'no'];
        expect(core(outcome)).toEqual(predict(ALL_ITEMS, completed));
        if (outcome.status !== 'scored') continue;
        const item = outcome.contributions.find(({ itemId }) => itemId === 'sexualInterest');
        expect(item).toEqual({ itemId: 'sexualInterest', answer: own, points: decided === 'yes' ? 1 : 0, cite: expect.anything() });
        expect(outcome.notices.map(({ id }) => id)).toEqual(['substituted']);
      }
    });
  }
  test('as a stand-in it changes nothing while the item has its own answer', () => {
    for (const own of ['yes', 'no'] as const) {
      const answers = { ageAtIndex: 40, ...toAnswers(CPORT_CHOICES, ['no', 'no', 'no', own, 'no', 'no']) };
      const substitutes = { casic: toAnswers(CASIC_CHOICES, ['yes', 'yes', 'yes', 'yes', 'yes', 'yes']) };
      expect(scoreInstrument(cport, { answers, facts, substitutes })).toEqual(scoreInstrument(cport, { answers, facts }));
    }
  });
});

describe('CPORT with CASIC', () => {
  // Case of the first issue: 30, yes, no, no, unknown + CASIC (yes, yes, yes, no, no, no), no, no.
  const answers = { ageAtIndex: 30, ...toAnswers(CPORT_CHOICES, ['yes', 'no', 'no', 'unknown', 'no', 'no']) };
  const substitutes = { casic: toAnswers(CASIC_CHOICES, ['yes', 'yes', 'yes', 'no', 'no', 'no']) };

  test('the case of the issue totals 3, with the substitution named', () => {
    const outcome = scoreInstrument(cport, { answers, facts, substitutes });
    expect(outcome).toMatchObject({ status: 'scored', total: 3, band: null, probability: null, range: { min: 3, max: 3 } });
    if (outcome.status !== 'scored') return;
    expect(outcome.notices).toHaveLength(1);
    expect(outcome.notices[0]).toMatchObject({ id: 'substituted', cite: { provenance: 'secondary' } });
    expect(outcome.notices[0]?.label).toContain('CASIC');
    expect(outcome.notices[0]?.label).toContain('its total is 3');
    expect(outcome.notices[0]?.label).toContain('3 or more');
  });
  test('a substituted item counts as answered and may be 0 or 1', () => {
    const none = { casic: toAnswers(CASIC_CHOICES, ['no', 'no', 'no', 'no', 'no', 'no']) };
    expect(scoreInstrument(cport, { answers, facts, substitutes })).toMatchObject({ oneItemEitherWay: { min: 2, max: 4 } });
    const onlySubstituted = { ...answers, ageAtIndex: 40, priorCriminalHistory: 'no' };
    expect(scoreInstrument(cport, { answers: onlySubstituted, facts, substitutes: none })).toMatchObject({
      total: 0,
      oneItemEitherWay: { min: 0, max: 1 },
    });
  });
  test('while CASIC can go either way the item stays missing, and the notice says what is known', () => {
    const open = { casic: { videos: 'yes', stories: 'yes' } };
    const outcome = scoreInstrument(cport, { answers, facts, substitutes: open });
    expect(outcome).toMatchObject({ status: 'incomplete', missing: ['sexualInterest'], range: { min: 2, max: 3 } });
    expect(outcome.status === 'incomplete' && outcome.notices.map(({ id }) => id)).toEqual(['substituteOpen']);
  });
  test('an untouched CASIC adds no notice', () => {
    for (const untouched of [{}, { casic: {} }, { casic: null }, { casic: { videos: 'unknown' } }]) {
      const outcome = scoreInstrument(cport, { answers, facts, substitutes: untouched as Record<string, Record<string, Answer>> });
      expect(outcome.status === 'incomplete' && outcome.notices).toEqual([]);
    }
  });
  test('the points of the age cut-off and the CASIC threshold are shown as seen in a secondary source', () => {
    const outcome = scoreInstrument(cport, { answers, facts, substitutes });
    if (outcome.status !== 'scored') throw new Error(outcome.status);
    expect(outcome.contributions[0]).toMatchObject({ itemId: 'ageAtIndex', cite: { provenance: 'secondary' } });
    expect(outcome.contributions[4]).toMatchObject({ itemId: 'sexualInterest', answer: 'unknown', cite: { provenance: 'secondary' } });
  });
});

describe('answers of a substitute', () => {
  const full = { ageAtIndex: 30, ...toAnswers(CPORT_CHOICES, ['no', 'no', 'no', 'no', 'no', 'no']) };
  const issues = (input: unknown, definition = cport) => {
    const outcome = scoreInstrument(definition, input as Parameters<typeof scoreInstrument>[1]);
    return outcome.status === 'invalid' ? outcome.issues.map(({ code, itemId }) => `${code} ${itemId}`) : outcome.status;
  };
  test('are checked even where the item has its own answer', () => {
    expect(issues({ answers: full, substitutes: { casic: { videos: 'perhaps' } } })).toEqual(['notAnOption casic.videos']);
  });
  test('come after the items and before unknown keys, in the order of their items', () => {
    const input = {
      answers: { nonsense: null, ...full, ageAtIndex: '30' },
      substitutes: { other: {}, casic: { what: 'yes', onlineCommunication: 1, neverMarried: true } },
    };
    expect(issues(input)).toEqual([
      'notANumber ageAtIndex',
      'notAnOption casic.neverMarried',
      'notAnOption casic.onlineCommunication',
      'unknownItem nonsense',
      'unknownItem other',
      'unknownItem casic.what',
    ]);
  });
  test('of an instrument that is not taken are refused by its id, whatever they hold', () => {
    for (const held of [{ videos: 'yes' }, {}, null, undefined, 'yes', 3, [], () => 1]) {
      expect(issues({ answers: full, substitutes: { 'static-99r': held } })).toEqual(['unknownItem static-99r']);
      expect(
        issues({ answers: toAnswers(CASIC_CHOICES, ['no', 'no', 'no', 'no', 'no', 'no']), substitutes: { casic: held } }, casic),
      ).toEqual(['unknownItem casic']);
    }
  });
  test('under prototype keys are refused like any other', () => {
    expect(issues({ answers: full, substitutes: JSON.parse('{"__proto__":{"videos":"yes"},"constructor":null}') })).toEqual([
      'unknownItem __proto__',
      'unknownItem constructor',
    ]);
  });
  test('that cannot hold answers read as blank', () => {
    for (const held of [null, undefined, 'yes', 3, true, Symbol('x'), () => 1]) {
      expect(issues({ answers: full, substitutes: { casic: held } })).toBe('scored');
    }
  });
});
