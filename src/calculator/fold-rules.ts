/**
 * The scoring rules are open as the page arrives, because without script they are part of the scoring sheet. With it each opens as a card,
 * so they are folded.
 */
export function foldRules(): void {
  const rules = document.querySelector<HTMLDetailsElement>('details.rules');
  if (rules) rules.open = false;
}
