/** Hosts and networks as they are: what they alter or lack is left out and named, and the rest of the site is kept. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { builtFiles } from '../helpers/built-site.ts';
import { CPORT_WITH_CASIC, expectOutcome, fill, textOf } from '../helpers/calculator-page.ts';
import {
  cacheCount,
  expectStatus,
  forget,
  HEADING,
  heading,
  isStyled,
  keptPaths,
  keptText,
  NEXT,
  NEXT_HEADING,
  NOT_KEPT,
  notice,
  READY,
  ready,
  STYLE_SHEET,
  status,
  updateFound,
  updateUntil,
  useVisitors,
} from '../helpers/offline-visitor.ts';
import { inPacksToo, isPack, type Meddle, publish } from '../helpers/published-site.ts';

const site = useVisitors();
const { root, firstVisit, readyVisitor } = site;

const WHOLE = new RegExp(`^${READY}$`);
const BANNER = '<script>/* a banner of the provider */</script></body>';
const NOT_FOUND = { status: 404, headers: { 'content-type': 'text/html' }, body: 'Not found' };
const SIGN_IN = '<!doctype html><html lang="en"><title>Sign in</title><h1>Sign in to this network</h1></html>';

const isPage = (path: string) => path.endsWith('/') || path.endsWith('.html');
/** Puts a banner into what matches. */
const withBanner =
  (isMeant: (path: string) => boolean): Meddle =>
  (path, { body }) =>
    isMeant(path) ? { body: String(body).replace('</body>', BANNER) } : undefined;
const lacking =
  (isMeant: (path: string) => boolean): Meddle =>
  (path) =>
    isMeant(path) ? NOT_FOUND : undefined;

