/** A reader of a small published site behind a network that can fail, and what their browser keeps. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launchBrowser } from './browser.ts';
import { builtFiles } from './built-site.ts';
import { textOf } from './calculator-page.ts';
import { type Changes, type Network, openNetwork, publishUnchanged } from './published-site.ts';

export const READY_MILLISECONDS = 30_000;
export const READY = 'Ready offline: every page, calculator and search works without a network.';
export const NOT_KEPT = /^The site could not be kept for offline use/;
export const HEADING = 'About this guide';
export const NEXT_HEADING = 'About this guide, second edition';
/** A newer build. */
export const NEXT: Changes = { 'about/index.html': (html) => html.replace(`<h1>${HEADING}</h1>`, `<h1>${NEXT_HEADING}</h1>`) };

/** Runs before the scripts of a page. */
type Before = (network: Network, page: Page) => unknown;

export type Visitors = {
  /** The folder of the published site. */
  readonly root: string;
  readonly network: Network;
  /** Publishes a part of the site and opens it as a reader who has never been here. */
  firstVisit(path?: string, before?: Before): Promise<Page>;
  /** The same, and waits until the site is ready offline. */
  readyVisitor(path?: string, before?: Before): Promise<Page>;
};

/** One browser for the tests of a file; each test gets its own site, network and readers. */
export function useVisitors(): Visitors {
  const root = mkdtempSync(join(tmpdir(), 'ifso-visitors-'));
  let browser: Browser;
  let network: Network | undefined;
  let contexts: BrowserContext[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    for (const folder of [root, `${root}.unchanged`]) rmSync(folder, { recursive: true, force: true });
  });
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    contexts = [];
    await network?.close();
    network = undefined;
  });

  const visitors: Visitors = {
    root,
    get network() {
      if (!network) throw new Error('useVisitors: the site must be published, got a call before the first visit');
      return network;
    },
    async firstVisit(path = '', before) {
      await publishUnchanged(root);
      network = await openNetwork(root);
      const context = await browser.newContext({ serviceWorkers: 'allow', locale: 'en-GB' });
      context.setDefaultTimeout(10_000);
      contexts.push(context);
      const page = await context.newPage();
      await before?.(network, page);
      await page.goto(network.address + path);
      return page;
    },
    async readyVisitor(path, before) {
      const page = await visitors.firstVisit(path, before);
      await ready(page);
      return page;
    },
  };
  return visitors;
}

export const ready = (page: Page) => page.locator('html[data-offline-ready]').waitFor({ state: 'attached', timeout: READY_MILLISECONDS });
export const status = (page: Page) => textOf(page.locator('#offline-status'));
export const expectStatus = (page: Page, text: RegExp) => expect.poll(() => status(page), { timeout: READY_MILLISECONDS }).toMatch(text);
export const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText();
export const notice = (page: Page) => page.locator('#notices [role="status"]');
export const isStyled = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.querySelector('main') as Element).maxWidth !== 'none');

/** Asks for the new build until it is there: a look that the browser began by itself, just before, may swallow the first question. */
export const updateUntil = (page: Page, isThere: () => Promise<boolean>) =>
  expect
    .poll(
      async () => {
        await page.evaluate(async () => void (await navigator.serviceWorker.getRegistration())?.update().catch(() => undefined));
        return isThere();
      },
      { timeout: READY_MILLISECONDS, interval: 300 },
    )
    .toBe(true);
export const updateFound = (page: Page) => updateUntil(page, () => notice(page).isVisible());

/** Takes up the new build once it is there. */
export async function takeUp(page: Page): Promise<void> {
  await updateFound(page);
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Use the new version' }).click()]);
}

export const cacheCount = (page: Page) => page.evaluate(async () => (await caches.keys()).length);

/** Lists that the worker keeps for itself among the files. */
const OWN_LISTS = ['/tabs-of-this-build', '/left-out', '/build-stamp'];

/** Paths of all kept files, over all caches. */
export async function keptPaths(page: Page): Promise<string[]> {
  const paths = await page.evaluate(async () => {
    const found: string[] = [];
    for (const name of await caches.keys()) found.push(...(await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname));
    return found;
  });
  return paths.filter((path) => !OWN_LISTS.includes(path)).sort();
}

/** What is kept for a path: its text, or null. */
export const keptText = (page: Page, path: string) =>
  page.evaluate(async (wanted) => (await (await caches.match(wanted))?.text()) ?? null, path);

export const forget = (page: Page, paths: readonly string[]) =>
  page.evaluate(async (lost) => {
    for (const name of await caches.keys()) for (const path of lost) await (await caches.open(name)).delete(path);
  }, paths);
export const forgetAll = (page: Page) =>
  page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });

const asset = (pattern: RegExp) => builtFiles().find((file) => pattern.test(file)) ?? '';
/** The style sheet of every page. */
export const STYLE_SHEET = asset(/^assets\/Page\..+\.css$/);
/** A part of every calculator, loaded on demand. */
export const OWN_NORMS = asset(/^assets\/OwnNorms\..+\.js$/);
