/** The search of the site as a reader uses it, and its two peers, all in the same browser. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type { Document } from './documents.ts';
import type { Places } from './tally.ts';

/**
 * From the last key (site) or from the call for the whole query (peers) to the first results, in milliseconds. `drawn` is the next frame after
 * them, `complete` the time until the full text has followed. `keys`: the same for every key, until results for it or a later one are there.
 */
export type Latency = { ready: number; drawn?: number; complete?: number; keys?: number[] };

export type Engine = {
  name: string;
  answer(query: string): Promise<Places>;
  /** Asks as a reader types, letter by letter, and takes the time of the last step. */
  time(query: string): Promise<Latency>;
};

/** For an engine that is called: each beginning of the query, so that it has loaded what typing would have loaded. */
async function timeLastCall(query: string, ask: (query: string) => Promise<Latency>): Promise<Latency> {
  const letters = [...query];
  for (let length = 1; length < letters.length; length++) await ask(letters.slice(0, length).join(''));
  return ask(query);
}

/** Pauses between two keys, in milliseconds, taken in turn: quick ones, so that searches overtake each other, and some in which the full text begins. */
const KEY_PAUSES = [60, 110, 80, 150, 260, 70, 90, 220, 50];

/** How many results are looked at. The terms among them are counted for the sets of terms. */
const MOST = 10;

async function openSearch(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(`${address}search/`);
  return page;
}

/** Typing into the search page and reading its list, in a browser that keeps the site for offline use as it does for any reader. */
export async function openSite(browser: Browser, address: string, slowdown = 1): Promise<Engine> {
  const page = await openSearch(browser, address);
  if (slowdown > 1) {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  }
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.reload();
  const box = page.locator('#q');
  const watch = await page.evaluateHandle(() => {
    const list = document.querySelector('#results');
    const input = document.querySelector('#q');
    if (!list || !input) throw new Error('bench-search: the search page must have #q and #results');
    let pressed = 0;
    /** The key whose names are looked for. */
    let waiting = 0;
    const answerKey = (key: number): void => {
      if (waiting !== key || key === 0) return;
      waiting = 0;
      const now = performance.now();
      keys.push(now - key);
      const first = answered;
      first.ready = now - key;
      // The task after the next frame: what was ready has been drawn.
      requestAnimationFrame(() =>
        setTimeout(() => {
          first.drawn = performance.now() - key;
        }),
      );
    };
    let isTyped = false;
    let answered = { ready: 0, drawn: 0 };
    let keys: number[] = [];
    let done: (latency: { ready: number; drawn: number; complete: number; keys: number[] }) => void = () => {};
    input.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        pressed = timeStamp;
        isTyped = false;
        answered = { ready: 0, drawn: 0 };
      },
      true,
    );
    document.addEventListener(
      'input',
      () => {
        isTyped = true;
        waiting = pressed;
      },
      true,
    );
    // Once their data is there, names are found and shown in the promises that follow the listener of the page, and those come before this one.
    // Where none are found nothing changes, and that is over by then too.
    document.addEventListener('input', () => answerKey(waiting));
    // Rows that change after a key are for what it made of the query: rows for an older query are not shown any more.
    new MutationObserver((records) => {
      const isIdle = list.getAttribute('aria-busy') === 'false';
      // That the list is at work is no answer.
      if (!isTyped || !(isIdle || records.some(({ type }) => type === 'childList'))) return;
      const now = performance.now();
      answerKey(waiting);
      const last = pressed;
      const first = answered;
      if (!isIdle) return;
      const report = done;
      const every = keys;
      requestAnimationFrame(() => setTimeout(() => last === pressed && report({ ...first, complete: now - last, keys: every })));
    }).observe(list, { attributeFilter: ['aria-busy'], childList: true });
    return {
      begin: () => {
        keys = [];
      },
      next: () =>
        new Promise<{ ready: number; drawn: number; complete: number; keys: number[] }>((resolve) => {
          done = resolve;
        }),
    };
  });

  return {
    name: slowdown > 1 ? `This site, ${slowdown} times slower` : 'This site',
    async answer(query) {
      await box.fill(query);
      await page.locator('#results[aria-busy="false"]').waitFor({ state: 'attached' });
      return page.locator('#results').evaluate(
        (list, most) =>
          [...list.children].slice(0, most).map((item) =>
            [...item.querySelectorAll('a')].map(({ href }) => {
              const { pathname, hash } = new URL(href, location.href);
              return pathname + hash;
            }),
          ),
        MOST,
      );
    },
    async time(query) {
      await box.fill('');
      await box.focus();
      await watch.evaluate((watching) => watching.begin());
      const letters = [...query];
      for (const [at, letter] of letters.slice(0, -1).entries()) {
        await page.keyboard.type(letter);
        await page.waitForTimeout(KEY_PAUSES[at % KEY_PAUSES.length] ?? 0);
      }
      // Asked for before the last key is pressed, so that no answer is too quick to be seen; the promise is wrapped to come back pending.
      const pending = await page.evaluateHandle((watching) => ({ latency: watching.next() }), watch);
      await page.keyboard.press(letters.at(-1) ?? '');
      return pending.evaluate((waiting) => waiting.latency);
    },
  };
}

