/** What the service worker keeps: everything a reader needs, in the state it was built in, within its limit on disk. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { builtFiles, DIST, readBuilt } from '../helpers/built-site.ts';

const MOST_BYTES = 10_600_000;

const UNUSED_PARTS = /^pagefind\/(pagefind-[a-z-]+\.(js|css)|wasm\.unknown\.pagefind)$/;

/** Files that readers do not need without a network. */
const LEFT_OUT: { pattern: RegExp; reason: string }[] = [
  { pattern: /^(_headers|\.nojekyll)$/, reason: 'read by the server' },
  {
    pattern: /^data\/(?!index\.html|lookup(?:-works)?\.json|terms\/|templates\/)/,
    reason: 'files for programs; no page, calculator or search needs them',
  },
  { pattern: /^(robots\.txt|sitemap-(index|\d+)\.xml)$/, reason: 'read by search engines' },
  { pattern: /^service-worker\.js$/, reason: 'kept by the browser itself' },
  { pattern: /^references\/[^/]+\.(bib|ris)$/, reason: 'exports of single references; large in number, of use online' },
  { pattern: /^ifso-guide\.html/, reason: 'the whole site once more, in one file to carry' },
  { pattern: UNUSED_PARTS, reason: 'parts of Pagefind that this site does not load' },
];

/** As in `"about/index.html":"0123456789abcdef"`, whatever quotes the minifier likes. */
const LISTED = /[`"]([^`"]+)[`"]:[`"]([0-9a-f]{16})[`"]/g;
const worker = readBuilt('service-worker.js');
const kept = new Map([...worker.matchAll(LISTED)].map(([, path = '', revision = '']) => [path, revision]));
const expected = builtFiles().filter((file) => !LEFT_OUT.some(({ pattern }) => pattern.test(file)));

test('every file of the site is kept but those left out by name', () => {
  expect(kept.size).toBeGreaterThan(50);
  expect([...kept.keys()].sort()).toEqual(expected);
});

test('every page, style sheet, script and search index is kept, and the data that search and calculators need', () => {
  const needed = builtFiles().filter(
    (file) =>
      /\.(html|css|js|json|pagefind|pf_meta|pf_index|pf_fragment|pf_filter|svg|png|webmanifest)$/.test(file) &&
      file !== 'service-worker.js' &&
      file !== 'ifso-guide.html' &&
      !UNUSED_PARTS.test(file) &&
      (!file.startsWith('data/') || /^data\/(index\.html$|lookup(?:-works)?\.json$|terms\/|templates\/)/.test(file)),
  );
  expect(needed.filter((file) => !kept.has(file))).toEqual([]);
});

test('what is published and not kept is known to the worker, so that it is not taken for a wrong address', () => {
  const settings = /^(_headers|\.nojekyll|service-worker\.js)$/;
  const published = builtFiles().filter((file) => !kept.has(file) && !settings.test(file));
  expect(published.length).toBeGreaterThan(500);
  expect(published.filter((file) => !worker.includes(file))).toEqual([]);
});

test('every pattern of what is left out still matches a file', () => {
  expect(LEFT_OUT.filter(({ pattern }) => !builtFiles().some((file) => pattern.test(file))).map(({ pattern }) => String(pattern))).toEqual(
    [],
  );
});

test('each revision is that of the file as it was built', () => {
  const stale = [...kept].filter(
    ([url, revision]) =>
      createHash('sha256')
        .update(readFileSync(`${DIST}/${url}`))
        .digest('hex')
        .slice(0, revision.length) !== revision,
  );
  expect(stale.map(([url]) => url)).toEqual([]);
  expect([...kept.values()].filter((revision) => revision.length < 16)).toEqual([]);
});

test('what is kept stays within 10.6 megabytes on disk', () => {
  const bytes = [...kept.keys()].reduce((sum, file) => sum + readFileSync(`${DIST}/${file}`).length, 0);
  expect(bytes).toBeGreaterThan(100_000);
  expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
});

test('no archive and no test vector is kept', () => {
  expect([...kept.keys()].filter((file) => /\.(zip|tar|gz)$|vectors\//.test(file))).toEqual([]);
});

test('the worker takes over only when the reader says so', () => {
  expect(worker.match(/skipWaiting/g)).toHaveLength(1);
  expect(worker).toContain('SKIP_WAITING');
});
