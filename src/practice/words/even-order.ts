/** The order of cards: the same for everybody, with decks and themes spread evenly. No clock and no chance is in it. */
import type { Card, Deck } from './card.ts';

/**
 * Spreads groups evenly over one list: a group of n is at the middles of n equal parts of the whole. The order within a group is kept;
 * where two groups claim one place, the earlier group comes first.
 */
export function mixEvenly<T>(groups: readonly (readonly T[])[]): T[] {
  return groups
    .flatMap((group, at) => group.map((item, index) => ({ item, at, place: (index + 0.5) / group.length })))
    .sort((a, b) => a.place - b.place || a.at - b.at)
    .map(({ item }) => item);
}

function groupsBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups.values()];
}

/** The cards of some decks in the order in which everybody sees them. */
export const evenOrder = (cards: readonly Card[], decks: readonly Deck[]): Card[] =>
  mixEvenly(
    decks.map((deck) =>
      mixEvenly(
        groupsBy(
          cards.filter((card) => card.deck === deck),
          ({ theme }) => theme,
        ),
      ),
    ),
  );
