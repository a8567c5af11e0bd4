// @vitest-environment happy-dom
/** The list under the search box of header and home page: keys, presses, focus. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FULL_TEXT_AFTER_MILLISECONDS } from '../../../src/search/ask-as-typed.ts';
import type { Found, Names } from '../../../src/search/find.ts';
import { bindQuickResults } from '../../../src/search/quick-results.ts';
import { emptyEntry } from '../../../src/search/resolver/entry.ts';

const FOUND: Found = {
  answers: [
    {
      entry: { ...emptyEntry('Term', 'glossary/cport/', 'CPORT'), group: 'cport' },
      how: 'name',
      kind: 'term',
      word: 'CPORT',
      ambiguous: [],
      about: [],
      parts: [
        { ...emptyEntry('Calculator', 'calculators/cport/', 'CPORT calculator'), group: 'cport' },
        { ...emptyEntry('Profile', 'instruments/cport/', 'CPORT'), group: 'cport' },
      ],
      definition: 'Seven items.',
      reason: '',
      avoid: '',
      otherMeanings: [],
    },
  ],
  results: Array.from({ length: 9 }, (_, at) => ({
    title: `Page ${at}`,
    url: `/page-${at}/`,
    excerpt: 'word '.repeat(60),
    kind: 'Guidance',
    parts: [],
  })),
  text: { total: 9, loaded: 9, searched: 'CPORT', fewerWords: undefined, askedWords: undefined, isPartial: false },
  failed: { names: false, works: false, text: false },
  excluded: [],
  nearest: [],
  seeksHelp: false,
};

const box = () => document.querySelector('input') as HTMLInputElement;
const panel = () => document.querySelector<HTMLElement>('.quick') as HTMLElement;
const links = () => [...panel().querySelectorAll<HTMLAnchorElement>('a')].filter((link) => !link.closest('[hidden]'));
const press = (target: Element, key: string, more: KeyboardEventInit = {}) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));

function start(found: Partial<Found> = {}, names: Names = { answers: [], seeksHelp: false }) {
  document.body.innerHTML = '<main tabindex="-1"><form action="/search/"><input name="q"></form><a href="/next/" id="next">next</a></main>';
  document.documentElement.dataset['base'] = '/';
  const find = vi.fn(async () => ({ ...FOUND, ...found }));
  bindQuickResults(box(), { find, findNames: async () => names });
  return find;
}

async function type(text: string, event: Event = new InputEvent('input')) {
  box().focus();
  box().value = text;
  box().dispatchEvent(event);
  await vi.advanceTimersByTimeAsync(0);
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('shows six results in short, what can be done with a tool, and the way to all', async () => {
  start();
  await type('CPORT');
  expect(panel().hidden).toBe(false);
  expect(panel().querySelectorAll('ol > li')).toHaveLength(6);
  expect(links().map((link) => link.getAttribute('href'))).toEqual([
    '/glossary/cport/',
    '/calculators/cport/',
    '/instruments/cport/',
    ...[0, 1, 2, 3, 4].map((at) => `/page-${at}/`),
    '/search/?q=CPORT',
  ]);
  for (const line of panel().querySelectorAll('li > p')) expect(line.textContent?.length).toBeLessThanOrEqual(92);
  await vi.advanceTimersByTimeAsync(1000);
  expect(document.querySelector('[role="status"]')?.textContent).toBe('6 results below the box.');
});

test('shows the names at once and all after a pause, with the focus where the reader has taken it', async () => {
  const find = start({}, { answers: FOUND.answers, seeksHelp: true });
  await type('CPORT');
  expect(find).not.toHaveBeenCalled();
  const hrefs = ['/about/#help', '/glossary/cport/', '/calculators/cport/', '/instruments/cport/', '/search/?q=CPORT'];
  expect(links().map((link) => link.getAttribute('href'))).toEqual(hrefs);
  links()[1]?.focus();
  // Now nobody seems to seek help, so that the link is one place further up.
  await vi.advanceTimersByTimeAsync(FULL_TEXT_AFTER_MILLISECONDS);
  expect(links()).toHaveLength(9);
  expect(document.activeElement?.getAttribute('href')).toBe('/glossary/cport/');
});

test('shows where to turn to someone who may need help', async () => {
  start({ seeksHelp: true });
  await type('my son');
  expect(links()[0]?.getAttribute('href')).toBe('/about/#help');
});

test('says that nothing was found only where all was looked at', async () => {
  start({ answers: [], results: [], failed: { names: false, works: false, text: true }, text: undefined });
  await type('giraffe');
  await vi.advanceTimersByTimeAsync(1000);
  expect(document.querySelector('[role="status"]')?.textContent).toBe('Only names could be searched; the full text could not be loaded.');
});

describe('keys', () => {
  test('arrows walk from the box through all links and back, Escape closes', async () => {
    start();
    await type('CPORT');
    press(box(), 'ArrowDown');
    expect(document.activeElement).toBe(links()[0]);
    press(links()[0] as Element, 'ArrowDown');
    expect(document.activeElement).toBe(links()[1]);
    press(links()[1] as Element, 'ArrowUp');
    press(links()[0] as Element, 'ArrowUp');
    expect(document.activeElement).toBe(box());
    press(box(), 'Escape');
    expect(panel().hidden).toBe(true);
  });

  test.each<[string, KeyboardEventInit]>([
    ['isComposing', { isComposing: true }],
    ['key 229', { keyCode: 229 }],
  ])('that belong to an input method (%s) neither move the focus nor close', async (_, init) => {
    start();
    await type('CPORT');
    press(box(), 'ArrowDown', init);
    press(box(), 'Escape', init);
    expect(document.activeElement).toBe(box());
    expect(panel().hidden).toBe(false);
  });

  test('no search while a character is composed', async () => {
    const find = start();
    await type('ぐる', new InputEvent('input', { isComposing: true }));
    expect(find).not.toHaveBeenCalled();
    box().dispatchEvent(new Event('compositionend'));
    await vi.advanceTimersByTimeAsync(0);
    expect(find).toHaveBeenCalledTimes(1);
  });
});

describe('the focus leaves the box', () => {
  const leave = (relatedTarget: EventTarget | null) => box().dispatchEvent(new FocusEvent('focusout', { bubbles: true, relatedTarget }));

  // Safari gives a pressed link no focus: it goes to the nearest thing around it that takes it, or to nothing.
  test.each<[string, () => EventTarget | null, boolean]>([
    ['to nothing: the list stays for the click', () => null, false],
    ['to what lies around the form: it stays', () => document.querySelector('main'), false],
    ['to a row of the list: it stays', () => panel().querySelector('li'), false],
    ['to a link of the list: it stays', () => panel().querySelector('a'), false],
    ['to something else: it closes', () => document.querySelector('#next'), true],
  ])('%s', async (_, target, closes) => {
    start();
    await type('CPORT');
    leave(target());
    expect(panel().hidden).toBe(closes);
  });

  test('every link of the list is in a row that can have the focus', async () => {
    start({ seeksHelp: true });
    await type('CPORT');
    for (const link of links()) expect(link.closest('[tabindex]')?.contains(document.querySelector('ol'))).toBe(false);
  });

  test('a press outside closes, one inside does not', async () => {
    start();
    await type('CPORT');
    panel()
      .querySelector('a')
      ?.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    expect(panel().hidden).toBe(false);
    document.querySelector('#next')?.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    expect(panel().hidden).toBe(true);
  });
});

test('an emptied box closes the list; one where nothing could be loaded stays closed', async () => {
  start();
  await type('CPORT');
  await type('');
  expect(panel().hidden).toBe(true);
  start({ failed: { names: true, works: false, text: true }, text: undefined, answers: [], results: [] });
  await type('CPORT');
  expect(panel().hidden).toBe(true);
});
