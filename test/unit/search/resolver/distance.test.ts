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
])('from "%s" to "%s" it is %i', (a, b, edits) => {
  expect(editsBetween(a, b, 3)).toBe(edits);
  expect(editsBetween(b, a, 3)).toBe(edits);
});

test('words further apart than asked for are given one more than that', () => {
  expect(editsBetween('static', 'dynamic', 2)).toBe(3);
  expect(editsBetween('a', 'abcdefgh', 2)).toBe(3);
  expect(editsBetween('recidivism', 'calibration', 1)).toBe(2);
});
