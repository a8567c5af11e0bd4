/**
 * What offline use costs, measured on a built site: requests, bytes and seconds of a first visit, as counted by the server, which
 * compresses nothing; and how long a page takes to open from what is kept, with the server gone, against the same page from a local server
 * in a browser that keeps nothing of it. Both in one run, page by page in turn, each in its own window of one browser.
 * Usage: node test/bench/offline.ts [built site]
 */
import { resolve } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { serve } from '../../src/dev/serve.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { builtFiles, DIST, pathOf } from '../helpers/built-site.ts';
import { isPack, openNetwork } from '../helpers/published-site.ts';

const READY_MILLISECONDS = 60_000;
/** Every so many pages of the site is opened. */
const STEP = 12;
const ROUNDS = 3;

const root = resolve(process.argv[2] ?? DIST);

const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
const percentile95 = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * 0.95)] ?? Number.NaN;

/** A visitor for whom the whole site is kept, and whose server is gone. */
async function keptVisitor(browser: Browser) {
  const network = await openNetwork(root);
  const visitor = await browser.newContext({ serviceWorkers: 'allow' });
  const page = await visitor.newPage();
  const started = performance.now();
  await page.goto(network.address);
  await page.locator('html[data-offline-ready]').waitFor({ state: 'attached', timeout: READY_MILLISECONDS });
  const seconds = (performance.now() - started) / 1000;
  await page.waitForLoadState('networkidle');
  console.log(`first visit: ${network.asked.length} requests, ${network.asked.filter(isPack).length} of them packs`);
  console.log(`first visit: ${(network.sent / 1e6).toFixed(2)} MB, ready after ${seconds.toFixed(1)} s`);
  await page.close();
  await network.close();
  return { visitor, address: network.address };
}

/** Milliseconds from the start of a navigation until the page is parsed, and until all it needs is loaded. */
async function open(context: BrowserContext, address: string): Promise<{ parsed: number; loaded: number }> {
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'load' });
  const times = await page.evaluate(async () => {
    const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    while (!entry?.loadEventEnd) await new Promise((done) => setTimeout(done, 1));
    return { parsed: entry.domContentLoadedEventEnd, loaded: entry.loadEventEnd };
  });
  await page.close();
  return times;
}

const browser = await launchBrowser();
const kept = await keptVisitor(browser);
const server = await serve({ root });
const plain = await browser.newContext({ serviceWorkers: 'block' });
const pages = builtFiles(root)
  .filter((file) => file.endsWith('index.html'))
  .filter((_, at) => at % STEP === 0)
  .map((file) => pathOf(file).slice(1));

const seen = { kept: { parsed: [] as number[], loaded: [] as number[] }, served: { parsed: [] as number[], loaded: [] as number[] } };
// One of each that does not count: the worker starts, the server reads its folder.
await open(kept.visitor, kept.address);
await open(plain, server.address);
for (let round = 0; round < ROUNDS; round += 1)
  for (const path of pages) {
    const offline = await open(kept.visitor, kept.address + path);
    const online = await open(plain, server.address + path);
    for (const kind of ['parsed', 'loaded'] as const) {
      seen.kept[kind].push(offline[kind]);
      seen.served[kind].push(online[kind]);
    }
  }
for (const kind of ['parsed', 'loaded'] as const)
  for (const [name, times] of [
    ['kept, offline', seen.kept[kind]],
    ['from a local server', seen.served[kind]],
  ] as const)
    console.log(
      `${kind}, ${name}: median ${median(times).toFixed(0)} ms, 95th percentile ${percentile95(times).toFixed(0)} ms, of ${times.length}`,
    );

await browser.close();
await server.close();
