/** What the service worker keeps: everything a reader needs, in the state it was built in, in a few packs. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync, zstdDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { splitFiles } from '../../src/offline/pack.ts';
import { builtFiles, DIST, readBuilt } from '../helpers/built-site.ts';
import { listIn } from '../helpers/published-site.ts';

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
  { pattern: /^ifso-guide\.epub$/, reason: 'the guide as a file: who wants it downloads it' },
  { pattern: UNUSED_PARTS, reason: 'parts of Pagefind that this site does not load' },
  { pattern: /^(manifest|sbom\.cdx)\.json$/, reason: 'read by whoever checks the site' },
  { pattern: /^offline\//, reason: 'the packs, whose files are kept' },
];

const worker = readBuilt('service-worker.js');
const list = listIn();
const kept = new Map(Object.values(list.packs).flatMap((files) => Object.entries(files)));
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
      !/^(manifest|sbom\.cdx)\.json$/.test(file) &&
      (!file.startsWith('data/') || /^data\/(index\.html$|lookup(?:-works)?\.json$|terms\/|templates\/)/.test(file)),
  );
  expect(needed.filter((file) => !kept.has(file))).toEqual([]);
});

test('what is published and not kept is known to the worker, so that it is not taken for a wrong address', () => {
  const settings = /^(_headers|\.nojekyll|service-worker\.js)$/;
  const known = new Set([...list.notKept, ...Object.keys(list.packs)]);
  const published = builtFiles().filter((file) => !kept.has(file) && !settings.test(file));
  expect(published.length).toBeGreaterThan(500);
  expect(published.filter((file) => !known.has(file))).toEqual([]);
});

test('every pattern of what is left out still matches a file', () => {
  expect(LEFT_OUT.filter(({ pattern }) => !builtFiles().some((file) => pattern.test(file))).map(({ pattern }) => String(pattern))).toEqual(
    [],
  );
});

/** Files that are gzip are kept unpacked. */
const keptOf = (content: Buffer) => (content[0] === 0x1f && content[1] === 0x8b ? gunzipSync(content) : content);
const revisionOf = (content: Uint8Array) => createHash('sha256').update(content).digest('hex').slice(0, 16);

test('each revision is that of the file as it was built', () => {
  const stale = [...kept].filter(([path, revision]) => revisionOf(keptOf(readFileSync(`${DIST}/${path}`))) !== revision);
  expect(stale.map(([path]) => path)).toEqual([]);
});

test('each pack holds the files that are listed for it, in their order', () => {
  for (const [pack, files] of Object.entries(list.packs)) {
    const contents = splitFiles(new Uint8Array(zstdDecompressSync(readFileSync(`${DIST}/${pack}`))));
    expect([pack, contents.map(revisionOf)]).toEqual([pack, Object.values(files)]);
  }
});

test('every pack is published, and no other', () => {
  expect(builtFiles().filter((file) => file.startsWith('offline/'))).toEqual(Object.keys(list.packs).sort());
});

test('no archive and no test vector is kept', () => {
  expect([...kept.keys()].filter((file) => /\.(zip|tar|gz)$|vectors\//.test(file))).toEqual([]);
});

test('the worker takes over only when the reader says so', () => {
  expect(worker.match(/skipWaiting/g)).toHaveLength(1);
  expect(worker).toContain('SKIP_WAITING');
});
