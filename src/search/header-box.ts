/** The search boxes: results as you type, loaded with the first key, and a key that leads to the box. Part of the small script of every page. */

/** Not on the search page, and not where a case can be entered: the policy there forbids every request. */
export function bindSearchBoxes(document: Document): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('form.find:not(#search-form, [data-goes-to]) input')) loadResults(input);
}

function loadResults(input: HTMLInputElement): void {
  let isComposing = false;
  input.addEventListener('compositionstart', () => {
    isComposing = true;
  });
  input.addEventListener('compositionend', () => {
    isComposing = false;
  });
  let again: string | undefined;
  const load = async () => {
    input.removeEventListener('input', load);
    try {
      const { bindQuickResults }: typeof import('./quick-results.ts') = await (again
        ? import(/* @vite-ignore */ again)
        : import('./quick-results.ts'));
      const run = bindQuickResults(input);
      if (!isComposing) run();
    } catch (error) {
      // The next key tries again. Enter leads to the search page meanwhile.
      again = anotherAddress(error);
      input.addEventListener('input', load);
    }
  };
  input.addEventListener('input', load);
}

let attempts = 0;

/**
 * Where to load a script from that failed: browsers remember the failure under its address. Chrome and Firefox name the address in the
 * error; others have it among the resources of the page.
 */
function anotherAddress(error: unknown): string | undefined {
  const named = /https?:[^\s?]+\.js/.exec(String(error))?.[0];
  const address = named ?? performance.getEntriesByType('resource').findLast(({ name }) => name.includes('/quick-results.'))?.name;
  attempts++;
  return address && `${address.replace(/\?.*/, '')}?attempt=${attempts}`;
}
