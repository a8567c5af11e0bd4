/** The one live region of a page with a form: what screen readers hear, and what an action says it has done. */
import type { RefObject } from 'preact';
import { useMemo, useRef } from 'preact/hooks';

/** Screen readers hear a result once the typing has paused, not at every key. */
const PAUSE_MILLISECONDS = 900;

export type Announcement = {
  /** For the element with `role="status"`. It must have no children of its own. */
  region: RefObject<HTMLParagraphElement>;
  /** Says at once what an action did, for everyone to read; an empty text takes back what was said. */
  say: (message: string) => void;
  /** Takes back what was said and, after a pause without further calls, says the message to screen readers only: sighted readers see the result itself. */
  sayAfterPause: (message: string) => void;
};

/**
 * Hands out the live region and the two ways to speak in it. The text is written into the element itself and not drawn by Preact: a
 * browser that translates the page replaces text nodes, and what is written into a replaced one is never heard.
 *
 * @example
 * const { region, say, sayAfterPause } = useAnnouncement();
 * return <p role="status" ref={region} />;
 */
export function useAnnouncement(): Announcement {
  const region = useRef<HTMLParagraphElement>(null);
  return useMemo(() => ({ region, ...announceIn(region) }), []);
}

/** The same for a page whose live region is not drawn by Preact. */
export function announceIn(region: { readonly current: HTMLElement | null }): Pick<Announcement, 'say' | 'sayAfterPause'> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = (message: string, isShown: boolean) => {
    clearTimeout(timer);
    if (!region.current) return;
    region.current.textContent = message;
    region.current.classList.toggle('hide', !isShown || message === '');
  };
  return {
    say: (message) => write(message, true),
    sayAfterPause: (message) => {
      write('', false);
      timer = setTimeout(() => write(message, false), PAUSE_MILLISECONDS);
    },
  };
}
