import { useEffect, useRef, useState } from 'preact/hooks';

export type Loaded<Part> = {
  /** Null until it has arrived. */
  part: Part | null;
  isLost: boolean;
  /**
   * Hands over the part: at once where it is there, otherwise once it has arrived and is drawn, or `null` once it is lost. Loads it where
   * that has not begun, and again where it was lost before.
   */
  use: (act: (part: Part | null) => void) => void;
};

/** A part of a page that is loaded when it is needed. `given`: it is at hand already, as where the page is built. */
export function useLoaded<Part>(load: () => Promise<Part>, given: Part | null = null): Loaded<Part> {
  const [state, setState] = useState({ part: given, isLost: false });
  const waiting = useRef<((part: Part | null) => void)[]>([]);
  useEffect(() => {
    // Nothing has been tried yet.
    if (!state.part && !state.isLost) return;
    for (const act of waiting.current.splice(0)) act(state.part);
  }, [state]);
  const use: Loaded<Part>['use'] = (act) => {
    if (state.part) return act(state.part);
    if (waiting.current.push(act) > 1) return;
    load().then(
      (part) => setState({ part, isLost: false }),
      () => setState({ part: null, isLost: true }),
    );
  };
  return { ...state, use };
}
