/** The resolver on the entries of the site. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadContent } from '../../../../src/content-model/load-content.ts';
import { idOf } from '../../../../src/search/resolver/entry.ts';
import { siteLookup } from './site-lookup.ts';

type Query = { type: string; query: string; expected: string | null; acceptable?: string[] };
const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../bench/search/queries/${name}`, import.meta.url), 'utf8')) as Query[];

const lookup = siteLookup();
const terms = (query: string) => lookup.find(query).filter(({ entry }) => entry.kind === 'Term');
const first = (query: string) => terms(query).map(({ entry }) => idOf(entry))[0];

test('there are at least 150 terms, each found first by its preferred term, its acronyms, its aliases and its search keys', () => {
  const { glossary } = loadContent().entries;
  expect(glossary.size).toBeGreaterThanOrEqual(150);
  const strays = [...glossary].flatMap(([id, term]) =>
    [term.preferredTerm, ...term.acronyms, ...term.aliases, ...(term.searchKeys ?? []), ...term.redirects.map(({ word }) => word)]
      .filter(
        (name) =>
          !lookup
            .find(name)
            .some(({ entry, parts, how }) => how === 'name' && [entry, ...parts].some(({ path }) => path === `glossary/${id}/`)),
      )
      .map((name) => `${name} → ${first(name)}, not ${id}`),
  );
  expect(strays).toEqual([]);
});

describe('sixty queries that were written down before there was a search', () => {
  test.each(read('first-queries.json'))('$query → $expected', ({ query, expected }) => {
    expect(first(query)).toBe(expected);
  });
});

describe('neighbours never answer for each other', () => {
  // Acronyms one edit apart that lead to different entries.
  test.each([
    ['CSAEM', 'csaem'],
    ['CSAE', 'child-sexual-exploitation'],
    ['CSAI', 'csai'],
    ['CSAM', 'csam'],
    ['CSEA', 'child-sexual-exploitation'],
    ['OCSEA', 'tf-csea'],
    ['CSEM', 'csem'],
    ['ICSE', 'hash-matching'],
    ['OCSE', 'tf-csea'],
  ])('%s → %s, alone and in a phrase', (acronym, id) => {
    expect(first(acronym)).toBe(id);
    expect(first(acronym.toLowerCase())).toBe(id);
    expect(first(`what is ${acronym}?`)).toBe(id);
  });

  test.each(['CSAF', 'CSXM', 'CSEN', 'section 182.1', 's. 15B', 'Static-98R', 'RM2001', 'xyz'])(
    '%s is not corrected into anything',
    (query) => {
      expect(lookup.find(query).filter(({ how }) => how === 'spelling')).toEqual([]);
    },
  );
});

test('an author alone leads to works of the author, an ordinary word that is also a name does not', () => {
  for (const { entry, by } of lookup.find('Seto'))
    expect([by, entry.kind, /Seto/.test(entry.title)]).toEqual(['author', 'Reference', true]);
  expect(lookup.find('Seto').length).toBeGreaterThan(3);
  expect(lookup.find('young')[0]?.by).toBeUndefined();
});

test('a share alone leads to what gives it, first as it is, then rounded, and not to the section of an act', () => {
  // Von Franque et al. (2023) give 14%, Insoll et al. (2024) 13.8%; section 14 is a name of a term.
  expect(lookup.find('14%').map(({ entry }) => idOf(entry))).toEqual(['von-franque-2023', 'insoll-2024']);
  expect(lookup.find('14 per cent')).toEqual(lookup.find('14%'));
});

describe('kind is part of the judgement', () => {
  test.each([
    ['recidivism', 'glossary/recidivism/'],
    ['how often do people breach bail or probation?', 'guidance/supervision-and-breaches/'],
    ['pédopornographie', 'glossary/child-pornography/'],
    ['Rückfall', 'glossary/recidivism/'],
    ['Rueckfall', 'glossary/recidivism/'],
    ['Seto and Eke, 2015', 'references/seto-eke-2015/'],
    ['base rate calculator', 'calculators/base-rate/'],
    ['privacy', 'about/#privacy'],
    ['licence', 'about/#licence'],
    ['who made this', 'about/'],
    ['which tool', 'calculators/which-tool/'],
    ['last updated', 'about/#review'],
    ['where can I get help for myself', 'about/#help'],
    ['changelog', 'changes/'],
    ['RSS', 'changes/'],
    ['what changed since my last visit', 'changes/'],
    ['accessibility statement', 'about/accessibility/'],
    ['screen reader', 'about/accessibility/'],
    ['WCAG', 'about/accessibility/'],
    ['has my printout changed', 'about/#corrections'],
    ['agreement between raters', 'practice/compare/'],
    ['how well do two colleagues agree', 'practice/compare/'],
    ['single file on a USB stick', 'about/#offline'],
    ['EPUB', 'about/#offline'],
    ['practise scoring', 'practice/'],
    ['vignettes', 'practice/'],
    ['Anki', 'practice/words/'],
    ['worksheets for a class', 'practice/'],
    ['no network at work', 'about/#offline'],
    ['data package', 'data/#examples'],
    ['read the figures in R', 'data/#examples'],
    ['pandas', 'data/#examples'],
  ])('%s → %s', (query, path) => {
    expect(lookup.find(query)[0]?.entry.path).toBe(path);
  });

  test.each(['formula one standings', 'speed of light', 'exchange rate dollar', 'guitar lessons online', 'computer repair shop'])(
    '%s holds words of the site by chance and has no result',
    (query) => {
      expect(lookup.find(query)).toEqual([]);
    },
  );

  test('a word that only a section about the site uses is enough', () => {
    expect(lookup.find('what do the symbols mean')[0]?.entry.path).toBe('about/#marks');
  });

  test.each(['who won the football', 'premier league results', 'how do I lose weight', 'capital of france', 'lottery numbers'])(
    '%s has no result',
    (query) => {
      expect(lookup.find(query)).toEqual([]);
    },
  );
});

// Of each kind of question that was lost once: what must be the first result, or among the first three.
describe('in a sentence', () => {
  const pathsOf = (query: string, most: number) =>
    lookup
      .find(query)
      .slice(0, most)
      .flatMap(({ entry, parts }) => [entry, ...parts].map(({ path }) => path));

  test.each([
    ['work out my cport total', 'calculators/cport/'],
    ['add up the 13 stable ratings', 'calculators/stable-2007/'],
    ['stable2007 total adding tool', 'calculators/stable-2007/'],
    ['print the static 99r on paper', 'calculators/static-99r/'],
    ['dc srp work out band', 'calculators/dc-srp/'],
    ['number of image sanctions, work out iic srp', 'calculators/iic-srp/'],
    ['tick the casic answers', 'calculators/casic/'],
    ['does this website keep the case details I type in', 'about/#privacy'],
    ['how do I reference this website in my essay', 'about/#cite'],
  ])('“%s” leads to %s first', (query, path) => {
    expect(pathsOf(query, 1)).toContain(path);
  });

  test.each([
    ['can I use the CPORT when he has been charged but not convicted yet', 'calculators/cport/'],
    ['treatment results for men who shared nudes of an ex', 'gaps/#ncii-treatment-outcome'],
    ['changeable risk factors in men who solicit children, any research', 'gaps/#luring-men-dynamic-risk'],
    ['dificultades de intimidad', 'glossary/intimacy-deficits/'],
  ])('“%s” has %s in sight', (query, path) => {
    expect(pathsOf(query, 3)).toContain(path);
  });

  test('a word that is nearly a foreign one is no translation', () => {
    expect(pathsOf('divorce settlement pension', 3)).toEqual([]);
  });
});
