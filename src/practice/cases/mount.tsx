/** Starts a practice case in a page, with or without Astro around it. */
import { hydrate, render } from 'preact';
import { RunningMark } from '../../calculator/RunningMark.tsx';
import { Practice, type PracticeProps } from './Practice.tsx';

/**
 * Starts a practice case in an element: takes over the form that was written when the page was built, or writes it where there is none.
 *
 * @param element - where the case belongs; either empty or holding the markup of the same case
 * @param data - instrument, names of references, the case that is shown first, and a function that brings the keys with the script that
 *   compares; where they are at hand, `() => Promise.resolve({ cases, script })`
 * @returns takes the case away again, with everything that was entered
 */
export function mountPractice(element: Element, data: PracticeProps): () => void {
  const view = (
    <RunningMark>
      <Practice {...data} />
    </RunningMark>
  );
  if (element.firstElementChild) hydrate(view, element);
  else render(view, element);
  return () => render(null, element);
}
