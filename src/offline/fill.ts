/** Fills the cache of this build, as far as the network delivers what was published, and says what is there. */
import { arrivingFile, arrivingPack } from './arrivals.ts';
import { inParallel } from './in-parallel.ts';
import { type LeftOut, readLeftOut, writeLeftOut } from './left-out.ts';
import { olderCopies, writeStamp } from './older-copies.ts';
import { type Pack, packsToFetch } from './plan-fetches.ts';
import { CURRENT, listed, packs } from './this-build.ts';

/** At once; leaves room among the six connections of a browser for the page that is being read. */
const MOST_FETCHES = 4;
/** Written to the cache at once. */
const MOST_WRITES = 8;
/** Files fetched by themselves in one go. Where every pack is altered on the way, the site is kept over several visits. */
const MOST_SINGLE = 400;
/** Files that did not arrive as published are tried again when the next page opens, but where they still do not, only so many. */
const MOST_REPEATS = 10;

/** Addresses of what is kept. */
export const keptAddresses = async () => new Set((await (await caches.open(CURRENT)).keys()).map(({ url }) => url));

/**
 * Fetches what is missing of this build, and resolves with the addresses of what is kept then. What an older build holds is copied, what is
 * there from an interrupted try stays, the rest comes in packs, what these do not bring comes by itself, and what then does not arrive as
 * published is left out. Rejects without a network or room.
 */
export async function fill(): Promise<ReadonlySet<string>> {
  const kept = await keptAddresses();
  const leftOut = await readLeftOut(CURRENT);
  for (const address of leftOut.addresses) if (kept.has(address)) leftOut.addresses.delete(address);
  const state: Filling = { cache: await caches.open(CURRENT), kept, leftOut };
  try {
    if (missing(state).length > 0) await takeMissing(state);
  } finally {
    await remember(leftOut);
  }
  return kept;
}

type Filling = { cache: Cache; kept: Set<string>; leftOut: LeftOut };

const missing = ({ kept }: Filling) => [...listed.keys()].filter((address) => !kept.has(address));
const isUntried =
  ({ kept, leftOut }: Filling) =>
  (address: string) =>
    !kept.has(address) && !leftOut.addresses.has(address);

async function keep({ cache, kept, leftOut }: Filling, address: string, copy: Response | undefined): Promise<void> {
  if (!copy) return;
  await cache.put(address, copy);
  kept.add(address);
  leftOut.addresses.delete(address);
}

async function takeMissing(state: Filling): Promise<void> {
  await writeStamp();
  await takeOlder(state);
  await inParallel(MOST_FETCHES, packsToFetch(packs, isUntried(state)), (pack) => takePack(state, pack));
  await takeSingly(state);
}

async function takeOlder(state: Filling): Promise<void> {
  const find = await olderCopies();
  if (find) await inParallel(MOST_WRITES, missing(state), async (address) => keep(state, address, await find(address)));
}

async function takePack(state: Filling, pack: Pack): Promise<void> {
  const copyFrom = await arrivingPack(pack);
  const wanted = pack.members.filter((address) => !state.kept.has(address));
  await inParallel(MOST_WRITES, wanted, async (address) => keep(state, address, await copyFrom(address)));
}

async function takeSingly(state: Filling): Promise<void> {
  const { kept, leftOut } = state;
  let repeats = MOST_REPEATS;
  const wanted = [...missing(state).filter(isUntried(state)), ...leftOut.addresses].slice(0, MOST_SINGLE);
  await inParallel(MOST_FETCHES, wanted, async (address) => {
    const isRepeat = leftOut.addresses.has(address);
    if (isRepeat && repeats <= 0) return;
    await keep(state, address, await arrivingFile(address, isRepeat));
    if (kept.has(address)) return;
    // Behind those that wait longer.
    leftOut.addresses.delete(address);
    leftOut.addresses.add(address);
    if (isRepeat) repeats -= 1;
  });
}

/** What cannot be written for want of room is found out again. */
const remember = (leftOut: LeftOut) => writeLeftOut(CURRENT, leftOut).catch(() => undefined);
