/** Narrows the claim ledger by topic, population and status at once. The choice stands in the address, so it survives reload and can be shared. */

const group = document.querySelector<HTMLElement>('#narrow-claims');
const shownCount = document.querySelector<HTMLElement>('#narrow-status');
const claims = [...document.querySelectorAll<HTMLElement>('.claim')];

if (group && shownCount) {
  const choices = [...group.querySelectorAll('select')];

  const narrow = (): void => {
    const chosen = choices.filter((choice) => choice.value !== '');
    let shown = 0;
    for (const claim of claims) {
      claim.hidden = !chosen.every(({ name, value }) => (claim.dataset[name] ?? '').split(' ').includes(value));
      if (!claim.hidden) shown++;
    }
    shownCount.textContent = `${shown} of ${claims.length} claims shown.`;
  };

  const remember = (): void => {
    const query = new URLSearchParams(choices.filter(({ value }) => value !== '').map(({ name, value }) => [name, value])).toString();
    history.replaceState(null, '', `${location.pathname}${query ? `?${query}` : ''}`);
  };

  const asked = new URLSearchParams(location.search);
  for (const choice of choices) {
    // An address may ask for anything; a value that is not on the list leaves the choice at "all".
    const value = asked.get(choice.name) ?? '';
    if ([...choice.options].some((option) => option.value === value)) choice.value = value;
  }
  group.hidden = false;
  if (choices.some(({ value }) => value !== '')) narrow();
  group.addEventListener('change', () => {
    narrow();
    remember();
  });
  const showAll = (): void => {
    for (const choice of choices) choice.value = '';
    narrow();
    remember();
  };
  group.querySelector('button')?.addEventListener('click', showAll);
  // A link to a claim must reach it, whatever is narrowed.
  const reveal = (): void => {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    const claim = target ? target.closest<HTMLElement>('.claim') : null;
    if (!claim?.hidden) return;
    const { hash } = location;
    showAll();
    history.replaceState(null, '', `${location.pathname}${hash}`);
    claim.scrollIntoView();
  };
  addEventListener('hashchange', reveal);
  reveal();
}
