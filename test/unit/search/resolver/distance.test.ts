import { expect, test } from 'vitest';
import { editsBetween } from '../../../../src/search/resolver/distance.ts';

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
