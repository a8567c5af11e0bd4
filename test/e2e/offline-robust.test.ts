/** What can go wrong with a site that is kept on a device, and that the reader is never trapped by it (contract, section 5). */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../helpers/browser.ts';
import { builtFiles } from '../helpers/built-site.ts';
import { CPORT_WITH_CASIC, expectOutcome, fill, textOf } from '../helpers/calculator-page.ts';
import { type Changes, type Network, openNetwork, publish } from '../helpers/published-site.ts';

const READY_MILLISECONDS = 30_000;
const HEADING = 'About this guide';
const NEXT_HEADING = 'About this guide, second edition';
const NEXT: Changes = { 'about/index.html': (html) => html.replace(`<h1>${HEADING}</h1>`, `<h1>${NEXT_HEADING}</h1>`) };
const READY = /^Ready offline/;
const NOT_KEPT = /^The site could not be kept for offline use/;

const root = mkdtempSync(join(tmpdir(), 'ifso-robust-'));
let browser: Browser;
let network: Network;
let visitors: BrowserContext[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(root, { recursive: true, force: true });
});
afterEach(async () => {
  await Promise.all(visitors.map((visitor) => visitor.close()));
  visitors = [];
  await network.close();
});

/** Publishes a part of the site and opens it as a reader who has never been here. */
async function firstVisit(path = '', prepare?: (network: Network, page: Page) => unknown): Promise<Page> {
  await publish(root);
  network = await openNetwork(root);
  const visitor = await browser.newContext({ serviceWorkers: 'allow', locale: 'en-GB' });
  visitor.setDefaultTimeout(10_000);
  visitors.push(visitor);
  const page = await visitor.newPage();
  await prepare?.(network, page);
  await page.goto(network.address + path);
  return page;
}

async function readyVisitor(path = ''): Promise<Page> {
  const page = await firstVisit(path);
  await ready(page);
  return page;
}

const ready = (page: Page) => page.locator('html[data-offline-ready]').waitFor({ state: 'attached', timeout: READY_MILLISECONDS });
const status = (page: Page) => textOf(page.locator('#offline-status'));
const expectStatus = (page: Page, text: RegExp) => expect.poll(() => status(page), { timeout: READY_MILLISECONDS }).toMatch(text);
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText();
const notice = (page: Page) => page.locator('#notices [role="status"]');
const isStyled = (page: Page) => page.evaluate(() => getComputedStyle(document.querySelector('main') as Element).maxWidth !== 'none');
const update = (page: Page) => page.evaluate(async () => void (await navigator.serviceWorker.getRegistration())?.update());
const cacheCount = (page: Page) => page.evaluate(async () => (await caches.keys()).length);

/** Asks for the new build until it is there: a look that the browser began by itself, just before, may swallow the first question. */
const updateUntil = (page: Page, isThere: () => Promise<boolean>) =>
  expect
    .poll(
      async () => {
        await update(page);
        return isThere();
      },
      { timeout: READY_MILLISECONDS, interval: 300 },
    )
    .toBe(true);
const updateFound = (page: Page) => updateUntil(page, () => notice(page).isVisible());

async function takeUp(page: Page): Promise<void> {
  await updateFound(page);
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Use the new version' }).click()]);
}

/** Paths of everything kept, over all caches. */
const keptPaths = (page: Page) =>
  page.evaluate(async () => {
    const paths: string[] = [];
    for (const name of await caches.keys()) paths.push(...(await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname));
    return paths.sort();
  });

/** What is kept for a path: its text, or null. */
const keptText = (page: Page, path: string) => page.evaluate(async (wanted) => (await (await caches.match(wanted))?.text()) ?? null, path);

const forget = (page: Page, paths: string[]) =>
  page.evaluate(async (lost) => {
    for (const name of await caches.keys()) for (const path of lost) await (await caches.open(name)).delete(path);
  }, paths);
const forgetAll = (page: Page) =>
  page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });

async function search(page: Page, query: string): Promise<string | null> {
  await page.locator('#q').fill(query);
  await expect.poll(() => page.locator('#results').getAttribute('aria-busy'), { timeout: 8000 }).toBe('false');
  return page.locator('#results > li').first().getByRole('link').first().getAttribute('href');
}

const styleSheet = () => `/${builtFiles().find((file) => /^assets\/Page\..+\.css$/.test(file))}`;
const ownNorms = () => builtFiles().find((file) => /^assets\/OwnNorms\..+\.js$/.test(file)) ?? '';

