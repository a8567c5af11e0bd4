import { useEffect, useState } from 'preact/hooks';
import type { ResultScript } from './result-script.tsx';

/**
 * The script that tells the result, and whether it was lost on the way. `given`: it is at hand already, as where the page is built.
 */
export function useResultScript(given?: ResultScript): { script: ResultScript | null; isLost: boolean } {
  const [script, setScript] = useState<ResultScript | null>(given ?? null);
  const [isLost, setLost] = useState(false);
  useEffect(() => {
    if (script) return;
    import('./result-script.tsx').then(
      (loaded) => setScript(loaded),
      () => setLost(true),
    );
  }, []);
  return { script, isLost };
}
