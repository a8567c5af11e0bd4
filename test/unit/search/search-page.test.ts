// @vitest-environment happy-dom
/** The search page with a search of its own: when it asks, what it shows, and what it keeps in the address. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Found, Search } from '../../../src/search/find.ts';
import { emptyEntry } from '../../../src/search/resolver/entry.ts';
import { bindSearchPage } from '../../../src/search/search-page.ts';

const NOTHING: Found = {
  answers: [],
  results: [],
  text: { total: 0, loaded: 0, searched: '', fewerWords: undefined, askedWords: undefined, isPartial: false },
  failed: { names: false, works: false, text: false },
  excluded: [],
  nearest: [],
  seeksHelp: false,
};
const NO_NAMES = { answers: [], seeksHelp: false };
const result = (title: string, kind = 'Guidance', more: Partial<Found['results'][number]> = {}) => ({
  title,
  kind,
  url: `/${title}/`,
  excerpt: `about ${title}`,
  parts: [],
  ...more,
});
const foundWith = (...results: Found['results']): Found => ({
  ...NOTHING,
  results,
  text: {
    total: results.length,
    loaded: results.length,
    searched: results[0]?.title ?? '',
    fewerWords: undefined,
    askedWords: undefined,
    isPartial: false,
  },
});

const part = <E extends HTMLElement = HTMLElement>(selector: string) => document.querySelector<E>(selector) as E;
const box = () => part<HTMLInputElement>('#q');
const titles = () => [...document.querySelectorAll('#results > li > a')].map((link) => link.textContent);
const isBusy = () => part('#results').getAttribute('aria-busy') === 'true';

/** Binds the page to a search whose answers the test gives. */
function start({ query, find, findNames = async () => NO_NAMES }: Partial<Search> & { query?: string } = {}) {
  history.replaceState(null, '', query === undefined ? '/search/' : `/search/?q=${query}`);
  document.body.innerHTML = `
    <form id="search-form"><input type="search" id="q" name="q" maxlength="500"></form>
    <p id="search-status"></p><fieldset id="search-kinds" hidden><div class="kinds"></div></fieldset>
    <p id="search-pointer" hidden></p><ol id="results" aria-busy="false"></ol><button id="search-more" hidden></button>
    <section id="search-nearest" hidden><p>Names that come nearest:</p><ul></ul></section><section id="search-index"></section>`;
  const asked = vi.fn(find ?? (async (text: string) => foundWith(result(text))));
  bindSearchPage({ find: asked, findNames }, '/');
  return asked;
}

async function type(text: string, event: Event = new InputEvent('input')) {
  box().value = text;
  box().dispatchEvent(event);
  await vi.advanceTimersByTimeAsync(0);
}
const pause = () => vi.advanceTimersByTimeAsync(1000);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('results', () => {
  test('follow the typing, are said after a pause, and are in the address', async () => {
    start();
    await type('luring & more');
    expect(titles()).toEqual(['luring & more']);
    expect(location.search).toBe('?q=luring%20%26%20more');
    await pause();
    expect(part('#search-status').textContent).toBe('1 result for “luring & more”.');
    expect(part('#search-index').hidden).toBe(true);
  });

  test('are those of the latest query, whichever answer comes last', async () => {
    const answers = new Map<string, (found: Found) => void>();
    start({ find: (query) => new Promise((resolve) => answers.set(query, resolve)) });
    await type('first');
    await type('second');
    answers.get('second')?.(foundWith(result('second')));
    await pause();
    answers.get('first')?.(foundWith(result('first')));
    await pause();
    expect(titles()).toEqual(['second']);
    expect(isBusy()).toBe(false);
  });

  test('are one flat list, each with its kind and a link first, parts and hits inside as text', async () => {
    start({
      find: async () =>
        foundWith(
          result('one', 'Guidance', {
            excerpt: 'a <mark>hit</mark> <img src=x>',
            parts: [{ title: 'part', url: '/one/#part', excerpt: 'b' }],
          }),
        ),
    });
    await type('one');
    const item = part('#results > li');
    expect(item.querySelector('a')?.getAttribute('href')).toBe('/one/');
    expect(item.querySelector('.kind')?.textContent).toBe('Guidance');
    expect(item.querySelector('ul a')?.getAttribute('href')).toBe('/one/#part');
    expect(item.querySelector('mark')?.textContent).toBe('hit');
    expect(item.querySelector('img')).toBeNull();
    expect(document.querySelectorAll('#results > :not(li)')).toHaveLength(0);
  });

  test('of an address that is opened are shown at once', async () => {
    const asked = start({ query: 'IIOC' });
    await pause();
    expect([box().value, titles()]).toEqual(['IIOC', ['IIOC']]);
    expect(box().defaultValue).toBe('IIOC');
    expect(asked).toHaveBeenCalledTimes(1);
  });

  test('go with the words when the box is emptied', async () => {
    start({ query: 'IIOC' });
    await pause();
    await type('');
    await pause();
    expect(titles()).toEqual([]);
    expect([location.search, part('#search-index').hidden, part('#search-status').textContent]).toEqual(['', false, '']);
  });

  test('belong to what is in the box after coming back, whatever the browser put there', async () => {
    start({ query: 'IIOC' });
    await pause();
    box().value = 'luring';
    dispatchEvent(new Event('pageshow'));
    await pause();
    expect(titles()).toEqual(['luring']);
  });

  test('are asked for in more depth by a button, which takes the reader to the first new one', async () => {
    const all = Array.from({ length: 9 }, (_, at) => result(`page-${at}`));
    const asked = start({
      find: async (_, most = 0) => ({
        ...foundWith(...all.slice(0, most)),
        text: { total: 9, loaded: Math.min(9, most), searched: 'luring', fewerWords: undefined, askedWords: undefined, isPartial: false },
      }),
    });
    await type('luring');
    expect([titles().length, part('#search-more').hidden, part('#search-more').textContent]).toEqual([6, false, 'Show more (3 left)']);
    part('#search-more').click();
    await pause();
    expect([titles().length, part('#search-more').hidden]).toEqual([9, true]);
    expect(document.activeElement?.textContent).toBe('page-6');
    await type('another');
    expect(asked.mock.calls.at(-1)).toEqual(['another', 6, expect.any(Function)]);
  });
});

