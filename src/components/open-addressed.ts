/** What an address names must be seen: a browser opens a closed `<details>` for what is inside it, not for its own id, and not every browser does. */

/** Opens the `<details>` that the address names, and those around what it names: now, and whenever the address changes. */
export function openAddressed(): void {
  const open = () => {
    const target = document.getElementById(location.hash.slice(1));
    let isOpened = false;
    for (let details = target?.closest('details'); details; details = details.parentElement?.closest('details')) {
      if (!details.open) isOpened = true;
      details.open = true;
    }
    if (isOpened) target?.scrollIntoView();
  };
  addEventListener('hashchange', open);
  open();
}
