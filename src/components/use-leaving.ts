/** What happens to a case when its page is left. */
import { useEffect, useRef } from 'preact/hooks';

/**
 * Empties the case when the page is left, so that a browser which keeps the page in memory for its Back button keeps nothing of it, and
 * asks first as long as there is something to lose. Links inside the page, downloads and new tabs leave nothing and ask nothing.
 *
 * @param isAtRisk - true while something is entered that would be lost
 * @param forget - empties everything that was entered or opened
 */
export function useLeaving(isAtRisk: boolean, forget: () => void): void {
  const latest = useRef(forget);
  latest.current = forget;
  useEffect(() => {
    const leave = () => latest.current();
    const comeBack = ({ persisted }: PageTransitionEvent) => persisted && latest.current();
    addEventListener('pagehide', leave);
    addEventListener('pageshow', comeBack);
    return () => {
      removeEventListener('pagehide', leave);
      removeEventListener('pageshow', comeBack);
    };
  }, []);
  useEffect(() => {
    if (!isAtRisk) return;
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault();
      // Browsers before 2024 ask only if this is set.
      event.returnValue = true;
    };
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isAtRisk]);
}
