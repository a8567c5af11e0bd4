/** Moves the focus from question to question. The address stays as it is: nothing about a case may be in it. */

/** Moves focus to the question with this control name: to the answer given, or to the first control. */
export function focusQuestion(name: string): void {
  const question = document.getElementById(`item-${name}`);
  const closed = question?.closest<HTMLDetailsElement>('details:not([open])');
  if (closed) closed.open = true;
  question?.scrollIntoView({ block: 'nearest' });
  controlOf(question)?.focus();
}

/** The first question of the form, with what is above it in view. */
export function focusFirst(form: HTMLFormElement): void {
  form.scrollIntoView();
  controlOf(form.querySelector('fieldset[id^="item-"]'))?.focus({ preventScroll: true });
}

/** After Enter: the next question of the form, or what comes after the last. */
export function focusNext(form: HTMLFormElement, control: Element, onEnd: () => void): void {
  const questions = [...form.querySelectorAll('fieldset[id^="item-"]')].filter((question) => !question.closest('details:not([open])'));
  const next = controlOf(questions[questions.findIndex((question) => question.contains(control)) + 1]);
  if (next) next.focus();
  else onEnd();
}

/** The result, which follows the form. */
export function focusResult(): void {
  const result = document.querySelector<HTMLElement>('section[data-outcome]');
  if (!result) return;
  result.tabIndex = -1;
  result.focus({ preventScroll: true });
  result.scrollIntoView();
}

function controlOf(question: Element | null | undefined): HTMLElement | null | undefined {
  return question?.querySelector<HTMLElement>('input[type="radio"]:checked') ?? question?.querySelector<HTMLElement>('input');
}
