/** After one visit everything works without a network, and a new version waits until the reader takes it (contract, section 5). */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../src/dev/serve.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { builtPages, DIST, onePerKind } from '../helpers/built-site.ts';
import { CPORT_WITH_CASIC, expectOutcome, fill, textOf } from '../helpers/calculator-page.ts';
import { publish } from '../helpers/published-site.ts';
import { watch } from '../helpers/site.ts';

/** Contract: ready within 30 seconds on loopback, with at most 6 MB fetched. */
const READY_MILLISECONDS = 30_000;
const MOST_BYTES = 6_000_000;

type Server = Awaited<ReturnType<typeof serve>>;

let browser: Browser;
const problems: string[] = [];
const open: BrowserContext[] = [];
const servers: Server[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((context) => context.close()));
  await Promise.all(servers.splice(0).map((server) => server.close()));
  expect(problems.splice(0)).toEqual([]);
});
afterAll(() => browser.close());

async function start(root: string): Promise<Server> {
  const server = await serve({ root });
  servers.push(server);
  return server;
}

async function newVisitor(address: string, before?: () => void): Promise<BrowserContext> {
  const context = await browser.newContext({ serviceWorkers: 'allow', locale: 'en-GB' });
  context.setDefaultTimeout(10_000);
  if (before) await context.addInitScript(before);
  watch(context, new URL(address).origin, problems);
  return context;
}

