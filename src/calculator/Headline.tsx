import { untranslated } from '../components/untranslated.ts';
import type { TotalPart } from '../scoring/interpret.ts';
import { Scale } from './Scale.tsx';
import { totalNote, totalText } from './words.ts';

/** The total, or what is still possible, in sight while answering. */
export function Headline({ total }: { total: TotalPart }) {
  return (
    <>
      <p class="total" data-shown="total">
        <b class="num" ref={untranslated}>
          {totalText(total)}
        </b>{' '}
        <span>{totalNote(total)}</span>
      </p>
      <Scale part={total} />
    </>
  );
}
