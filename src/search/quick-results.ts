/**
 * Results under the search box of the header and of the home page, as you type. Loaded when the box is first used. Arrow keys walk
 * through them, Escape closes; Enter in the box leads to the search page as it does without script.
 */

import { drawFound, makeLink } from './draw-results.ts';
import { find, SHORTEST_QUERY } from './find.ts';
import { SEARCH } from './words.ts';

const MOST_SHOWN = 6;
const PAUSE_MILLISECONDS = 600;

export function bindQuickResults(input: HTMLInputElement): void {
  const form = input.form;
  if (!form) return;
  const base = document.documentElement.dataset['base'] ?? '/';
  const panel = document.createElement('div');
  panel.className = 'quick';
  panel.hidden = true;
  const list = document.createElement('ol');
  list.className = 'results';
  const help = makeLink(SEARCH.help, `${base}about/#help`);
  const all = makeLink('', form.action);
  panel.append(help, list, all);
  const status = document.createElement('p');
  status.className = 'hide';
  status.setAttribute('role', 'status');
  form.append(panel, status);

  let latest = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;
  const say = (words: string) => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      status.textContent = words;
    }, PAUSE_MILLISECONDS);
  };
  const close = () => {
    latest++;
    panel.hidden = true;
    say('');
  };

  const run = async () => {
    const query = input.value.trim();
    const turn = ++latest;
    if (query.length < SHORTEST_QUERY) return close();
    try {
      const found = await find(base, query);
      if (turn !== latest) return;
      const items = drawFound(found, query, base);
      list.replaceChildren(...items.slice(0, MOST_SHOWN));
      help.hidden = !found.seeksHelp;
      all.href = `${base}search/?q=${encodeURIComponent(query)}`;
      all.textContent = items.length > 0 ? SEARCH.all : SEARCH.nothingYet;
      panel.hidden = false;
      say(items.length > 0 ? SEARCH.quickCount(Math.min(items.length, MOST_SHOWN)) : SEARCH.nothing(query));
    } catch {
      // Neither names nor full text could be loaded: Enter still leads to the search page, which says so.
      if (turn === latest) close();
    }
  };

  input.addEventListener('input', () => void run());
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !panel.hidden) {
      event.preventDefault();
      close();
      input.focus();
    }
    if (panel.hidden || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    const stops: HTMLElement[] = [input, ...panel.querySelectorAll<HTMLElement>('a:not([hidden])')];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    stops[Math.max(0, Math.min(stops.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1)))]?.focus();
  });
  form.addEventListener('focusout', (event) => {
    if (!(event.relatedTarget instanceof Node && form.contains(event.relatedTarget))) close();
  });
  if (input.value.trim() !== '') void run();
}
