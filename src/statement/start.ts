/**
 * Starts what the ledger does beside being read. The lists to narrow by are written with the page; what they do is loaded when one of them
 * is about to be used, or when the address asks for a choice or a claim.
 */
import { openForPrint } from '../components/open-for-print.ts';
import { type PageScope, SITE_PAGE } from '../page-scope.ts';

export function startLedger(page: PageScope = SITE_PAGE): void {
  const [group, heading, status, empty] = ['narrow-claims', 'narrow', 'narrow-status', 'narrow-empty'].map((id) =>
    document.getElementById(id),
  );
  if (!group || !heading || !status || !empty) return;
  const claims = [...document.querySelectorAll<HTMLElement>('.claim')];
  let isStarted = false;
  const start = async (event?: Event) => {
    if (isStarted) return;
    isStarted = true;
    try {
      const { startNarrowing } = await import('./narrow-claims.ts');
      startNarrowing({ group, heading, status, empty, claims }, event?.type === 'change', page);
    } catch {
      // Lost on the way: the next touch tries again, and the pages of one choice each are there as links.
      isStarted = false;
    }
  };
  group.hidden = false;
  for (const event of ['pointerover', 'focusin', 'change']) group.addEventListener(event, start);
  page.onAnchor(start);
  if (page.query || page.anchor) void start();
  openForPrint(document, page);
}
