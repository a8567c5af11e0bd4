/** Addresses within the site. Every internal link goes through here, so that the site works below any base path. */

const BASE = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** The address of a path such as `/glossary/csem/` below the base path. */
export function href(path: string): string {
  if (!path.startsWith('/')) throw new TypeError(`href: path must start with a slash, got ${path}`);
  return BASE + path.slice(1);
}

/** Absolute address for canonical links; undefined unless the build knows its site. */
export function absolute(path: string, site: URL | undefined): string | undefined {
  return site ? new URL(href(path), site).href : undefined;
}
