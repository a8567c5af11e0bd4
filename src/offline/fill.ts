/** Fills the cache of this build, as far as the network delivers what was published, and says what is there. */
import { fetchCopy, keptCopy } from './check-copy.ts';
import { type LeftOut, readLeftOut, writeLeftOut } from './left-out.ts';
import { cacheNames } from './old-tabs.ts';
import { CURRENT, listed, SCOPE } from './this-build.ts';

/** At once; leaves room among the six connections of a browser for the page that is being read. */
const MOST_FETCHES = 4;
/** Files that did not arrive as published are tried again when the next page opens, but where they still do not, only so many. */
const MOST_REPEATS = 10;

/** Addresses of what is kept. */
export const keptAddresses = async () => new Set((await (await caches.open(CURRENT)).keys()).map(({ url }) => url));

/**
 * Fetches what is missing of this build, and resolves with the addresses of what is kept then. What an older build holds unchanged is
 * copied, what is there from an interrupted try stays, and what does not arrive as published is left out. Rejects without a network or room.
 */
export async function fill(): Promise<ReadonlySet<string>> {
  const cache = await caches.open(CURRENT);
  const kept = await keptAddresses();
  const older = await cacheNames(CURRENT);
  const leftOut = await readLeftOut(CURRENT);
  for (const address of leftOut.addresses) if (kept.has(address)) leftOut.addresses.delete(address);
  const untried = [...listed.keys()].filter((address) => !kept.has(address) && !leftOut.addresses.has(address));
  const missing = [...untried, ...leftOut.addresses];
  let repeats = MOST_REPEATS;

  const work = async () => {
    for (let address = missing.shift(); address !== undefined; address = missing.shift()) {
      const isRepeat = leftOut.addresses.has(address);
      if (isRepeat && repeats <= 0) return;
      const copy = (await olderCopy(older, address)) ?? (await arrivingCopy(address, isRepeat));
      leftOut.addresses.delete(address);
      if (copy) {
        await cache.put(address, copy);
        kept.add(address);
      } else {
        leftOut.addresses.add(address);
        if (isRepeat) repeats -= 1;
      }
    }
  };
  // After a failure nothing new is begun, and what is under way is waited for.
  const stop = (error: unknown) => {
    missing.length = 0;
    throw error;
  };
  const ends = await Promise.allSettled(Array.from({ length: MOST_FETCHES }, () => work().catch(stop)));
  await remember(leftOut);
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return kept;
}

async function olderCopy(names: readonly string[], address: string): Promise<Response | undefined> {
  const copies = await Promise.all(names.map((name) => keptCopy(name, address, listed.get(address))));
  return copies.find((copy) => copy);
}

/** A file from the network; undefined where it does not arrive as published. Rejects without a network. */
async function arrivingCopy(address: string, isRepeat: boolean): Promise<Response | undefined> {
  try {
    // A copy on the way may be an old one; whoever asks again asks for none of those.
    return await fetchCopy(address, listed.get(address) ?? '', { cache: isRepeat ? 'reload' : 'no-cache', priority: 'low' });
  } catch (error) {
    // A filter may break off a single file. If the home page is answered, whatever the answer, there is a network.
    const hasNetwork = await fetch(SCOPE, { method: 'HEAD', cache: 'no-store' }).then(
      () => true,
      () => false,
    );
    if (!hasNetwork) throw error;
    return undefined;
  }
}

/** What cannot be written for want of room is found out again. */
const remember = (leftOut: LeftOut) => writeLeftOut(CURRENT, leftOut).catch(() => undefined);
