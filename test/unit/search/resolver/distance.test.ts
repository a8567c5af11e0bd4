import { expect, test } from 'vitest';
import { editsBetween, lettersOf, mayBeWithin } from '../../../../src/search/resolver/distance.ts';

// Worked by hand; a swap of neighbours is one edit (optimal string alignment).
test.each([
  ['recidivism', 'recidivism', 0],
  ['recidvism', 'recidivism', 1],
  ['actuarail', 'actuarial', 1],
  ['hebophilia', 'hebephilia', 1],
  ['calibraton', 'calibration', 1],
  ['pornograhpy', 'pornography', 1],
  ['luxemborgh', 'luxembourg', 2],
  ['', 'ab', 2],
  ['ab', '', 2],
  ['kitten', 'sitting', 3],
  ['saturday', 'sunday', 3],
  // The example by which this distance is told from Damerau's: no place is edited twice.
  ['ca', 'abc', 3],
])('from "%s" to "%s" it is %i', (a, b, edits) => {
  for (const most of [1, 2, 3, 4, 9]) {
    expect(editsBetween(a, b, most)).toBe(Math.min(edits, most + 1));
    expect(editsBetween(b, a, most)).toBe(Math.min(edits, most + 1));
  }
});

test('words further apart than asked for are given one more than that', () => {
  expect(editsBetween('static', 'dynamic', 2)).toBe(3);
  expect(editsBetween('a', 'abcdefgh', 2)).toBe(3);
  expect(editsBetween('recidivism', 'calibration', 1)).toBe(2);
});

// A word one letter of which is put in, left out, changed or swapped differs in two letters at most.
test.each([
  ['recidvism', 'recidivism', 1, true],
  ['hebophilia', 'hebephilia', 1, true],
  ['actuarail', 'actuarial', 1, true],
  ['grooming', 'grooving', 1, true],
  ['static', 'dynamic', 1, false],
  ['luring', 'sexting', 1, false],
])('letters of "%s" and "%s" allow %i edits: %s', (a, b, most, isAllowed) => {
  expect(mayBeWithin(most, lettersOf(a), lettersOf(b))).toBe(isAllowed);
  if (editsBetween(a, b, most) <= most) expect(mayBeWithin(most, lettersOf(a), lettersOf(b))).toBe(true);
});
