/** The full text of the file answers as that of the site does. */
import { describe, expect, test } from 'vitest';
import { excerptOf, openFullText } from '../../../src/portable/full-text.ts';
import { indexTexts, openIndex } from '../../../src/portable/text-index.ts';
import { readableExcerpt } from '../../../src/search/excerpt.ts';

const PAGES = [
  { title: 'Possession', sections: [{ id: '', title: '', text: 'Possession Possession of indecent images is an offence.' }] },
  {
    title: 'Grooming',
    sections: [
      { id: '', title: '', text: 'Grooming Contact with a minor online.' },
      { id: 'law', title: 'The law', text: 'The law Grooming is an offence in many countries.' },
    ],
  },
];

function open() {
  const json = JSON.stringify(
    indexTexts(PAGES.map(({ title, sections }) => ({ title, text: sections.map(({ text }) => text).join(' ') }))),
  );
  const documents = PAGES.map(({ title }, page) => ({ page, anchor: '', title, kind: 'Demo' }));
  return openFullText({
    index: openIndex(json),
    documents,
    sectionsOf: ({ page }) => PAGES[page]?.sections ?? [],
    addressOf: ({ page }, id) => `#/${page}/${id ? `@${id}` : ''}`,
  });
}
const found = async (query: string) => Promise.all((await open().search(query)).results.map((result) => result.data()));
const titles = async (query: string) => (await found(query)).map(({ meta }) => meta['title']);

describe('pages', () => {
  test.each([
    ['offences', ['Grooming', 'Possession']],
    ['offense', ['Grooming', 'Possession']],
    ['groom offence', ['Grooming']],
    ['images contact', []],
    ['posses', ['Possession']],
    ['"indecent images"', ['Possession']],
    ['"images indecent"', []],
    ['nothing', []],
  ])('that hold %s', async (query, expected) => {
    expect((await titles(query)).toSorted()).toEqual(expected);
  });

  test('come with their address, the words marked, and the sections that hold them', async () => {
    expect(await found('grooming countries')).toEqual([
      {
        url: '#/1/',
        content: 'Grooming Contact with a minor online. The law Grooming is an offence in many countries.',
        excerpt:
          '<mark>Grooming</mark> Contact with a minor online. The law <mark>Grooming</mark> is an offence in many <mark>countries</mark>.',
        meta: { title: 'Grooming', kind: 'Demo' },
        sub_results: [
          { title: 'The law', url: '#/1/@law', excerpt: 'The law <mark>Grooming</mark> is an offence in many <mark>countries</mark>.' },
        ],
      },
    ]);
  });
});

test('an excerpt is a piece of the text, where most of the words are', () => {
  const text = `A risk first. ${'Words without end. '.repeat(20)}The base rate of risk, here. ${'More words. '.repeat(20)}`;
  const excerpt = excerptOf(text, ['base', 'rat', 'risk']);
  expect(excerpt).toContain('The <mark>base</mark> <mark>rate</mark> of <mark>risk</mark>, here.');
  expect(text).toContain(excerpt.replace(/<\/?mark>/g, ''));
  expect(readableExcerpt(excerpt, text, 'A title')).toContain('<mark>base</mark>');
});
