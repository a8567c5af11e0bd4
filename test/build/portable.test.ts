/** The portable edition: what is in the file, that it asks for nothing, and that it is the same each time it is written. */
import { createHash } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readAddress } from '../../src/portable/address.ts';
import { makeFile } from '../../src/portable/build-file.ts';
import { BLOCKS, type CaseSets, FILE, type Guide, MOST_BYTES, type PageInfo, type SearchData } from '../../src/portable/contents.ts';
import { splitPieces, unpackPage } from '../../src/portable/pack-pages.ts';
import { type BuiltPage, builtPages, DIST, decode, readBuilt, stays } from '../helpers/built-site.ts';

const file = readBuilt(FILE);
const block = (id: string): string => {
  const packed = new RegExp(`<script type="text/plain" id="${id}">([^<]*)</script>`).exec(file)?.[1] ?? '';
  return String(inflateRawSync(Buffer.from(packed, 'base64')));
};
const guide = JSON.parse(block(BLOCKS.guide)) as Guide;
const pieces = splitPieces(block(BLOCKS.pieces));
const script = block(BLOCKS.script);
/** Content of each page, by its path. */
const contents = new Map(guide.pages.map((page): [string, string] => [page.path, unpackPage(pieces, page)]));

const headingOf = (html: string) => decode((/<h1\b[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? '').replace(/<[^>]*>/g, '')).trim();
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex');

describe('the file', () => {
  test('weighs at most 1.3 MB', () => {
    expect(MOST_BYTES).toBe(1_300_000);
    expect(Buffer.byteLength(file)).toBeLessThanOrEqual(MOST_BYTES);
  });

  test('is written with the same bytes each time', async () => {
    const base = `/${process.env['SITE_BASE'] ?? ''}/`.replace(/\/+/g, '/');
    const site = process.env['SITE_URL'];
    const again = await makeFile(`${DIST}/`, { base, web: site && new URL(base, site).href });
    expect(digestOf(again)).toBe(digestOf(file));
  });

  test('has its SHA-256 beside it, as sha256sum writes it', () => {
    expect(readBuilt(`${FILE}.sha256`)).toBe(`${digestOf(file)}  ${FILE}\n`);
  });

  test('allows its own styles and its own two scripts by their hashes, and nothing else', () => {
    const policy = decode(/http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(file)?.[1] ?? '');
    const styles = [...file.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text = '']) => hashOf(text));
    const scripts = [...file.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text = '']) => hashOf(text));
    expect(scripts).toHaveLength(1);
    expect(policy.split('; ').sort()).toEqual(
      [
        "default-src 'none'",
        `style-src ${styles.join(' ')}`,
        `script-src ${[...scripts, hashOf(script)].join(' ')}`,
        "connect-src 'none'",
        "form-action 'none'",
        "base-uri 'none'",
      ].sort(),
    );
    expect(file.indexOf('http-equiv')).toBeLessThan(file.indexOf('<style'));
  });

  test('holds what the search needs', () => {
    const search = JSON.parse(block(BLOCKS.search)) as SearchData;
    expect(search.lookup.kinds.length).toBeGreaterThan(5);
    expect(search.documents.length).toBeGreaterThan(500);
    expect(JSON.parse(block(BLOCKS.index)).documentCount).toBe(search.documents.length);
  });

  test('holds every practice case with its key once', () => {
    const sets = JSON.parse(block(BLOCKS.cases)) as CaseSets;
    const ids = Object.values(sets).flatMap((cases) => cases.map(({ id }) => id));
    const pages = [...contents].filter(([, html]) => html.includes('data-practice-page'));
    expect(ids.map((id) => `/practice/${id}/`).sort()).toEqual(pages.map(([path]) => path).sort());
    expect(ids.length).toBeGreaterThan(30);
    expect(pages.filter(([, html]) => /id="key"|id="practice-case"/.test(html)).map(([path]) => path)).toEqual([]);
  });

  test('a storage of the browser is touched by no code but the switch of colours, which is given another way', () => {
    expect(script.match(/sessionStorage|indexedDB|document\.cookie|caches\b/g) ?? []).toEqual([]);
  });
});

