/**
 * What a script knows of the page that it runs in. On the site each page is a document of its own; in the portable edition pages come and
 * go in one document, and their addresses are behind its "#".
 */
export type PageScope = {
  /** What follows "?" in the address of the page. */
  readonly query: string;
  /** The id that the address leads to; empty for the page as a whole. */
  readonly anchor: string;
  /** Changes query and anchor in the address without a step in the history. Throws where the browser takes no more changes for now. */
  readdress(query: string, anchor?: string): void;
  /** Calls back when the reader goes to an anchor of the page that is open. */
  onAnchor(act: () => void): void;
  /** Aborted when the page is left and its document stays. */
  readonly ended: AbortSignal;
};

/** A page of the site, which ends with its document. */
export const SITE_PAGE: PageScope = {
  get query() {
    return location.search.slice(1);
  },
  get anchor() {
    return location.hash.slice(1);
  },
  readdress: (query, anchor = '') => history.replaceState(null, '', `${location.pathname}${query && `?${query}`}${anchor && `#${anchor}`}`),
  onAnchor: (act) => addEventListener('hashchange', act),
  ended: new AbortController().signal,
};
