/** Empties a case after thirty idle minutes, with a warning a minute before. No markup; the clock is handed in. */

export const IDLE_MINUTES = 30;
export const WARNING_MINUTES = 1;
const MINUTE = 60_000;

type Clock = { set: (act: () => void, milliseconds: number) => number; clear: (timer: number) => void };

/** Starts a timer that any activity restarts. `stop` ends it. */
export function watchIdle(act: { warn: () => void; clear: () => void; relax: () => void }, clock: Clock) {
  let timer: number | undefined;
  let isStopped = false;
  let isWarned = false;
  const restart = () => {
    if (timer !== undefined) clock.clear(timer);
    timer = undefined;
    if (isWarned) act.relax();
    isWarned = false;
    if (isStopped) return;
    timer = clock.set(
      () => {
        isWarned = true;
        act.warn();
        timer = clock.set(() => {
          isWarned = false;
          timer = undefined;
          act.clear();
        }, WARNING_MINUTES * MINUTE);
      },
      (IDLE_MINUTES - WARNING_MINUTES) * MINUTE,
    );
  };
  return {
    /** Any activity. */
    touch: restart,
    stop() {
      isStopped = true;
      restart();
    },
  };
}