/** A page opened by a visitor who stays for one test. */
async function visit(address: string, before?: () => void): Promise<Page> {
  const context = await newVisitor(address, before);
  open.push(context);
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

const ready = (page: Page) => page.locator('html[data-offline-ready]').waitFor({ state: 'attached', timeout: READY_MILLISECONDS });

describe('with the network cut after one visit', () => {
  let server: Server;
  let visitor: BrowserContext;

  // One visit to the home page; then the network is cut and the server gone.
  beforeAll(async () => {
    server = await serve({ root: DIST });
    visitor = await newVisitor(server.address);
    const page = await visitor.newPage();
    await page.goto(server.address);
    await ready(page);
    await page.close();
    await visitor.setOffline(true);
    await server.close();
  });
  afterEach(() => Promise.all(visitor.pages().map((page) => page.close())));
  afterAll(() => visitor.close());

  async function goTo(path: string): Promise<Page> {
    const page = await visitor.newPage();
    await page.goto(server.address + path.slice(1));
    return page;
  }

  test('every page is answered, byte by byte as it was built', async () => {
    const page = await goTo('/');
    const pages = (await builtPages()).filter(({ file }) => file !== '404.html');
    expect(pages.length).toBeGreaterThan(100);
    const answers = await page.evaluate(
      (paths) =>
        Promise.all(
          paths.map((path) => fetch(path).then((response) => (response.ok ? response.text() : `status ${response.status}`), String)),
        ),
      pages.map(({ path }) => path),
    );
    expect(pages.filter(({ html }, index) => answers[index] !== html).map(({ path }) => path)).toEqual([]);
  });

  test('a page of each kind opens, is styled, and its scripts run', async () => {
    const page = await visitor.newPage();
    const failed: string[] = [];
    for (const { path } of onePerKind(await builtPages())) {
      const response = await page.goto(server.address + path.slice(1));
      await ready(page);
      const isStyled = await page.evaluate(() => getComputedStyle(document.querySelector('main') as Element).maxWidth !== 'none');
      if (!response?.ok() || !response.fromServiceWorker() || !isStyled || (await page.locator('h1').count()) !== 1)
        failed.push(`${path}: status ${response?.status()}`);
    }
    expect(failed).toEqual([]);
  });

  test('figures open their cards, and the foot of the page says that it is ready', async () => {
    const page = await goTo('/guidance/how-often-men-reoffend/');
    await page.locator('main a[data-card]').first().click();
    expect(await page.getByRole('dialog').isVisible()).toBe(true);
    await expect.poll(() => textOf(page.locator('#offline-status'))).toMatch(/^Ready offline/);
  });

  test('the calculator scores', async () => {
    const page = await goTo('/calculators/cport/');
    await fill(page, CPORT_WITH_CASIC);
    await expectOutcome(page, 'scored', '3');
  });

  test.each([
    ['IIOC', 'iioc'],
    ['child pornography', 'child-pornography'],
  ])('a search for %s leads to its entry first, and finds text in other pages', async (query, id) => {
    const page = await goTo('/');
    await page.locator('input[name="q"]').fill(query);
    await page.locator('input[name="q"]').press('Enter');
    await page.waitForURL(/search/);
    const results = page.locator('#results');
    await expect.poll(() => results.locator('> li').count(), { timeout: 8000 }).toBeGreaterThan(1);
    await expect.poll(() => results.getAttribute('aria-busy')).toBe('false');
    const first = results.locator('> li').first().getByRole('link').first();
    expect(await first.getAttribute('href')).toBe(`/glossary/${id}/`);
    await first.click();
    await page.waitForURL(`${server.address}glossary/${id}/`);
    expect(await page.locator('h1').count()).toBe(1);
  });

  test('all sixty queries of the dossier give their entry first', async () => {
    const page = await goTo('/search/');
    const queries = JSON.parse(readFileSync(new URL('../bench/search/queries/dossier-queries.json', import.meta.url), 'utf8')) as {
      query: string;
      expected: string;
    }[];
    expect(queries).toHaveLength(60);
    // As one loop in the page: sixty times typing and waiting from outside takes longer than the searches.
    const first = await page.evaluate(
      async (all) => {
        const input = document.querySelector('#q') as HTMLInputElement;
        const list = document.querySelector('#results') as HTMLOListElement;
        const links: (string | null)[] = [];
        for (const query of all) {
          input.value = query;
          input.dispatchEvent(new InputEvent('input', { bubbles: true }));
          while (list.getAttribute('aria-busy') === 'true') await new Promise((done) => setTimeout(done, 5));
          links.push(list.querySelector('a')?.getAttribute('href') ?? null);
        }
        return links;
      },
      queries.map(({ query }) => query),
    );
    const wrong = queries.flatMap(({ query, expected }, at) =>
      first[at] === `/glossary/${expected}/` ? [] : `${query}: must give /glossary/${expected}/ first, got ${first[at]}`,
    );
    expect(wrong).toEqual([]);
  });

  test('an address that leads nowhere shows the site’s own page for that', async () => {
    const page = await goTo('/nowhere/');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Page not found');
  });

  test('one cache of this build is kept, and nothing else', async () => {
    const page = await goTo('/');
    const kept = await page.evaluate(async () => ({
      caches: (await caches.keys()).length,
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
      cookie: document.cookie,
      databases: (await indexedDB.databases()).length,
    }));
    expect(kept).toEqual({ caches: 1, local: [], session: [], cookie: '', databases: 0 });
  });
});

describe('the first visit', () => {
  test('ends with the site ready, nothing announced as new, and at most 6 MB fetched', async () => {
    const server = await start(DIST);
    const context = await browser.newContext({ serviceWorkers: 'allow' });
    open.push(context);
    const sizes: Promise<number>[] = [];
    context.on('response', (response) =>
      sizes.push(
        response.body().then(
          (body) => body.length,
          () => 0,
        ),
      ),
    );
    const page = await context.newPage();
    await page.goto(server.address);
    await ready(page);
    expect(await textOf(page.locator('#offline-status'))).toBe('Ready offline: every page, calculator and search works without a network.');
    expect(await page.locator('#notices').innerText()).toBe('');
    const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    const stored = await page.evaluate(async () => {
      let bytes = 0;
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) bytes += (await (await cache.match(request))?.blob())?.size ?? 0;
      }
      return bytes;
    });
    expect(stored).toBeGreaterThan(500_000);
    expect(Math.max(total, stored)).toBeLessThanOrEqual(MOST_BYTES);
  });

  test('a reader who asks to save data is asked first', async () => {
    const server = await start(DIST);
    const page = await visit(server.address, () => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
    await page.waitForLoadState('networkidle');
    expect(await textOf(page.locator('#offline-status'))).toContain('Your browser asks to save data.');
    expect(
      await page.evaluate(async () => [(await navigator.serviceWorker.getRegistrations()).length, (await caches.keys()).length]),
    ).toEqual([0, 0]);
    expect(await page.locator('html[data-offline-ready]').count()).toBe(0);
    await page.getByRole('button', { name: 'Keep the site for offline use' }).click();
    await ready(page);
    expect(await textOf(page.locator('#offline-status'))).toMatch(/^Ready offline/);
  });

  test('where the browser refuses, the page says so and works', async () => {
    const server = await start(DIST);
    const page = await visit(server.address, () => {
      if (navigator.serviceWorker) navigator.serviceWorker.register = () => Promise.reject(new DOMException('refused', 'SecurityError'));
    });
    await expect.poll(() => textOf(page.locator('#offline-status'))).toMatch(/^The site could not be kept for offline use/);
    expect(await page.locator('html[data-offline-ready]').count()).toBe(0);
    await page.getByRole('link', { name: 'Look up' }).first().click();
    expect(await page.locator('h1').count()).toBe(1);
  });
});

