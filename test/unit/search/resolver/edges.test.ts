/** Entries and queries at the edges of the resolver: names without letters, lost spaces, words in unlike numbers. */
import { describe, expect, test } from 'vitest';
import { detailsOf, lookupTerms, type NamedTerm } from '../../../../src/search/resolver/build-lookup.ts';
import { idOf } from '../../../../src/search/resolver/entry.ts';
import { namesOf } from '../../../../src/search/resolver/names.ts';
import { openLookup } from '../../../../src/search/resolver/resolve.ts';

const term = (preferredTerm: string, more: Partial<NamedTerm> = {}): NamedTerm => ({
  preferredTerm,
  acronyms: [],
  aliases: [],
  redirects: [],
  definition: `About ${preferredTerm}.`,
  jurisdictions: [],
  ...more,
});
const open = (...entries: [string, NamedTerm][]) => openLookup({ entries: lookupTerms(entries), pages: [] });

describe('a name without letters and digits', () => {
  const nameless: [string, NamedTerm] = ['dash', term('—', { definition: 'Assessors agree closely.' })];

  test('is no name', () => {
    expect(namesOf(lookupTerms([nameless]))).toEqual([]);
  });

  test('leaves its entry to be found by the words of its definition', () => {
    const found = open(nameless, ['other', term('Recidivism')]).find('do assessors agree closely?');
    expect(found.map(({ entry, how }) => [idOf(entry), how])).toEqual([['dash', 'words']]);
  });
});

test('of two beginnings the one with the spaces of the query comes first, though it is no preferred term', () => {
  const lookup = open(['joined', term('Riskassessments')], ['apart', term('Demo', { aliases: ['risk assessments of men'] })]);
  expect(lookup.find('risk assessm').map((match) => idOf(match.entry))).toEqual(['apart', 'joined']);
});

test('a name with fewer or more words than the query is not compared word by word', () => {
  const lookup = open(['two', term('dynamic factors')], ['three', term('dynamic risk factors')]);
  expect(lookup.find('dynamik factors').map((match) => idOf(match.entry))).toEqual(['two']);
  expect(lookup.find('dynamik rysk factors').map((match) => idOf(match.entry))).toEqual(['three']);
});

test('a word that means something else elsewhere keeps its meaning with the entry', () => {
  const entry = term('Risk ratio', { alsoMeans: [{ word: 'OR', meaning: 'an ordinary word' }] });
  expect(detailsOf(entry)).toEqual({ definition: 'About Risk ratio.', reasons: {}, meanings: { OR: 'an ordinary word' } });
});

test('of two entries that speak about a question the one that speaks about more of it comes first', () => {
  const some: [string, NamedTerm] = ['some', term('Demo some', { definition: 'Assessors agree on it.' })];
  const most: [string, NamedTerm] = ['most', term('Demo most', { definition: 'Assessors agree closely.' })];
  for (const entries of [
    [some, most],
    [most, some],
  ])
    expect(
      open(...entries)
        .find('do assessors agree closely')
        .map((match) => idOf(match.entry)),
    ).toEqual(['most', 'some']);
});
