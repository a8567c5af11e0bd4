/** On paper nothing can be opened: what is folded away on the screen is printed open. */
import { type PageScope, SITE_PAGE } from '../page-scope.ts';

/** Opens every `<details>` that is not hidden before the page is printed; afterwards each is as it was. */
export function openForPrint(root: ParentNode, { ended }: Pick<PageScope, 'ended'> = SITE_PAGE): void {
  let opened: HTMLDetailsElement[] = [];
  const open = () => {
    opened = [...root.querySelectorAll('details')].filter((details) => !details.open && !details.closest('[hidden]'));
    for (const details of opened) details.open = true;
  };
  const close = () => {
    for (const details of opened) details.open = false;
    opened = [];
  };
  addEventListener('beforeprint', open, { signal: ended });
  addEventListener('afterprint', close, { signal: ended });
}
