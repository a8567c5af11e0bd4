/** Numbers of a query and of a text come to one form, so that "one in four" finds 25%. */
import { expect, test } from 'vitest';
import { readNumbers } from '../../../../src/search/resolver/numbers.ts';

test.each<[string, string[]]>([
  ['5.9% reoffended', ['5.9%']],
  ['5.9 per cent', ['5.9%']],
  ['one in four', ['25%']],
  ['3 out of 4', ['75%']],
  ['1 in every 8', ['12.5%']],
  ['about a quarter', ['25%']],
  ['two thirds', ['66.7%']],
  ['half of them', ['50%']],
  ['AUC .73 to 0.8', ['0.73', '0.8']],
  ['n = 25,978', ['25978']],
  ['Static-99R of 2016, 7 items', []],
])('%s → %j', (text, numbers) => {
  expect(readNumbers(text).numbers).toEqual(numbers);
});

test('what is no number is left', () => {
  expect(readNumbers('One in four breach conditions').rest.trim()).toBe('breach conditions');
  expect(readNumbers('Seto 2015').rest).toBe('seto 2015');
});
