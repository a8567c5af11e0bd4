/** "/" leads to the search box, the largest one of the page, unless something is being typed or chosen. */
export function bindSearchKey(document: Document): void {
  document.addEventListener('keydown', (event) => {
    const { target } = event;
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
    if (target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select'))) return;
    const box =
      document.querySelector<HTMLInputElement>('main form.find input') ?? document.querySelector<HTMLInputElement>('form.find input');
    if (!box) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
}