/** Pagefind with its own settings. The worker is not part of our build; without it Pagefind runs in the page. */
export async function openPagefind(browser: Browser, address: string): Promise<Engine> {
  const page = await openSearch(browser, address);
  const pagefind = await page.evaluateHandle(async (url) => {
    type Result = { data(): Promise<{ url: string; sub_results: { url: string }[] }> };
    const library: {
      options(options: { noWorker: boolean }): Promise<void>;
      search(query: string): Promise<{ results: Result[] }>;
    } = await import(url);
    await library.options({ noWorker: true });
    return {
      async ask(query: string, most: number) {
        const start = performance.now();
        const { results } = await library.search(query);
        const pages = await Promise.all(results.slice(0, most).map((result) => result.data()));
        return { ready: performance.now() - start, places: pages.map((found) => [found.url, ...found.sub_results.map(({ url }) => url)]) };
      },
    };
  }, `${address}pagefind/pagefind.js`);
  const ask = (query: string) => pagefind.evaluate((library, [asked, most]) => library.ask(asked, most), [query, MOST] as const);
  return { name: 'Pagefind', answer: async (query) => (await ask(query)).places, time: (query) => timeLastCall(query, ask) };
}

/** How much MiniSearch counts a field; a name more than a question, a question more than text. */
const BOOST = { title: 4, names: 4, asked: 2.5, text: 1 };

/** MiniSearch with fields boosted, typing errors and beginnings of words, as its own guide sets it up. */
export async function openMiniSearch(browser: Browser, address: string, documents: readonly Document[]): Promise<Engine> {
  const page = await openSearch(browser, address);
  const code = readFileSync(fileURLToPath(import.meta.resolve('minisearch')), 'utf8');
  // The policy of the page runs files of the site only, so the library is served as one.
  const url = `${address}minisearch.js`;
  await page.route(url, (route) => route.fulfill({ contentType: 'text/javascript', body: code }));
  const library = await page.evaluateHandle(
    async ([address, rows, boost]) => {
      type MiniSearch = { addAll(rows: readonly unknown[]): void; search(query: string, options: object): { id: string }[] };
      const { default: Library } = (await import(address)) as { default: new (options: object) => MiniSearch };
      const index = new Library({ fields: Object.keys(boost) });
      index.addAll(rows);
      return {
        ask(query: string, most: number) {
          const start = performance.now();
          const results = index.search(query, { prefix: true, fuzzy: 0.2, boost });
          return { ready: performance.now() - start, places: results.slice(0, most).map(({ id }) => [id]) };
        },
      };
    },
    [url, documents, BOOST] as const,
  );
  const ask = (query: string) => library.evaluate((index, [asked, most]) => index.ask(asked, most), [query, MOST] as const);
  return { name: 'MiniSearch', answer: async (query) => (await ask(query)).places, time: (query) => timeLastCall(query, ask) };
}
