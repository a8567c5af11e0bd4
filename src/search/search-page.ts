/** The search page: results as you type, by keyboard, announced politely, with the query in the address. */

import { drawFound, makeLink } from './draw-results.ts';
import { type Found, find, findTerms, SHORTEST_QUERY } from './find.ts';
import { drawKinds } from './kind-filter.ts';
import { SEARCH } from './words.ts';

/** The announcement waits until the typing pauses. */
const PAUSE_MILLISECONDS = 400;
/** Until the full text is loaded, the entries are shown alone after this time. */
const PATIENCE_MILLISECONDS = 100;

const base = document.documentElement.dataset['base'] ?? '/';
const form = document.querySelector<HTMLFormElement>('#search-form');
const input = document.querySelector<HTMLInputElement>('#q');
const list = document.querySelector<HTMLOListElement>('#results');
const status = document.querySelector<HTMLElement>('#search-status');
const index = document.querySelector<HTMLElement>('#search-index');
const nearest = document.querySelector<HTMLElement>('#search-nearest');
const pointer = document.querySelector<HTMLElement>('#search-pointer');
const kinds = document.querySelector<HTMLFieldSetElement>('#search-kinds');

if (form && input && list && status && index && nearest && pointer && kinds) {
  let latest = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;

  const say = (words: string, now: boolean): void => {
    clearTimeout(pause);
    pause = setTimeout(
      () => {
        status.textContent = words;
      },
      now ? 0 : PAUSE_MILLISECONDS,
    );
  };

  const remember = (query: string): void =>
    history.replaceState(null, '', query ? `${location.pathname}?q=${encodeURIComponent(query)}` : location.pathname);

  const show = (items: HTMLLIElement[]): void => {
    list.replaceChildren(...items);
    drawKinds(kinds, list);
  };

  const describe = ({ answers, results, fewerWords, fullTextFailed }: Found, query: string): string => {
    if (fullTextFailed) return SEARCH.onlyTerms;
    const count = answers.length + results.length;
    if (count === 0) return SEARCH.nothing(query);
    return `${SEARCH.count(count, query)}${fewerWords ? ` ${SEARCH.fewerWords(fewerWords)}` : ''}`;
  };

  const offerNearest = ({ nearest: terms }: Found): void => {
    nearest.hidden = false;
    nearest.querySelector('ul')?.replaceChildren(
      ...terms.map((term) => {
        const item = document.createElement('li');
        item.append(makeLink(term.term, `${base}glossary/${term.id}/`));
        return item;
      }),
    );
    nearest.querySelector('p')?.toggleAttribute('hidden', terms.length === 0);
  };

  const run = async (now: boolean): Promise<void> => {
    const query = input.value.trim();
    const turn = ++latest;
    if (query.length < SHORTEST_QUERY) {
      show([]);
      remember(query);
      say('', now);
      index.hidden = false;
      nearest.hidden = true;
      pointer.hidden = true;
      list.setAttribute('aria-busy', 'false');
      return;
    }
    list.setAttribute('aria-busy', 'true');
    const early = setTimeout(async () => {
      const answers = await findTerms(base, query).catch(() => []);
      if (turn === latest && list.getAttribute('aria-busy') === 'true' && answers.length > 0)
        show(drawFound({ answers, results: [] }, query, base));
    }, PATIENCE_MILLISECONDS);
    try {
      const found = await find(base, query);
      if (turn !== latest) return;
      const items = drawFound(found, query, base);
      show(items);
      remember(query);
      say(describe(found, query), now);
      index.hidden = items.length > 0;
      nearest.hidden = true;
      if (items.length === 0) offerNearest(found);
      pointer.hidden = !found.seeksHelp;
    } catch {
      if (turn !== latest) return;
      show([]);
      say(SEARCH.failed, now);
      index.hidden = false;
    } finally {
      clearTimeout(early);
      if (turn === latest) list.setAttribute('aria-busy', 'false');
    }
  };

  input.addEventListener('input', () => void run(false));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void run(true);
  });
  const asked = new URLSearchParams(location.search).get('q');
  if (asked) {
    input.value = asked.slice(0, input.maxLength);
    void run(true);
  }
}
