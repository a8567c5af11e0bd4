/**
 * Keeps the whole site for use without a network: one cache per build, filled before the worker takes over, deleted once a
 * newer build is active. A page is always answered from the cache of one build, so two builds never mix.
 */
import { setCacheNameDetails } from 'workbox-core';
import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { registerRoute, setCatchHandler } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope;
declare const __MANIFEST__: { url: string; revision: string }[];
declare const __BUILD_ID__: string;

const PREFIX = `ifso-guide${new URL(self.registration.scope).pathname}`;
setCacheNameDetails({ prefix: PREFIX, precache: 'pages', suffix: __BUILD_ID__ });

const controller = new PrecacheController();
controller.addToCacheList(__MANIFEST__);

self.addEventListener('install', (event) => event.waitUntil(controller.install(event)));
self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      await controller.activate(event);
      const current = controller.strategy.cacheName;
      for (const name of await caches.keys()) if (name.startsWith(PREFIX) && name !== current) await caches.delete(name);
      // The page that made this worker works offline at once, not only after its next visit.
      await self.clients.claim();
    })(),
  );
});

// The reader decides when a new build takes over.
self.addEventListener('message', (event) => {
  if (event.data?.type === 'SKIP_WAITING') void self.skipWaiting();
});

// Addresses are directories; a query (a search, for example) does not change which page answers.
registerRoute(new PrecacheRoute(controller, { directoryIndex: 'index.html', cleanURLs: false, ignoreURLParametersMatching: [/.*/] }));

// Navigation to an address that is not in this build: ask the network, and say "not found" without one.
registerRoute(
  ({ request }) => request.mode === 'navigate',
  ({ request }) => fetch(request),
);
setCatchHandler(async ({ request }) => {
  if (request.mode !== 'navigate') return Response.error();
  const page = await caches.match(controller.getCacheKeyForURL('404.html') ?? '404.html');
  return page ?? Response.error();
});