describe('a new version', () => {
  const root = mkdtempSync(join(tmpdir(), 'ifso-update-'));
  const OLD = 'About this guide';
  const NEW = 'About this guide, second edition';
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  /** Puts a part of the built site in the folder, with these words at the head of one page. */
  const publishAs = (heading: string) =>
    publish(root, heading === OLD ? {} : { 'about/index.html': (html) => html.replace(`<h1>${OLD}</h1>`, `<h1>${heading}</h1>`) });

  const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText();
  const notice = (page: Page) => page.locator('#notices [role="status"]');

  test('is announced, and the old pages stand until the reader takes it; then the new ones do', async () => {
    await publishAs(OLD);
    const server = await start(root);
    const page = await visit(server.address);
    await ready(page);
    await page.goto(`${server.address}about/`);
    expect(await heading(page)).toBe(OLD);

    await publishAs(NEW);
    await page.goto(server.address);
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await notice(page).waitFor({ timeout: READY_MILLISECONDS });
    expect(await textOf(notice(page))).toContain('A new version of this site is ready.');
    expect(await textOf(notice(page))).toContain('empties anything entered here');

    await page.goto(`${server.address}about/`);
    expect(await heading(page)).toBe(OLD);
    await page.reload();
    expect(await heading(page)).toBe(OLD);

    await notice(page).waitFor();
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Use the new version' }).click()]);
    await expect.poll(() => heading(page)).toBe(NEW);
    await ready(page);
    await expect.poll(() => page.evaluate(() => caches.keys().then((names) => names.length))).toBe(1);
    expect(await page.locator('#notices').innerText()).toBe('');
  });

  test('does not empty a case that is being entered in another tab', async () => {
    await publishAs(OLD);
    const server = await start(root);
    const page = await visit(server.address);
    await ready(page);
    const other = await page.context().newPage();
    await other.goto(`${server.address}calculators/cport/`);
    await ready(other);
    await fill(other, CPORT_WITH_CASIC);
    await expectOutcome(other, 'scored', '3');

    await publishAs(NEW);
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await notice(page).waitFor({ timeout: READY_MILLISECONDS });
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Use the new version' }).click()]);
    await expect.poll(() => textOf(notice(other)), { timeout: READY_MILLISECONDS }).toContain('A new version was taken up in another tab.');
    await expectOutcome(other, 'scored', '3');
  });

  test('of the same content is none', async () => {
    await publishAs(OLD);
    const server = await start(root);
    const page = await visit(server.address);
    await ready(page);
    const worker = readFileSync(join(root, 'service-worker.js'), 'utf8');
    await publishAs(OLD);
    expect(readFileSync(join(root, 'service-worker.js'), 'utf8')).toBe(worker);
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await page.waitForTimeout(500);
    expect(await notice(page).count()).toBe(0);
  });
});
