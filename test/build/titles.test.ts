/** Tabs, bookmarks and search results tell pages apart. */
import { expect, test } from 'vitest';
import { attribute, builtPages, stays } from '../helpers/built-site.ts';

/** Values that more than one page has, with the pages. */
function shared(values: { file: string; value: string }[]): string[] {
  return [...Map.groupBy(values, ({ value }) => value)]
    .filter(([, members]) => members.length > 1)
    .map(([value, members]) => `${value}: ${members.map(({ file }) => file).join(', ')}`);
}

const titles = async () =>
  builtPages()
    .filter(stays)
    .map(({ file, root }) => ({ file, value: root.querySelector('head > title')?.textContent.trim() ?? '' }));
const descriptions = async () =>
  builtPages()
    .filter(stays)
    .map(({ file, root }) => {
      const meta = root.querySelector('meta[name="description"]');
      return { file, value: (meta && attribute(meta, 'content')) ?? '' };
    });

test('every page has a title of its own', async () => {
  expect((await titles()).filter(({ value }) => value === '')).toEqual([]);
  expect(shared(await titles())).toEqual([]);
});

test('every page has a description of its own', async () => {
  expect((await descriptions()).filter(({ value }) => value.length < 20)).toEqual([]);
  expect(shared(await descriptions())).toEqual([]);
});

test('two pages of one title are reported', () => {
  expect(
    shared([
      { file: 'a', value: 'x' },
      { file: 'b', value: 'x' },
      { file: 'c', value: 'y' },
    ]),
  ).toEqual(['x: a, b']);
});