describe('nothing found', () => {
  const nearest = emptyEntry('Term', 'glossary/recidivism/', 'Recidivism');

  test('the nearest terms and the indexes are offered', async () => {
    start({ find: async () => ({ ...NOTHING, nearest: [nearest] }) });
    await type('rezidivissmus');
    await pause();
    expect(part('#search-nearest').hidden).toBe(false);
    expect(part('#search-nearest a').getAttribute('href')).toBe('/glossary/recidivism/');
    expect(part('#search-index').hidden).toBe(false);
    expect(part('#search-status').textContent).toBe('Nothing found for “rezidivissmus”. It may not be covered here.');
  });

  test('three names are enough', async () => {
    start({ find: async () => ({ ...NOTHING, nearest: [nearest, nearest, nearest, nearest] }) });
    await type('rezidivissmus');
    expect(document.querySelectorAll('#search-nearest li')).toHaveLength(3);
  });

  test('and nothing near: the words about near terms go too', async () => {
    start({ find: async () => NOTHING });
    await type('qqqq');
    expect(part('#search-nearest > p').hidden).toBe(true);
  });

  test('because nothing could be loaded: the indexes stay, and the next key tries again', async () => {
    let isBroken = true;
    start({
      find: async (query) =>
        isBroken ? { ...NOTHING, text: undefined, failed: { names: true, works: false, text: true } } : foundWith(result(query)),
    });
    await type('luring');
    await pause();
    expect(part('#search-status').textContent).toBe('The search could not be loaded. The indexes below lead to everything.');
    expect([isBusy(), part('#search-nearest').hidden, part('#search-index').hidden]).toEqual([false, true, false]);
    isBroken = false;
    await type('luring ');
    expect(titles()).toEqual(['luring']);
  });
});

test('someone who may need help is shown where to turn', async () => {
  start({ find: async (query) => ({ ...foundWith(result(query)), seeksHelp: query === 'my son' }) });
  await type('my son');
  expect(part('#search-pointer').hidden).toBe(false);
  await type('CSEM');
  expect(part('#search-pointer').hidden).toBe(true);
});

describe('kinds', () => {
  const find = async () =>
    foundWith(
      ...['Reference', 'Guidance', 'Reference', 'Claim', 'Guidance', 'Reference', 'Claim', 'Guidance'].map((kind, at) =>
        result(`page-${at}`, kind),
      ),
    );
  const shown = () =>
    [...document.querySelectorAll<HTMLElement>('#results > li')].filter((item) => !item.hidden).map((item) => item.dataset['kind']);
  const choose = (value: string) => {
    const radio = part<HTMLInputElement>(`#search-kinds input[value="${value}"]`);
    radio.focus();
    radio.checked = true;
    radio.dispatchEvent(new Event('change'));
  };

  test('narrow the list and widen it again, and the choice stays while the query is typed on', async () => {
    start({ find });
    await type('lu');
    choose('Reference');
    expect(shown()).toEqual(['Reference', 'Reference', 'Reference']);
    await type('lur');
    expect(shown()).toEqual(['Reference', 'Reference', 'Reference']);
    choose('');
    expect(shown()).toHaveLength(8);
  });

  test('are counted, and are in the first result that is shown, so that they are in reach and push no answer down', async () => {
    start({ find });
    await type('lu');
    expect([...document.querySelectorAll('#search-kinds label')].map((label) => label.textContent)).toEqual([
      'All 8',
      'Reference 3',
      'Guidance 3',
      'Claim 2',
    ]);
    expect(part('#search-kinds').closest('li')?.querySelector('a')?.textContent).toBe('page-0');
    choose('Claim');
    expect(part('#search-kinds').closest('li')?.querySelector('a')?.textContent).toBe('page-3');
    expect((document.activeElement as HTMLInputElement).value).toBe('Claim');
    expect(document.querySelectorAll('#results > :not(li)')).toHaveLength(0);
  });

  test.each<[string, Found['results']]>([
    ['fewer than eight results', Array.from({ length: 7 }, (_, at) => result(`page-${at}`, at === 0 ? 'Claim' : 'Guidance'))],
    ['one kind only', Array.from({ length: 9 }, (_, at) => result(`page-${at}`))],
  ])('are not offered for %s', async (_, results) => {
    start({ find: async () => foundWith(...results) });
    await type('luring');
    expect(part('#search-kinds').hidden).toBe(true);
    expect(shown()).toHaveLength(results.length);
  });
});

