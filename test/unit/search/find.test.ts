/** One search over names and full text: order, and what is said where a part is missing or slow. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { addressOf, createSearch, type Found, isLongEnough, type Sources } from '../../../src/search/find.ts';
import type { Pagefind } from '../../../src/search/full-text.ts';
import { lookupTerms, type NamedTerm, workEntry } from '../../../src/search/resolver/build-lookup.ts';
import { emptyEntry } from '../../../src/search/resolver/entry.ts';
import { openLookup } from '../../../src/search/resolver/resolve.ts';
import { describeFound } from '../../../src/search/words.ts';

const term = (preferredTerm: string, more: Partial<NamedTerm> = {}): NamedTerm => ({
  preferredTerm,
  acronyms: [],
  aliases: [],
  redirects: [],
  definition: `About ${preferredTerm}.`,
  jurisdictions: [],
  ...more,
});

const WORKS = [
  { id: 'demo-2015', label: 'Demo (2015)', title: 'A demonstration of rules for everybody who reads', doi: '10.1234/demo' },
  { id: 'recidivism-2015', label: 'Demo (2014)', title: 'Recidivism' },
];
const lookup = openLookup({
  entries: [
    ...lookupTerms([
      ['recidivism', term('Recidivism', { definition: 'A new offence after an earlier one.' })],
      ['demo-tool', term('DEMO-3', { aliases: ['A demonstration of rules for everybody who reads'] })],
    ]).map((entry) => (entry.title === 'DEMO-3' ? { ...entry, group: 'demo-tool' } : entry)),
    { ...emptyEntry('Calculator', 'calculators/demo-tool/', 'DEMO-3 calculator'), group: 'demo-tool' },
  ],
  pages: [],
});

const pagefindWith = (urls: readonly string[], search?: Pagefind['search']): Pagefind => ({
  failures: () => 0,
  search:
    search ??
    (async (query) => ({
      results: urls.map((url) => ({
        id: url,
        data: async () => ({
          url,
          content: '',
          excerpt: query.replace(/\w+/g, '<mark>$&</mark>'),
          meta: { title: url, kind: 'Demo' },
          sub_results: [],
        }),
      })),
    })),
});

function searchWith(more: Partial<Sources> = {}) {
  const sources: Sources = {
    base: '/kb/',
    lookup: async () => lookup,
    works: async () => ({ works: WORKS, entries: WORKS.map(workEntry) }),
    details: async () => ({ definition: 'Defined.', reasons: {}, meanings: {} }),
    pagefind: async () => pagefindWith(['/kb/guidance/demo/', '/kb/glossary/recidivism/']),
    dropPagefind: vi.fn(),
    ...more,
  };
  return { search: createSearch(sources), sources };
}
const addresses = ({ answers, results }: Found) => [
  ...answers.map(({ entry }) => addressOf(entry, '/kb/')),
  ...results.map(({ url }) => url),
];
const never = () => new Promise<never>(() => {});
const broken = () => Promise.reject(new Error('did not load'));

afterEach(() => {
  vi.useRealTimers();
});

describe('order', () => {
  test('the entry that bears the name comes first and is not listed twice', async () => {
    expect(addresses(await searchWith().search.find('recidivism'))).toEqual(['/kb/glossary/recidivism/', '/kb/guidance/demo/']);
  });

  test('an identifier leads to its work alone, and the full text is not asked for its digits', async () => {
    const pagefind = vi.fn(async () => pagefindWith(['/kb/stray/']));
    const found = await searchWith({ pagefind }).search.find('https://doi.org/10.1234/DEMO');
    expect(addresses(found)).toEqual(['/kb/references/demo-2015/']);
    expect(pagefind).not.toHaveBeenCalled();
  });

  test('a DOI of another work finds nothing, and no stray page', async () => {
    const found = await searchWith().search.find('10.1234/other');
    expect(addresses(found)).toEqual([]);
    expect(describeFound(found, '10.1234/other')).toBe('Nothing found for “10.1234/other”. It may not be covered here.');
  });

  test('author and year come before what is only about the words', async () => {
    expect(addresses(await searchWith().search.find('Demo 2015'))[0]).toBe('/kb/references/demo-2015/');
  });

  test('a tool’s name leads to its entry, with the calculator inside', async () => {
    const [first] = (await searchWith().search.find('demo 3')).answers;
    expect([first?.entry.path, first?.parts.map(({ path }) => path)]).toEqual(['glossary/demo-tool/', ['calculators/demo-tool/']]);
  });

  test('a misspelt name is looked for in the full text as it is spelt', async () => {
    const search = vi.fn(async (_: string) => ({ results: [] }));
    await searchWith({ pagefind: async () => pagefindWith([], search) }).search.find('recidvism');
    expect(search.mock.calls[0]).toEqual(['Recidivism']);
  });
});

describe('names', () => {
  test('fetch nothing but the names themselves, and have what was fetched for an answer before', async () => {
    const details = vi.fn(async () => ({ definition: 'Defined.', reasons: {}, meanings: {} }));
    const works = vi.fn(async () => ({ works: WORKS, entries: WORKS.map(workEntry) }));
    const { search } = searchWith({ details, works });
    const first = await search.findNames('recidivism');
    expect(first.answers.map(({ entry, definition }) => [entry.path, definition])).toEqual([['glossary/recidivism/', '']]);
    expect((await search.findNames('Demo 2015')).answers).toEqual([]);
    expect([details, works].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
    await search.find('recidivism');
    await search.find('Demo 2015');
    expect((await search.findNames('recidivism')).answers[0]?.definition).toBe('Defined.');
    expect((await search.findNames('Demo 2015')).answers[0]?.entry.path).toBe('references/demo-2015/');
  });

  test('say where to turn to someone who may seek help', async () => {
    expect((await searchWith().search.findNames('I am worried about my thoughts')).seeksHelp).toBe(true);
  });
});

describe('what is missing is said, and nothing else', () => {
  const said = async (query: string, more: Partial<Sources>) => {
    const { search, sources } = searchWith(more);
    const found = await search.find(query);
    return { found, sources, text: describeFound(found, query) };
  };

  test('the full text: names are found', async () => {
    const { found, text, sources } = await said('recidivism', { pagefind: broken });
    expect(addresses(found)[0]).toBe('/kb/glossary/recidivism/');
    expect(text).toBe('Only names could be searched; the full text could not be loaded. 1 result for “recidivism”.');
    expect(sources.dropPagefind).toHaveBeenCalled();
  });

  test('the full text, and no name fits: it does not say that there is nothing', async () => {
    expect((await said('giraffe', { pagefind: broken })).text).toBe('Only names could be searched; the full text could not be loaded.');
  });

  test('the names: pages are found', async () => {
    const { found, text } = await said('recidivism', { lookup: broken });
    expect(addresses(found)).toEqual(['/kb/guidance/demo/', '/kb/glossary/recidivism/']);
    expect(text).toBe('Only the full text could be searched; the names could not be loaded. 2 results for “recidivism”.');
  });

  test('the names, and no page fits', async () => {
    const { text, found } = await said('giraffe', { lookup: broken, pagefind: async () => pagefindWith([]) });
    expect(text).toBe('Only the full text could be searched; the names could not be loaded.');
    expect(found.nearest).toEqual([]);
  });

  test('the references: terms are found, and works may be missing', async () => {
    const { found, text } = await said('how often is a new offence after an earlier one recorded', { works: broken });
    expect(addresses(found)[0]).toBe('/kb/glossary/recidivism/');
    expect(text).toMatch(/^References could not be loaded, so some may be missing\./);
  });

  test('the references, where none can be meant: they are not asked for', async () => {
    const works = vi.fn(broken);
    expect((await said('recidivism', { works })).text).not.toContain('References');
    expect(works).not.toHaveBeenCalled();
  });

  test('both', async () => {
    expect((await said('recidivism', { lookup: broken, pagefind: broken })).text).toBe(
      'The search could not be loaded. The indexes below lead to everything.',
    );
  });

  test('a definition: the entry is shown without it', async () => {
    const { found } = await said('recidivism', { details: broken });
    expect(found.answers[0]).toMatchObject({ entry: { title: 'Recidivism' }, definition: '' });
  });

  test('a part of the index: no sentence about all pages', async () => {
    let failures = 0;
    const pagefind = async (): Promise<Pagefind> => ({
      ...pagefindWith(['/kb/guidance/demo/']),
      failures: () => failures,
      search: async (query) => {
        failures++;
        return query.includes('soup') ? { results: [] } : pagefindWith(['/kb/guidance/demo/']).search(query);
      },
    });
    const { text } = await said('a new earlier offence soup', { pagefind });
    expect(text).toBe(
      'Parts of the full text could not be loaded, so pages may be missing. 1 page holds “new earlier offence”; 2 results shown.',
    );
  });

  test.each<[string, Partial<Sources>]>([
    ['Pagefind', { pagefind: never }],
    ['an answer of Pagefind', { pagefind: async () => pagefindWith([], never) }],
    ['the names', { lookup: never }],
    ['a definition', { details: never }],
    ['the references', { works: never }],
  ])('%s that never comes ends the wait', async (_, more) => {
    vi.useFakeTimers();
    const { search } = searchWith(more);
    let found: Found | undefined;
    void search.find('recidivism').then((result) => {
      found = result;
    });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(found).toBeDefined();
  });
});

describe('a query that is not covered', () => {
  const holding =
    (word: string): Pagefind['search'] =>
    async (query) =>
      query === word ? pagefindWith(['/kb/stray/']).search(query) : { results: [] };

  test('has no result, though the full text takes a page with a shorter word for one', async () => {
    const pagefind = async (): Promise<Pagefind> => ({
      failures: () => 0,
      search: async () => ({
        results: [
          {
            id: 'stray',
            data: async () => ({
              url: '/kb/stray/',
              content: '',
              excerpt: 'at the <mark>foot</mark> of the <mark>results</mark>',
              meta: { title: 'Stray' },
              sub_results: [],
            }),
          },
        ],
      }),
    });
    expect(addresses(await searchWith({ pagefind }).search.find('premier football results'))).toEqual([]);
  });

  test('has no result, though a page holds one of its words', async () => {
    const found = await searchWith({ pagefind: async () => pagefindWith([], holding('football')) }).search.find('who won the football cup');
    expect(addresses(found)).toEqual([]);
    expect(describeFound(found, 'who won the football cup')).toBe(
      'Nothing found for “who won the football cup”. It may not be covered here.',
    );
  });
});

describe('what is said', () => {
  const said = async (query: string, urls: readonly string[]) =>
    describeFound(await searchWith({ pagefind: async () => pagefindWith(urls) }).search.find(query), query);

  test('the number of results', async () => {
    expect(await said('giraffe', ['/a/'])).toBe('1 result for “giraffe”.');
    expect(await said('giraffe', ['/a/', '/b/'])).toBe('2 results for “giraffe”.');
  });

  test('of how many pages they are the first, and how many are shown', async () => {
    const urls = Array.from({ length: 41 }, (_, at) => `/page-${at}/`);
    expect(await said('giraffe', urls)).toBe('41 pages hold “giraffe”; 6 results shown.');
  });

  test('the name that is shown and searched for in place of a misspelt one', async () => {
    expect(
      await said(
        'recidvism',
        Array.from({ length: 9 }, (_, at) => `/page-${at}/`),
      ),
    ).toBe('Nothing is called “recidvism”. Showing “Recidivism”. 9 pages hold “Recidivism”; 8 results shown.');
  });

  test('the words that were excluded', async () => {
    const search = async (query: string) => (query === 'soup' ? { results: [] } : pagefindWith(['/a/']).search(query));
    const found = await searchWith({ pagefind: async () => pagefindWith([], search) }).search.find('giraffe -soup');
    expect(describeFound(found, 'giraffe -soup')).toBe('1 result for “giraffe -soup”. Left out: pages that hold “soup”.');
  });

  test('the words that all pages below hold, after the whole query was asked', async () => {
    const asked: string[] = [];
    const search: Pagefind['search'] = async (query) => {
      asked.push(query);
      return query.includes('giraffe') ? { results: [] } : pagefindWith(['/a/']).search(query);
    };
    const found = await searchWith({ pagefind: async () => pagefindWith([], search) }).search.find('giraffe offence after rules');
    expect(describeFound(found, 'q')).toMatch(/^No page holds all of these words\. 1 page holds “[^”]+”; 1 result shown\.$/);
    expect(asked[0]).toBe('giraffe offence rules');
  });
});

test.each([
  ['', false],
  ['c', false],
  [' c\u200B ', false],
  ['cs', true],
])('%j is long enough: %s', (query, expected) => {
  expect(isLongEnough(query)).toBe(expected);
});
