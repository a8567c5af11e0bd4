/** Every link leads somewhere: pages, anchors, files, data. Links to elsewhere only by name. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtFiles, builtPages, DIST, readBuilt } from '../helpers/built-site.ts';
import { brokenLinks, isExternal, linksOf } from '../helpers/links.ts';
import { listIn } from '../helpers/published-site.ts';

/** Addresses outside the site that pages may lead to. Nothing is fetched from them. */
const EXTERNAL: { target: string; reason: string }[] = [
  { target: 'https://creativecommons.org/licenses/by/4.0/', reason: 'the licence of text and data' },
];

/** Works are linked by their DOI. */
const DOI = /^https:\/\/doi\.org\/10\.\d{4,9}\/\S+$/;

/** Files that no page, manifest or script names, and why they are there. */
const UNLINKED: { pattern: RegExp; reason: string }[] = [
  {
    pattern: /^(\.nojekyll|_headers|robots\.txt|404\.html|service-worker\.js)$/,
    reason: 'read by servers, crawlers and the browser itself',
  },
  { pattern: /^guidance\/what-may-be-used-for-whom\/index\.html$/, reason: 'an old address: bookmarks lead there, and it leads on' },
  { pattern: /^pagefind\//, reason: 'loaded by the search' },
  { pattern: /^data\/(lookup(-works)?\.json|terms\/.*)$/, reason: 'loaded by the search' },
  {
    pattern: /^practice\/(words\/cards\.json|sets\/[a-z0-9-]+\.js)$/,
    reason: 'loaded once cases are scored or a visit to the cards begins',
  },
  { pattern: /^data\/templates\//, reason: 'offered by a calculator once norms of your own are opened' },
  { pattern: /^data\/(schema\/)?[a-z-]+\.json$/, reason: 'addresses that programs rely on' },
];

test('every internal link, anchor, asset and manifest entry resolves', async () => {
  expect(await brokenLinks({ root: DIST })).toEqual([]);
});

test('links to elsewhere are on the list', async () => {
  const external = builtPages().flatMap((page) =>
    linksOf(page)
      .filter(({ target }) => isExternal(target))
      .map(({ target }) => ({ file: page.file, target })),
  );
  expect(external.filter(({ target }) => !DOI.test(target) && !EXTERNAL.some((each) => each.target === target))).toEqual([]);
  expect(EXTERNAL.filter(({ target }) => !external.some((each) => each.target === target))).toEqual([]);
});

test('only anchors lead to elsewhere: no file is loaded from another origin', async () => {
  const loaded = builtPages().flatMap((page) =>
    linksOf(page)
      .filter(({ target, element }) => element !== 'a' && isExternal(target))
      .map(({ target }) => `${page.file}: ${target}`),
  );
  expect(loaded).toEqual([]);
});

test('every page and file is linked from somewhere', async () => {
  const named = new Set<string>();
  for (const page of builtPages())
    for (const { target } of linksOf(page))
      if (!isExternal(target)) named.add(new URL(target, `https://site.invalid${page.path}`).pathname.slice(1));
  const manifest = JSON.parse(readBuilt('site.webmanifest')) as { icons: { src: string }[] };
  for (const { src } of manifest.icons) named.add(src);
  const scripts = builtFiles()
    .filter((file) => file.endsWith('.js'))
    .map((file) => readBuilt(file))
    .join('\n');
  // The worker carries its list compressed: the packs that it fetches are in it by name.
  const packs = Object.keys(listIn().packs);
  const orphans = builtFiles().filter((file) => {
    const path = file.replace(/(^|\/)index\.html$/, '$1');
    return (
      !named.has(path) &&
      !packs.includes(file) &&
      !scripts.includes(file.replace(/^assets\//, '')) &&
      !UNLINKED.some(({ pattern }) => pattern.test(file))
    );
  });
  expect(orphans).toEqual([]);
});

test('a link to a missing page, file and anchor is reported', async () => {
  const root = mkdtempSync(join(tmpdir(), 'ifso-links-'));
  try {
    for (const file of ['index.html', 'about/index.html', 'site.webmanifest']) cpSync(join(DIST, file), join(root, file));
    const home = readFileSync(join(root, 'index.html'), 'utf8');
    writeFileSync(
      join(root, 'index.html'),
      home.replace('</main>', '<a href="/nowhere/">a</a><a href="/about/#nothing">b</a><img src="/gone.png" alt=""></main>'),
    );
    const problems = await brokenLinks({ root });
    expect(problems).toContain('index.html: /nowhere/: must lead to a page or file');
    expect(problems).toContain('index.html: /about/#nothing: must lead to an id of that page');
    expect(problems).toContain('index.html: /gone.png: must lead to a page or file');
    expect(await brokenLinks({ root, base: '/kb/' })).toContain('index.html: /nowhere/: must stay below /kb/');
  } finally {
    rmSync(root, { recursive: true });
  }
});
