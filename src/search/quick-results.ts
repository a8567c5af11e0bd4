/**
 * Results under the search box of the header and of the home page, as you type. Loaded when the box is first used. Arrow keys walk
 * through them, Escape closes; Enter in the box leads to the search page as it does without script.
 */

import { askAsTyped } from './ask-as-typed.ts';
import { drawShort, makeLink, showItems } from './draw-results.ts';
import { createSearch, type Found, isLongEnough } from './find.ts';
import { browserSources } from './load.ts';
import { cleanText } from './resolver/query.ts';
import { isForInputMethod, onTyped } from './typing.ts';
import { describeFound, SEARCH } from './words.ts';

const MOST_SHOWN = 6;
const PAUSE_MILLISECONDS = 600;

/**
 * @param ended - aborted when the box goes and its document stays
 * @returns shows the results for what is in the box now
 */
export function bindQuickResults(
  input: HTMLInputElement,
  search = createSearch(browserSources(baseOf(document))),
  ended?: AbortSignal,
): () => void {
  const { form } = input;
  if (!form) throw new Error('bindQuickResults: the box must be in a form, got none');
  const base = baseOf(document);
  const { panel, list, helpLine, all, status } = drawPanel(form, base);

  let pause: ReturnType<typeof setTimeout> | undefined;
  const say = (words: string) => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      status.textContent = words;
    }, PAUSE_MILLISECONDS);
  };
  const close = () => {
    asking.stop();
    panel.hidden = true;
    say('');
  };

  let query = '';
  /** @returns how many results are shown */
  const show = ({ answers, results, seeksHelp }: Pick<Found, 'answers' | 'results' | 'seeksHelp'>): number => {
    const items = drawShort({ answers, results }, query, base, MOST_SHOWN);
    showItems(list, items.map(takesPress));
    helpLine.hidden = !seeksHelp || answers[0]?.how === 'help';
    all.href = `${base}search/?q=${encodeURIComponent(query)}`;
    all.textContent = items.length > 0 ? SEARCH.all(query) : SEARCH.nothingYet;
    panel.hidden = false;
    return items.length;
  };

  const asking = askAsTyped(search, {
    names: (names) => void show({ ...names, results: [] }),
    all: (found) => {
      // Neither names nor full text could be loaded: Enter still leads to the search page, which says so.
      if (found.failed.names && found.failed.text) return close();
      const before = linksOf(panel).find((link) => link === document.activeElement);
      const count = show(found);
      // The reader is on one of the names already, and the rows are drawn anew.
      linksOf(panel)
        .find(({ href }) => href === before?.href)
        ?.focus();
      say(count > 0 ? SEARCH.quickCount(count) : describeFound(found, query));
    },
  });

  const run = () => {
    query = cleanText(input.value);
    if (!isLongEnough(query)) return close();
    void asking.ask({ query, isSent: false });
  };

  onTyped(input, run);
  form.addEventListener('keydown', (event) => {
    if (panel.hidden || isForInputMethod(event)) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      close();
      input.focus();
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const stops: HTMLElement[] = [input, ...linksOf(panel)];
      const at = stops.indexOf(document.activeElement as HTMLElement);
      stops[Math.max(0, Math.min(stops.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1)))]?.focus();
    }
  });
  // Closes when the reader goes on: by keyboard to something else, or by pressing outside. Losing the focus alone does not close it:
  // Safari gives a pressed link no focus but what lies around it, and the list would be gone before the click arrives.
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Element && !form.contains(relatedTarget) && !relatedTarget.contains(form)) close();
  });
  document.addEventListener(
    'pointerdown',
    ({ target }) => {
      if (!panel.hidden && !(target instanceof Node && form.contains(target))) close();
    },
    ended && { signal: ended },
  );
  return run;
}

/** Links that can be seen. */
const linksOf = (panel: HTMLElement): HTMLAnchorElement[] => [...panel.querySelectorAll('a')].filter((link) => !link.closest('[hidden]'));

/** Lets a row have the focus when one of its links is pressed in Safari, so that the page does not scroll to whatever else would have it. */
function takesPress<E extends HTMLElement>(row: E): E {
  row.tabIndex = -1;
  return row;
}

function lineWith(link: HTMLAnchorElement): HTMLParagraphElement {
  const line = document.createElement('p');
  line.append(link);
  return takesPress(line);
}

const baseOf = ({ documentElement }: Document): string => documentElement.dataset['base'] ?? '/';

function drawPanel(form: HTMLFormElement, base: string) {
  const panel = document.createElement('div');
  panel.className = 'quick';
  panel.hidden = true;
  const list = document.createElement('ol');
  list.className = 'results';
  const helpLine = lineWith(makeLink(SEARCH.help, `${base}about/#help`));
  const all = makeLink('', form.action);
  panel.append(helpLine, list, lineWith(all));
  const status = document.createElement('p');
  status.className = 'hide';
  status.setAttribute('role', 'status');
  form.append(panel, status);
  return { panel, list, helpLine, all, status };
}
