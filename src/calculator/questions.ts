/** Moves the focus from question to question. The address stays as it is: nothing about a case may be in it. */

/** Moves focus to the question with this control name: to the answer given, or to the first control. */
export function focusQuestion(name: string): void {
  const question = document.getElementById(`item-${name}`);
  const closed = question?.closest<HTMLDetailsElement>('details:not([open])');
  if (closed) closed.open = true;
  question?.scrollIntoView();
  controlOf(question)?.focus();
}

/** After Enter: the next question of the form, or the button that checks the answers after the last. */
export function focusNext(form: HTMLFormElement, control: Element): void {
  const questions = [...form.querySelectorAll('fieldset[id^="item-"]')].filter((question) => !question.closest('details:not([open])'));
  const next = questions[questions.findIndex((question) => question.contains(control)) + 1];
  (controlOf(next) ?? form.querySelector<HTMLElement>('[data-action="check"]'))?.focus();
}

function controlOf(question: Element | null | undefined): HTMLElement | null | undefined {
  return question?.querySelector<HTMLElement>('input[type="radio"]:checked') ?? question?.querySelector<HTMLElement>('input');
}
