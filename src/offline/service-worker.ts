/**
 * Keeps the whole site for use without a network: one cache per build, filled before the worker takes over. Whatever is kept or
 * answered is first compared with the hash that the build lists for it, so no two builds mix, and what is lost or damaged is
 * fetched again. What does not arrive as published is left out and named. Tabs opened on an older build are answered from that build
 * until they are gone.
 */
import { answer } from './answer.ts';
import { fill, keptAddresses } from './fill.ts';
import { type KeptState, keptState, mayTakeOver, NOTHING_KEPT } from './kept-state.ts';
import { cacheNames, dropCaches } from './old-tabs.ts';
import { CURRENT, SCOPE } from './this-build.ts';

declare const self: ServiceWorkerGlobalScope;

async function install(): Promise<void> {
  if (!(await mayTakeOver(await fillWithinRoom())))
    throw new Error('offline: the files of this build must arrive as published, got others; the next page tries again');
}

/** Where there is no room for two builds the new one wins; where there is none for one, nothing is left behind. */
async function fillWithinRoom(): Promise<ReadonlySet<string>> {
  try {
    return await fill();
  } catch (error) {
    if (!isFull(error)) throw error;
  }
  try {
    for (const name of await cacheNames(CURRENT)) await clear(name);
    return await fill();
  } catch (error) {
    if (isFull(error)) await clear(CURRENT);
    throw error;
  }
}

/** File by file: a cache that is deleted as one holds its room for as long as anything refers to it. */
async function clear(name: string): Promise<void> {
  const cache = await caches.open(name);
  for (const request of await cache.keys()) await cache.delete(request);
  await caches.delete(name);
}
const isFull = (error: unknown) => error instanceof DOMException && error.name === 'QuotaExceededError';

let filling: Promise<ReadonlySet<string>> | undefined;

/** What is kept, once what was lost has been fetched again as far as it can be. */
async function heal(): Promise<KeptState> {
  filling ??= fill()
    .catch(keptAddresses)
    .finally(() => {
      filling = undefined;
    });
  return filling.then(keptState).catch(() => NOTHING_KEPT);
}

self.addEventListener('install', (event) => event.waitUntil(install()));

/** The tab that asked for the new build reloads at once, so it needs the old one no longer. */
let asker = '';
self.addEventListener('activate', (event) => {
  event.waitUntil(
    dropCaches(CURRENT, { isTakingOver: true, asker })
      // What cannot be tidied now is tidied when the next page opens.
      .catch(() => undefined)
      // The page that made this worker works offline at once, not only after its next visit.
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('message', (event) => {
  const { source, data } = event;
  if (!(source instanceof Client)) return;
  // The reader decides when a new build takes over.
  if (data?.type === 'SKIP_WAITING') {
    asker = source.id;
    void self.skipWaiting();
  }
  // Every page asks when it opens.
  if (data?.type === 'WHAT_IS_KEPT')
    event.waitUntil(
      heal().then((state) => {
        source.postMessage(state);
        return dropCaches(CURRENT).catch(() => undefined);
      }),
    );
});

self.addEventListener('fetch', (event) => {
  if (event.request.method === 'GET' && event.request.url.startsWith(SCOPE)) event.respondWith(answer(event));
});
