/**
 * Keeps the whole site for use without a network: one cache per build, filled before the worker takes over. Whatever is kept or
 * answered is first compared with the hash that the build lists for it, so no two builds mix, and what is lost or damaged is
 * fetched again. Tabs opened on an older build are answered from that build until they are gone.
 */
import { keptCopy, matching } from './check-copy.ts';
import { lostPage } from './lost-page.ts';
import { cacheNames, dropCaches, oldTabs } from './old-tabs.ts';

declare const self: ServiceWorkerGlobalScope;
declare const __MANIFEST__: { url: string; revision: string }[];
declare const __BUILD_ID__: string;

const SCOPE = self.registration.scope;
const CURRENT = `ifso-guide ${new URL(SCOPE).pathname} ${__BUILD_ID__}`;
/** At once; leaves room among the six connections of a browser for the page that is being read. */
const MOST_FETCHES = 4;

/** Pages stand at the address of their folder. */
const addressOf = (url: string): string => {
  const { origin, pathname } = new URL(url, SCOPE);
  return origin + pathname.replace(/(^|\/)index\.html$/, '$1');
};
const listed = new Map(__MANIFEST__.map(({ url, revision }) => [addressOf(url), revision]));

/** A file of this build from the network; undefined where the server delivers anything else. Rejects without a network. */
const fetchCopy = async (address: string, revision: string, priority: RequestPriority) =>
  matching(await fetch(address, { cache: 'no-cache', priority }), revision);

/** Fills what is missing of this build. What an older build holds unchanged is copied, what is there from an interrupted try stays. */
async function fill(): Promise<void> {
  const cache = await caches.open(CURRENT);
  const kept = new Set((await cache.keys()).map(({ url }) => url));
  const older = await cacheNames(CURRENT);
  const missing = [...listed].filter(([address]) => !kept.has(address));
  const work = async () => {
    for (let next = missing.shift(); next; next = missing.shift()) {
      const [address, revision] = next;
      const copies = await Promise.all(older.map((name) => keptCopy(name, address, revision)));
      const copy = copies.find((each) => each) ?? (await fetchCopy(address, revision, 'low'));
      if (!copy) throw new Error(`offline: ${address} must be the file of build ${__BUILD_ID__}, got another`);
      await cache.put(address, copy);
    }
  };
  // After a failure nothing new is begun, and what is under way is waited for.
  const stop = (error: unknown) => {
    missing.length = 0;
    throw error;
  };
  const ends = await Promise.allSettled(Array.from({ length: MOST_FETCHES }, () => work().catch(stop)));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

/** Where there is no room for two builds the new one wins; where there is none for one, nothing is left behind. */
async function install(): Promise<void> {
  try {
    try {
      await fill();
    } catch (error) {
      const older = await cacheNames(CURRENT);
      if (!isFull(error) || older.length === 0) throw error;
      for (const name of older) await clear(name);
      await fill();
    }
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

let filling: Promise<boolean> | undefined;

/** Whether everything is kept, once what was lost has been fetched again. */
function heal(): Promise<boolean> {
  filling ??= fill()
    .then(
      () => true,
      () => false,
    )
    .finally(() => {
      filling = undefined;
    });
  return filling;
}

/** Stores a copy where it can; what cannot be stored is fetched again next time. */
async function keep(address: string, copy: Response): Promise<void> {
  try {
    await (await caches.open(CURRENT)).put(address, copy);
  } catch {
    // No room or no right to store: the page has its answer all the same.
  }
}

async function answer(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const isPage = request.mode === 'navigate';
  const address = addressOf(request.url);
  const oldCache = isPage ? undefined : (await oldTabs(CURRENT)).get(event.clientId);
  // A tab on another build must not be given the files of this one.
  const revision = oldCache ? undefined : listed.get(address);
  const kept = oldCache ? await keptCopy(oldCache, address) : revision && (await keptCopy(CURRENT, address, revision));
  if (kept) return kept;
  try {
    const fetched = revision && (await fetchCopy(address, revision, 'auto'));
    if (fetched) {
      event.waitUntil(keep(address, fetched.clone()));
      return fetched;
    }
    // Not of this build, or the server has moved on to another: what it has now is better than nothing.
    return await fetch(request);
  } catch {
    return isPage ? pageWithoutNetwork(address, request.url) : Response.error();
  }
}

async function pageWithoutNetwork(address: string, url: string): Promise<Response> {
  if (listed.has(`${address}/`)) return Response.redirect(`${address}/${new URL(url).search}`);
  if (listed.has(address)) return lostPage(SCOPE);
  const notFound = addressOf('404.html');
  return (await keptCopy(CURRENT, notFound, listed.get(notFound))) ?? lostPage(SCOPE);
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
  if (data?.type === 'IS_COMPLETE')
    event.waitUntil(
      heal().then((isComplete) => {
        source.postMessage({ isComplete });
        return dropCaches(CURRENT).catch(() => undefined);
      }),
    );
});

self.addEventListener('fetch', (event) => {
  if (event.request.method === 'GET' && event.request.url.startsWith(SCOPE)) event.respondWith(answer(event));
});
