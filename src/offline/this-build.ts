/** What this build consists of, as the build wrote it into the worker. */
declare const self: ServiceWorkerGlobalScope;

type Build = {
  id: string;
  /** From each file that is kept to the beginning of its SHA-256. */
  files: Record<string, string>;
  /** From a script or style sheet to the pages that use it; `glossary/*` is a page and all below it. */
  usedBy: Record<string, string[]>;
  /** Files that are published and not kept, such as data for other programs. */
  notKept: string[];
};
declare const __BUILD__: Build;
/** Written out once: the name stands for the data itself. */
const build: Build = __BUILD__;

export const SCOPE = self.registration.scope;
/** The cache of this build. Two sites at one address, one below the other, have different paths. */
export const CURRENT = `ifso-guide ${new URL(SCOPE).pathname} ${build.id}`;

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
  Object.entries(build.files).map(([path, revision]) => [addressOf(path), revision]),
);
export const notKept: ReadonlySet<string> = new Set(build.notKept.map(addressOf));

/** Pages that use a script or style sheet, as paths on this host. */
export const usersOf = (address: string): string[] =>
  (build.usedBy[address.slice(SCOPE.length)] ?? []).map((page) => new URL(page, SCOPE).pathname);
