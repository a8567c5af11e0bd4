import { expect, test } from 'vitest';
import { byLetter } from '../../../src/components/alphabet.ts';

test('quotation marks, brackets, accents and markup do not count; numbers come first', () => {
  const names = ['“Paedophile” as a label', '[Zebra study]', '<i>Atlas</i>', 'Ó Ciardha', 'Oxford', '18 U.S.C.', 'adult', 'Percentile'];
  expect(byLetter(names, (name) => name)).toEqual([
    ['0-9', ['18 U.S.C.']],
    ['A', ['adult', '<i>Atlas</i>']],
    ['O', ['Ó Ciardha', 'Oxford']],
    ['P', ['“Paedophile” as a label', 'Percentile']],
    ['Z', ['[Zebra study]']],
  ]);
});

test('a letter without a name is left out', () => {
  expect(byLetter(['Beta'], (name) => name).map(([letter]) => letter)).toEqual(['B']);
  expect(byLetter([], String)).toEqual([]);
});
