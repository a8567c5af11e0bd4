/** The site works below any base path, and knows its own address only if it is told. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite } from '../helpers/build-site.ts';
import { attribute, builtFiles, builtPages, readBuilt, stays } from '../helpers/built-site.ts';
import { brokenLinks, isExternal, linksOf } from '../helpers/links.ts';

const SITE = 'https://example.org';
const BASE = '/kb/';
/** A build of the whole site on two busy cores. */
const BUILD_MILLISECONDS = 300_000;

const below = mkdtempSync(join(tmpdir(), 'ifso-base-'));

beforeAll(() => buildSite(below, { SITE_BASE: BASE, SITE_URL: SITE }), BUILD_MILLISECONDS);
afterAll(() => rmSync(below, { recursive: true, force: true }));

test('every link stays below the base path and resolves there', async () => {
  expect(builtPages(below).length).toBe(builtPages().length);
  expect(await brokenLinks({ root: below, base: BASE, canonicalOrigin: SITE })).toEqual([]);
});

test('no page names an address at the root', async () => {
  const rooted = builtPages(below).flatMap((page) =>
    linksOf(page)
      .filter(({ target }) => target.startsWith('/') && !target.startsWith(BASE))
      .map(({ target }) => `${page.file}: ${target}`),
  );
  expect(rooted).toEqual([]);
});

test('scripts learn the base path from the page', async () => {
  expect(
    builtPages(below)
      .filter(stays)
      .filter(({ root }) => attribute(root.querySelector('html') ?? root, 'data-base') !== BASE)
      .map(({ file }) => file),
  ).toEqual([]);
});

test('calculators link to references below the base path', async () => {
  const calculators = builtPages(below).filter(
    ({ path }) => /^\/calculators\/[^/]+\/$/.test(path) && !/\/(which-tool|base-rate|interval)\/$/.test(path),
  );
  expect(calculators.length).toBeGreaterThan(0);
  for (const { root } of calculators)
    expect(JSON.parse(root.querySelector('script[type="application/json"]')?.textContent ?? '').context.base).toBe(BASE);
});

test('every page that is meant to be found carries its canonical address', async () => {
  for (const { path, root } of builtPages(below).filter(stays)) {
    const link = root.querySelector('link[rel="canonical"]');
    const isHidden = root.querySelector('meta[name="robots"]') !== null;
    expect([path, link && attribute(link, 'href')]).toEqual([path, isHidden ? null : `${SITE}${BASE}${path.slice(1)}`]);
  }
});

test('the site as built names its own address only if SITE_URL told it', async () => {
  const known = process.env['SITE_URL'];
  const pages = builtPages();
  expect(pages.filter(({ root }) => root.querySelector('link[rel="canonical"]') !== null).length > 0).toBe(known !== undefined);
  const absolute = pages.flatMap((page) =>
    linksOf(page)
      .filter(({ target, element }) => element !== 'a' && isExternal(target))
      .map(({ target }) => target),
  );
  expect(absolute.filter((target) => known === undefined || !target.startsWith(new URL(known).origin))).toEqual([]);
  expect(
    builtFiles().filter(
      (file) =>
        /\.(html|json|webmanifest|txt)$/.test(file) && /https?:\/\/(localhost|127\.0\.0\.1|example\.(org|com))/.test(readBuilt(file)),
    ),
  ).toEqual([]);
});

test('the sitemap lists every canonical address once, and robots.txt names the sitemap', async () => {
  const canonical = builtPages(below)
    .filter(stays)
    .flatMap(({ root }) => {
      const link = root.querySelector('link[rel="canonical"]');
      return (link && attribute(link, 'href')) ?? [];
    });
  const listed = [...readBuilt('sitemap-0.xml', below).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address);
  expect(listed.length).toBeGreaterThan(500);
  expect(listed.toSorted()).toEqual(canonical.toSorted());
  expect(readBuilt('sitemap-index.xml', below)).toContain(`<loc>${SITE}${BASE}sitemap-0.xml</loc>`);
  expect(readBuilt('robots.txt', below)).toContain(`\nSitemap: ${SITE}${BASE}sitemap-index.xml\n`);
});

test('a shared link to a page shows the picture of its kind, 1200 by 630', async () => {
  const pictures = new Set<string>();
  for (const { path, root } of builtPages(below)
    .filter(stays)
    .filter(({ root }) => root.querySelector('link[rel="canonical"]'))) {
    const meta = root.querySelector('meta[property="og:image"]');
    const address = (meta && attribute(meta, 'content')) ?? '';
    expect([path, address.startsWith(`${SITE}${BASE}pictures/`)]).toEqual([path, true]);
    pictures.add(address.slice(`${SITE}${BASE}`.length));
  }
  expect(pictures.size).toBeGreaterThan(8);
  for (const file of pictures) {
    // https://www.w3.org/TR/png/#11IHDR: width and height follow the name of the first chunk.
    const png = readFileSync(join(below, file));
    expect([file, png.toString('latin1', 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([file, 'PNG', 1200, 630]);
  }
  // Without an address of its own a site can name no picture, and draws none.
  if (process.env['SITE_URL'] === undefined) expect(builtFiles().filter((file) => /^pictures\/|^opensearch/.test(file))).toEqual([]);
});

test('a browser can add the search: its description leads to results', async () => {
  const description = readBuilt('opensearch.xml', below);
  expect(description).toContain(`template="${SITE}${BASE}search/?q={searchTerms}"`);
  const short = /<ShortName>([^<]*)/.exec(description)?.[1] ?? '';
  expect([short.length > 0, short.length <= 16]).toEqual([true, true]);
  for (const { path, root } of builtPages(below).filter(stays)) {
    const link = root.querySelector('link[rel="search"]');
    expect([path, link && attribute(link, 'href')]).toEqual([path, `${BASE}opensearch.xml`]);
  }
});

test('an old address leads on below the base path', async () => {
  const moved = builtPages(below).filter((page) => !stays(page));
  expect(moved.map(({ path }) => path)).toContain('/guidance/what-may-be-used-for-whom/');
  for (const { path, root } of moved) {
    const refresh = attribute(root.querySelector('meta[http-equiv="refresh"]') ?? root, 'content');
    const link = attribute(root.querySelector('a') ?? root, 'href');
    expect([path, refresh]).toEqual([path, `0;url=${link}`]);
    expect(link?.startsWith(BASE)).toBe(true);
  }
});
