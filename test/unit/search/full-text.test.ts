/**
 * What is asked of Pagefind, and what may be said of its answers. The Pagefind here holds four made-up pages and finds whole words, or, as
 * the real one does with words that it does not know, a word that is a beginning of the one asked for.
 */
import { describe, expect, test } from 'vitest';
import { type Pagefind, searchFullText } from '../../../src/search/full-text.ts';
import { readQuery } from '../../../src/search/resolver/query.ts';

const PAGES: Record<string, string> = {
  one: 'possession of child pornography is an offence',
  two: 'child abuse and pornography',
  three: 'grooming online with a minor',
  four: 'grooming in person harmful behaviour',
};

function fakePagefind({ broken = [] as string[], shortens = false } = {}) {
  const asked: string[] = [];
  let failures = 0;
  const isFound = (word: string, held: string) => (shortens ? word.startsWith(held) : held === word);
  const pagefind: Pagefind = {
    failures: () => failures,
    search: async (query) => {
      asked.push(query);
      const phrase = /^"(.*)"$/.exec(query)?.[1];
      const words = query.toLowerCase().split(' ');
      if (words.some((word) => broken.includes(word))) failures++;
      const holds = (text: string) =>
        phrase !== undefined
          ? ` ${text} `.includes(` ${phrase} `)
          : words.every((word) => text.split(' ').some((held) => isFound(word, held)) && !broken.includes(word));
      return {
        results: Object.entries(PAGES)
          .filter(([, text]) => holds(text))
          .map(([id, text]) => ({
            id,
            data: async () => {
              if (broken.includes(id)) throw new Error('a text that does not load');
              const marked = (phrase ?? query).toLowerCase().split(' ');
              const excerpt = text
                .split(' ')
                .map((word) => (marked.some((each) => isFound(each, word)) ? `<mark>${word}</mark>` : word))
                .join(' ');
              return { url: `/${id}/`, content: text, excerpt, meta: { title: id, kind: 'Demo' }, sub_results: [] };
            },
          })),
      };
    },
  };
  return { pagefind, asked };
}

async function find(typed: string, telling: readonly string[], options?: Parameters<typeof fakePagefind>[0]) {
  const { pagefind, asked } = fakePagefind(options);
  const { results, ...said } = await searchFullText(pagefind, readQuery(typed), telling, 6);
  return { pages: results.map(({ title }) => title), asked, ...said };
}

describe('all words', () => {
  test('are asked for together, small ones left out, however many they are', async () => {
    const found = await find('the possession of child pornography is an offence', ['possession', 'offence', 'pornography', 'child']);
    expect(found).toMatchObject({ pages: ['one'], fewerWords: undefined, askedWords: undefined, isPartial: false, total: 1 });
    expect(found.asked[0]).toBe('possession child pornography offence');
  });

  test('that are not held together are left out from the least telling on, after they were asked for', async () => {
    const found = await find('zeppelin grooming online', ['online', 'grooming', 'zeppelin']);
    expect(found).toMatchObject({ pages: ['three'], fewerWords: 'online grooming' });
    expect(found.asked).toEqual(['zeppelin grooming online', 'online grooming']);
  });

  test('are not held by a page that is found by a part of one', async () => {
    // "a" of page three is found for "airship".
    const found = await find('grooming airship', ['grooming', 'airship'], { shortens: true });
    expect(found).toMatchObject({ pages: ['three', 'four'], fewerWords: 'grooming' });
  });

  test('are asked for in UK spelling too before one is left out', async () => {
    expect(await find('harmful Behavior', ['harmful', 'behaviour'])).toMatchObject({ pages: ['four'], fewerWords: undefined });
  });

  test('of a query of more than six the six most telling are asked for, which is said', async () => {
    const telling = ['pornography', 'possession', 'offence', 'child', 'an', 'is', 'zeppelin'];
    const found = await find('zeppelin is an offence child pornography possession', telling);
    expect(found).toMatchObject({ pages: ['one'], askedWords: 'pornography possession offence child an is', fewerWords: undefined });
  });

  test('that no page holds find nothing, and nothing is said of others', async () => {
    expect(await find('zeppelin airship', ['zeppelin', 'airship'])).toMatchObject({ pages: [], total: 0, fewerWords: undefined });
  });
});

describe('phrases', () => {
  test('are asked for as they are', async () => {
    const found = await find('“child pornography”', ['child', 'pornography']);
    expect(found).toMatchObject({ pages: ['one'], asked: ['"child pornography"'] });
  });

  test('are not taken apart where no page holds them', async () => {
    const found = await find('"pornography child"', ['pornography', 'child']);
    expect(found).toMatchObject({ pages: [], fewerWords: undefined });
    expect(found.asked.every((query) => query === '"pornography child"' || query === '')).toBe(true);
  });

  test('stay while words beside them are left out', async () => {
    expect(await find('"child pornography" zeppelin possession', ['possession', 'child', 'pornography', 'zeppelin'])).toMatchObject({
      pages: ['one'],
      fewerWords: 'possession',
    });
  });
});

describe('alternatives and exclusions', () => {
  test('a page holds one of two', async () => {
    expect((await find('pornography OR grooming', ['pornography', 'grooming'])).pages.sort()).toEqual(['four', 'one', 'three', 'two']);
    expect((await find('grooming minor OR person', ['grooming', 'minor', 'person'])).pages.sort()).toEqual(['four', 'three']);
  });

  test('a page with an excluded word is left out', async () => {
    expect((await find('grooming -online', ['grooming'])).pages).toEqual(['four']);
    expect((await find('child NOT "child pornography"', ['child'])).pages).toEqual(['two']);
  });
});

describe('what does not load', () => {
  test('a part of the index: the answer says that pages may be missing', async () => {
    expect(await find('grooming online', ['online', 'grooming'], { broken: ['online'] })).toMatchObject({ isPartial: true });
  });

  test('the text of one result: the others are shown', async () => {
    expect(await find('grooming', ['grooming'], { broken: ['three'] })).toMatchObject({ pages: ['four'], isPartial: true });
  });

  test('the texts of all results: the search fails', async () => {
    await expect(find('grooming', ['grooming'], { broken: ['three', 'four'] })).rejects.toThrow('the texts of the results must load');
  });
});

test('of many pages the first are loaded, and all are counted', async () => {
  const { pagefind } = fakePagefind();
  const { results, total } = await searchFullText(pagefind, readQuery('grooming'), ['grooming'], 1);
  expect([results.length, total]).toEqual([1, 2]);
});

test('once something else is asked, no further form of the query is', async () => {
  const { pagefind, asked } = fakePagefind();
  const query = readQuery('grooming zeppelin minor');
  await searchFullText(pagefind, query, ['grooming', 'minor', 'zeppelin'], 5, () => false);
  expect(asked).toHaveLength(1);
  await searchFullText(pagefind, query, ['grooming', 'minor', 'zeppelin'], 5);
  expect(asked.length).toBeGreaterThan(2);
});
