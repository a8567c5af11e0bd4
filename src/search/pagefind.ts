/** Loads Pagefind in the browser, on the first search. */
import type { Pagefind, PagefindResult } from './full-text.ts';

type Options = { basePath: string; metaCacheTag: string; excerptLength: number; noWorker: boolean };
type PagefindModule = { createInstance(options: Options): { search(query: string): Promise<{ results: PagefindResult[] }> } };

let failedImports = 0;

/**
 * Opens a fresh Pagefind. One that failed to load stays broken for good, and browsers may remember a script that failed under its
 * address, so each further attempt has an address of its own.
 */
export async function openPagefind(base: string): Promise<Pagefind> {
  if (typeof WebAssembly === 'undefined') throw new Error('search: WebAssembly must be allowed, got none');
  const address = `${base}pagefind/pagefind.js${failedImports === 0 ? '' : `?attempt=${failedImports}`}`;
  const failures = watchParts();
  const { createInstance } = await importModule(address);
  const instance = createInstance({
    basePath: `${base}pagefind/`,
    // Fixed, because offline each address is kept once; Pagefind's own tag is the time.
    metaCacheTag: 'offline',
    excerptLength: 24,
    // The worker would load the library a second time; an index of this size answers at once.
    noWorker: true,
  });
  return { search: (query) => instance.search(query), failures };
}

async function importModule(address: string): Promise<PagefindModule> {
  try {
    return (await import(/* @vite-ignore */ address)) as PagefindModule;
  } catch (error) {
    failedImports++;
    throw error;
  }
}

let failed = 0;
let isWatching = false;

/**
 * Counts parts of the index that did not load. Pagefind passes over them in silence, as if no page held the words, and the reader would
 * be told so.
 */
function watchParts(): () => number {
  if (!isWatching) {
    isWatching = true;
    const request = globalThis.fetch;
    globalThis.fetch = async (...parameters: Parameters<typeof fetch>) => {
      const isPart = String(parameters[0]).includes('/pagefind/index/');
      try {
        const response = await request(...parameters);
        // A login page of a network comes as a page that is fine.
        if (isPart && (!response.ok || response.headers.get('Content-Type')?.includes('html'))) failed++;
        return response;
      } catch (error) {
        if (isPart) failed++;
        throw error;
      }
    };
  }
  return () => failed;
}
