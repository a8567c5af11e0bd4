/**
 * Follows the address of the file: every way on is a change of what is behind its "#", by a link, by hand, or by the browser's own buttons.
 * A page is left by the same events as a page of the site, so that what empties or keeps a case there does so here.
 */
import { type Address, readAddress, writeAddress } from './address.ts';
import type { ShownPage } from './show-page.ts';
import { WORDS } from './words.ts';

/** The browser's steps, by number, each with how far its page was scrolled. In memory only. */
const scrolled = new Map<number, number>();

type Step = { at?: number } | null;

/** True if the page may go: nothing is lost by it, or the reader says so. It is then emptied. */
function leave(): boolean {
  const asked = new Event('beforeunload', { cancelable: true });
  dispatchEvent(asked);
  if (asked.defaultPrevented && !confirm(WORDS.leave)) return false;
  dispatchEvent(new Event('pagehide'));
  return true;
}

/** Shows the page that the address names, and from then on each that it changes to. */
export function followAddress(show: (address: Address) => ShownPage): void {
  // The browser restores the position before the page is there.
  history.scrollRestoration = 'manual';
  let at = (history.state as Step)?.at ?? 0;
  let page = show(readAddress(location.hash, { path: '/', query: '', anchor: '' }));
  history.replaceState({ at }, '', writeAddress(page.address));
  if (page.address.anchor !== '') page.goTo(page.address.anchor);

  let isStaying = false;
  addEventListener('hashchange', () => {
    if (isStaying) {
      isStaying = false;
      return;
    }
    const next = readAddress(location.hash, page.address);
    const step = (history.state as Step)?.at;
    const isSamePage = next.path === page.address.path && next.query === page.address.query;
    if (!isSamePage && !leave()) {
      isStaying = true;
      history.go(step === undefined ? -1 : at - step);
      return;
    }
    scrolled.set(at, scrollY);
    at = step ?? at + 1;
    if (!isSamePage) {
      page.end();
      page = show(next);
    }
    history.replaceState({ at }, '', writeAddress({ ...page.address, anchor: next.anchor }));
    page.goTo(next.anchor);
    const position = step === undefined ? undefined : scrolled.get(step);
    if (position !== undefined) scrollTo(0, position);
  });

  // A link to where the reader is changes no address.
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
    if (!link || event.defaultPrevented || link.hash !== location.hash) return;
    event.preventDefault();
    page.goTo(readAddress(link.hash, page.address).anchor);
  });
}
