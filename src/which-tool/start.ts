/** Starts the choice of a tool, where a page has it, from the data beside it. */
import { openForPrint } from '../components/open-for-print.ts';
import { type PageScope, SITE_PAGE } from '../page-scope.ts';
import { startRouter } from './router.ts';

export function startWhichTool(page: PageScope = SITE_PAGE): void {
  const root = document.querySelector<HTMLElement>('[data-which-tool]');
  const data = document.getElementById('data-router')?.textContent;
  if (!root || !data) return;
  startRouter(root, JSON.parse(data), page);
  openForPrint(root, page);
}
