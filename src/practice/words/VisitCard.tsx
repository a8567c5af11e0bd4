/** The card on the table: first the question, then the answer with its reason, source and entry. */
import type { RefObject } from 'preact';
import type { Card } from './card.ts';
import { DECK_LABELS, WORDS } from './wording.ts';

type Props = {
  card: Card;
  /** The label that was chosen, or an empty text where the answer was asked for; null while the card is a question. */
  given: string | null;
  /** What takes the focus, so that a screen reader says the question, and later the answer. */
  focus: RefObject<HTMLElement>;
  hrefOf: (path: string) => string;
  onGive: (label: string) => void;
  onGoOn: (isKnown: boolean) => void;
};

export function VisitCard(props: Props) {
  const { card, given, focus } = props;
  const isAsked = given === null;
  return (
    <article
      class="words-card"
      data-card={card.id}
      tabIndex={-1}
      ref={focus}
      aria-labelledby={isAsked ? 'words-question words-text' : 'words-verdict words-answer'}
    >
      <p class="eyebrow">{DECK_LABELS[card.deck].label}</p>
      <h2 id="words-question">{card.question}</h2>
      <p class="lede" id="words-text">
        {card.text}
      </p>
      {isAsked ? <Asked {...props} /> : <Answered {...props} given={given} />}
    </article>
  );
}

function Asked({ card, onGive }: Props) {
  if (!card.options)
    return (
      <p class="row">
        <button class="button" type="button" data-key="Enter" onClick={() => onGive('')}>
          {WORDS.reveal}
        </button>
      </p>
    );
  return (
    <ol class="words-options">
      {card.options.map(({ label }, index) => (
        <li key={label}>
          <button type="button" data-key={String(index + 1)} onClick={() => onGive(label)}>
            <span class="num quiet" aria-hidden="true">
              {index + 1}
            </span>{' '}
            {label}
          </button>
        </li>
      ))}
    </ol>
  );
}

function Answered({ card, given, hrefOf, onGoOn }: Props & { given: string }) {
  const isChoice = card.options !== undefined;
  const isRight = given === card.answer;
  const chosen = isRight ? undefined : card.options?.find(({ label }) => label === given);
  return (
    <>
      <div class={isChoice && !isRight ? 'voice note' : 'voice later'} data-verdict={isChoice ? (isRight ? 'right' : 'wrong') : 'shown'}>
        <p class="who" id="words-verdict">
          {isChoice ? (isRight ? WORDS.right : WORDS.wrong) : WORDS.answer}
        </p>
        <div id="words-answer">
          <p>
            <strong>{card.answer}</strong>
          </p>
          {card.why.map((reason) => (
            <p key={reason}>{reason}</p>
          ))}
          {chosen?.difference && (
            <p>
              {WORDS.yours}, {chosen.label}: {chosen.difference}
            </p>
          )}
        </div>
      </div>
      <p class="small quiet">
        {WORDS.source}: {card.source}.{' '}
        <a href={hrefOf(card.to)} target="_blank" rel="noopener">
          {card.name} {WORDS.newTab}
        </a>
      </p>
      <p class="row">
        {isChoice ? (
          <button class="button" type="button" data-key="Enter" onClick={() => onGoOn(isRight)}>
            {WORDS.next}
          </button>
        ) : (
          <>
            <button class="button" type="button" data-key="1" onClick={() => onGoOn(true)}>
              <span aria-hidden="true">1 </span>
              {WORDS.knew}
            </button>
            <button class="button plain" type="button" data-key="2" onClick={() => onGoOn(false)}>
              <span aria-hidden="true">2 </span>
              {WORDS.missed}
            </button>
          </>
        )}
      </p>
    </>
  );
}
