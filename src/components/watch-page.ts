/** Idle time of a page: what counts as activity in it, and what tells that it is looked at again. */
import { watchIdle } from './idle.ts';

/** Scrolling counts: a screen reader reads on without pressing a key that the page sees. The wheel also tells of boxes that scroll inside. */
const ACTIVITY = ['input', 'pointerdown', 'keydown', 'wheel', 'scroll'];
const CLOCK = {
  now: () => Date.now(),
  set: (act: () => void, milliseconds: number) => Number(setTimeout(act, milliseconds)),
  clear: (timer: number) => clearTimeout(timer),
};

/**
 * Starts thirty minutes that any activity in the page starts anew.
 *
 * @param act - what to do a minute before, when the page is used again after that, and when the time is up
 * @param isExcepted - true for a place of the page where being used is no activity
 * @returns `touch` for activity of another kind; `stop` ends the watch
 */
export function watchPage(
  act: { warn: () => void; relax: () => void; clear: () => void },
  isExcepted: (target: EventTarget | null) => boolean = () => false,
): { touch: () => void; stop: () => void } {
  const watch = watchIdle(act, CLOCK);
  const notice = ({ target }: Event) => {
    if (!isExcepted(target)) watch.touch();
  };
  const looks: [EventTarget, string][] = [
    [document, 'visibilitychange'],
    [document, 'resume'],
    [window, 'focus'],
    [window, 'pageshow'],
  ];
  for (const event of ACTIVITY) document.addEventListener(event, notice, { passive: true, capture: true });
  for (const [target, event] of looks) target.addEventListener(event, watch.look);
  return {
    touch: watch.touch,
    stop() {
      for (const event of ACTIVITY) document.removeEventListener(event, notice, { capture: true });
      for (const [target, event] of looks) target.removeEventListener(event, watch.look);
      watch.stop();
    },
  };
}