describe('input methods', () => {
  test('no search while a character is composed, one when it is done', async () => {
    const asked = start();
    await type('ぐ', new InputEvent('input', { isComposing: true }));
    await type('グルーミング', new InputEvent('input', { isComposing: true }));
    await pause();
    expect(asked).not.toHaveBeenCalled();
    box().dispatchEvent(new Event('compositionend'));
    await pause();
    expect(asked).toHaveBeenCalledTimes(1);
  });

  test('Latin letters that an Android keyboard composes are searched for as they come', async () => {
    const asked = start();
    vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue('Mozilla/5.0 (Linux; Android 14) Chrome/120');
    await type('luri', new InputEvent('input', { isComposing: true }));
    expect(asked).toHaveBeenCalledTimes(1);
    await type('ぐ', new InputEvent('input', { isComposing: true }));
    expect(asked).toHaveBeenCalledTimes(1);
  });
});

describe('odd characters and limits', () => {
  test.each(['luring \uD83D', '%', '100%', 'a\u0000b', '"'.repeat(150), '\u202Egnirul', 'x'.repeat(200), '((((', '\\', '🙂🙂'])(
    '%j neither breaks the page nor keeps it busy',
    async (query) => {
      start();
      await type(query);
      await pause();
      expect(isBusy()).toBe(false);
      expect(part('#search-status').textContent).not.toMatch(/could not/);
    },
  );

  test('invisible characters are not searched for', async () => {
    const asked = start();
    await type('gro\u200Bom\u00ADing');
    expect(asked.mock.calls[0]?.[0]).toBe('grooming');
  });

  test('a browser that takes no more changes of the address does not stop the search; the address follows later', async () => {
    start();
    // Safari: "SecurityError: Attempt to use history.replaceState() more than 100 times per 30 seconds".
    const refused = vi.spyOn(history, 'replaceState').mockImplementation(() => {
      throw new DOMException('more than 100 times per 30 seconds', 'SecurityError');
    });
    await type('luring');
    await pause();
    expect([titles(), isBusy(), part('#search-status').textContent]).toEqual([['luring'], false, '1 result for “luring”.']);
    refused.mockRestore();
    await vi.advanceTimersByTimeAsync(40_000);
    expect(location.search).toBe('?q=luring');
  });
});

describe('names', () => {
  const names: Found['answers'] = [
    {
      entry: emptyEntry('Claim', 'statement/#demo', 'Claim 12'),
      how: 'name',
      kind: 'term',
      word: 'Claim 12',
      ambiguous: [],
      about: [],
      parts: [],
      definition: '',
      reason: '',
      avoid: '',
      otherMeanings: [],
    },
  ];
  const findNames = async () => ({ answers: names, seeksHelp: true });

  test('are shown with the key, and where to turn; the list is at work until the full text has come', async () => {
    let answer: (found: Found) => void = () => {};
    const find = () =>
      new Promise<Found>((resolve) => {
        answer = resolve;
      });
    start({ find, findNames });
    await type('claim 12');
    expect([isBusy(), titles(), part('#search-pointer').hidden, part('#search-index').hidden]).toEqual([true, ['Claim 12'], false, true]);
    await pause();
    expect([isBusy(), titles()]).toEqual([true, ['Claim 12']]);
    answer({ ...foundWith(result('more')), answers: names });
    await pause();
    expect([isBusy(), titles()]).toEqual([false, ['Claim 12', 'more']]);
  });

  test('do not break into a list that is narrowed to one kind', async () => {
    const all = Array.from({ length: 9 }, (_, at) => result(`page-${at}`, at < 2 ? 'Reference' : 'Guidance'));
    start({ find: async () => foundWith(...all), findNames });
    await type('lu');
    await pause();
    const radio = part<HTMLInputElement>('#search-kinds input[value="Reference"]');
    radio.checked = true;
    radio.dispatchEvent(new Event('change'));
    await type('lur');
    expect(titles()).toHaveLength(9);
  });
});
