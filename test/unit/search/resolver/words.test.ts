import { describe, expect, test } from 'vitest';
import { foldWords } from '../../../../src/search/resolver/fold.ts';
import { answersQuery, holdsAll, withoutSmallWords } from '../../../../src/search/resolver/words.ts';

describe('withoutSmallWords', () => {
  test.each([
    ['how often do men convicted of CSEM offences reoffend', 'men convicted CSEM offences reoffend'],
    ['What is CPORT?', 'CPORT?'],
    ['who is it for', 'who is it for'],
    ['IIOC', 'IIOC'],
    ['', ''],
  ])('%j becomes %j', (query, expected) => {
    expect(withoutSmallWords(query)).toBe(expected);
  });
});

describe('answersQuery', () => {
  test.each<[string, string[]]>([
    ['recidivsm', ['recidivism']],
    ['reoffending', ['reoffended']],
    ['Static 99R', ['Static-99R']],
    ['static99r', ['Static-99R']],
    ['offense', ['offence']],
    ['age', ['age']],
    ['contact offending', ['other', 'Contact']],
  ])('%s is answered by %j', (query, found) => {
    expect(answersQuery(query, found)).toBe(true);
  });

  test.each<[string, string[]]>([
    ['qqqqxyzzy', ['Q']],
    ['asdfgh', ['as', 'As']],
    ['xylophone', ['X']],
    ['of CPORT', ['of']],
    ['CPORT', []],
  ])('%s is not answered by %j', (query, found) => {
    expect(answersQuery(query, found)).toBe(false);
  });
});

describe('holdsAll', () => {
  test.each([
    ['luring online', 'Online luring of a child'],
    ['the reoffending', 'They reoffended.'],
    ['nonconsensual sharing', 'non-consensual sharing of images'],
    ['non-consensual sharing', 'nonconsensual sharing of images'],
    ['generalisation', 'how far results generalise'],
  ])('%j is held by %j', (query, text) => {
    expect(holdsAll(query, foldWords(text))).toBe(true);
  });

  test.each([
    ['luring zeppelin', 'Luring: z = 1.96 for 95%'],
    ['football', 'a foot'],
    ['grooming online', 'grooming'],
  ])('%j is not held by %j', (query, text) => {
    expect(holdsAll(query, foldWords(text))).toBe(false);
  });
});