describe('while the site is being kept', () => {
  test('a network that breaks off is said; the next page goes on where it stopped', async () => {
    const page = await firstVisit('', (before) => {
      before.left = 60;
    });
    await expectStatus(page, NOT_KEPT);
    expect(await page.locator('html[data-offline-ready]').count()).toBe(0);
    const before = (await keptPaths(page)).length;
    expect(before).toBeGreaterThan(20);
    network.left = Number.POSITIVE_INFINITY;
    network.asked.length = 0;
    await page.reload();
    await ready(page);
    const after = await keptPaths(page);
    expect(network.asked.length).toBeLessThan(after.length - before + 30);
    expect(after).toContain('/about/');
    expect(await cacheCount(page)).toBe(1);
  });

  test('a slow network leaves the pages usable, and it is ready in the end', async () => {
    const page = await firstVisit('', (before) => {
      before.delay = 80;
    });
    await expectStatus(page, /^Preparing/);
    await page.getByRole('link', { name: 'Calculate' }).first().click();
    await page.waitForURL(/calculators/);
    expect(await isStyled(page)).toBe(true);
    await page.goto(`${network.address}search/`);
    expect(await search(page, 'IIOC')).toBe('/glossary/iioc/');
    expect(await status(page)).toMatch(/^Preparing/);
    await ready(page);
    expect(await status(page)).toMatch(READY);
  });

  test('a server that is just being given another build is not taken for a whole one', async () => {
    const page = await firstVisit('', () => writeFileSync(join(root, 'about/index.html'), '<!doctype html><title>Half</title>'));
    await expectStatus(page, NOT_KEPT);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active ?? null)).toBeNull();
    await publish(root);
    await page.reload();
    await ready(page);
    expect(await keptText(page, '/about/')).toBe(readFileSync(join(root, 'about/index.html'), 'utf8'));
  });

  test('a full disk is said, nothing is left behind, and the pages work', async () => {
    const page = await firstVisit('', async (before, opened) => {
      const session = await opened.context().newCDPSession(opened);
      await session.send('Storage.overrideQuotaForOrigin', { origin: before.address.slice(0, -1), quotaSize: 200_000 });
    });
    await expectStatus(page, NOT_KEPT);
    await expect.poll(() => cacheCount(page)).toBe(0);
    await page.goto(`${network.address}about/`);
    expect(await heading(page)).toBe(HEADING);
  });
});

describe('what was kept and is lost', () => {
  test('single files are answered by the network and kept again', async () => {
    const page = await readyVisitor();
    const all = await keptPaths(page);
    await forget(page, ['/about/', styleSheet(), '/data/lookup.json']);
    await page.goto(`${network.address}about/`);
    expect(await heading(page)).toBe(HEADING);
    expect(await isStyled(page)).toBe(true);
    await ready(page);
    expect(await keptPaths(page)).toEqual(all);
  });

  test('everything is answered by the network and kept again', async () => {
    const page = await readyVisitor();
    const all = (await keptPaths(page)).filter((path) => path !== '/tabs-of-this-build');
    await forgetAll(page);
    await page.goto(`${network.address}about/`);
    expect(await heading(page)).toBe(HEADING);
    await ready(page);
    expect(await keptPaths(page)).toEqual(expect.arrayContaining(all));
    expect(await status(page)).toMatch(READY);
  });

  test('a damaged copy is not shown, and is replaced', async () => {
    const page = await readyVisitor();
    await page.evaluate(async () => {
      const [name = ''] = await caches.keys();
      await (await caches.open(name)).put('/about/', new Response('<h1>Damaged</h1>', { headers: { 'Content-Type': 'text/html' } }));
    });
    await page.goto(`${network.address}about/`);
    expect(await heading(page)).toBe(HEADING);
    await expect.poll(() => keptText(page, '/about/')).toBe(readFileSync(join(root, 'about/index.html'), 'utf8'));
  });

  test('without a network the page says that its copy is gone, and the others stand and say that not all is kept', async () => {
    const page = await readyVisitor();
    await forget(page, ['/about/']);
    network.left = 0;
    const answer = await page.goto(`${network.address}about/`);
    expect(answer?.status()).toBe(503);
    expect(await heading(page)).toBe('This page is no longer on this device');
    await page.getByRole('link', { name: 'Home' }).click();
    await page.waitForURL(network.address);
    expect(await isStyled(page)).toBe(true);
    await expectStatus(page, NOT_KEPT);
    expect(await page.locator('html[data-offline-ready]').count()).toBe(0);
    network.left = Number.POSITIVE_INFINITY;
    await page.reload();
    await ready(page);
    expect(await keptText(page, '/about/')).not.toBeNull();
  });

  test('without a network and without anything kept there is still a page that says so', async () => {
    const page = await readyVisitor();
    await forgetAll(page);
    network.left = 0;
    await page.goto(network.address);
    expect(await heading(page)).toBe('This page is no longer on this device');
  });

  test('where the server has another build by now, its page is shown, not an error', async () => {
    const page = await readyVisitor();
    await forget(page, ['/about/']);
    await publish(root, NEXT);
    await page.goto(`${network.address}about/`);
    expect(await heading(page)).toBe(NEXT_HEADING);
    await takeUp(page);
    await ready(page);
    expect(await heading(page)).toBe(NEXT_HEADING);
    expect(await cacheCount(page)).toBe(1);
  });
});

