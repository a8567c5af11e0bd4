// @vitest-environment happy-dom
// @vitest-environment-options { "url": "http://localhost/statement/" }
/** The filters of the claim ledger on four made-up claims: they combine, are kept in the address, and never hide what a link leads to. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { startNarrowing } from '../../../src/statement/narrow-claims.ts';

const claim = (id: string, topic: string, population: string, status: string) =>
  `<section class="claim" id="${id}" data-topic="${topic}" data-population="${population}" data-status="${status}"><details><summary>${id}</summary><p id="${id}-part">${id}</p></details></section>`;
const list = (name: string, values: readonly string[]) =>
  `<select name="${name}"><option value="">All</option>${values.map((value) => `<option value="${value}" data-label="${value.toUpperCase()}">${value}</option>`).join('')}</select>`;
const PAGE = `<h2 id="narrow">All 4 claims</h2><div id="narrow-claims">
    ${list('topic', ['treatment', 'victims'])}${list('population', ['men', 'women'])}${list('status', ['open', 'supported'])}
    <button type="button">Clear filters</button>
  </div><p id="narrow-status"></p>
  <div id="narrow-empty" hidden><p></p><button data-remove="topic" hidden></button><button data-remove="population" hidden></button><button data-remove="status" hidden></button></div>
  ${claim('a', 'treatment', 'men women', 'open')}${claim('b', 'treatment', 'men', 'supported')}
  ${claim('c', 'victims', 'women', 'open')}${claim('d', 'victims', 'men', 'supported')}`;

const $ = <E extends HTMLElement = HTMLElement>(selector: string) => {
  const found = document.querySelector<E>(selector);
  if (!found) throw new Error(`${selector} must be in the page`);
  return found;
};
const parts = () => ({
  group: $('#narrow-claims'),
  heading: $('#narrow'),
  status: $('#narrow-status'),
  empty: $('#narrow-empty'),
  claims: [...document.querySelectorAll<HTMLElement>('.claim')],
});
const start = (address = '/statement/') => {
  history.replaceState(null, '', address);
  document.body.innerHTML = PAGE;
  startNarrowing(parts());
};
const choose = (name: string, value: string) => {
  $<HTMLSelectElement>(`[name="${name}"]`).value = value;
  $(`[name="${name}"]`).dispatchEvent(new Event('change', { bubbles: true }));
};
const shown = () => [...document.querySelectorAll<HTMLElement>('.claim')].filter(({ hidden }) => !hidden).map(({ id }) => id);
const address = () => `${location.pathname}${location.search}${location.hash}`;

beforeEach(() => {
  vi.restoreAllMocks();
  HTMLElement.prototype.scrollIntoView ??= () => {};
});

test('a choice that was made before the script arrived stays', () => {
  history.replaceState(null, '', '/statement/');
  document.body.innerHTML = PAGE;
  $<HTMLSelectElement>('select[name="status"]').value = 'open';
  startNarrowing(parts(), true);
  expect(shown()).toEqual(['a', 'c']);
  expect(address()).toBe('/statement/?status=open');
});

test('filters combine, count what they leave, and are kept in the address', () => {
  start();
  choose('status', 'open');
  expect(shown()).toEqual(['a', 'c']);
  choose('topic', 'treatment');
  expect(shown()).toEqual(['a']);
  expect($('#narrow-status').textContent).toBe('1 of 4 claims shown.');
  expect(address()).toBe('/statement/?topic=treatment&status=open');
});

test('a claim about several groups is found under each', () => {
  start();
  choose('population', 'women');
  expect(shown()).toEqual(['a', 'c']);
});

test('an address brings its choice along', () => {
  start('/statement/?population=men&status=supported');
  expect(shown()).toEqual(['b', 'd']);
  expect($<HTMLSelectElement>('[name="population"]').value).toBe('men');
});

test.each(['/statement/?topic=%3Cscript%3E&status=nothing#%', '/statement/?other=1', '/statement/?topic='])(
  'a choice that nobody offers is ignored: %s',
  (asked) => {
    start(asked);
    expect(shown()).toHaveLength(4);
  },
);

test.each(['/statement/', '/statement/?topic=nothing'])('what the browser kept in the lists gives way to the address: %s', (asked) => {
  history.replaceState(null, '', asked);
  document.body.innerHTML = PAGE;
  $<HTMLSelectElement>('[name="topic"]').value = 'victims';
  startNarrowing(parts());
  expect($<HTMLSelectElement>('[name="topic"]').value).toBe('');
  expect(shown()).toHaveLength(4);
});

test('“Clear filters” takes every choice back, and is there only while there is one', () => {
  start('/statement/?status=open');
  expect($('#narrow-claims button').hidden).toBe(false);
  $('#narrow-claims button').click();
  expect($('#narrow-claims button').hidden).toBe(true);
  expect(document.activeElement).toBe($('[name="topic"]'));
  expect(shown()).toHaveLength(4);
  expect(address()).toBe('/statement/');
});

describe('a link to a claim reaches it although it was filtered out', () => {
  test('when the page opens', () => {
    start('/statement/?status=open#b');
    expect(shown()).toContain('b');
    expect(address()).toBe('/statement/#b');
  });

  test('and is opened there, and no other', () => {
    start('/statement/#b');
    expect([...document.querySelectorAll<HTMLElement>('details[open]')].map((each) => each.closest('.claim')?.id)).toEqual(['b']);
  });

  test('when the link is followed within the page, also to a part of a claim', () => {
    start('/statement/?status=open');
    history.replaceState(null, '', '/statement/?status=open#d-part');
    globalThis.dispatchEvent(new Event('hashchange'));
    expect(shown()).toContain('d');
  });
});

test('the heading says what is shown', () => {
  start();
  expect($('#narrow').textContent).toBe('All 4 claims');
  choose('status', 'open');
  choose('topic', 'treatment');
  expect($('#narrow').textContent).toBe('1 claim, TREATMENT, OPEN');
});

test('each list counts what a choice would leave beside the other choices, and does not offer what would leave none', () => {
  start();
  choose('status', 'open');
  const options = (name: string) =>
    [...$<HTMLSelectElement>(`[name="${name}"]`).options].slice(1).map(({ textContent, disabled }) => [textContent, disabled]);
  expect(options('topic')).toEqual([
    ['TREATMENT (1)', false],
    ['VICTIMS (1)', false],
  ]);
  // The list that was chosen from still counts what its other values would give.
  expect(options('status')).toEqual([
    ['OPEN (2)', false],
    ['SUPPORTED (2)', false],
  ]);
  choose('status', 'supported');
  expect(options('population')).toEqual([
    ['MEN (2)', false],
    ['WOMEN (0)', true],
  ]);
});

describe('where no claim fits', () => {
  test('the choices that exclude each other are named, each with a way to drop it', () => {
    start('/statement/?population=women&status=supported');
    expect($('#narrow').textContent).toBe('No claims, WOMEN, SUPPORTED');
    expect($('#narrow-empty').hidden).toBe(false);
    expect($('#narrow-empty p').textContent).toBe('No claim is both “WOMEN” and “SUPPORTED”.');
    const offered = [...document.querySelectorAll<HTMLElement>('[data-remove]')].filter(({ hidden }) => !hidden);
    expect(offered.map(({ textContent }) => textContent)).toEqual(['WOMEN', 'SUPPORTED']);
    $('[data-remove="status"]').click();
    expect(shown()).toEqual(['a', 'c']);
    expect($('#narrow-empty').hidden).toBe(true);
    expect(document.activeElement).toBe($('[name="status"]'));
    expect(address()).toBe('/statement/?population=women');
  });

  test('three choices are named as well', () => {
    start('/statement/?topic=victims&population=women&status=supported');
    expect($('#narrow-empty p').textContent).toBe('No claim is “VICTIMS”, “WOMEN” and “SUPPORTED” at once.');
  });
});

test('the list follows also where the browser refuses to change the address', () => {
  start();
  vi.spyOn(history, 'replaceState').mockImplementation(() => {
    throw new DOMException('too many calls', 'SecurityError');
  });
  choose('status', 'open');
  expect(shown()).toEqual(['a', 'c']);
});