/** A host or network that does something to files, however they travel. */
const meddling = (meddle: Meddle) => readyVisitor('', (network) => (network.meddle = inPacksToo(root, meddle)));
const named = (page: Page) => page.locator('#offline-status a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
const goOffline = () => {
  site.network.left = 0;
};
const open = (page: Page, path: string) => page.goto(site.network.address + path);

describe('the page for wrong addresses', () => {
  test('is kept where it is sent with status 404, as many hosts do', async () => {
    const page = await meddling((path) => (path === '/404.html' ? { status: 404 } : undefined));
    await expectStatus(page, WHOLE);
    goOffline();
    expect((await open(page, 'nowhere/'))?.status()).toBe(404);
    expect(await page.getByRole('link', { name: 'Glossary, A to Z' }).count()).toBe(1);
  });

  test('is replaced by a plain one where the host has none', async () => {
    const page = await meddling(lacking((path) => path === '/404.html'));
    await expectStatus(page, /^Ready offline, except 1 page: \/404\.html\./);
    goOffline();
    expect((await open(page, 'nowhere/'))?.status()).toBe(404);
    expect(await heading(page)).toBe('Page not found');
  });
});

describe('pages that do not arrive as published', () => {
  test('one is not kept and is named; the rest works offline; later only that one is fetched', async () => {
    const page = await meddling(withBanner((path) => path === '/about/'));
    await expectStatus(page, /^Ready offline, except 1 page: \/about\/\. What is missing did not arrive as it was published/);
    expect(await named(page)).toEqual(['/about/']);
    expect(await keptText(page, '/about/')).toBeNull();

    // Online it is shown as it arrives, as without a worker.
    await open(page, 'about/');
    expect(await page.content()).toContain('a banner of the provider');
    expect(await keptText(page, '/about/')).toBeNull();

    const { network } = site;
    network.left = 0;
    const answer = await open(page, 'about/');
    expect(answer?.status()).toBe(503);
    expect(await heading(page)).toBe('This page could not be kept on this device');
    await open(page, 'calculators/cport/');
    await fill(page, CPORT_WITH_CASIC);
    await expectOutcome(page, 'scored', '3');
    expect(await status(page)).toMatch(/^Ready offline, except 1 page: \/about\/\./);

    network.left = Number.POSITIVE_INFINITY;
    network.meddle = undefined;
    network.asked.length = 0;
    await open(page, 'gaps/');
    await expectStatus(page, WHOLE);
    expect([...new Set(network.asked)].filter((path) => path !== '/service-worker.js')).toEqual(['/about/']);
  });

  test('however they are altered, none is kept, and many are listed behind a heading', async () => {
    const changes: Record<string, (html: string) => string | null> = {
      '/about/': (html) => html.replaceAll('><', '> <'),
      '/calculators/casic/': (html) => html.replace(/="([\w-]+)"/g, '=$1'),
      '/data/': (html) => html.slice(0, html.length / 2),
      '/gaps/': () => '',
      // A filter that breaks off connections by the words in an address.
      '/studies/': () => null,
    };
    const page = await meddling((path, answer) => {
      const body = changes[path]?.(String(answer.body));
      return typeof body === 'string' ? { body } : body;
    });
    await expectStatus(page, /^Ready offline, except 5 pages\./);
    const paths = Object.keys(changes);
    expect(await named(page)).toEqual(paths);
    expect((await keptPaths(page)).filter((path) => paths.includes(path))).toEqual([]);
    const details = page.locator('#offline-status details');
    expect(await details.locator('a').first().isVisible()).toBe(false);
    await details.locator('summary').click();
    expect(await details.locator('a').first().isVisible()).toBe(true);
    expect(await textOf(details)).toContain('Pages that are not kept');
  });

  test('where that is most of them, the site is not called ready, and each page asks for a few of them only', async () => {
    const page = await firstVisit(
      '',
      (network) =>
        (network.meddle = inPacksToo(
          root,
          withBanner((path) => isPage(path)),
        )),
    );
    await expectStatus(page, NOT_KEPT);
    expect(await page.locator('html[data-offline-ready]').count()).toBe(0);
    expect((await keptPaths(page)).filter(isPage)).toEqual([]);
    site.network.asked.length = 0;
    await page.reload();
    await expectStatus(page, NOT_KEPT);
    expect(site.network.asked.filter(isPage).length).toBeGreaterThan(3);
    // Ten and what is under way beside them, and the page itself.
    expect(site.network.asked.filter(isPage).length).toBeLessThan(16);
    site.network.meddle = undefined;
    await page.reload();
    await expectStatus(page, WHOLE);
  });
});

describe('files that pages need and that do not arrive as published', () => {
  test('a script: its pages are named, and open offline', async () => {
    const page = await meddling(withMark(/^\/assets\/which-tool\..+\.js$/));
    await expectStatus(page, /^Ready offline, except parts of some pages: \/calculators\/which-tool\/\./);
    goOffline();
    expect((await open(page, 'calculators/which-tool/'))?.status()).toBe(200);
    expect(await isStyled(page)).toBe(true);
  });

  test('the style sheet of every page: that is all of them', async () => {
    const page = await meddling(withMark(new RegExp(`^/${STYLE_SHEET.replaceAll('.', '\\.')}$`)));
    await expectStatus(page, /^Ready offline, except parts of some pages: \/ and all pages below it\./);
  });

  test('what the search reads: the search is named', async () => {
    const page = await meddling(lacking((path) => path === '/data/lookup.json'));
    await expectStatus(page, /^Ready offline, except parts of the search\./);
  });

  test('an ending that the host refuses: its files are named, and all else is kept', async () => {
    const page = await meddling(lacking((path) => path.endsWith('.csv')));
    await expectStatus(page, /^Ready offline, except \d+ files\./);
    const templates = builtFiles(root).filter((path) => /^data\/templates\/.+\.csv$/.test(path));
    expect(await named(page)).toEqual(templates.map((path) => `/${path}`));
    const kept = await keptPaths(page);
    expect(kept).toContain('/calculators/cport/');
    expect(kept.filter((path) => path.endsWith('.csv'))).toEqual([]);
  });
});

/** Adds a line to what matches, as a proxy that writes into scripts and styles does. */
function withMark(pattern: RegExp): Meddle {
  return (path, { body }) => (pattern.test(path) ? { body: `${String(body)}\n/* altered */` } : undefined);
}

describe('headers', () => {
  test('of another type, another charset and another use do not spoil what is kept', async () => {
    const types: Record<string, string> = { '/about/': 'application/octet-stream', '/gaps/': 'text/html; charset=iso-8859-1' };
    const page = await meddling((path, { headers }) => {
      const type = types[path];
      if (type) return { headers: { ...headers, 'content-type': type } };
      // Whatever the first page itself loads arrives as it should.
      if (path === '/' || path.startsWith('/assets/')) return undefined;
      return { headers: { ...headers, 'content-disposition': 'attachment', refresh: '0; url=https://example.org/', vary: '*' } };
    });
    await expectStatus(page, WHOLE);
    goOffline();
    for (const path of ['about/', 'gaps/', 'studies/']) {
      await open(page, path);
      expect(await page.evaluate(() => [document.characterSet, document.contentType])).toEqual(['UTF-8', 'text/html']);
      expect(await isStyled(page)).toBe(true);
    }
  });

  test('of a proxy that packs what it carries: the content counts', async () => {
    const page = await readyVisitor('', (network) => {
      network.meddle = (path, { headers, body }) => {
        if (!isPage(path) && !isPack(path)) return undefined;
        const plain = headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
        return { headers: { ...headers, 'content-encoding': 'gzip', vary: 'Accept-Encoding, User-Agent' }, body: gzipSync(plain) };
      };
    });
    await expectStatus(page, WHOLE);
  });

  test('that promise an old copy to be fresh: the right one is fetched at the next try', async () => {
    // The proxy alters the page once and says "not changed" to whoever asks with a tag, but passes on what must not come from a store.
    const page = await meddling((path, { headers, body }) => {
      if (path !== '/about/') return undefined;
      return { headers: { ...headers, etag: '"old"' }, body: String(body).replace('</body>', BANNER) };
    });
    await expectStatus(page, /^Ready offline, except 1 page: \/about\/\./);
    site.network.meddle = undefined;
    const { network } = site;
    network.notChanged = '"old"';
    await open(page, 'gaps/');
    await expectStatus(page, WHOLE);
  });
});

describe('a network that wants a sign-in', () => {
  const signIn: Meddle = () => ({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: SIGN_IN });

  test('answers everything with its own page: none of it is kept, and what was kept stays', async () => {
    const page = await readyVisitor();
    const before = await keptPaths(page);
    await forget(page, ['/about/', `/${STYLE_SHEET}`, '/data/lookup.json']);
    site.network.meddle = signIn;
    await open(page, 'gaps/');
    await expectStatus(page, /^Ready offline, except 1 page, parts of some pages and parts of the search\./);
    await open(page, 'about/');
    expect(await heading(page)).toBe('Sign in to this network');
    expect(await keptText(page, '/about/')).toBeNull();
    site.network.meddle = undefined;
    await open(page, 'gaps/');
    await expectStatus(page, WHOLE);
    expect(await keptPaths(page)).toEqual(before);
  });

  test('from the second file on, at a first visit: the site is not called ready', async () => {
    const page = await firstVisit('', (network) => {
      network.meddle = (path, answer) => (/^\/(assets\/.*|service-worker\.js|icons\/.*)?$/.test(path) ? undefined : signIn(path, answer));
    });
    await expectStatus(page, NOT_KEPT);
    site.network.meddle = undefined;
    await page.reload();
    await expectStatus(page, WHOLE);
  });

  test('sends to another address: a page that is not kept leads there', async () => {
    const gate = createServer((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(SIGN_IN));
    await new Promise<void>((done) => gate.listen(0, 'localhost', done));
    try {
      const page = await readyVisitor();
      await forget(page, ['/about/']);
      const location = `http://localhost:${(gate.address() as AddressInfo).port}/`;
      site.network.meddle = (path) => (path === '/service-worker.js' ? undefined : { status: 302, headers: { location }, body: '' });
      await open(page, 'about/');
      expect(page.url()).toBe(location);
      expect(await heading(page)).toBe('Sign in to this network');
    } finally {
      gate.closeAllConnections();
      gate.close();
    }
  });
});

describe('a new build', () => {
  /** The host has the new worker and this page, and still the old other files. */
  const MORE_CHANGES = { ...NEXT, 'gaps/index.html': (html: string) => html.replace('</body>', '<!-- second edition --></body>') };

  const halfPublished = async (page: Page) => {
    const before = await keptText(page, '/gaps/');
    await publish(root, MORE_CHANGES);
    site.network.meddle = inPacksToo(root, (path) => (path === '/gaps/' ? { body: before ?? '' } : undefined));
    return before;
  };

  test('that its host has in part only waits; the one in use goes on; then it is offered', async () => {
    const page = await readyVisitor();
    const before = await halfPublished(page);
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    // The try fetches, checks and leaves out first.
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.installing ?? null), { timeout: 30_000 })
      .toBeNull();
    expect(await notice(page).count()).toBe(0);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting ?? null)).toBeNull();
    await open(page, 'about/');
    expect(await heading(page)).toBe(HEADING);
    await expectStatus(page, WHOLE);
    goOffline();
    expect(await (await open(page, 'gaps/'))?.text()).toBe(before);

    site.network.left = Number.POSITIVE_INFINITY;
    site.network.meddle = undefined;
    await updateFound(page);
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Use the new version' }).click()]);
    await expectStatus(page, WHOLE);
    await open(page, 'about/');
    expect(await heading(page)).toBe(NEXT_HEADING);
    expect(await cacheCount(page)).toBe(1);
  });

  test('that lacks a file for more than a day is offered without it', async () => {
    const page = await readyVisitor();
    await halfPublished(page);
    // What it lacks is noted with the time, once the try has ended; two days pass.
    const age = () =>
      page.evaluate(async () => {
        if ((await navigator.serviceWorker.getRegistration())?.installing) return 0;
        for (const name of await caches.keys()) {
          const cache = await caches.open(name);
          const kept = await cache.match('/left-out');
          if (!kept) continue;
          const { since, addresses } = await kept.json();
          await cache.put('/left-out', new Response(JSON.stringify({ since: since - 172_800_000, addresses })));
          return addresses.length;
        }
        return 0;
      });
    await updateUntil(page, async () => (await age()) === 1);
    await updateFound(page);
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Use the new version' }).click()]);
    await expectStatus(page, /^Ready offline, except 1 page: \/gaps\/\./);
  });

  test('that lacks only what the one in use lacked too is offered at once', async () => {
    const page = await meddling(lacking((path) => path === '/404.html'));
    await publish(root, NEXT);
    await updateFound(page);
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Use the new version' }).click()]);
    await ready(page);
    await open(page, 'about/');
    expect(await heading(page)).toBe(NEXT_HEADING);
  });
});
