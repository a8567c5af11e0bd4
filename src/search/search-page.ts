/** The search page: results as you type, by keyboard, announced politely, with the query in the address. */

import { type PageScope, SITE_PAGE } from '../page-scope.ts';
import { askAsTyped } from './ask-as-typed.ts';
import { drawFound, makeLink, showItems } from './draw-results.ts';
import { addressOf, FIRST_RESULTS, type Found, isLongEnough, type Names, type Search } from './find.ts';
import { drawKinds, isNarrowed } from './kind-filter.ts';
import { cleanText } from './resolver/query.ts';
import { onTyped } from './typing.ts';
import { describeFound, SEARCH } from './words.ts';

/** The announcement waits until the typing pauses. */
const PAUSE_MILLISECONDS = 400;
/** Safari takes a hundred changes of the address in thirty seconds. */
const ADDRESS_AGAIN_AFTER_MILLISECONDS = 31_000;
/** How many results the button adds. */
const MORE_RESULTS = 10;
/** Names to offer where nothing was found. */
const MOST_NEAREST = 3;

export function bindSearchPage(search: Search, base: string, page: PageScope = SITE_PAGE): void {
  const { form, input, list, status, index, nearest, pointer, kinds, more } = findParts();
  const remember = addressKeeper(page);
  let shown = '';
  let most = FIRST_RESULTS;
  let isSent = false;
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

  const show = (items: HTMLLIElement[]): void => {
    showItems(list, items);
    drawKinds(kinds, list);
  };

  const clear = (): void => {
    show([]);
    say('', true);
    index.hidden = false;
    nearest.hidden = true;
    pointer.hidden = true;
    more.hidden = true;
    list.setAttribute('aria-busy', 'false');
  };

  const showHelp = ({ seeksHelp, answers }: Names): void => {
    pointer.hidden = !seeksHelp || answers[0]?.how === 'help';
  };

  const presentNames = (names: Names, query: string): void => {
    showHelp(names);
    // A reader who looks at one kind is not shown the others in between.
    if (isNarrowed(kinds)) return;
    showItems(list, drawFound({ answers: names.answers, results: [] }, query, base));
    index.hidden = true;
    nearest.hidden = true;
    more.hidden = true;
  };

  const present = (found: Found, query: string, now: boolean): void => {
    const items = drawFound(found, query, base);
    show(items);
    say(describeFound(found, query), now);
    const isFailed = found.failed.names && found.failed.text;
    index.hidden = items.length > 0;
    nearest.hidden = items.length > 0 || isFailed;
    if (!nearest.hidden) offerNearest(nearest, found, base);
    showHelp(found);
    more.hidden = !found.text || found.text.total <= found.text.loaded;
    more.textContent = SEARCH.more((found.text?.total ?? 0) - (found.text?.loaded ?? 0));
  };

  const asking = askAsTyped(search, {
    names: (names) => presentNames(names, cleanText(shown)),
    all: (found) => present(found, cleanText(shown), isSent),
  });

  const run = async (now: boolean): Promise<void> => {
    if (input.value !== shown) most = FIRST_RESULTS;
    shown = input.value;
    isSent = now;
    const query = cleanText(input.value);
    if (!isLongEnough(query)) {
      asking.stop();
      clear();
      remember(query);
      return;
    }
    list.setAttribute('aria-busy', 'true');
    let isLatest = true;
    try {
      isLatest = await asking.ask({ query, most, isSent: now });
      if (isLatest) remember(query);
    } finally {
      if (isLatest) list.setAttribute('aria-busy', 'false');
    }
  };

  onTyped(input, () => void run(false));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void run(true);
  });
  more.addEventListener('click', async () => {
    const before = list.children.length;
    most += MORE_RESULTS;
    await run(true);
    // The button moves down or goes; the reader goes on with the first of the new results.
    list.children[before]?.querySelector('a')?.focus();
  });
  const asked = new URLSearchParams(page.query).get('q')?.slice(0, input.maxLength);
  if (asked) {
    input.value = asked;
    // What WebKit puts back into the box when the reader comes back.
    input.defaultValue = asked;
    void run(true);
  }
  // A browser may have put something else into the box when the reader came back.
  addEventListener(
    'pageshow',
    () => {
      if (input.value !== shown) void run(true);
    },
    page.ended && { signal: page.ended },
  );
}

function findParts() {
  const find = <E extends Element>(selector: string): E => {
    const element = document.querySelector<E>(selector);
    if (!element) throw new Error(`search page: ${selector} must be there, got none`);
    return element;
  };
  return {
    form: find<HTMLFormElement>('#search-form'),
    input: find<HTMLInputElement>('#q'),
    list: find<HTMLOListElement>('#results'),
    status: find<HTMLElement>('#search-status'),
    index: find<HTMLElement>('#search-index'),
    nearest: find<HTMLElement>('#search-nearest'),
    pointer: find<HTMLElement>('#search-pointer'),
    kinds: find<HTMLFieldSetElement>('#search-kinds'),
    more: find<HTMLButtonElement>('#search-more'),
  };
}

/** Keeps the query in the address. A browser that takes no more changes for now is asked again later; the search goes on. */
function addressKeeper({ readdress, ended }: PageScope): (query: string) => void {
  let again: ReturnType<typeof setTimeout> | undefined;
  return function remember(query) {
    clearTimeout(again);
    if (ended?.aborted) return;
    try {
      readdress(query && `q=${encodeURIComponent(query)}`, '');
    } catch {
      again = setTimeout(() => remember(query), ADDRESS_AGAIN_AFTER_MILLISECONDS);
    }
  };
}

function offerNearest(place: HTMLElement, { nearest }: Found, base: string): void {
  place.querySelector('ul')?.replaceChildren(
    ...nearest.slice(0, MOST_NEAREST).map((term) => {
      const item = document.createElement('li');
      item.append(makeLink(term.title, addressOf(term, base)));
      return item;
    }),
  );
  place.querySelector('p')?.toggleAttribute('hidden', nearest.length === 0);
}
