import { useEffect, useRef, useState } from 'preact/hooks';
import { watchIdle } from './idle.ts';
import { UI } from './words.ts';

/** Scrolling counts: a screen reader reads on without pressing a key that the page sees. The wheel also tells of boxes that scroll inside. */
const ACTIVITY = ['input', 'pointerdown', 'keydown', 'wheel', 'scroll'] as const;
const CLOCK = {
  set: (act: () => void, milliseconds: number) => Number(setTimeout(act, milliseconds)),
  clear: (timer: number) => clearTimeout(timer),
};

/** Clears an abandoned case. Runs only while something is entered; any activity starts it anew; it can be switched off. */
export function IdleWatch({ isActive, onClear }: { isActive: boolean; onClear: () => void }) {
  const [isWarning, setWarning] = useState(false);
  const [isEnabled, setEnabled] = useState(true);
  const warning = useRef<HTMLDivElement>(null);
  const keep = useRef(() => {});
  const place = useRef<EventTarget | null>(null);
  const clear = useRef(onClear);
  clear.current = onClear;
  useEffect(() => {
    if (!isActive || !isEnabled) return;
    const watch = watchIdle(
      {
        warn: () => setWarning(true),
        relax: () => setWarning(false),
        clear: () => {
          setWarning(false);
          clear.current();
        },
      },
      CLOCK,
    );
    // The warning stands still while it is being used: a button that goes when it is pressed down is never pressed.
    const notice = ({ target }: Event) => warning.current?.contains(target as Node) || watch.touch();
    keep.current = watch.touch;
    watch.touch();
    for (const event of ACTIVITY) document.addEventListener(event, notice, { passive: true });
    return () => {
      for (const event of ACTIVITY) document.removeEventListener(event, notice);
      watch.stop();
    };
  }, [isActive, isEnabled]);
  return (
    <div class="needs-script not-print">
      <p>
        <label class="small">
          <input type="checkbox" checked={isEnabled} onChange={(event) => setEnabled(event.currentTarget.checked)} /> {UI.idleSwitch}
        </label>
      </p>
      <div class="idle" role="alert" ref={warning}>
        {isWarning && (
          <p class="summary">
            {UI.idleWarning}{' '}
            <button
              class="button plain"
              type="button"
              onFocus={({ relatedTarget }) => {
                place.current = relatedTarget;
              }}
              onClick={() => {
                keep.current();
                if (place.current instanceof HTMLElement) place.current.focus({ preventScroll: true });
              }}
            >
              {UI.idleKeep}
            </button>
          </p>
        )}
      </div>
    </div>
  );
}
