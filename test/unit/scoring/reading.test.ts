/** Reading from records that a hostile caller built (contract.md, section 2: own string keys, never throwing). */
import { describe, expect, test } from 'vitest';
import { readKeys, readListed, readOwn } from '../../../src/scoring/reading.ts';

const angry = new Proxy(
  {},
  {
    get: () => {
      throw new Error('no');
    },
    ownKeys: () => {
      throw new Error('no');
    },
    getOwnPropertyDescriptor: () => {
      throw new Error('no');
    },
  },
);

describe('an own value', () => {
  test('is read as it stands', () => {
    expect(readOwn({ sex: 'male' }, 'sex')).toBe('male');
    expect(readOwn(['a'], '0')).toBe('a');
  });
  test('is not there where it is inherited', () => {
    expect(readOwn(Object.create({ sex: 'male' }), 'sex')).toBeUndefined();
    expect(readOwn({}, 'toString')).toBeUndefined();
  });
  test('is not there where there is no record', () => {
    for (const nothing of [null, undefined, 3]) expect(readOwn(nothing, 'length')).toBeUndefined();
    expect(readOwn('text', 'length')).toBeUndefined();
    expect(
      readOwn(
        Object.assign(() => 1, { sex: 'male' }),
        'sex',
      ),
    ).toBeUndefined();
  });
  test('that cannot be read is neither blank nor an answer', () => {
    expect(typeof readOwn(angry, 'sex')).toBe('symbol');
    expect(typeof readListed(angry, 'sex')).toBe('symbol');
    expect(typeof readListed(null, 'sex')).toBe('symbol');
  });
});

describe('keys', () => {
  test('are the own string keys, in their order', () => {
    expect(readKeys(Object.assign(Object.create({ c: 1 }), { b: 1, a: null, [Symbol('x')]: 1 }))).toEqual(['b', 'a']);
  });
  test('are none where there is no record, or none that can be read', () => {
    for (const nothing of [null, undefined, 'text', 3, angry]) expect(readKeys(nothing)).toEqual([]);
    expect(readKeys(Object.assign(() => 1, { a: 1 }))).toEqual([]);
  });
});
