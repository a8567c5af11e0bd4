/** Narrows the claim ledger by topic, population and status at once. The choice is kept in the address, so it survives reload and can be shared. */

/** Starts on the lists to choose from, which are hidden until this runs: without it the whole ledger is in view. */
export function startNarrowing(group: HTMLElement, status: HTMLElement, claims: readonly HTMLElement[]): void {
  const choices = [...group.querySelectorAll('select')];
  const chosen = () => choices.filter(({ value }) => value !== '');

  const narrow = (): void => {
    for (const claim of claims) claim.hidden = !chosen().every(({ name, value }) => (claim.dataset[name] ?? '').split(' ').includes(value));
    status.textContent = `${claims.filter(({ hidden }) => !hidden).length} of ${claims.length} claims shown.`;
  };
  const remember = (hash = ''): void => {
    const query = new URLSearchParams(chosen().map(({ name, value }) => [name, value])).toString();
    try {
      history.replaceState(null, '', `${location.pathname}${query ? `?${query}` : ''}${hash}`);
    } catch {
      // Safari refuses more than a hundred changes of the address in thirty seconds; the list follows all the same.
    }
  };
  const showAll = (hash = ''): void => {
    for (const choice of choices) choice.value = '';
    narrow();
    remember(hash);
  };
  // A link to a claim must reach it, whatever is narrowed.
  const reveal = (): void => {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    const claim = target ? target.closest<HTMLElement>('.claim') : null;
    if (!claim?.hidden) return;
    showAll(location.hash);
    claim.scrollIntoView();
  };

  const asked = new URLSearchParams(location.search);
  for (const choice of choices) {
    // An address may ask for anything; a value that is not on the list leaves the choice at "all".
    const value = asked.get(choice.name) ?? '';
    choice.value = [...choice.options].some((option) => option.value === value) ? value : '';
  }
  if (chosen().length > 0) narrow();
  group.hidden = false;
  group.addEventListener('change', () => {
    narrow();
    remember();
  });
  group.querySelector('button')?.addEventListener('click', () => showAll());
  addEventListener('hashchange', reveal);
  reveal();
}
