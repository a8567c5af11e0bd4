/**
 * A form whose result follows it. Plain DOM: the page holds form and example, and the same functions that drew the example draw what
 * comes after it. The form is the state; nothing is kept anywhere else.
 */

import type { Problem, Reading, Typed } from './read-fields.ts';
import { EXPLORER } from './words.ts';

const ANNOUNCE_AFTER_MILLISECONDS = 900;

type Explorer<T> = {
  read: (typed: Typed) => Reading<T>;
  /** Markup of numbers and our own words; never of what was typed. */
  draw: (value: T) => string;
  say: (value: T) => string;
};

const element = <K extends keyof HTMLElementTagNameMap>(name: K, text = '', properties: Partial<HTMLElementTagNameMap[K]> = {}) =>
  Object.assign(document.createElement(name), { textContent: text }, properties);

/** A list of what is to be mended; each line leads to its field and leaves the address alone. */
function problemList(form: HTMLFormElement, problems: readonly Problem[]): HTMLUListElement {
  const list = element('ul');
  for (const { field, message } of problems) {
    const link = element('a', message, { href: `#ask-${field}` });
    link.addEventListener('click', (event) => {
      event.preventDefault();
      form.querySelector<HTMLInputElement>(`#${field}`)?.focus();
    });
    const item = element('li');
    item.append(link);
    list.append(item);
  }
  return list;
}

export function startExplorer<T>(name: string, { read, draw, say }: Explorer<T>): void {
  const form = document.querySelector<HTMLFormElement>(`form[data-explorer="${name}"]`);
  const result = document.querySelector<HTMLElement>('[data-explorer-result]');
  const shown = result?.querySelector('[data-shown]');
  const status = document.getElementById('explorer-status');
  const summary = document.getElementById('explorer-problems');
  if (!form || !result || !shown || !status || !summary) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** From the first press of the button until everything is mended. */
  let isChecked = false;

  const mark = (problems: readonly Problem[]) => {
    for (const input of form.querySelectorAll<HTMLInputElement>('input[type="text"]')) {
      const own = problems.find(({ field }) => field === input.name);
      const problem = form.querySelector<HTMLElement>(`#problem-${input.name}`);
      input.closest('.ask')?.classList.toggle('wrong', own !== undefined);
      input.setAttribute('aria-describedby', `${own ? `problem-${input.name} ` : ''}help-${input.name}`);
      if (own) input.setAttribute('aria-invalid', 'true');
      else input.removeAttribute('aria-invalid');
      if (!problem) continue;
      problem.hidden = own === undefined;
      problem.textContent = own?.message ?? '';
    }
    summary.hidden = problems.length === 0;
    summary.replaceChildren(...(problems.length > 0 ? [element('h3', EXPLORER.problem), problemList(form, problems)] : []));
  };

  const show = (): Reading<T> => {
    const typed = Object.fromEntries([...new FormData(form)].map(([key, value]) => [key, String(value)]));
    for (const group of form.querySelectorAll<HTMLElement>('[data-for]')) group.hidden = group.dataset['for'] !== typed['by'];
    const reading = read(typed);
    clearTimeout(timer);
    timer = setTimeout(() => {
      status.textContent =
        reading.status === 'read' ? say(reading.value) : `${EXPLORER.open} ${reading.problems.map(({ message }) => message).join(' ')}`;
    }, ANNOUNCE_AFTER_MILLISECONDS);
    if (reading.status === 'read') shown.innerHTML = draw(reading.value);
    else {
      shown.replaceChildren(element('p', EXPLORER.open), problemList(form, reading.problems));
    }
    result.dataset['status'] = reading.status;
    isChecked &&= reading.status === 'open';
    mark(isChecked && reading.status === 'open' ? reading.problems : []);
    return reading;
  };
  const leave = () => {
    form.reset();
    isChecked = false;
    show();
  };

  form.addEventListener('input', show);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    isChecked = true;
    (show().status === 'open' ? summary : result).focus();
  });
  form.querySelector('[data-action="clear"]')?.addEventListener('click', () => {
    for (const input of form.querySelectorAll<HTMLInputElement>('input[type="text"]')) input.value = '';
    isChecked = false;
    show();
    form.querySelector<HTMLInputElement>('input[type="text"]')?.focus();
  });
  addEventListener('pagehide', leave);
  leave();
  clearTimeout(timer);
}
