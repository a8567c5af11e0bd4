import type { ComponentChildren, RefObject } from 'preact';
import { untranslated } from '../components/untranslated.ts';
import { joinWords } from '../phrases.ts';
import type { TotalSoFar } from '../scoring/total-so-far.ts';
import type { Card } from './card-state.ts';
import { focusQuestion, focusResult } from './questions.ts';
import { Scale } from './Scale.tsx';
import { UI } from './words.ts';

type Props = {
  card: Card;
  total: TotalSoFar;
  /** Changes with every answer: what tells the result is then drawn anew. */
  version: number;
  /** The live region of the page. */
  region: RefObject<HTMLParagraphElement>;
  /** Takes back what was cleared; null while there is nothing to take back. */
  onUndo: (() => void) | null;
  onClear: () => void;
  /** What can be done with the sheet. */
  children: ComponentChildren;
};

/** So many open rows are named. Of more than one beyond, the rest is counted. */
const MOST_OPEN = 4;

/** The total so far, in view while answering: beside the form, and where there is no room, its headline at the foot of the window. */
export function ScoreCard({ card, total, version, region, onUndo, onClear, children }: Props) {
  return (
    <section class="score-card needs-script not-print" aria-label={UI.card}>
      <div class="bar">
        <div key={version}>
          <p class="state">{card.state}</p>
          <p class="total" data-shown="total">
            <b class="num" ref={untranslated}>
              {card.figure}
            </b>{' '}
            <span>{card.note}</span>
          </p>
          {card.open.length > 0 && <p class="open-rows">{openText(card.open)}</p>}
        </div>
        <button class="button" type="button" data-action="result" onClick={focusResult}>
          {UI.result}
        </button>
      </div>
      <div class="told">
        <p role="status" ref={region} />
        {onUndo && (
          <button class="button plain" type="button" data-action="undo" onClick={onUndo}>
            {UI.undo}
          </button>
        )}
      </div>
      <div key={version}>
        <Scale part={total} />
        {card.rows.length > 0 && (
          <ol class={card.rows.length > 11 ? 'list many' : 'list'}>
            {card.rows.map(({ number, label, value, open }) => (
              <li key={number}>
                <span>
                  <span class="quiet num">{number}</span> <RowLabel label={label} open={open} />
                </span>
                <b class="num" ref={untranslated}>
                  {value}
                </b>
              </li>
            ))}
          </ol>
        )}
        <p class="sentence">{card.sentence}</p>
      </div>
      <div class="row">
        {children}
        <button class="button plain" type="button" data-action="clear" onClick={onClear}>
          {UI.clear}
        </button>
      </div>
    </section>
  );
}

function RowLabel({ label, open }: { label: string; open: Card['rows'][number]['open'] | undefined }) {
  if (!open) return label;
  return (
    <a
      href={`#item-${open.name}`}
      onClick={(event) => {
        event.preventDefault();
        focusQuestion(open.name);
      }}
    >
      {label}: {open.what}
    </a>
  );
}

function openText(numbers: readonly number[]): string {
  const named = numbers.length > MOST_OPEN + 1 ? [...numbers.slice(0, MOST_OPEN), `${numbers.length - MOST_OPEN} more`] : numbers;
  return `Open: ${joinWords(named.map(String))}`;
}
