import { describe, expect, test } from 'vitest';
import { keyOf } from '../../../src/lookup/fold.ts';
import { buildLookup, resolve } from '../../../src/lookup/resolve.ts';

const term = (
  preferredTerm: string,
  acronyms: string[] = [],
  aliases: string[] = [],
  redirects: { word: string; reason: string }[] = [],
) => ({ preferredTerm, acronyms, aliases, redirects, definition: `About ${preferredTerm}.` });

const DATA = buildLookup([
  ['csem', term('Child sexual exploitation material', ['CSEM'], ['exploitation material'], [{ word: 'kiddie porn', reason: 'slang' }])],
  ['csam', term('Child sexual abuse material', ['CSAM'])],
  ['csai', term('Child sexual abuse images / image offences (CSAI)', ['CSAI'])],
  ['legal', term('Child pornography (legal term only)', [])],
  ['static-99r', term('Static-99R', ['Static-99R'])],
  ['recidivism', term('Recidivism', [], ['re-offence'])],
  ['demo-clash', term('Demo clash', [], ['Recidivism'])],
]);

describe('keys', () => {
  // Pairs of the matching rules 1, 5 and 6 of the terminology dossier.
  test.each([
    ['Internet-facilitated', 'Internetfacilitated'],
    ['Static-99R', 'static 99r'],
    ['Static-99R', 'static99r'],
    ['offence', 'OFFENSE'],
    ['behaviour', 'behavior'],
    ['judgement', 'judgment'],
    ['paedophilia', 'pedophilia'],
    ['programme', 'program'],
    ['traveller', 'traveler'],
    ['sexualised', 'sexualized'],
    ['minimisation', 'minimization'],
    ['desistance', 'desistence'],
    ['per cent', 'percent'],
    ['offences', 'offence'],
    ['café', 'cafe'],
  ])('"%s" and "%s" are one key', (a, b) => {
    expect(keyOf(a)).toBe(keyOf(b));
  });

  test.each([
    ['CSEM', 'CSAM'],
    ['CSAI', 'CSAM'],
    ['size', 'sise'],
  ])('"%s" and "%s" stay two keys', (a, b) => {
    expect(keyOf(a)).not.toBe(keyOf(b));
  });
});

describe('the resolver', () => {
  test.each([
    ['csem', 'csem', 'acronym'],
    ['child sexual exploitation materials', 'csem', 'term'],
    ['Exploitation Material', 'csem', 'alias'],
    ['kiddie porn', 'csem', 'redirect'],
    ['child pornography', 'legal', 'term'],
    ['Static 99R', 'static-99r', 'term'],
    ['re-offense', 'recidivism', 'alias'],
  ])('"%s" leads to %s by its %s', (query, id, kind) => {
    const found = resolve(DATA, query);
    expect([found?.term.id, found?.kind]).toEqual([id, kind]);
  });

  test('a word to avoid comes with the reason', () => {
    expect(resolve(DATA, 'kiddie porn')).toMatchObject({ word: 'kiddie porn', reason: 'slang' });
  });

  test('neighbours one letter apart never answer for each other', () => {
    expect(resolve(DATA, 'CSAI')?.term.id).toBe('csai');
    expect(resolve(DATA, 'CSAM')?.term.id).toBe('csam');
    expect(resolve(DATA, 'CSAX')).toBeUndefined();
  });

  test('a preferred term beats an alias of another entry', () => {
    expect(resolve(DATA, 'recidivism')?.term.id).toBe('recidivism');
  });

  test.each(['', '   ', '!?', 'an unknown word'])('"%s" opens nothing', (query) => {
    expect(resolve(DATA, query)).toBeUndefined();
  });
});
