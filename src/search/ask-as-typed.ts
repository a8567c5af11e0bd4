/** Asks what is typed in two steps: names at once, with every key; everything when the typing pauses. No markup. */
import type { Found, Names, Search } from './find.ts';

/** Full text is asked so long after the last key if there are names to look at meanwhile. Its texts are long, and whoever types on would wait for them. */
export const FULL_TEXT_AFTER_MILLISECONDS = 400;

export type Typed = {
  query: string;
  /** Results of the full text. */
  most?: number | undefined;
  /** True where nobody types: for a query that was sent, or that came with the address. */
  isSent: boolean;
};

export type Asking = {
  /** True if the answer was shown: nothing else was asked meanwhile. */
  ask(typed: Typed): Promise<boolean>;
  /** What was asked is not shown any more. */
  stop(): void;
};

/** @param show is called with names, then with everything, and never for a query that is no longer the latest */
export function askAsTyped(search: Search, show: { names(names: Names): void; all(found: Found): void }): Asking {
  let latest = 0;
  const ask = async ({ query, most, isSent }: Typed): Promise<boolean> => {
    const turn = ++latest;
    let isAnswered = false;
    const hasNames = search.findNames(query).then(
      (names) => {
        const isThere = names.answers.length > 0;
        if (turn === latest && !isAnswered && isThere) show.names(names);
        return isThere;
      },
      () => false,
    );
    if (!isSent) {
      const pause = new Promise<boolean>((resolve) => setTimeout(resolve, FULL_TEXT_AFTER_MILLISECONDS, false));
      if (await Promise.race([hasNames, pause])) await pause;
      if (turn !== latest) return false;
    }
    const found = await search.find(query, most, () => turn === latest);
    if (turn !== latest) return false;
    isAnswered = true;
    show.all(found);
    return true;
  };
  return {
    ask,
    stop: () => {
      latest++;
    },
  };
}
