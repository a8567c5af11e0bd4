/**
 * Ctrl + / (on a Mac also ⌘ + /) leads to the search box, the largest one of the page. Not "/" alone: a key without a modifier must be
 * possible to switch off (WCAG 2.1.4), because people who speak their input press such keys without meaning to.
 */
export function bindSearchKey(document: Document): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || !(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
    const box =
      document.querySelector<HTMLInputElement>('main form.find input') ?? document.querySelector<HTMLInputElement>('form.find input');
    if (!box) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
}
