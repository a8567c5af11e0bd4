import { useEffect, useState } from 'preact/hooks';

/** Prints the key in place of the page. The key is in the page only for that long, and never on the screen. */
export function usePrintedKey(): { isPrinting: boolean; print: () => void } {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    if (!isPrinting) return;
    const { dataset } = document.documentElement;
    dataset['printsKey'] = '';
    const finish = () => setPrinting(false);
    addEventListener('afterprint', finish);
    print();
    return () => {
      removeEventListener('afterprint', finish);
      delete dataset['printsKey'];
    };
  }, [isPrinting]);
  return { isPrinting, print: () => setPrinting(true) };
}
