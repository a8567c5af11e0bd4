/** The pages of practice cases as they are built: every case has one, and its key is read only where it is opened. */
import { expect, test } from 'vitest';
import { loadContent } from '../../src/content-model/load-content.ts';
import { attribute, builtPages } from '../helpers/built-site.ts';

const { entries } = await loadContent();
const cases = [...entries.cases];
const pages = new Map(builtPages().map((page) => [page.path, page]));
const oneSpace = (text: string) => text.replace(/\s+/g, ' ');

test('every case has a page, and is found on the list and from its calculator', () => {
  const links = (path: string) =>
    pages
      .get(path)
      ?.root.querySelectorAll('main a')
      .map((link) => attribute(link, 'href')) ?? [];
  expect(cases.length).toBeGreaterThan(50);
  expect(cases.map(([id]) => `/practice/${id}/`).filter((path) => !pages.has(path))).toEqual([]);
  expect(cases.map(([id]) => `/practice/${id}/`).filter((path) => !links('/practice/').includes(path))).toEqual([]);
  expect(
    cases.filter(([id, { instrument }]) => !links(`/calculators/${instrument}/`).includes(`/practice/${id}/`)).map(([id]) => id),
  ).toEqual([]);
});

test('no sentence of a key is in its page outside the closed details, nor in any data of the page', () => {
  const told = cases.flatMap(([id, { why, key, vignette }]) => {
    const page = pages.get(`/practice/${id}/`);
    const details = page?.root.querySelector('details#key');
    if (!page || !details || details.hasAttribute('open')) return [`${id}: has no closed key`];
    const inside = oneSpace(details.textContent);
    const sentences = [why, ...Object.values(key.answers), ...Object.values(key.facts)].map(oneSpace);
    const outside = oneSpace(page.root.textContent).replace(inside, '');
    return [
      ...(inside.includes(oneSpace(why)) ? [] : [`${id}: the key does not say why`]),
      // Some are words of the file, which is shown.
      ...sentences
        .filter((sentence) => outside.includes(sentence) && !/^“[^”]*”\.?$/.test(sentence) && !oneSpace(vignette).includes(sentence))
        .map((sentence) => `${id}: ${sentence}`),
    ];
  });
  expect(told).toEqual([]);
});
