/**
 * Which tabs still run on an older build. Each cache that was ever in use holds a list of them, so that the list outlives the
 * worker; a cache without one is left from an install that never ended.
 */
declare const self: ServiceWorkerGlobalScope;

const LIST = 'tabs-of-this-build';

/** Names end in the build, separated by spaces; another site at this address has another path. */
const siteOf = (name: string) => name.slice(0, name.lastIndexOf(' ') + 1);

/** Caches of other builds of the same site. */
export async function cacheNames(current: string): Promise<string[]> {
  return (await caches.keys()).filter((name) => name !== current && name.startsWith(siteOf(current)));
}

async function listIn(name: string): Promise<string[] | undefined> {
  const kept = await (await caches.open(name)).match(LIST);
  return kept && ((await kept.json()) as string[]);
}

async function writeList(name: string, tabs: string[]): Promise<void> {
  await (await caches.open(name)).put(LIST, new Response(JSON.stringify(tabs)));
}

let known: Promise<Map<string, string>> | undefined;

/** The cache that each tab of an older build is answered from, by the id of the tab. */
export function oldTabs(current: string): Promise<Map<string, string>> {
  known ??= readTabs(current).catch(() => new Map());
  return known;
}

async function readTabs(current: string): Promise<Map<string, string>> {
  const tabs = new Map<string, string>();
  for (const name of await cacheNames(current)) for (const tab of (await listIn(name)) ?? []) tabs.set(tab, name);
  return tabs;
}

/**
 * Drops the caches that no tab needs. When a build takes over, open tabs keep the one they were opened on, and what is left of
 * installs that never ended goes; at any other time such a cache may be of a build that is being fetched.
 */
export async function dropCaches(current: string, { isTakingOver = false, asker = '' } = {}): Promise<void> {
  // Without a list it has not taken over yet, and its own tidying comes first.
  if (!isTakingOver && !(await listIn(current))) return;
  const names = await cacheNames(current);
  if (names.length > 0) {
    const open = new Set((await self.clients.matchAll()).map(({ id }) => id));
    open.delete(asker);
    const older = await readTabs(current);
    const ofTheLast = isTakingOver ? [...open].filter((tab) => !older.has(tab)) : [];
    for (const name of names) {
      const tabs = await listIn(name);
      if (!tabs && (!isTakingOver || self.registration.installing)) continue;
      // The build in use until now has an empty list.
      const staying = tabs?.length === 0 ? ofTheLast : (tabs ?? []).filter((tab) => open.has(tab));
      if (staying.length > 0) await writeList(name, staying);
      else await caches.delete(name);
    }
  }
  if (isTakingOver) await writeList(current, []);
  known = undefined;
}
