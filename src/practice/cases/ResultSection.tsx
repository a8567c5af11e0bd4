import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { PRACTICE } from './words.ts';

/** The comparison. It takes the focus when it has come, so that a reader with keyboard or screen reader is where it begins. */
export function ResultSection({ round, children }: { round: number; children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView();
  }, [round]);
  return (
    <section class="practice-result not-print" data-practice-result aria-labelledby="practice-result">
      <h2 id="practice-result" tabIndex={-1} ref={heading}>
        {PRACTICE.result}
      </h2>
      {children}
    </section>
  );
}
