/** A visit: one card after the other, and at its end what was missed. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useLeaving } from '../../components/use-leaving.ts';
import type { Card } from './card.ts';
import { useVisit } from './use-visit.ts';
import { VisitCard } from './VisitCard.tsx';
import { VisitEnd } from './VisitEnd.tsx';
import { WORDS } from './wording.ts';

type Props = {
  /** Cards in the order in which they come. */
  cards: readonly Card[];
  /** Place of the first of them among all cards of their decks, from 1. */
  from: number;
  hrefOf: (path: string) => string;
  onClose: () => void;
};

/** Keys work only while the card has the focus, so that they disturb no assistive program elsewhere in the page. */
function pressKey(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  // A key that is held down answers one card, not the next as well.
  if (event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
  const isControl = (event.target as Element).closest('button, a') !== null;
  if (event.key === 'Enter' ? isControl : !/^[1-9]$/.test(event.key)) return;
  const button = event.currentTarget.querySelector<HTMLButtonElement>(`button[data-key="${event.key}"]`);
  if (!button) return;
  event.preventDefault();
  button.click();
}

export function Visit({ cards, from, hrefOf, onClose }: Props) {
  const { card, given, key, count, missed, isCutShort, give, goOn, stop, goThroughMissed } = useVisit(cards);
  const focus = useRef<HTMLElement>(null);
  // Before the next key can come: until a card has the focus, keys go nowhere.
  useLayoutEffect(() => focus.current?.focus(), [key]);
  useLeaving(false, onClose);
  if (!card)
    return (
      <VisitEnd
        key={key}
        focus={focus}
        missed={missed}
        stoppedAt={isCutShort ? from + count.seen : null}
        hrefOf={hrefOf}
        onAgain={goThroughMissed}
        onClose={onClose}
      />
    );
  return (
    <section aria-label={WORDS.title} onKeyDown={pressKey}>
      <p class="small quiet num" data-progress key={`progress ${key}`}>
        {WORDS.progress(count)}
      </p>
      <VisitCard key={key} focus={focus} card={card} given={given} hrefOf={hrefOf} onGive={give} onGoOn={goOn} />
      <p class="row">
        <button class="button plain" type="button" data-action="stop" onClick={stop}>
          {WORDS.stop}
        </button>
      </p>
    </section>
  );
}
