/** Answers the requests of pages. */
import { fetchCopy, keptCopy } from './check-copy.ts';
import { readLeftOut } from './left-out.ts';
import { oldTabs } from './old-tabs.ts';
import { plainPage } from './plain-page.ts';
import { addressOf, CURRENT, listed, notKept, SCOPE } from './this-build.ts';
import { COULD_NOT_BE_KEPT, FILE_NOT_KEPT, LOST_PAGE, NOT_FOUND } from './words.ts';

export async function answer(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const isPage = request.mode === 'navigate';
  const address = addressOf(request.url);
  const oldCache = isPage ? undefined : (await oldTabs(CURRENT)).get(event.clientId);
  // A tab on another build must not be given the files of this one.
  const revision = oldCache ? undefined : listed.get(address);
  const kept = oldCache ? await keptFile(oldCache, address) : revision && (await keptFile(CURRENT, address, revision));
  if (kept) return kept;
  const fetched = revision && (await fetchCopy(address, revision, { cache: 'no-cache' }).catch(() => undefined));
  if (fetched) {
    event.waitUntil(keep(address, fetched.clone()));
    return fetched;
  }
  try {
    // Not of this build, or not as published: what the server has, the way to a sign-in page included, is better than nothing.
    return await fetch(request);
  } catch {
    return isPage ? pageWithoutNetwork(address, request.url) : Response.error();
  }
}

/** Scripts and style sheets that were answered since the worker started: most pages share them, and need not wait for the disk again. */
const shared = new Map<string, { body: ArrayBuffer; headers: Headers }>();
const isShared = (address: string) => address.startsWith(`${SCOPE}assets/`);

async function keptFile(cacheName: string, address: string, revision?: string): Promise<Response | undefined> {
  const key = `${cacheName} ${address}`;
  if (isShared(address) && !shared.has(key)) {
    const copy = await keptCopy(cacheName, address, revision);
    if (!copy) return undefined;
    shared.set(key, { body: await copy.arrayBuffer(), headers: copy.headers });
  }
  const known = shared.get(key);
  return known ? new Response(known.body, { headers: known.headers }) : keptCopy(cacheName, address, revision);
}

/** Stores a copy where it can; what cannot be stored is fetched again next time. */
async function keep(address: string, copy: Response): Promise<void> {
  try {
    await (await caches.open(CURRENT)).put(address, copy);
  } catch {
    // No room or no right to store: the page has its answer all the same.
  }
}

async function pageWithoutNetwork(address: string, url: string): Promise<Response> {
  if (listed.has(`${address}/`)) return Response.redirect(`${address}/${new URL(url).search}`);
  if (listed.has(address)) {
    const isLeftOut = await readLeftOut(CURRENT).then(
      ({ addresses }) => addresses.has(address),
      () => false,
    );
    return plainPage(isLeftOut ? COULD_NOT_BE_KEPT : LOST_PAGE, 503, SCOPE);
  }
  if (notKept.has(address)) return plainPage(FILE_NOT_KEPT, 503, SCOPE);
  const notFound = addressOf('404.html');
  const page = await keptCopy(CURRENT, notFound, listed.get(notFound));
  return page ? new Response(page.body, { status: 404, headers: page.headers }) : plainPage(NOT_FOUND, 404, SCOPE);
}
