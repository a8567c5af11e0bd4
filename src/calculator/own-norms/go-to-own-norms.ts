/** From where a figure is missing to the form that opens a table: its button, or its field once that is there. */
export function goToOwnNorms(): void {
  const section = document.querySelector('[data-own-norms]');
  section?.scrollIntoView();
  const button = section?.querySelector<HTMLElement>('[data-action="own-norms"]');
  if (button) button.click();
  else document.getElementById('own-norms')?.focus();
}
