import { useEffect, useRef, useState } from 'preact/hooks';
import { UI } from '../../text/calculator.ts';
import { watchIdle } from './idle.ts';

const ACTIVITY = ['input', 'pointerdown', 'keydown', 'scroll'] as const;
const CLOCK = {
  set: (act: () => void, milliseconds: number) => Number(setTimeout(act, milliseconds)),
  clear: (timer: number) => clearTimeout(timer),
};

/** Clears an abandoned case. Runs only while something is entered; any activity starts it anew; it can be switched off. */
export function IdleWatch({ isActive, onClear }: { isActive: boolean; onClear: () => void }) {
  const [isWarning, setWarning] = useState(false);
  const [isEnabled, setEnabled] = useState(true);
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
    watch.touch();
    for (const event of ACTIVITY) document.addEventListener(event, watch.touch, { passive: true });
    return () => {
      for (const event of ACTIVITY) document.removeEventListener(event, watch.touch);
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
      <div role="alert">
        {isWarning && (
          <p class="summary">
            {UI.idleWarning}{' '}
            <button class="button plain" type="button" onClick={() => setWarning(false)}>
              {UI.idleKeep}
            </button>
          </p>
        )}
      </div>
    </div>
  );
}
