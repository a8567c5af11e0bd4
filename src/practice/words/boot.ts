/** Starts a visit from what is chosen on the page. All else comes when it is asked for. */
import type { Deck } from './card.ts';

const find = <E extends HTMLElement>(selector: string) => document.querySelector<E>(selector);

const chooser = find('[data-words-choose]');
const start = find<HTMLButtonElement>('[data-action="start"]');
const status = find('[data-words-status]');
const place = find('[data-words]');
find('.not-running')?.remove();

const say = (message = '') => {
  if (status) status.textContent = message;
};

async function open(): Promise<void> {
  if (!chooser || !place) return;
  const decks = [...chooser.querySelectorAll<HTMLInputElement>('input[type="checkbox"]:checked')].map(({ value }) => value as Deck);
  if (decks.length === 0) return say(status?.dataset['noDeck']);
  say(status?.dataset['loading']);
  try {
    const { openVisit } = await import('./words-visit.tsx');
    const settings = {
      decks,
      from: Number(find<HTMLInputElement>('#words-from')?.value ?? 1),
      cards: place.dataset['words'] ?? '',
      base: document.documentElement.dataset['base'] ?? '/',
    };
    await openVisit(place, settings, () => {
      chooser.hidden = false;
      start?.focus();
    });
    chooser.hidden = true;
    say();
  } catch {
    say(status?.dataset['failed']);
  }
}

/** A second press while the cards are on their way would draw another visit over the first. */
let isOpening = false;
start?.addEventListener('click', async () => {
  if (isOpening) return;
  isOpening = true;
  await open();
  isOpening = false;
});
