/** What this build consists of, as the build wrote it into the worker. */
import { decompress } from 'fzstd';
import type { Pack } from './plan-fetches.ts';

declare const self: ServiceWorkerGlobalScope;

/** Written by the build, as JSON that is compressed as packs are: whatever the host does, it is fetched with every update. */
export type BuildList = {
  /** From each pack to its files in their order, and from each file to the beginning of the SHA-256 of what is kept of it. */
  packs: Record<string, Record<string, string>>;
  /** From a script or style sheet to the pages that use it; `glossary/*` is a page and all below it. */
  usedBy: Record<string, string[]>;
  /** Files that are published and not kept, such as data for other programs. */
  notKept: string[];
  /** The words by which pages name this build. */
  stamp: string[];
};
declare const __BUILD_ID__: string;
declare const __BUILD_LIST__: string;
const list = JSON.parse(
  new TextDecoder().decode(decompress(Uint8Array.from(atob(__BUILD_LIST__), (char) => char.charCodeAt(0)))),
) as BuildList;

export const SCOPE = self.registration.scope;
/** The cache of this build. Two sites at one address, one below the other, have different paths. */
export const CURRENT = `ifso-guide ${new URL(SCOPE).pathname} ${__BUILD_ID__}`;
export const STAMP: readonly string[] = list.stamp;

/** The full address of a file or request: pages are at the address of their folder, and nothing is escaped that need not be. */
export function addressOf(url: string): string {
  const address = new URL(url, SCOPE);
  try {
    address.pathname = decodeURI(address.pathname);
  } catch {
    // No escape of UTF-8, so no address of this site.
  }
  return address.origin + address.pathname.replace(/(^|\/)index\.html$/, '$1');
}

/** Addresses of the files that are kept, with their revisions. */
export const listed: ReadonlyMap<string, string> = new Map(
  Object.values(list.packs).flatMap((files) => Object.entries(files).map(([path, revision]) => [addressOf(path), revision] as const)),
);
export const packs: readonly Pack[] = Object.entries(list.packs).map(([path, files]) => ({
  address: addressOf(path),
  members: Object.keys(files).map(addressOf),
}));
export const notKept: ReadonlySet<string> = new Set([...list.notKept.map(addressOf), ...packs.map(({ address }) => address)]);

/** Pages that use a script or style sheet, as paths on this host. */
export const usersOf = (address: string): string[] =>
  (list.usedBy[address.slice(SCOPE.length)] ?? []).map((page) => new URL(page, SCOPE).pathname);
