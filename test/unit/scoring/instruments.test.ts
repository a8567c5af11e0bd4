import { describe, expect, test } from 'vitest';
import { DefinitionError, getInstrument, instruments } from '../../../src/scoring/index.ts';
import { expected } from '../../fixtures/scoring/expected.ts';
import { describeInstrument } from '../../helpers/scoring-shared-suite.ts';

for (const definition of instruments) {
  const values = expected[definition.id];
  if (values === undefined)
    throw new Error(`no expected values for ${definition.id}: work them out by hand and add them to test/fixtures/scoring/expected.ts`);
  describeInstrument(definition, values);
}

describe('the list of instruments', () => {
  test('is the list that expected values were worked out for', () => {
    expect(Object.keys(expected).sort()).toEqual(instruments.map(({ id }) => id).sort());
  });
  test('still begins with those that links, codes and data files of others rely on', () => {
    expect(instruments.slice(0, 6).map(({ id }) => id)).toEqual(['cport', 'casic', 'static-99r', 'stable-2007', 'dc-srp', 'iic-srp']);
  });
  test.each(instruments.map((definition) => [definition.id, definition] as const))(
    '%s has its items in the expected order',
    (id, { items }) => {
      expect(items.map((item) => item.id)).toEqual([...Object.keys(expected[id]?.baseline ?? {}), ...(expected[id]?.optional ?? [])]);
    },
  );
  test('gives a definition by its id', () => {
    expect(getInstrument('cport').title).toBe('CPORT');
  });
  for (const id of ['', 'CPORT', 'rm2000-s', '__proto__', 'constructor', undefined, null, 7, Symbol('cport'), {}, Object.create(null)]) {
    test(`throws a DefinitionError for ${typeof id === 'string' ? `'${id}'` : typeof id}`, () => {
      expect(() => getInstrument(id as string)).toThrow(DefinitionError);
    });
  }
  test('names the known ids when one is unknown', () => {
    const ids = instruments.map(({ id }) => id).join(', ');
    expect(() => getInstrument('cprot')).toThrow(new DefinitionError(`getInstrument: id must be one of ${ids}, got 'cprot'`));
  });
});
