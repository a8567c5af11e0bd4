// @vitest-environment happy-dom
/** The state at the foot of the page, in whatever order a browser reports what its worker does. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { KeptState } from '../../../src/offline/kept-state.ts';
import { showOfflineState } from '../../../src/offline/offline-state.ts';
import { OFFLINE } from '../../../src/offline/words.ts';

const WHOLE: KeptState = { isReady: true, pages: [], affectedPages: [], isSearchWhole: true, files: [] };

type Place = 'installing' | 'waiting' | 'active';

/** A worker whose state and place are set by the test; it answers when asked. */
class FakeWorker extends EventTarget {
  state = 'installing';
  private readonly container: EventTarget;
  constructor(container: EventTarget) {
    super();
    this.container = container;
  }
  postMessage({ type }: { type: string }): void {
    if (type === 'WHAT_IS_KEPT') this.container.dispatchEvent(new MessageEvent('message', { data: WHOLE }));
  }
}

function fakeBrowser() {
  const container = new EventTarget() as EventTarget & Record<string, unknown>;
  const worker = new FakeWorker(container);
  const registration = Object.assign(new EventTarget(), { installing: null, waiting: null, active: null } as Record<
    Place,
    FakeWorker | null
  >);
  container['controller'] = null;
  container['register'] = async () => registration;
  container['getRegistration'] = async () => registration;
  /** Moves the worker; whether it says so is another matter. */
  const move = (place: Place | null, state: string, isSaid = true) => {
    for (const each of ['installing', 'waiting', 'active'] as const) registration[each] = each === place ? worker : null;
    worker.state = state;
    if (isSaid) worker.dispatchEvent(new Event('statechange'));
  };
  vi.stubGlobal('navigator', { serviceWorker: container });
  return { move, worker, container };
}

const status = () => document.querySelector('#offline-status')?.textContent;
const isReady = () => document.documentElement.hasAttribute('data-offline-ready');

beforeEach(() => {
  document.body.innerHTML = '<div id="notices"></div><div id="offline-status"></div>';
  document.documentElement.removeAttribute('data-offline-ready');
});
afterEach(() => vi.unstubAllGlobals());

describe('ready is said', () => {
  test('on a first visit, once the worker has passed through all states', async () => {
    const { move } = fakeBrowser();
    move('installing', 'installing');
    void showOfflineState(document);
    await vi.waitFor(() => expect(status()).toBe(OFFLINE.preparing));
    move('waiting', 'installed');
    move('active', 'activating');
    move('active', 'activated');
    await vi.waitFor(() => expect([status(), isReady()]).toEqual([OFFLINE.ready, true]));
  });

  test.each(['activating', 'activated'])('where the worker is in charge and says "%s", with no event to come', async (state) => {
    const { move } = fakeBrowser();
    move('active', state, false);
    void showOfflineState(document);
    await vi.waitFor(() => expect([status(), isReady()]).toEqual([OFFLINE.ready, true]));
  });

  test('where the last event comes before the last state', async () => {
    const { move } = fakeBrowser();
    move('installing', 'installing');
    void showOfflineState(document);
    await vi.waitFor(() => expect(status()).toBe(OFFLINE.preparing));
    move('active', 'activating');
    move('active', 'activated', false);
    await vi.waitFor(() => expect([status(), isReady()]).toEqual([OFFLINE.ready, true]));
  });

  test('where another worker takes the place of the first one', async () => {
    const { move, worker, container } = fakeBrowser();
    move('installing', 'installing');
    void showOfflineState(document);
    await vi.waitFor(() => expect(status()).toBe(OFFLINE.preparing));
    const second = new FakeWorker(container);
    const registration = await (container['getRegistration'] as () => Promise<Record<Place, FakeWorker | null>>)();
    worker.state = 'redundant';
    registration.installing = second;
    worker.dispatchEvent(new Event('statechange'));
    registration.installing = null;
    registration.active = second;
    second.state = 'activated';
    second.dispatchEvent(new Event('statechange'));
    await vi.waitFor(() => expect([status(), isReady()]).toEqual([OFFLINE.ready, true]));
  });
});

describe('that it could not be kept is said', () => {
  test.each([true, false])('where the first install fails (its place already empty: %s)', async (isEmpty) => {
    const { move } = fakeBrowser();
    move('installing', 'installing');
    void showOfflineState(document);
    await vi.waitFor(() => expect(status()).toBe(OFFLINE.preparing));
    move(isEmpty ? null : 'installing', 'redundant');
    await vi.waitFor(() => expect([status(), isReady()]).toEqual([OFFLINE.failed, false]));
  });

  test('where there is no worker at all', async () => {
    fakeBrowser();
    await showOfflineState(document);
    expect(status()).toBe(OFFLINE.failed);
  });
});

describe('what is not kept is named', () => {
  const shown = async (state: Partial<KeptState>) => {
    const { move, worker, container } = fakeBrowser();
    worker.postMessage = () => void container.dispatchEvent(new MessageEvent('message', { data: { ...WHOLE, ...state } }));
    move('active', 'activated');
    await showOfflineState(document);
    const place = document.querySelector('#offline-status') as Element;
    const links = [...place.querySelectorAll('a')].map((link) => [link.getAttribute('href'), link.textContent]);
    return {
      sentence: place.firstChild?.textContent,
      text: place.textContent ?? '',
      links,
      isFolded: place.querySelector('details') !== null,
    };
  };

  test('one page, in the sentence', async () => {
    const { sentence, links, isFolded } = await shown({ pages: ['/kb/about/'] });
    expect(sentence).toBe('Ready offline, except 1 page: ');
    expect(links).toEqual([['/kb/about/', '/kb/about/']]);
    expect(isFolded).toBe(false);
  });

  test('four pages, in a list that opens', async () => {
    const { sentence, links, isFolded } = await shown({ pages: ['/a/', '/b/', '/c/', '/d/'] });
    expect(sentence).toBe('Ready offline, except 4 pages.');
    expect(links).toHaveLength(4);
    expect(isFolded).toBe(true);
  });

  test('pages without a script, and all pages of a folder in short', async () => {
    const { sentence, links } = await shown({ affectedPages: ['/calculators/*'] });
    expect(sentence).toBe('Ready offline, except parts of some pages: ');
    expect(links).toEqual([['/calculators/', '/calculators/ and all pages below it']]);
  });

  test('of several kinds, each under a heading', async () => {
    const { sentence, text } = await shown({ pages: ['/a/'], affectedPages: ['/b/'], isSearchWhole: false, files: ['/c.csv'] });
    expect(sentence).toBe('Ready offline, except 1 page, parts of some pages, parts of the search and 1 file.');
    for (const words of [OFFLINE.pagesHeading, OFFLINE.partsHeading, OFFLINE.filesHeading]) expect(text).toContain(words);
  });

  test('most of the site: then it is not ready', async () => {
    expect((await shown({ isReady: false, pages: ['/a/'] })).text).toBe(OFFLINE.failed);
    expect(isReady()).toBe(false);
  });
});
