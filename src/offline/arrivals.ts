/** Files and packs from the network. Whatever does not arrive as published is undefined; all reject where there is no network. */
import { decompress } from 'fzstd';
import { copyOf, fetchCopy } from './check-copy.ts';
import { splitFiles } from './pack.ts';
import type { Pack } from './plan-fetches.ts';
import { listed, SCOPE } from './this-build.ts';

/** A filter may break off a single file. If the home page is answered, whatever the answer, there is a network. */
const hasNetwork = () =>
  fetch(SCOPE, { method: 'HEAD', cache: 'no-store' }).then(
    () => true,
    () => false,
  );

async function unlessNetworkFailed<T>(arriving: Promise<T>): Promise<T | undefined> {
  try {
    return await arriving;
  } catch (error) {
    if (!(await hasNetwork())) throw error;
    return undefined;
  }
}

/** A file by itself. A copy on the way may be an old one; whoever asks again asks for none of those. */
export const arrivingFile = (address: string, isRepeat: boolean): Promise<Response | undefined> =>
  unlessNetworkFailed(fetchCopy(address, listed.get(address) ?? '', { cache: isRepeat ? 'reload' : 'no-cache', priority: 'low' }));

/** A function that gives the copy of each file of the pack that is as published. */
export async function arrivingPack(pack: Pack): Promise<(address: string) => Promise<Response | undefined>> {
  const arrived = await unlessNetworkFailed(fetchPack(pack.address));
  const files = new Map(pack.members.map((address, at) => [address, arrived?.files[at]]));
  return async (address) => {
    const file = files.get(address);
    return arrived && file && copyOf(address, file, arrived.headers, listed.get(address));
  };
}

async function fetchPack(address: string): Promise<{ headers: Headers; files: Uint8Array<ArrayBuffer>[] }> {
  // Its files are kept, so that a store of the browser need not keep the pack.
  const response = await fetch(address, { cache: 'no-store', priority: 'low' });
  return { headers: response.headers, files: filesIn(await response.arrayBuffer()) };
}

/** None where something else came in the place of the pack, or only a part of it. */
function filesIn(body: ArrayBuffer): Uint8Array<ArrayBuffer>[] {
  try {
    return splitFiles(decompress(new Uint8Array(body)) as Uint8Array<ArrayBuffer>);
  } catch {
    return [];
  }
}
