/** Reading from records that a hostile caller built: own string keys only, each value once, never throwing. */
import { describe, expect, test } from 'vitest';
import { getPlan } from '../../../src/scoring/plan.ts';
import { answerAt, readFacts, readInput, readOwn } from '../../../src/scoring/read-input.ts';
import { demo3 } from '../../fixtures/scoring/demo-3.ts';

function thrower(): never {
  throw new Error('no');
}
const angry = new Proxy({}, { get: thrower, ownKeys: thrower, getOwnPropertyDescriptor: thrower });
const plan = getPlan(demo3);
const unknownKeys = (answers: unknown) => readInput(plan, { answers }).answers.unknownKeys;

describe('an own value', () => {
  test('is read as it is', () => {
    expect(readOwn({ sex: 'male' }, 'sex')).toBe('male');
    expect(readOwn(['a'], '0')).toBe('a');
  });
  test('is not there where it is inherited', () => {
    expect(readOwn(Object.create({ sex: 'male' }), 'sex')).toBeUndefined();
    expect(readOwn({}, 'toString')).toBeUndefined();
  });
  test('is not there where there is no record', () => {
    for (const nothing of [null, undefined, 3, 'text', Object.assign(() => 1, { sex: 'male' })])
      for (const key of ['length', 'sex']) expect(readOwn(nothing, key)).toBeUndefined();
  });
  test('that cannot be read is neither blank nor an answer', () => {
    expect(typeof readOwn(angry, 'sex')).toBe('symbol');
    const answers = Object.defineProperty({}, 'stranger', { enumerable: true, get: thrower });
    const input = readInput(plan, { answers });
    expect(typeof answerAt(plan, input.answers, 'stranger')).toBe('symbol');
    expect(input.answers.results[2]).toBe('notAnOption');
  });
});

describe('keys', () => {
  test('are the own string keys, in their order', () => {
    expect(unknownKeys(Object.assign(Object.create({ c: 1 }), { b: 1, a: null, [Symbol('x')]: 1 }))).toEqual(['b', 'a']);
  });
  test('are none where there is no record, or none that can be read', () => {
    for (const nothing of [null, undefined, 'text', 3, angry, Object.assign(() => 1, { a: 1 })]) expect(unknownKeys(nothing)).toBeNull();
  });
  test('of substitutes are kept in their order, whether taken or not', () => {
    expect(readInput(plan, { substitutes: { b: 1, 'demo-stand-in': {} } }).substituteKeys).toEqual(['b', 'demo-stand-in']);
    expect(readInput(plan, { substitutes: angry }).substituteKeys).toEqual([]);
  });
});

test('an id that names no item has no answer', () => {
  expect(answerAt(plan, readInput(plan, {}).answers, 'gone')).toBeUndefined();
});

test('facts, answers and substitutes are each read once', () => {
  const reads: string[] = [];
  const counted = (record: object): object =>
    new Proxy(record, {
      get: (target, key) => {
        reads.push(String(key));
        return Reflect.get(target, key);
      },
    });
  readInput(plan, counted({ answers: counted({ stranger: 1 }), substitutes: counted({ 'demo-stand-in': counted({ first: 'yes' }) }) }));
  readFacts(counted({ sex: 'male' }), plan.facts);
  expect(reads.sort()).toEqual(['answers', 'demo-stand-in', 'first', 'sex', 'stranger', 'substitutes']);
});
