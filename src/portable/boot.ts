/** Starts the portable edition: opens what the file holds, draws what is around every page, and shows the page that the address names. */
import { openSourceCards } from '../components/source-cards.ts';
import { bindMenu } from '../layouts/menu.ts';
import { bindThemeSwitch } from '../layouts/theme-switch.ts';
import { createSearch } from '../search/find.ts';
import { bindSearchKey } from '../search/search-key.ts';
import { type Address, readAddress } from './address.ts';
import { followAddress } from './follow-address.ts';
import type { Around } from './mounts.ts';
import { offerFiles } from './offer-files.ts';
import { type OpenedGuide, openGuide } from './open-guide.ts';
import { OPENING } from './opening-words.ts';
import { bindSearchBoxes } from './search-boxes.ts';
import { type ShownPage, showPage } from './show-page.ts';
import { fileSources } from './sources.ts';
import { describeEdition, overdueNotice, printLine, WORDS } from './words.ts';

function drawShell({ contents: { edition, reviews, shell, web } }: OpenedGuide, line: string): void {
  document.body.innerHTML = `${shell.header}<div id="bar"></div><div id="notices"></div><main class="page" id="main" tabindex="-1"></main><p class="only-print page small" id="print-line"></p>${shell.footer}`;
  const set = (selector: string, text: string) => {
    const element = document.querySelector(selector);
    if (element) element.textContent = text;
    return element;
  };
  const now = new Date();
  set('#print-line', line);
  const state = set('#offline-status', describeEdition(edition, now));
  if (web) {
    const link = document.createElement('a');
    Object.assign(link, { href: web, rel: 'external noreferrer', textContent: WORDS.toWeb });
    state?.append(' ', link);
  }
  const notice = overdueNotice(reviews, now);
  if (notice === '') return;
  const box = document.createElement('p');
  Object.assign(box, { className: 'page notice', textContent: notice });
  document.querySelector('#notices')?.append(box);
}

/** What works on every page. */
function bindShell({ search }: Around, here: () => Address): void {
  bindMenu(document.querySelector<HTMLDetailsElement>('.menu'));
  // Kept in memory only: what a file from disk stores, another one could read.
  bindThemeSwitch(document.querySelector<HTMLSelectElement>('#theme'), () => {});
  bindSearchKey(document);
  openSourceCards(document, (link) => {
    const { path, anchor } = readAddress(link.hash, here());
    return path === here().path ? anchor : '';
  });
  bindSearchBoxes(document, search);
}

async function start(): Promise<void> {
  const guide = await openGuide(document);
  const root = document.documentElement;
  root.classList.add('js');
  const { edition, reviews } = guide.contents;
  const line = printLine(edition, Object.keys(reviews).sort()[0] ?? '');
  const around: Around = { search: createSearch(fileSources(guide)), printLine: line, guide };
  drawShell(guide, line);
  let page: ShownPage | undefined;
  const here = (): Address => page?.address ?? { path: '/', query: '', anchor: '' };
  bindShell(around, here);
  offerFiles(document, guide.contents.files);
  followAddress((address) => {
    page = showPage(guide, address, around);
    return page;
  });
  root.dataset['ready'] = '';
}

start().catch(() => {
  const line = document.createElement('p');
  Object.assign(line, { className: 'page', textContent: OPENING.broken });
  document.body.replaceChildren(line);
});
