import { describe, expect, test } from 'vitest';
import { DefinitionError, type InstrumentDefinition, instruments, scoreInstrument } from '../../../src/scoring/index.ts';
import { expected } from '../../fixtures/scoring/expected.ts';

function thrower(): never {
  throw new Error('hostile');
}
/** A proxy whose every trap throws. */
const angry = new Proxy(
  {},
  {
    get: thrower,
    has: thrower,
    ownKeys: thrower,
    getOwnPropertyDescriptor: thrower,
    getPrototypeOf: thrower,
  },
);
function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}
const score = (definition: InstrumentDefinition, input: unknown) =>
  scoreInstrument(definition, input as Parameters<typeof scoreInstrument>[1]);

describe.each(instruments.map((definition) => [definition.id, definition] as const))('hostile input to %s', (id, definition) => {
  const values = expected[id];
  if (values === undefined) throw new Error(`no expected values for ${id}: add them to test/fixtures/scoring/expected.ts`);
  const { baseline, applicable, total } = values;
  const [firstItem] = definition.items;
  const firstId = firstItem?.id ?? '';

  const blanks: [string, unknown][] = [
    ['undefined', undefined],
    ['null', null],
    ['a string', 'answers'],
    ['a number', 3],
    ['a bigint', 3n],
    ['a symbol', Symbol('x')],
    ['a function', () => ({ answers: baseline })],
    ['an empty array', []],
    ['a proxy that throws', angry],
    ['a revoked proxy', revoked()],
    ['null answers', { answers: null }],
    ['answers as text', { answers: 'yes' }],
    ['answers as an empty array', { answers: [] }],
    ['answers as a map', { answers: new Map(Object.entries(baseline)) }],
    ['answers that throw', { answers: angry }],
    ['inherited answers', { answers: Object.create(baseline) }],
    ['an inherited input', Object.create({ answers: baseline })],
    ['symbol keys', { answers: { [Symbol('x')]: 'yes' } }],
  ];
  for (const [what, input] of blanks) {
    test(`${what} reads as no answers`, () => {
      expect(score(definition, input)).toMatchObject({ status: 'incomplete', range: total, contributions: [] });
    });
  }
  test('an answer that throws when read is no answer, and blocks', () => {
    const answers = Object.defineProperty({ ...baseline }, firstId, { enumerable: true, get: thrower });
    expect(score(definition, { answers, facts: applicable })).toMatchObject({ status: 'invalid', issues: [{ itemId: firstId }] });
  });
  test('each answer is read once', () => {
    let reads = 0;
    const answers = Object.defineProperty({ ...baseline }, firstId, {
      enumerable: true,
      get() {
        reads += 1;
        return baseline[firstId];
      },
    });
    expect(score(definition, { answers, facts: applicable }).status).toBe('scored');
    expect(reads).toBe(1);
  });
  test('values that only look like answers are refused', () => {
    const lookalikes = [
      Object('yes'),
      Object(30),
      { valueOf: () => 1 },
      { toString: () => 'yes' },
      ['yes'],
      [1],
      'Yes',
      ' yes',
      'YES',
      '1',
      new Date(0),
    ];
    for (const value of lookalikes) {
      expect(score(definition, { answers: { ...baseline, [firstId]: value }, facts: applicable })).toMatchObject({
        status: 'invalid',
        issues: [{ itemId: firstId }],
      });
    }
  });
  test('a frozen input and one without a prototype score like any other', () => {
    const plain = score(definition, { answers: baseline, facts: applicable });
    const frozen = Object.freeze({ answers: Object.freeze({ ...baseline }), facts: Object.freeze({ ...applicable }) });
    const bare = Object.assign(Object.create(null), { answers: Object.assign(Object.create(null), baseline), facts: applicable });
    expect(score(definition, frozen)).toEqual(plain);
    expect(score(definition, bare)).toEqual(plain);
  });
  test('hostile facts and substitutes never throw', () => {
    const hostile = [
      undefined,
      null,
      0,
      '',
      'x',
      true,
      Symbol('x'),
      1n,
      [],
      () => 1,
      angry,
      revoked(),
      new Date(),
      { sex: {} },
      { sex: angry },
    ];
    for (const value of hostile) {
      expect(score(definition, { answers: baseline, facts: value }).status).toBe('scored');
      expect(['scored', 'invalid']).toContain(score(definition, { answers: baseline, facts: applicable, substitutes: value }).status);
    }
  });
  test('numbers from one end of the scale to the other give a step or a reason, and no NaN', () => {
    const extremes = [Number.MAX_VALUE, -Number.MAX_VALUE, Number.MIN_VALUE, 2 ** 53, -(2 ** 53), 1e308, -0, Number.EPSILON, 4294967296];
    for (const value of extremes)
      for (const { id: itemId } of definition.items) {
        const outcome = score(definition, { answers: { ...baseline, [itemId]: value }, facts: applicable });
        expect(['scored', 'invalid']).toContain(outcome.status);
        expect(JSON.stringify(outcome)).not.toMatch(/:null,"max"|"points":null|-0\b/);
      }
  });
  test('facts and substitutes that throw when they are read count as unknown and blank', () => {
    const facts = Object.defineProperty({ ...applicable }, 'sex', { enumerable: true, get: thrower });
    const outcome = score(definition, { answers: baseline, facts });
    expect(outcome.status === 'scored' && outcome.notices.map(({ id: notice }) => notice)).toEqual(['femaleUnknown']);
    const substitutes = Object.defineProperty({}, 'casic', { enumerable: true, get: thrower });
    expect(['scored', 'invalid']).toContain(score(definition, { answers: baseline, facts: applicable, substitutes }).status);
  });
  test('a record that lists other keys than it has, or other values each time, is read as it answers', () => {
    const shifting = new Proxy({ ...baseline }, { get: (target, key) => (Math.random() < 0.5 ? Reflect.get(target, key) : thrower) });
    const lying = new Proxy(
      {},
      { ownKeys: () => ['x', firstId], getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true, value: 1 }) },
    );
    const twice = new Proxy({}, { ownKeys: () => ['x', 'x'] });
    for (const answers of [shifting, lying, twice])
      expect(['scored', 'incomplete', 'invalid']).toContain(score(definition, { answers, facts: applicable }).status);
  });
  test('cycles, huge texts and a hundred thousand keys are read and refused', () => {
    const cycle: Record<string, unknown> = { ...baseline };
    cycle[firstId] = cycle;
    const crowd = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`key${index}`, index]));
    for (const answers of [cycle, { ...baseline, [firstId]: 'x'.repeat(1e6) }, crowd, new Uint8Array(1000)])
      expect(score(definition, { answers, facts: applicable }).status).toBe('invalid');
  });
  test('a key of any length or content is repeated at most in part', () => {
    const key = '<script>'.repeat(1000);
    const outcome = score(definition, { answers: { ...baseline, [key]: 1 }, facts: applicable });
    expect(outcome.status === 'invalid' && outcome.issues[0]?.itemId).toBe(key);
    expect(outcome.status === 'invalid' && outcome.issues[0]?.message.length).toBeLessThan(200);
  });
  test('changing an outcome changes no later one', () => {
    const before = JSON.stringify(score(definition, { answers: baseline }));
    const outcome = score(definition, { answers: baseline });
    if (outcome.status !== 'scored') throw new Error(outcome.status);
    for (const part of [...outcome.contributions, ...outcome.notices]) {
      try {
        part.cite.ref = 'changed';
      } catch {
        // shared parts are frozen, which is the point
      }
    }
    outcome.notices.length = 0;
    expect(JSON.stringify(score(definition, { answers: baseline }))).toBe(before);
  });
  test('-0 counts as 0 and is never handed back', () => {
    const zeros = Object.fromEntries(Object.entries(baseline).map(([key, value]) => [key, value === 0 ? -0 : value]));
    const outcome = score(definition, { answers: zeros, facts: applicable });
    expect(outcome).toEqual(score(definition, { answers: baseline, facts: applicable }));
  });
});

test('a definition that is none throws, because only a programmer can cause it', () => {
  for (const nothing of [undefined, null, 'cport', {}, Symbol('x'), { items: 3 }]) {
    expect(() => scoreInstrument(nothing as unknown as InstrumentDefinition, { answers: {} })).toThrow(DefinitionError);
  }
});
