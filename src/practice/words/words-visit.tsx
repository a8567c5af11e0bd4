/** Opens a visit in the page. Loaded, with the cards, when a reader starts one. */
import { render } from 'preact';
import type { Card, Deck } from './card.ts';
import { evenOrder } from './even-order.ts';
import { Visit } from './Visit.tsx';

let loaded: readonly Card[] | undefined;

async function loadCards(address: string): Promise<readonly Card[]> {
  if (loaded) return loaded;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`words: ${address} must load, got ${response.status}`);
  loaded = (await response.json()) as Card[];
  return loaded;
}

export type VisitSettings = {
  decks: readonly Deck[];
  /** Place of the first card, from 1; one beyond the last card begins at the first. */
  from: number;
  /** Address of the cards. */
  cards: string;
  /** Address of the home page, with a slash at its end. */
  base: string;
};

/** Draws the visit into the element, and empties it when the reader closes the visit. */
export async function openVisit(element: Element, { decks, from, cards, base }: VisitSettings, onClose: () => void): Promise<void> {
  const order = evenOrder(await loadCards(cards), decks);
  const first = Number.isSafeInteger(from) && from >= 1 && from <= order.length ? from : 1;
  const close = () => {
    render(null, element);
    onClose();
  };
  render(<Visit cards={order.slice(first - 1)} from={first} hrefOf={(path) => base + path.slice(1)} onClose={close} />, element);
}