describe('pages', () => {
  const pagesThatStay = async () => builtPages().filter(stays);
  const addressOf = ({ path }: BuiltPage) => (path === '/404.html' ? '/404/' : path);

  test('of the site are all inside, with their headings and titles', async () => {
    const built = await pagesThatStay();
    expect(guide.pages.map(({ path }) => path).sort()).toEqual(built.map(addressOf).sort());
    const differing = built.flatMap((page) => {
      const inside = guide.pages.find(({ path }) => path === addressOf(page));
      const title = page.root.querySelector('title')?.textContent ?? '';
      const same = decode(title) === inside?.title && headingOf(page.html) === headingOf(contents.get(addressOf(page)) ?? '');
      return same ? [] : [page.path];
    });
    expect(differing).toEqual([]);
    expect(built.every((page) => headingOf(page.html) !== '')).toBe(true);
  });

  test('that have moved lead to where they are now', async () => {
    const moved = builtPages().filter((page) => !stays(page));
    expect(Object.keys(guide.moved)).toEqual(moved.map(({ path }) => path));
    expect(Object.values(guide.moved).every((path) => contents.has(path))).toBe(true);
  });

  test('keep their forms and what tells results, and no form can be sent', async () => {
    const hook = /<form\b|\sdata-(?:instrument|outcome|shown|action|answer-code)(?:="[^"]*")?|\sid="results"/g;
    const hooksOf = (html: string) => html.match(hook) ?? [];
    const problems = (await pagesThatStay()).flatMap((page) => {
      const inside = contents.get(addressOf(page)) ?? '';
      // The key of a practice case is in the block of cases.
      const outside = (/<main\b[^>]*>([\s\S]*)<\/main>/.exec(page.html)?.[1] ?? '').replace(/<details id="key"[\s\S]*?<\/details>/, '');
      const sent = (inside.match(/<form\b[^>]*>/g) ?? []).filter((form) => !/ method="dialog"/.test(form) || / action=/.test(form));
      return [
        ...(String(hooksOf(inside)) === String(hooksOf(outside)) ? [] : [`${page.path}: hooks differ`]),
        ...sent.map((form) => `${page.path}: can be sent: ${form}`),
      ];
    });
    expect(problems).toEqual([]);
    expect([...contents.values()].flatMap(hooksOf).length).toBeGreaterThan(50);
  });

  test('link to pages, places and files that are inside', () => {
    expect(brokenIn(guide, contents)).toEqual([]);
  });

  test('a link that leads nowhere is named', () => {
    const broken = new Map([...contents, ['/about/', '<a href="#/nowhere/">a</a><a href="#/data/@nowhere">b</a><a href="/data/">c</a>']]);
    expect(brokenIn(guide, broken).filter((problem) => problem.startsWith('/about/: '))).toEqual([
      '/about/: #/nowhere/: must be a page or file',
      '/about/: #/data/@nowhere: must be a place on the page',
      '/about/: /data/: must be an address of the file',
    ]);
  });

  test('ask for nothing: no picture, frame, style or script of another file', () => {
    const asking =
      /<(?:link|img|iframe|object|embed|audio|video|source|base)\b|<script\b(?! type="application\/json")|\s(?:src|srcset|style|on\w+)=|@import|url\((?!#)/i;
    const shell = [guide.shell.header, ...guide.shell.bars, guide.shell.footer];
    expect([...contents.values(), ...shell].filter((html) => asking.test(html.replace(/>[^<]+</g, '><')))).toEqual([]);
    const head = file.slice(0, file.indexOf('<body'));
    expect(head.match(/<link|@import|url\((?!["']?data:)/g) ?? []).toEqual([]);
  });
});

/** Links of pages and shell that lead to nothing in the file. */
function brokenIn({ pages, shell, files }: Guide, htmls: ReadonlyMap<string, string>): string[] {
  const ids = new Map(
    [...htmls].map(([path, html]) => [path, new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => decode(id)))]),
  );
  const shellIds = new Set(['main', 'top']);
  const parts: [PageInfo | undefined, string, string][] = [
    ...[...htmls].map(([path, html]): [PageInfo | undefined, string, string] => [pages.find((page) => page.path === path), path, html]),
    [undefined, '/', [shell.header, ...shell.bars, shell.footer].join('')],
  ];
  return parts.flatMap(([, from, html]) =>
    [...html.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)].flatMap(([, value = '']) => {
      const href = decode(value);
      if (/^https:/.test(href)) return [];
      if (!href.startsWith('#')) return [`${from}: ${href}: must be an address of the file`];
      const { path, anchor } = readAddress(href, { path: from, query: '', anchor: '' });
      if (files[path.replace(/\/$/, '')] !== undefined) return [];
      const known = ids.get(path);
      if (!known) return [`${from}: ${href}: must be a page or file`];
      return anchor === '' || known.has(anchor) || shellIds.has(anchor) ? [] : [`${from}: ${href}: must be a place on the page`];
    }),
  );
}
