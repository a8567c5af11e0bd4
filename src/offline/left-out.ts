/**
 * Files that were asked for and did not arrive as published: the host lacks them, or something on the way alters them. The list is
 * kept in the cache of its build, so that it outlives the worker.
 */
const LIST = 'left-out';

export type LeftOut = {
  /** When the first of them was missed, in milliseconds since 1970. */
  since: number;
  /** Those that have waited longest for another try come first. */
  addresses: Set<string>;
};

export async function readLeftOut(cacheName: string): Promise<LeftOut> {
  const kept = await (await caches.open(cacheName)).match(LIST);
  if (!kept) return { since: 0, addresses: new Set() };
  try {
    const { since, addresses } = (await kept.json()) as { since: number; addresses: string[] };
    return { since, addresses: new Set(addresses) };
  } catch {
    return { since: 0, addresses: new Set() }; // damaged on the device: what is missing is tried again
  }
}

export async function writeLeftOut(cacheName: string, { since, addresses }: LeftOut): Promise<void> {
  const cache = await caches.open(cacheName);
  if (addresses.size === 0) await cache.delete(LIST);
  else await cache.put(LIST, new Response(JSON.stringify({ since: since || Date.now(), addresses: [...addresses] })));
}
