/** The site works below any base path, and knows its own address only if it is told. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attribute, builtFiles, builtPages, readBuilt } from '../helpers/built-site.ts';
import { brokenLinks, isExternal, linksOf } from '../helpers/links.ts';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));
const SITE = 'https://example.org';
const BASE = '/kb/';
/** A build of the whole site on two busy cores. */
const BUILD_MILLISECONDS = 300_000;

const below = mkdtempSync(join(tmpdir(), 'ifso-base-'));

/** Variables that the test runner sets for itself and that a build would take for its own. */
const RUNNER = /^(SITE_BASE|SITE_URL|NODE_ENV|BASE_URL|MODE|DEV|PROD|SSR|TEST|VITEST.*)$/;

function build(outDir: string, env: Record<string, string>): Promise<void> {
  const rest = Object.fromEntries(Object.entries(process.env).filter(([name]) => !RUNNER.test(name)));
  return new Promise((resolve, reject) => {
    const astro = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', outDir], {
      cwd: REPOSITORY,
      env: { ...rest, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    });
    let output = '';
    for (const stream of [astro.stdout, astro.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
    astro.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`build: must succeed, got code ${code}\n${output.slice(-3000)}`)),
    );
  });
}

beforeAll(() => build(below, { SITE_BASE: BASE, SITE_URL: SITE }), BUILD_MILLISECONDS);
afterAll(() => rmSync(below, { recursive: true, force: true }));

test('every link stays below the base path and resolves there', async () => {
  expect((await builtPages(below)).length).toBe((await builtPages()).length);
  expect(await brokenLinks({ root: below, base: BASE, canonicalOrigin: SITE })).toEqual([]);
});

test('no page names an address at the root', async () => {
  const rooted = (await builtPages(below)).flatMap((page) =>
    linksOf(page)
      .filter(({ target }) => target.startsWith('/') && !target.startsWith(BASE))
      .map(({ target }) => `${page.file}: ${target}`),
  );
  expect(rooted).toEqual([]);
});

test('scripts learn the base path from the page', async () => {
  expect(
    (await builtPages(below))
      .filter(({ root }) => attribute(root.querySelector('html') ?? root, 'data-base') !== BASE)
      .map(({ file }) => file),
  ).toEqual([]);
});

test('calculators link to references below the base path', async () => {
  const calculators = (await builtPages(below)).filter(
    ({ path }) => /^\/calculators\/[^/]+\/$/.test(path) && !/\/(which-tool|base-rate|interval)\/$/.test(path),
  );
  expect(calculators.length).toBeGreaterThan(0);
  for (const { root } of calculators)
    expect(JSON.parse(root.querySelector('script[type="application/json"]')?.textContent ?? '').context.base).toBe(BASE);
});

test('every page that is meant to be found carries its canonical address', async () => {
  for (const { path, root } of await builtPages(below)) {
    const link = root.querySelector('link[rel="canonical"]');
    const isHidden = root.querySelector('meta[name="robots"]') !== null;
    expect([path, link && attribute(link, 'href')]).toEqual([path, isHidden ? null : `${SITE}${BASE}${path.slice(1)}`]);
  }
});

test('the site as built names its own address only if SITE_URL told it', async () => {
  const known = process.env['SITE_URL'];
  const pages = await builtPages();
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
