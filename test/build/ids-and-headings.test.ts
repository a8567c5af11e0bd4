/** Anchors lead to one place, and headings make an outline. */
import { expect, test } from 'vitest';
import { attribute, builtPages, parseHtml, stays } from '../helpers/built-site.ts';

type Root = Awaited<ReturnType<typeof parseHtml>>;

const doubledIds = (root: Root): string[] => {
  const ids = root.querySelectorAll('[id]').flatMap((element) => attribute(element, 'id') ?? []);
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
};

/** Headings in the order of the page, their level and text. */
const headingsOf = (root: Root) =>
  root
    .querySelectorAll('h1, h2, h3, h4, h5, h6')
    .map((element) => ({ level: Number(element.tagName.slice(1)), text: element.textContent.replace(/\s+/g, ' ').trim() }));

const skippedLevels = (root: Root): string[] =>
  headingsOf(root).flatMap(({ level, text }, index, all) => {
    const before = all[index - 1]?.level ?? 0;
    return level > before + 1 ? [`h${level} "${text}" after h${before}`] : [];
  });

test('every id is there once on its page', async () => {
  expect(builtPages().flatMap(({ file, root }) => doubledIds(root).map((id) => `${file}: ${id}`))).toEqual([]);
});

test('every page has one h1', async () => {
  expect(
    builtPages()
      .filter(stays)
      .filter(({ root }) => root.querySelectorAll('h1').length !== 1)
      .map(({ file }) => file),
  ).toEqual([]);
});

test('no heading skips a level', async () => {
  expect(builtPages().flatMap(({ file, root }) => skippedLevels(root).map((problem) => `${file}: ${problem}`))).toEqual([]);
});

test('no heading is empty', async () => {
  expect(
    builtPages().flatMap(({ file, root }) =>
      headingsOf(root)
        .filter(({ text }) => text === '')
        .map(({ level }) => `${file}: h${level}`),
    ),
  ).toEqual([]);
});

test('the references of labels and descriptions lead to ids of the page', async () => {
  const dangling = builtPages().flatMap(({ file, root }) => {
    const ids = new Set(root.querySelectorAll('[id]').flatMap((element) => attribute(element, 'id') ?? []));
    return ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls'].flatMap((name) =>
      root
        .querySelectorAll(`[${name}]`)
        .flatMap((element) => (attribute(element, name) ?? '').split(/\s+/))
        .filter((id) => id !== '' && !ids.has(id))
        .map((id) => `${file}: ${name}="${id}"`),
    );
  });
  expect(dangling).toEqual([]);
});

test('a page with a doubled id and a skipped level is reported', async () => {
  const root = parseHtml('<h1>One</h1><h3 id="a">Three</h3><p id="a">text</p>');
  expect(doubledIds(root)).toEqual(['a']);
  expect(skippedLevels(root)).toEqual(['h3 "Three" after h1']);
});
