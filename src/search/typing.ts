/** Whether what is in a box may be searched for while it is typed. */

/** Keyboards of Android compose every word, so that a search that waited for the end of a composition would wait for the space bar. */
const COMPOSES_EVERY_WORD = /Android/;
const IS_LATIN = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u;
/** The key that browsers report while an input method takes the keys. */
const INPUT_METHOD_KEY = 229;

/** True for a key that belongs to an input method: Enter and arrows choose among its candidates. */
export const isForInputMethod = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === INPUT_METHOD_KEY;

/** Calls back when the text of a box has changed and is no half-composed character. */
export function onTyped(input: HTMLInputElement, run: () => void): void {
  input.addEventListener('input', (event) => {
    const isComposing = event instanceof InputEvent && event.isComposing;
    if (!isComposing || (COMPOSES_EVERY_WORD.test(navigator.userAgent) && IS_LATIN.test(input.value))) run();
  });
  // Browsers differ in whether a last `input` follows.
  input.addEventListener('compositionend', run);
}
