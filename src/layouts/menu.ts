/** The menu of all sections, a `details` that works without script, closes when the reader goes on: by Escape, by a press outside, by Tab past its end. */

export function bindMenu(menu: HTMLDetailsElement | null): void {
  if (!menu) return;
  const page = menu.ownerDocument;
  const isOutside = (target: EventTarget | null) => target instanceof Node && !menu.contains(target);
  page.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
  page.addEventListener('click', (event) => {
    if (isOutside(event.target)) menu.open = false;
  });
  menu.addEventListener('focusout', (event) => {
    if (isOutside(event.relatedTarget)) menu.open = false;
  });
  // A link to an anchor of the same page leaves the page where it is.
  menu.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a')) menu.open = false;
  });
}
