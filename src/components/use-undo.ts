import { useEffect, useState } from 'preact/hooks';

/** What was cleared or replaced can be brought back this long; until then it is kept in memory only. */
const UNDO_MILLISECONDS = 10_000;

export type Undo<State> = {
  /** What was there before; null where there is nothing to bring back. */
  before: State | null;
  offer: (before: State | null) => void;
};

/** Keeps what was there before for ten seconds. */
export function useUndo<State>(): Undo<State> {
  const [before, offer] = useState<State | null>(null);
  useEffect(() => {
    if (!before) return;
    const timer = setTimeout(() => offer(null), UNDO_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [before]);
  return { before, offer };
}
