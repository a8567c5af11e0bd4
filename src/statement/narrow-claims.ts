/**
 * Narrows the claim ledger by topic, population and status at once. The choice is kept in the address, so it survives reload and can be
 * shared. Texts are set on whole elements, so that they also arrive where a browser has translated the page and replaced its text nodes.
 */
import { type PageScope, SITE_PAGE } from '../page-scope.ts';
import { NARROWED } from './narrow-words.ts';

type Parts = {
  /** Holds the lists to choose from and the button that takes every choice back. */
  group: HTMLElement;
  heading: HTMLElement;
  status: HTMLElement;
  /** Says that no claim fits, and holds a button for each choice to drop. */
  empty: HTMLElement;
  claims: readonly HTMLElement[];
};

const labelOf = ({ selectedOptions }: HTMLSelectElement): string => selectedOptions[0]?.dataset['label'] ?? '';
const fits = (claim: HTMLElement, choices: readonly HTMLSelectElement[]): boolean =>
  choices.every(({ name, value }) => value === '' || (claim.dataset[name] ?? '').split(' ').includes(value));

/** Each list says how many claims a choice would leave beside the choices of the others, and does not offer what would leave none. */
function countOptions(choices: readonly HTMLSelectElement[], claims: readonly HTMLElement[]): void {
  for (const choice of choices) {
    const left = claims.filter((claim) =>
      fits(
        claim,
        choices.filter((other) => other !== choice),
      ),
    );
    for (const option of choice.options) {
      if (option.value === '') continue;
      const count = left.filter((claim) => (claim.dataset[choice.name] ?? '').split(' ').includes(option.value)).length;
      option.textContent = `${option.dataset['label']} (${count})`;
      option.disabled = count === 0 && !option.selected;
    }
  }
}

/**
 * Starts on the lists to choose from. Without it the whole ledger is in view. `isChosen`: the reader has made a choice already, before this
 * was loaded; else the lists follow the address.
 */
export function startNarrowing({ group, heading, status, empty, claims }: Parts, isChosen = false, page: PageScope = SITE_PAGE): void {
  const choices = [...group.querySelectorAll('select')];
  const clear = group.querySelector('button');
  const chosen = () => choices.filter(({ value }) => value !== '');

  const narrow = (): void => {
    for (const claim of claims) claim.hidden = !fits(claim, choices);
    countOptions(choices, claims);
    const shown = claims.filter(({ hidden }) => !hidden).length;
    const labels = chosen().map(labelOf);
    heading.textContent = NARROWED.heading(shown, claims.length, labels);
    empty.hidden = shown > 0;
    const sentence = empty.querySelector('p');
    if (sentence) sentence.textContent = NARROWED.none(labels);
    for (const button of empty.querySelectorAll<HTMLElement>('[data-remove]')) {
      const choice = chosen().find(({ name }) => name === button.dataset['remove']);
      button.hidden = choice === undefined;
      button.textContent = choice ? labelOf(choice) : '';
    }
    if (clear) clear.hidden = labels.length === 0;
    status.textContent = shown > 0 ? NARROWED.status(shown, claims.length) : NARROWED.none(labels);
  };
  const remember = (anchor = ''): void => {
    const query = new URLSearchParams(chosen().map(({ name, value }) => [name, value])).toString();
    try {
      page.readdress(query, anchor);
    } catch {
      // Safari refuses more than a hundred changes of the address in thirty seconds; the list follows all the same.
    }
  };
  const drop = (dropped: readonly HTMLSelectElement[], anchor = ''): void => {
    for (const choice of dropped) choice.value = '';
    narrow();
    remember(anchor);
  };
  // A link to a claim reaches it, whatever is narrowed, and opens it.
  const reveal = (): void => {
    const target = page.anchor && document.getElementById(page.anchor);
    const claim = target ? target.closest<HTMLElement>('.claim') : null;
    const details = claim?.querySelector('details');
    if (!target || !claim || !details) return;
    if (claim.hidden) drop(choices, page.anchor);
    details.open = true;
    target.scrollIntoView();
  };

  const asked = new URLSearchParams(page.query);
  for (const choice of isChosen ? [] : choices) {
    const value = asked.get(choice.name) ?? '';
    // An address may ask for anything; a value that is not on the list leaves the choice at "all".
    choice.value = [...choice.options].some((option) => option.value === value) ? value : '';
  }
  narrow();
  // Nothing has been changed yet, so there is nothing to say.
  if (chosen().length === 0) status.textContent = '';
  if (isChosen) remember();
  group.addEventListener('change', () => {
    narrow();
    remember();
  });
  clear?.addEventListener('click', () => {
    drop(choices);
    choices[0]?.focus();
  });
  empty.addEventListener('click', ({ target }) => {
    const name = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-remove]')?.dataset['remove'] : undefined;
    const dropped = choices.filter((choice) => choice.name === name);
    if (dropped.length === 0) return;
    drop(dropped);
    dropped[0]?.focus();
  });
  page.onAnchor(reveal);
  reveal();
}
