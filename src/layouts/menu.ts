/**
 * The menu of all sections. It is a `details` and works without script, which closes it when the reader goes on: by Escape, by a click
 * outside or on a link, by Tab past its end.
 */
export function bindMenu(menu: HTMLDetailsElement | null): void {
  if (!menu) return;
  const holds = (target: EventTarget | null) => target instanceof Element && menu.contains(target);
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
  // A link may lead to another part of the same page, where the menu would stay.
  document.addEventListener('click', ({ target }) => {
    if (!holds(target) || (target as Element).closest('a')) menu.open = false;
  });
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget && !holds(relatedTarget)) menu.open = false;
  });
}
