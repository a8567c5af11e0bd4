/**
 * Empties a case after thirty idle minutes, with a warning a minute before. Time is that of the clock on the wall: timers stand still
 * while a laptop sleeps or a browser freezes a tab, so they only say when to look at the clock again. No markup; the clock is handed in.
 */

export const IDLE_MINUTES = 30;
export const WARNING_MINUTES = 1;
const MINUTE = 60_000;
const LIMIT = IDLE_MINUTES * MINUTE;
const WARN_AT = LIMIT - WARNING_MINUTES * MINUTE;
/** After a sleep nothing may tell the page that it is over, and timers go on where they stopped: so none waits longer than this. */
const LOOK_EVERY = 15_000;

type Clock = { now: () => number; set: (act: () => void, milliseconds: number) => number; clear: (timer: number) => void };

/** Watches from now on until `stop`, or until the time is up. */
export function watchIdle(act: { warn: () => void; clear: () => void; relax: () => void }, clock: Clock) {
  let lastActivity = clock.now();
  let timer: number | undefined;
  let isWarned = false;
  let isOver = false;
  const setWarned = (value: boolean) => {
    if (value && !isWarned) act.warn();
    if (!value && isWarned) act.relax();
    isWarned = value;
  };
  const stop = () => {
    isOver = true;
    if (timer !== undefined) clock.clear(timer);
    setWarned(false);
  };
  const look = () => {
    if (isOver) return;
    if (timer !== undefined) clock.clear(timer);
    const now = clock.now();
    // A clock that was set back has nothing to say about the time before.
    lastActivity = Math.min(lastActivity, now);
    const idle = now - lastActivity;
    if (idle >= LIMIT) {
      stop();
      act.clear();
      return;
    }
    setWarned(idle >= WARN_AT);
    timer = clock.set(look, Math.min((isWarned ? LIMIT : WARN_AT) - idle, LOOK_EVERY));
  };
  look();
  return {
    /** Compares the clock: for every sign that the page is looked at again. */
    look,
    /** Any activity. The first one after a sleep comes too late to keep anything. */
    touch() {
      look();
      if (isOver) return;
      lastActivity = clock.now();
      setWarned(false);
    },
    stop,
  };
}
