/** Files of this build that an older one on this device holds already, as they are or with other names for the build in them. */
import { copyOf, keptCopy } from './check-copy.ts';
import { cacheNames } from './old-tabs.ts';
import { restamper } from './restamp.ts';
import { CURRENT, listed, STAMP } from './this-build.ts';

/** The words by which the pages of a build name it, kept in its cache. */
const STAMP_FILE = 'build-stamp';

export const writeStamp = async (): Promise<void> => (await caches.open(CURRENT)).put(STAMP_FILE, new Response(JSON.stringify(STAMP)));

/** Text in which the build may be named; scripts and style sheets have new names where they are not the same. */
const isText = (address: string) => /(\/|\.(html|json|csv|txt))$/.test(address);

type Finder = (address: string) => Promise<Response | undefined>;

/** The words of an older build; none where they are lost or damaged, so that its pages are not made into new ones. */
async function stampIn(cache: Cache): Promise<string[]> {
  try {
    return ((await (await cache.match(STAMP_FILE))?.json()) as string[] | undefined) ?? [];
  } catch {
    return [];
  }
}

async function finderIn(name: string): Promise<Finder> {
  const cache = await caches.open(name);
  const stamp = await stampIn(cache);
  const addresses = (await cache.keys()).map(({ url }) => url);
  const restamped = restamper({ stamp, addresses }, { stamp: STAMP, addresses: [...listed.keys()] });
  return async (address) => {
    const revision = listed.get(address);
    const copy = await keptCopy(name, address, revision);
    if (copy || !isText(address)) return copy;
    const older = await keptCopy(name, address);
    return older && copyOf(address, new TextEncoder().encode(restamped(await older.text())), older.headers, revision);
  };
}

/** A function that looks for a file of this build in every older one; undefined where there is none. */
export async function olderCopies(): Promise<Finder | undefined> {
  const finders = await Promise.all((await cacheNames(CURRENT)).map(finderIn));
  if (finders.length === 0) return undefined;
  return async (address) => (await Promise.all(finders.map((find) => find(address)))).find((copy) => copy);
}
