/** On paper nothing can be opened: what is folded away on the screen is printed open. */

/** Opens every `<details>` that is not hidden before the page is printed; afterwards each is as it was. */
export function openForPrint(root: ParentNode, ended?: AbortSignal): void {
  let opened: HTMLDetailsElement[] = [];
  const open = () => {
    opened = [...root.querySelectorAll('details')].filter((details) => !details.open && !details.closest('[hidden]'));
    for (const details of opened) details.open = true;
  };
  const close = () => {
    for (const details of opened) details.open = false;
    opened = [];
  };
  addEventListener('beforeprint', open, ended && { signal: ended });
  addEventListener('afterprint', close, ended && { signal: ended });
}
