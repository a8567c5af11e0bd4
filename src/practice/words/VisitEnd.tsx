/** The end of a visit: what was missed, by name, and nothing that could be taken for a grade. */
import type { RefObject } from 'preact';
import type { Card } from './card.ts';
import { DECK_LABELS, WORDS } from './wording.ts';

type Props = {
  missed: readonly Card[];
  /** Place of the card that would have come next for the first time; null where every card was seen. */
  stoppedAt: number | null;
  focus: RefObject<HTMLElement>;
  hrefOf: (path: string) => string;
  onAgain: () => void;
  onClose: () => void;
};

export function VisitEnd({ missed, stoppedAt, focus, hrefOf, onAgain, onClose }: Props) {
  return (
    <section aria-labelledby="words-end" data-words-end>
      <h2 id="words-end" tabIndex={-1} ref={focus as RefObject<HTMLHeadingElement>}>
        {WORDS.endTitle}
      </h2>
      {missed.length === 0 ? (
        <p>{WORDS.nothingMissed}</p>
      ) : (
        <ul>
          {missed.map((card) => (
            <li key={card.id} data-missed={card.id}>
              <a href={hrefOf(card.to)} target="_blank" rel="noopener">
                {card.name} {WORDS.newTab}
              </a>{' '}
              <span class="quiet">{DECK_LABELS[card.deck].label}</span>
            </li>
          ))}
        </ul>
      )}
      {stoppedAt !== null && <p>{WORDS.stoppedAt(stoppedAt)}</p>}
      <p>{WORDS.certifies}</p>
      <p class="row">
        {missed.length > 0 && (
          <button class="button" type="button" data-action="again" onClick={onAgain}>
            {WORDS.again}
          </button>
        )}
        <button class="button plain" type="button" data-action="decks" onClick={onClose}>
          {WORDS.decks}
        </button>
      </p>
    </section>
  );
}
