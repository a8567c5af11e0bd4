import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/** Says that the sheet is written. The print styles hide the form only then, so that no empty sheet is printed in its place. */
export function useSheetMark(isWritten: boolean): void {
  useLayoutEffect(() => {
    if (isWritten) document.documentElement.dataset['sheet'] = '';
  }, [isWritten]);
}

/** Acts before the page goes to the printer, and after its sheet has. */
export function usePrinting(before: () => void, after: () => void): void {
  const latest = useRef({ before, after });
  latest.current = { before, after };
  useEffect(() => {
    const prepare = () => latest.current.before();
    const finish = () => {
      if ('sheet' in document.documentElement.dataset) latest.current.after();
    };
    addEventListener('beforeprint', prepare);
    addEventListener('afterprint', finish);
    return () => {
      removeEventListener('beforeprint', prepare);
      removeEventListener('afterprint', finish);
    };
  }, []);
}
