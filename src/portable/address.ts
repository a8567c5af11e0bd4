/**
 * Addresses inside the file, behind its "#": `#/glossary/csem/` is a page, `#/search/?q=iioc` one with a query, `#/statement/@claim-id` a
 * place on one. Pure.
 */

/** A page by its path on the site; its query without "?"; the id of a place on it, empty for the whole page. */
export type Address = { path: string; query: string; anchor: string };

/** What the address of every page begins with; in scripts of the site this is the base path. */
export const BASE = '#/';

/** A place is after "@"; "#" is read too, because that is how the site writes it. */
const PARTS = /^\/([^?@#]*)(?:\?([^@#]*))?(?:[@#](.*))?$/s;

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // not an escape, so meant as it is
  }
}

/**
 * Reads an address. What does not begin with "#/" is a place on the page that is open, as "#main" is; nothing at all is the home page.
 *
 * @param hash - with or without its "#"
 * @param here - the page that is open
 */
export function readAddress(hash: string, here: Address): Address {
  const text = hash.replace(/^#/, '');
  if (text === '') return { path: '/', query: '', anchor: '' };
  const [found, path = '', query = '', anchor = ''] = PARTS.exec(text) ?? [];
  if (found === undefined) return { ...here, anchor: decode(text) };
  const folder = decode(path);
  return { path: `/${folder}${folder === '' || folder.endsWith('/') ? '' : '/'}`, query, anchor: decode(anchor) };
}

/** The address as a link has it. */
export const writeAddress = ({ path, query, anchor }: Address): string =>
  `#${path.replace(/[%?#@]/g, encodeURIComponent)}${query && `?${query}`}${anchor && `@${encodeURIComponent(anchor)}`}`;
