/** The search page: results as you type, by keyboard, announced once, with the query in the address. */
import { SEARCH } from '../../text/search.ts';
import { drawResults } from './draw-results.ts';
import { find, SHORTEST_QUERY } from './find.ts';

const WAIT_MILLISECONDS = 120;

const base = document.documentElement.dataset['base'] ?? '/';
const form = document.querySelector<HTMLFormElement>('#search-form');
const input = document.querySelector<HTMLInputElement>('#q');
const list = document.querySelector<HTMLOListElement>('#results');
const status = document.querySelector<HTMLElement>('#search-status');
const help = document.querySelector<HTMLElement>('#search-help');
const kinds = document.querySelector<HTMLFieldSetElement>('#search-kinds');

if (form && input && list && status && help && kinds) {
  let latest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const run = async () => {
    const query = input.value.trim();
    const turn = ++latest;
    history.replaceState(null, '', query ? `${location.pathname}?q=${encodeURIComponent(query)}` : location.pathname);
    if (query.length < SHORTEST_QUERY) {
      drawResults(list, kinds, undefined, base);
      status.textContent = '';
      help.hidden = false;
      list.setAttribute('aria-busy', 'false');
      return;
    }
    list.setAttribute('aria-busy', 'true');
    try {
      const found = await find(base, query);
      if (turn !== latest) return;
      const count = drawResults(list, kinds, found, base);
      status.textContent = found.fullTextFailed ? SEARCH.onlyTerms : count === 0 ? SEARCH.nothing(query) : SEARCH.count(count, query);
      help.hidden = count > 0;
    } catch {
      if (turn !== latest) return;
      drawResults(list, kinds, undefined, base);
      status.textContent = SEARCH.failed;
      help.hidden = false;
    }
    list.setAttribute('aria-busy', 'false');
  };

  input.addEventListener('input', () => {
    list.setAttribute('aria-busy', 'true');
    clearTimeout(timer);
    timer = setTimeout(run, WAIT_MILLISECONDS);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    void run();
  });
  const asked = new URLSearchParams(location.search).get('q');
  if (asked) {
    input.value = asked.slice(0, input.maxLength);
    void run();
  }
}
