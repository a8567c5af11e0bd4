/** What comes next in a visit. A card that was known is done; one that was missed comes back after a fixed number of others. */

/** So many other cards come first, or all that are left where there are fewer. */
export const COMES_BACK_AFTER = 7;

export type Visit = {
  /** Ids of the cards to come; the first is on the table. */
  waiting: readonly string[];
  /** Ids of the cards that were answered, in the order in which they first came. */
  seen: readonly string[];
  /** Ids of the cards that were missed at least once, in the order in which they were. */
  missed: readonly string[];
};

export const startVisit = (ids: readonly string[]): Visit => ({ waiting: ids, seen: [], missed: [] });

const withOne = (ids: readonly string[], id: string): readonly string[] => (ids.includes(id) ? ids : [...ids, id]);

/** The visit after the card on the table was answered. */
export function answered({ waiting, seen, missed }: Visit, isKnown: boolean): Visit {
  const [id, ...others] = waiting;
  if (id === undefined) throw new RangeError('answered: a card must be on the table, got a visit without cards');
  if (isKnown) return { waiting: others, seen: withOne(seen, id), missed };
  return {
    waiting: [...others.slice(0, COMES_BACK_AFTER), id, ...others.slice(COMES_BACK_AFTER)],
    seen: withOne(seen, id),
    missed: withOne(missed, id),
  };
}

/** How many of the cards to come were seen before. */
export const comeAgain = ({ waiting, seen }: Visit): number => waiting.filter((id) => seen.includes(id)).length;
