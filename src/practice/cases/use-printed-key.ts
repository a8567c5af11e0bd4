import { useEffect, useState } from 'preact/hooks';

/** Prints the key in place of the page. The key is in the page only for that long, and never on the screen. */
export function usePrintedKey(): { isPrinting: boolean; print: () => void } {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    if (!isPrinting) return;
    const { dataset } = document.documentElement;
    dataset['printsKey'] = '';
    const finish = () => setPrinting(false);
    // Where printing is refused nothing says that it is over; the reader's next act does.
    const acts = ['pointerdown', 'keydown'] as const;
    addEventListener('afterprint', finish);
    print();
    for (const act of acts) addEventListener(act, finish);
    return () => {
      for (const act of ['afterprint', ...acts] as const) removeEventListener(act, finish);
      delete dataset['printsKey'];
    };
  }, [isPrinting]);
  return { isPrinting, print: () => setPrinting(true) };
}