describe('without a network', () => {
  test('an address without its last slash leads to the page', async () => {
    const page = await readyVisitor();
    network.left = 0;
    await page.goto(`${network.address}search?q=IIOC`);
    expect(page.url()).toBe(`${network.address}search/?q=IIOC`);
  });

  test('a data file that is not kept is not called a typing error alone', async () => {
    const page = await readyVisitor();
    network.left = 0;
    await page.goto(`${network.address}data/findings.json`);
    expect(await heading(page)).toBe('Page not found');
    expect(await textOf(page.locator('main'))).toContain('a file that is not kept on this device');
  });
});

describe('two builds', () => {
  test('an update fetches what has changed and copies the rest', async () => {
    const page = await readyVisitor();
    await publish(root, NEXT);
    network.asked.length = 0;
    await updateFound(page);
    expect([...new Set(network.asked)].sort()).toEqual(['/about/', '/service-worker.js']);
  });

  test('a search during an update is answered by the build of its page', async () => {
    const page = await readyVisitor();
    await publish(root, {
      ...NEXT,
      'data/lookup.json': () => '{}',
      // Many changed files on a slow network make the update last.
      ...Object.fromEntries(
        builtFiles()
          .filter((file) => file.startsWith('data/terms/i'))
          .map((file): [string, (text: string) => string] => [file, (text) => `${text} `]),
      ),
    });
    network.delay = 700;
    const isInstalling = () => page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.installing));
    await updateUntil(page, isInstalling);
    await page.goto(`${network.address}search/`);
    expect(await search(page, 'IIOC')).toBe('/glossary/iioc/');
    expect(await isInstalling()).toBe(true);
    network.delay = 0;
    await notice(page).waitFor({ timeout: READY_MILLISECONDS });
    expect(await search(page, 'luring')).toBe('/glossary/luring/');
  });

  test('a tab that stays on the old one is told, keeps its answers, and goes on being answered from it', async () => {
    const page = await readyVisitor();
    const open = async (path: string) => {
      const tab = await page.context().newPage();
      await tab.goto(network.address + path);
      await ready(tab);
      return tab;
    };
    const calculator = await open('calculators/cport/');
    await fill(calculator, CPORT_WITH_CASIC);
    await expectOutcome(calculator, 'scored', '3');
    const searching = await open('search/');

    // In the new build a part that the calculator loads on demand is gone, and the data of the search are of another kind.
    await publish(root, { ...NEXT, [ownNorms()]: null, 'data/lookup.json': () => '{}' });
    await takeUp(page);
    for (const tab of [calculator, searching])
      await expect.poll(() => textOf(notice(tab))).toContain('A new version was taken up in another tab.');
    await expectOutcome(calculator, 'scored', '3');
    await calculator.locator('[data-own-norms] button').click();
    await calculator.locator('#own-norms').waitFor();
    expect(await search(searching, 'IIOC')).toBe('/glossary/iioc/');

    await page.goto(`${network.address}about/`);
    expect(await heading(page)).toBe(NEXT_HEADING);
    expect(await cacheCount(page)).toBe(2);
    await searching.close();
    await calculator.goto(`${network.address}about/`);
    expect(await heading(calculator)).toBe(NEXT_HEADING);
    await ready(calculator);
    await expect.poll(() => cacheCount(calculator)).toBe(1);
  });

  test('a disk with room for one of them takes the new one', async () => {
    const page = await readyVisitor();
    const session = await page.context().newCDPSession(page);
    const used = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
    await session.send('Storage.overrideQuotaForOrigin', { origin: network.address.slice(0, -1), quotaSize: Math.round(used * 1.4) });
    await publish(root, NEXT);
    await takeUp(page);
    await ready(page);
    await page.goto(`${network.address}about/`);
    expect(await heading(page)).toBe(NEXT_HEADING);
    expect(await cacheCount(page)).toBe(1);
  });

  test('of two sites at one address, one below the other, keep apart', async () => {
    const page = await readyVisitor();
    await publish(root, {}, 'kb');
    const other = await page.context().newPage();
    await other.goto(`${network.address}kb/`);
    await other.evaluate(async () => {
      const { installing } = await navigator.serviceWorker.register('/kb/service-worker.js', { scope: '/kb/' });
      await new Promise<void>((done) => installing?.addEventListener('statechange', () => installing.state === 'activated' && done()));
    });
    await other.close();
    // Another build of the upper site: the same files under another name.
    const [, , build = ''] = (await page.evaluate(() => caches.keys())).find((name) => name.startsWith('ifso-guide / '))?.split(' ') ?? [];
    const worker = readFileSync(join(root, 'service-worker.js'), 'utf8');
    writeFileSync(join(root, 'service-worker.js'), worker.replaceAll(build, '0123456789ab'));
    await takeUp(page);
    await ready(page);
    const names = await page.evaluate(() => caches.keys());
    expect(names.map((name) => name.split(' ')[1]).sort()).toEqual(['/', '/kb/']);
  });
});
