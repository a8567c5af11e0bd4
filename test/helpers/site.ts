/** The served site and the shared browser for one test file. Every test fails on a console message, an error, a refused request or one to another origin. */
import { availableParallelism } from 'node:os';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { serve } from '../../src/dev/serve.ts';
import { DIST } from './built-site.ts';

type OpenOptions = BrowserContextOptions & {
  /** Runs in the page before its own scripts. */
  before?: () => unknown;
  /** Problems that this test makes on purpose. */
  expected?: RegExp;
};

/** What the browser driver itself says when it blocks service workers. */
const DRIVER = /^warning: Service Worker registration blocked by Playwright/;

/** Collects everything that a page must not do. */
export function watch(context: BrowserContext, origin: string, problems: string[], expected?: RegExp): void {
  const add = (problem: string) => {
    if (!DRIVER.test(problem) && !expected?.test(problem)) problems.push(problem);
  };
  context.on('console', (message) => add(`${message.type()}: ${message.text()}`));
  context.on('weberror', (error) => add(`error: ${error.error().message}`));
  context.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`) && !/^(data|blob|about|file):/.test(request.url()))
      add(`request to another origin: ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) add(`status ${response.status()}: ${response.url()}`);
  });
}

export type Site = {
  /** Address of the home page, with a slash at its end. */
  readonly address: string;
  readonly browser: Browser;
  /** A fresh visitor: own storage, nothing remembered. Service workers are blocked unless asked for. */
  visitor(options?: OpenOptions): Promise<BrowserContext>;
  /** A page opened by a fresh visitor. */
  open(path: string, options?: OpenOptions): Promise<Page>;
  /** Opens one path after the other, in as many tabs as there are processors, and gathers what is found on each, in order. */
  tour(paths: readonly string[], options: OpenOptions, find: (page: Page, path: string) => Promise<string[]>): Promise<string[]>;
};

const TABS = Math.max(2, Math.min(availableParallelism(), 6));

/** The site for the tests of this file: dist, which is served once for all files, or another folder with a server of its own. */
export function useSite({ root = DIST, base = '/' }: { root?: string; base?: string } = {}): Site {
  const isShared = root === DIST && base === '/';
  let server: { address: string; close?: () => Promise<void> } | undefined;
  let browser: Browser | undefined;
  let visitors: BrowserContext[] = [];
  let problems: string[] = [];
  const running = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('useSite: the site must be running, got a call outside a test');
    return value;
  };

  beforeAll(async () => {
    server = isShared ? { address: inject('siteAddress') } : await serve({ root, base });
    browser = await chromium.connect(inject('browserAddress'));
  });
  afterEach(async () => {
    await Promise.all(visitors.map((visitor) => visitor.close()));
    const seen = problems;
    visitors = [];
    problems = [];
    expect(seen).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close?.();
  });

  const visitor: Site['visitor'] = async ({ before, expected, ...options } = {}) => {
    const context = await running(browser).newContext({ serviceWorkers: 'block', locale: 'en-GB', ...options });
    context.setDefaultTimeout(10_000);
    if (before) await context.addInitScript(before);
    watch(context, new URL(running(server).address).origin, problems, expected);
    visitors.push(context);
    return context;
  };
  return {
    get address() {
      return running(server).address;
    },
    get browser() {
      return running(browser);
    },
    visitor,
    async open(path, options) {
      const page = await (await visitor(options)).newPage();
      await page.goto(running(server).address + path.replace(/^\//, ''));
      return page;
    },
    async tour(paths, options, find) {
      const context = await visitor(options);
      const found: string[][] = paths.map(() => []);
      const waiting = [...paths.entries()];
      const walk = async () => {
        const page = await context.newPage();
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          const [at, path] = next;
          await page.goto(running(server).address + path.slice(1), { waitUntil: 'domcontentloaded' });
          found[at] = await find(page, path);
        }
      };
      await Promise.all(Array.from({ length: TABS }, walk));
      return found.flat();
    },
  };
}
