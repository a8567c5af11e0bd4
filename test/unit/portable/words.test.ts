/** What the file says of its age. */
import { describe, expect, test } from 'vitest';
import { describeEdition, overdueNotice, printLine } from '../../../src/portable/words.ts';

const EDITION = { build: '1.2.3 (abcdef01)', day: '2026-11-29' };
const at = (day: string) => new Date(`${day}T12:00:00`);

describe('the age of the file', () => {
  test.each([
    ['2026-11-29', 'Portable edition, made today.'],
    ['2026-11-30', 'Portable edition, 1 day old.'],
    ['2027-11-29', 'Portable edition, 365 days old.'],
    // A clock that is wrong says nothing of the age.
    ['2026-11-01', 'Portable edition. Nothing'],
  ])('on %s', (day, words) => {
    expect(describeEdition(EDITION, at(day))).toContain(words);
  });

  test('is not told where the day of the build is not known', () => {
    expect(describeEdition({ build: '1.2.3', day: null }, at('2027-01-01'))).toContain('Portable edition. Nothing');
  });
});

test('a print names build, day and the day after which to look for a newer edition', () => {
  expect(printLine(EDITION, '2027-05-22')).toBe(
    'Portable edition, build 1.2.3 (abcdef01) of 29 November 2026. Check for a newer edition after 22 May 2027.',
  );
});

describe('entries that are overdue', () => {
  const days = { '2027-05-22': 658, '2027-05-29': 1 };
  test.each(['2026-11-29', '2027-05-22'])('none on %s', (day) => {
    expect(overdueNotice(days, at(day))).toBe('');
  });

  test.each([
    ['2027-05-23', '658 entries of 659 in this file should have been checked again, the first by 22 May 2027.'],
    ['2027-06-01', '659 entries of 659'],
  ])('on %s', (day, words) => {
    expect(overdueNotice(days, at(day))).toContain(words);
  });
});
