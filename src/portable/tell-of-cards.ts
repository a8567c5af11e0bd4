import type { PageScope } from '../page-scope.ts';
import { BASE } from './address.ts';
import type { OpenedGuide } from './open-guide.ts';
import { WORDS } from './words.ts';

/** The cards are left to the web edition, for their size; in the place where they would be chosen the page says so. */
export function tellOfCards(_: PageScope, { guide }: { guide: OpenedGuide }): void {
  const chooser = document.querySelector('[data-words-choose]');
  if (!chooser) return;
  const line = document.createElement('p');
  line.className = 'notice measure';
  const { before, glossary, between, statement, after } = WORDS.cards;
  line.append(before, linkTo(`${BASE}glossary/`, glossary), between, linkTo(`${BASE}statement/`, statement), after);
  const { web } = guide.contents;
  if (web) {
    const link = linkTo(new URL('practice/words/', web).href, WORDS.toWeb);
    link.rel = 'external noreferrer';
    line.append(' ', link);
  }
  document.querySelector('main .not-running')?.remove();
  chooser.replaceWith(line);
}

function linkTo(href: string, text: string): HTMLAnchorElement {
  const link = document.createElement('a');
  Object.assign(link, { href, textContent: text });
  return link;
}
