import { useEffect, useRef, useState } from 'preact/hooks';
import { IDLE } from './idle-words.ts';
import { watchPage } from './watch-page.ts';

/** Clears an abandoned case. Runs only while something is entered; any activity starts the time anew; it can be switched off. */
export function IdleWatch({ isActive, onClear }: { isActive: boolean; onClear: () => void }) {
  const [isWarning, setWarning] = useState(false);
  const [isEnabled, setEnabled] = useState(true);
  const switchBox = useRef<HTMLInputElement>(null);
  const warning = useRef<HTMLDivElement>(null);
  const keep = useRef(() => {});
  const place = useRef<EventTarget | null>(null);
  const clear = useRef(onClear);
  clear.current = onClear;
  const enabled = useRef(isEnabled);
  enabled.current = isEnabled;
  useEffect(() => {
    // Firefox gives controls their last values when a page is loaded again; the switch shows what is so.
    const show = () => {
      if (switchBox.current) switchBox.current.checked = enabled.current;
    };
    show();
    addEventListener('pageshow', show);
    return () => removeEventListener('pageshow', show);
  }, []);
  useEffect(() => {
    if (!isActive || !isEnabled) return;
    const watch = watchPage(
      { warn: () => setWarning(true), relax: () => setWarning(false), clear: () => clear.current() },
      // Pressing the warning's own button is no activity: a warning that goes when the pointer comes down can never be pressed.
      (target) => warning.current?.contains(target as Node) ?? false,
    );
    keep.current = watch.touch;
    return watch.stop;
  }, [isActive, isEnabled]);
  return (
    <div class="needs-script not-print">
      <p>
        <label class="small">
          <input type="checkbox" ref={switchBox} checked={isEnabled} onInput={(event) => setEnabled(event.currentTarget.checked)} />{' '}
          {IDLE.switch}
        </label>
      </p>
      {isWarning && (
        <div class="idle" role="alert" ref={warning}>
          <p class="summary">
            {IDLE.warning}{' '}
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
              {IDLE.keep}
            </button>
          </p>
        </div>
      )}
    </div>
  );
}
