/** What a visit does, without its markup. It lives in memory alone. */
import { useMemo, useState } from 'preact/hooks';
import type { Card } from './card.ts';
import { answered, comeAgain, startVisit } from './schedule.ts';

export type VisitState = {
  /** The card on the table; none at the end. */
  card: Card | undefined;
  /** The label that was chosen, or an empty text where the answer was asked for; null while the card is a question. */
  given: string | null;
  /** Another one for everything that comes to the table: a browser that translated the old node leaves nothing of it. */
  key: string;
  count: { seen: number; all: number; again: number };
  missed: readonly Card[];
  /** True where cards were left unseen, and the visit was of all its cards. */
  isCutShort: boolean;
  give: (label: string) => void;
  goOn: (isKnown: boolean) => void;
  stop: () => void;
  /** Starts once more with the cards that were missed. */
  goThroughMissed: () => void;
};

export function useVisit(cards: readonly Card[]): VisitState {
  const byId = useMemo(() => new Map(cards.map((card) => [card.id, card])), [cards]);
  const [shown, setShown] = useState(cards);
  const [visit, setVisit] = useState(() => startVisit(cards.map(({ id }) => id)));
  const [given, give] = useState<string | null>(null);
  const [hasEnded, setEnded] = useState(false);
  const [turn, setTurn] = useState(0);
  const card = hasEnded ? undefined : byId.get(visit.waiting[0] ?? '');
  const missed = visit.missed.flatMap((id) => byId.get(id) ?? []);

  const goOn = (isKnown: boolean) => {
    setVisit(answered(visit, isKnown));
    give(null);
    setTurn(turn + 1);
  };
  return {
    card,
    given,
    key: `${turn} ${given === null ? 'asked' : 'answered'} ${card?.id ?? 'end'}`,
    count: { seen: visit.seen.length, all: shown.length, again: comeAgain(visit) },
    missed,
    isCutShort: shown === cards && visit.seen.length < cards.length,
    give,
    goOn,
    stop: () => {
      // A choice that was made counts, also where no further card is asked for.
      if (card?.options && given !== null) goOn(given === card.answer);
      give(null);
      setEnded(true);
    },
    goThroughMissed: () => {
      setShown(missed);
      setVisit(startVisit(missed.map(({ id }) => id)));
      setEnded(false);
      setTurn(turn + 1);
    },
  };
}
