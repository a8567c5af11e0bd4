/** A visit: one card after the other, and at its end what was missed. It lives in memory alone. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Card } from './card.ts';
import { answered, comeAgain, startVisit } from './schedule.ts';
import { VisitCard } from './VisitCard.tsx';
import { VisitEnd } from './VisitEnd.tsx';
import { WORDS } from './wording.ts';

export type VisitProps = {
  /** Cards in the order in which they come. */
  cards: readonly Card[];
  /** Place of the first of them among all cards of their decks, from 1. */
  from: number;
  hrefOf: (path: string) => string;
  onClose: () => void;
};

/** Keys work only while the card has the focus, so that they disturb no assistive program elsewhere in the page. */
function pressKey(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const isControl = (event.target as Element).closest('button, a') !== null;
  if (event.key === 'Enter' ? isControl : !/^[1-9]$/.test(event.key)) return;
  const button = event.currentTarget.querySelector<HTMLButtonElement>(`button[data-key="${event.key}"]`);
  if (!button) return;
  event.preventDefault();
  button.click();
}

export function Visit({ cards, from, hrefOf, onClose }: VisitProps) {
  const [shown, setShown] = useState(cards);
  const [visit, setVisit] = useState(() => startVisit(cards.map(({ id }) => id)));
  /** The label that was chosen, or an empty text where the answer was asked for; null while the card is a question. */
  const [given, setGiven] = useState<string | null>(null);
  const [hasEnded, setEnded] = useState(false);
  const [turn, setTurn] = useState(0);
  const focus = useRef<HTMLElement>(null);
  const byId = useMemo(() => new Map(cards.map((card) => [card.id, card])), [cards]);
  const card = hasEnded ? undefined : byId.get(visit.waiting[0] ?? '');
  /** Every change of what is on the table is a node of its own: a browser that translated the old one leaves nothing of it. */
  const key = `${turn} ${given === null ? 'asked' : 'answered'} ${card?.id ?? 'end'}`;
  useEffect(() => focus.current?.focus(), [key]);

  const goOn = (isKnown: boolean) => {
    setVisit(answered(visit, isKnown));
    setGiven(null);
    setTurn(turn + 1);
  };
  /** A choice that was made counts, also where no further card is asked for. */
  const stop = () => {
    if (card?.options && given !== null) goOn(given === card.answer);
    setEnded(true);
  };
  const goThrough = (again: readonly Card[]) => {
    setShown(again);
    setVisit(startVisit(again.map(({ id }) => id)));
    setEnded(false);
    setTurn(turn + 1);
  };
  if (!card) {
    const missed = visit.missed.flatMap((id) => byId.get(id) ?? []);
    const isWhole = shown === cards;
    return (
      <VisitEnd
        key={key}
        focus={focus}
        missed={missed}
        stoppedAt={isWhole && visit.seen.length < cards.length ? from + visit.seen.length : null}
        hrefOf={hrefOf}
        onAgain={() => goThrough(missed)}
        onClose={onClose}
      />
    );
  }
  return (
    <section class="words-visit" aria-label={WORDS.title} onKeyDown={pressKey}>
      <p class="small quiet num" data-progress key={`progress ${key}`}>
        {WORDS.progress(visit.seen.length, shown.length, comeAgain(visit))}
      </p>
      <VisitCard key={key} focus={focus} card={card} given={given} hrefOf={hrefOf} onGive={setGiven} onGoOn={goOn} />
      <p class="row">
        <button class="button plain" type="button" data-action="stop" onClick={stop}>
          {WORDS.stop}
        </button>
      </p>
    </section>
  );
}
