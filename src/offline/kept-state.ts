/** What of this build is kept, in terms of pages and what they do, so that readers can be told. */
import { readLeftOut } from './left-out.ts';
import { cacheNames } from './old-tabs.ts';
import { CURRENT, listed, SCOPE, usersOf } from './this-build.ts';

declare const self: ServiceWorkerGlobalScope;

/** All paths are those of this host. */
export type KeptState = {
  /** Whether enough is kept to be of use without a network. */
  isReady: boolean;
  /** Pages that are not kept. */
  pages: string[];
  /** Pages that are kept while a script or style sheet of theirs is not; one that ends in `*` stands for all pages below it. */
  affectedPages: string[];
  /** Whether every file that the search reads is kept. */
  isSearchWhole: boolean;
  /** Any other file. */
  files: string[];
};

export const NOTHING_KEPT: KeptState = { isReady: false, pages: [], affectedPages: [], isSearchWhole: false, files: [] };

/** A new build that lacks something may be one that its host is just being given. After a day it is not. */
const A_DAY = 24 * 60 * 60 * 1000;

const isPage = (address: string) => /(\/|\.html)$/.test(address);
const isSearch = (path: string) => /^(pagefind\/|data\/(lookup(?:-works)?\.json|terms\/))/.test(path);
const isAsset = (path: string) => path.startsWith('assets/');

export function keptState(kept: ReadonlySet<string>): KeptState {
  const missing = [...listed.keys()].filter((address) => !kept.has(address)).sort();
  const pages = missing.filter(isPage);
  const others = missing.filter((address) => !isPage(address));
  const within = (address: string) => address.slice(SCOPE.length);
  const pathOf = (address: string) => new URL(address).pathname;
  const affected = new Set(others.flatMap(usersOf));
  return {
    isReady: pages.length * 2 < [...listed.keys()].filter(isPage).length,
    pages: pages.map(pathOf),
    affectedPages: [...affected].filter((path) => !pages.map(pathOf).includes(path)).sort(),
    isSearchWhole: !others.some((address) => isSearch(within(address))),
    files: others.filter((address) => !isSearch(within(address)) && !isAsset(within(address))).map(pathOf),
  };
}

/**
 * Whether this build may take over. A first one may if most of its pages are kept. A new one may if it also has everything, or lacks
 * only what the one in use lacks too, or has waited for a day.
 */
export async function mayTakeOver(kept: ReadonlySet<string>): Promise<boolean> {
  if (!keptState(kept).isReady) return false;
  const older = await cacheNames(CURRENT);
  if (!self.registration.active || older.length === 0) return true;
  const lackedBefore = new Set((await Promise.all(older.map(readLeftOut))).flatMap((list) => [...list.addresses]));
  if ([...listed.keys()].every((address) => kept.has(address) || lackedBefore.has(address))) return true;
  const { since, addresses } = await readLeftOut(CURRENT);
  return addresses.size > 0 && Date.now() - since > A_DAY;
}
