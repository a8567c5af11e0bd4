/** What is worked out once per definition. Each test takes a copy, so that its plan is made in the test. */
import { describe, expect, test } from 'vitest';
import { DefinitionError, getInstrument, type InstrumentDefinition, scoreInstrument } from '../../../src/scoring/index.ts';
import { getPlan } from '../../../src/scoring/plan.ts';
import { demo3, demoRows } from '../../fixtures/scoring/demo-3.ts';

describe('a plan', () => {
  test('is made once per definition', () => {
    const copy = structuredClone(demo3);
    expect(getPlan(copy)).toBe(getPlan(copy));
    expect(getPlan(structuredClone(demo3))).not.toBe(getPlan(copy));
  });
  test('has one part for each item or pair that scores, with the points it can give', () => {
    const { parts } = getPlan(structuredClone(demo3));
    expect(parts.map(({ id, position, steps, min, max, substitute }) => [id, position, steps, min, max, substitute])).toEqual([
      ['ageAtRelease', 0, [-3, 0, 1], -3, 1, -1],
      ['livedWithPartner', 1, [0, 1], 0, 1, 0],
      ['stranger', 2, [0, 1, 3], 0, 3, -1],
      ['priors', 3, [0, 1, 4], 0, 4, -1],
    ]);
    expect(parts.at(-1)).toMatchObject({ label: 'Priors', cite: { ref: 'demo-norms-2022' } });
    expect(parts.at(-1)?.members.map(({ id }) => id)).toEqual(['charges', 'convictions']);
  });
  test('keeps the order of a pair as its rule gives it', () => {
    const copy = structuredClone(demo3);
    copy.highestOf = copy.highestOf.map((rule) => ({ ...rule, items: ['convictions', 'charges'] }));
    const part = getPlan(copy).parts.at(-1);
    expect([part?.position, ...(part?.members.map(({ id }) => id) ?? [])]).toEqual([4, 'convictions', 'charges']);
    const answers = { ageAtRelease: 40, livedWithPartner: 'yes', stranger: 0, charges: 2, convictions: 1 };
    const outcome = scoreInstrument(copy, { answers });
    expect(outcome.status === 'scored' && outcome.contributions.at(-1)?.answer).toBe('1/2');
  });
  test('has a notice for each exclusion, frozen like the definition that it belongs to', () => {
    const copy = structuredClone(demoRows);
    const notices = getPlan(copy).exclusions.map(({ openNotice }) => openNotice);
    expect(notices).toEqual([
      { id: 'femaleUnknown', label: 'Sex is open.', cite: copy.exclusions[0]?.cite },
      { id: 'bothNoUnknown', label: 'One is open.', cite: copy.exclusions[1]?.cite },
    ]);
    for (const notice of notices) expect(Object.isFrozen(notice) && Object.isFrozen(notice.cite)).toBe(true);
    expect(Object.isFrozen(copy.exclusions[0]?.cite)).toBe(false);
  });
  test('of a value that is no definition cannot be made', () => {
    expect(() => getPlan('cport' as unknown as InstrumentDefinition)).toThrowErrorMatchingInlineSnapshot(
      `[DefinitionError: scoreInstrument: definition must be an instrument definition, got 'cport']`,
    );
  });
  test('of a value that only begins like a definition cannot be made either, and the cause is kept', () => {
    for (const value of [{ items: [] }, { ...demo3, highestOf: 3 }, { ...demo3, exclusions: null }, { ...demo3, substitutes: [{}] }]) {
      const call = () => getPlan(value as unknown as InstrumentDefinition);
      expect(call).toThrow(DefinitionError);
      expect(call).toThrow(expect.objectContaining({ cause: expect.any(Error) }));
    }
  });
  test('names the facts that its exclusions ask for, each once', () => {
    expect(getPlan(structuredClone(demo3)).facts).toEqual(['sex', 'luring', 'sextortion']);
  });
});

test('a copy of Static-99R counts the pair once and names both of it when missing', () => {
  const copy = structuredClone(getInstrument('static-99r'));
  const outcome = scoreInstrument(copy, { answers: {} });
  expect(outcome).toMatchObject({ status: 'incomplete', range: { min: -3, max: 12 } });
  expect(outcome.status === 'incomplete' && outcome.missing).toHaveLength(11);
});
