/** On paper nothing can be opened: what is folded away on the screen is printed open. */

/** Opens every `<details>` that is not hidden before the page is printed; afterwards each is as it was. */
export function openForPrint(root: ParentNode): void {
  let opened: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    opened = [...root.querySelectorAll('details')].filter((details) => !details.open && !details.closest('[hidden]'));
    for (const details of opened) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
    opened = [];
  });
}
