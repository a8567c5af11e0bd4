/** Shows one page at a time in the document, as the site would show it, and brings it to life. */
import type { PageScope } from '../page-scope.ts';
import { type Address, writeAddress } from './address.ts';
import type { PageInfo } from './contents.ts';
import { type Around, MOUNTS } from './mounts.ts';
import type { OpenedGuide } from './open-guide.ts';

/** A page that is shown. */
export type ShownPage = {
  /** Where the reader is now; scripts of the page may have changed query and anchor. */
  readonly address: Address;
  /** Goes to a place on the page; to its beginning if there is none of that id. */
  goTo(anchor: string): void;
  /** Ends everything that the page runs. */
  end(): void;
};

/** Shows the page at an address, or the one that says that there is none. */
export function showPage(guide: OpenedGuide, address: Address, around: Around): ShownPage {
  const page = guide.pageAt(address.path) ?? guide.pageAt('/404/');
  if (!page) throw new Error(`showPage: ${address.path} must be in the file`);
  const here = { ...address, path: guide.contents.moved[address.path] ?? address.path };
  for (const dialog of document.querySelectorAll('dialog')) dialog.close();
  dress(guide, page);
  const main = document.querySelector('main') as HTMLElement;
  main.innerHTML = guide.htmlAt(guide.contents.pages.indexOf(page));
  // The sheet of a calculator says it in its head.
  (document.querySelector('#print-line') as HTMLElement).hidden = main.querySelector('[data-calculator]') !== null;
  const { scope, anchorActs, end } = scopeOf(here);
  for (const mount of MOUNTS) mount(scope, around);
  return {
    address: here,
    goTo: (anchor) => {
      here.anchor = anchor;
      point(anchor);
      for (const act of anchorActs) act();
    },
    end,
  };
}

/** Everything around the text: title, styles, the bar of sections, and which links lead to where the reader is. */
function dress({ contents }: OpenedGuide, { title, className, bar, current, sheets }: PageInfo): void {
  document.title = title;
  document.body.className = className;
  for (const [number, style] of document.querySelectorAll<HTMLStyleElement>('style').entries()) style.disabled = !sheets.includes(number);
  (document.querySelector('#bar') as HTMLElement).innerHTML = contents.shell.bars[bar] ?? '';
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.top a, #bar a')) {
    const value = current.find(([href]) => href === link.getAttribute('href'))?.[1];
    if (value === undefined) link.removeAttribute('aria-current');
    else link.setAttribute('aria-current', value);
  }
  for (const input of document.querySelectorAll<HTMLInputElement>('.top input')) input.value = '';
}

function scopeOf(here: Address): { scope: PageScope; anchorActs: (() => void)[]; end: () => void } {
  const ending = new AbortController();
  const anchorActs: (() => void)[] = [];
  const scope: PageScope = {
    get query() {
      return here.query;
    },
    get anchor() {
      return here.anchor;
    },
    readdress(query, anchor = '') {
      if (ending.signal.aborted) return;
      Object.assign(here, { query, anchor });
      history.replaceState(history.state, '', writeAddress(here));
    },
    onAnchor: (act) => anchorActs.push(act),
    ended: ending.signal,
  };
  return { scope, anchorActs, end: () => ending.abort() };
}

/** What `:target` is on the site. */
const TARGET = 'data-target';

/** Marks a place on the page, opens what it is folded into, and moves the view and the focus there. */
function point(anchor: string): void {
  document.querySelector(`[${TARGET}]`)?.removeAttribute(TARGET);
  const target = anchor === '' ? null : document.getElementById(anchor);
  if (!target) {
    start();
    return;
  }
  target.setAttribute(TARGET, '');
  for (let each: Element | null = target; each; each = each.parentElement) if (each instanceof HTMLDetailsElement) each.open = true;
  target.scrollIntoView();
  focus(target);
}

/** The beginning of a page: a screen reader says its heading and reads on from there. */
function start(): void {
  scrollTo(0, 0);
  const heading = document.querySelector<HTMLElement>('main h1');
  if (heading) focus(heading);
}

/** What cannot have the focus otherwise gets it without a ring: nothing can be done there, and a place is marked already. */
function focus(element: HTMLElement): void {
  if (element.tabIndex < 0) {
    element.tabIndex = -1;
    element.style.outline = 'none';
  }
  element.focus({ preventScroll: true });
}
