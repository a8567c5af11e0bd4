import { untranslated } from '../components/untranslated.ts';
import { formatNumber } from '../format.ts';
import type { TotalSoFar } from '../scoring/total-so-far.ts';

/** Longer scales would not fit; their range is given in words. */
const MOST_STEPS = 16;

/** The possible totals as a row: certain and still possible ones marked. A picture of the words above it, so hidden from screen readers. */
export function Scale({ part: { limits, range } }: { part: TotalSoFar }) {
  if (!limits || limits.max - limits.min >= MOST_STEPS) return null;
  const steps = Array.from({ length: limits.max - limits.min + 1 }, (_, index) => limits.min + index);
  const kind = (step: number) => (!range || step < range.min || step > range.max ? undefined : range.min === range.max ? 'is' : 'may');
  return (
    <ol class="scale" aria-hidden="true" ref={untranslated}>
      {steps.map((step) => (
        <li key={step} class={kind(step)}>
          {formatNumber(step)}
        </li>
      ))}
    </ol>
  );
}
