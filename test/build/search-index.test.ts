/** Every page with content is in the search index, once. */

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { builtFiles, builtPages, DIST, readBuilt } from '../helpers/built-site.ts';

/** Pages that only lead to others, and the reason why search leaves them out. */
const LEFT_OUT: { pattern: RegExp; reason: string }[] = [
  {
    pattern: /^\/(|guidance\/|glossary\/|instruments\/|calculators\/|references\/|studies\/)$/,
    reason: 'lists of pages that are indexed themselves',
  },
  { pattern: /^\/statement\/([^/]+\/[^/]+\/)?$/, reason: 'the ledger is indexed claim by claim, and the rest are selections from it' },
  { pattern: /^\/search\/$/, reason: 'the search itself' },
  { pattern: /^\/404\.html$/, reason: 'no address of its own' },
  { pattern: /^\/guidance\/what-may-be-used-for-whom\/$/, reason: 'an old address that leads to the page that took its place' },
];

type Fragment = { url: string; content: string; meta: Record<string, string>; filters: Record<string, string[]> };

/** Pagefind keeps one packed file per page, after a marker. */
const fragments = builtFiles()
  .filter((file) => file.startsWith('pagefind/fragment/'))
  .map(
    (file) =>
      JSON.parse(
        gunzipSync(readFileSync(`${DIST}/${file}`))
          .toString('utf8')
          .replace(/^pagefind_dcd/, ''),
      ) as Fragment,
  );

test('every content page is indexed, and no other', async () => {
  const content = builtPages()
    .map(({ path }) => path)
    .filter((path) => !LEFT_OUT.some(({ pattern }) => pattern.test(path)));
  expect(content.length).toBeGreaterThan(30);
  const { entries } = JSON.parse(readBuilt('data/findings.json')) as { entries: { id: string; kind: string }[] };
  const claims = entries.filter(({ kind }) => kind === 'claim').map(({ id }) => `/statement/#${id}`);
  expect(claims).toHaveLength(74);
  const { entries: gaps } = JSON.parse(readBuilt('data/gaps.json')) as { entries: { id: string }[] };
  const cells = gaps.map(({ id }) => `/gaps/#${id}`);
  expect(cells).toHaveLength(56);
  expect(fragments.map(({ url }) => url).sort()).toEqual([...content, ...claims, ...cells].sort());
});

test('every page that search leaves out is there to be left out', async () => {
  const paths = builtPages().map(({ path }) => path);
  expect(LEFT_OUT.filter(({ pattern }) => !paths.some((path) => pattern.test(path)))).toEqual([]);
});

test('every indexed page has a title, a kind to filter by, and text', () => {
  expect(
    fragments
      .filter(({ meta, filters, content }) => !meta['title'] || !meta['kind'] || filters['kind']?.length !== 1 || content.length < 40)
      .map(({ url }) => url),
  ).toEqual([]);
});

test('the frame of the pages is not in the index', () => {
  expect(
    fragments
      .filter(({ content }) => /Skip to content|Not endorsed by ATSA or by any author of the instruments/.test(content))
      .map(({ url }) => url),
  ).toEqual([]);
});
