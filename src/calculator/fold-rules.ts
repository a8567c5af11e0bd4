/**
 * The scoring rules are open as the page arrives, because without script they are part of the scoring sheet. With it each opens as a card,
 * so they are folded, unless the address leads to one of them.
 */
import { type PageScope, SITE_PAGE } from '../page-scope.ts';

export function foldRules(page: PageScope = SITE_PAGE): void {
  const rules = document.querySelector<HTMLDetailsElement>('details.rules');
  if (rules && !page.anchor.startsWith('rule-')) rules.open = false;
}
