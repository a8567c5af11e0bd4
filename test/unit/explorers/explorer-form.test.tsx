// @vitest-environment happy-dom
/** The explorers as they work in a page: what is shown always belongs to what is in the fields. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { draw } from '../../../src/components/draw.ts';
import { baseRate } from '../../../src/explorers/BaseRate.tsx';
import { Explorer, type ExplorerKind } from '../../../src/explorers/Explorer.tsx';
import { interval } from '../../../src/explorers/Interval.tsx';
import type { Typed } from '../../../src/explorers/read-fields.ts';
import { takeOver } from '../../../src/explorers/take-over.tsx';
import { translatePage } from '../../helpers/translate-page.ts';

const EXAMPLES: Record<'base-rate' | 'interval', Typed> = {
  'base-rate': { by: 'rates', baseRate: '5.9', sensitivity: '70', specificity: '70', auc: '.70', flaggedShare: '20' },
  interval: { events: '12', n: '80' },
};
const NOTE = 'Worked example, made up.';
// The two differ in their type of result only.
const KINDS = [baseRate, interval] as unknown as ExplorerKind<unknown>[];

const $ = <E extends HTMLElement = HTMLElement>(selector: string) => {
  const found = document.querySelector<E>(selector);
  if (!found) throw new Error(`${selector} must be in the page`);
  return found;
};
const textOf = (selector: string) => ($(selector).textContent ?? '').replace(/\s+/g, ' ').trim();
const result = () => textOf('[data-shown]');
const field = (name: string) => $<HTMLInputElement>(`#${name}`);
const type = (name: string, text: string) =>
  act(() => {
    field(name).value = text;
    field(name).dispatchEvent(new Event('input', { bubbles: true }));
  });
const press = (selector: string) => act(() => $(selector).click());
const leave = (name: string) =>
  act(() => {
    field(name).dispatchEvent(new Event('focusout', { bubbles: true }));
    vi.advanceTimersByTime(300);
  });
const send = (name: string) => act(() => void globalThis.dispatchEvent(new Event(name)));

/** The page as it is delivered. */
function deliver(kind: ExplorerKind<unknown>): void {
  const example = EXAMPLES[kind.id];
  const page = document.createElement('div');
  page.dataset['explorerPage'] = kind.id;
  page.dataset['example'] = JSON.stringify(example);
  page.dataset['exampleNote'] = NOTE;
  page.innerHTML = draw(Explorer, { kind, example, exampleNote: NOTE });
  document.body.replaceChildren(page);
}
function start(kind: ExplorerKind<unknown>): void {
  for (const page of document.querySelectorAll('[data-explorer-page]')) act(() => render(null, page));
  deliver(kind);
  act(() => takeOver(kind));
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  for (const page of document.querySelectorAll('[data-explorer-page]')) render(null, page);
  vi.useRealTimers();
});

describe.each(KINDS.map((kind) => ({ id: kind.id, kind })))('the $id explorer', ({ kind }) => {
  const [other, wrong] = kind.id === 'base-rate' ? (['baseRate', 'Base rate: enter'] as const) : (['n', 'People in all: enter'] as const);

  test('shows its example before its script runs, takes no entry, and says so', () => {
    deliver(kind);
    expect(result()).toContain(NOTE);
    expect($('form').hasAttribute('inert')).toBe(true);
    expect(textOf('.not-running')).toContain('The script of this page has not run');
  });

  test('cannot send anything by its form', () => {
    deliver(kind);
    expect($('form').getAttribute('method')).toBe('dialog');
    expect($('form').hasAttribute('action')).toBe(false);
  });

  test('takes over the page as it is, with the example', () => {
    deliver(kind);
    const before = result();
    act(() => takeOver(kind));
    expect(result()).toBe(before);
    expect($('form').hasAttribute('inert')).toBe(false);
    expect(document.querySelector('.not-running')).toBeNull();
  });

  test('shows the example although the browser has kept what was typed before', () => {
    deliver(kind);
    field(other).value = '33';
    act(() => takeOver(kind));
    expect(field(other).value).toBe(EXAMPLES[kind.id][other]);
    expect(result()).toContain(NOTE);
  });

  test('follows what the browser puts back after the script has run', () => {
    start(kind);
    field(other).value = '90';
    const before = result();
    send('pageshow');
    expect(result()).not.toBe(before);
    expect(result()).not.toContain(NOTE);
  });

  test('brings the example back when the page is left', () => {
    start(kind);
    const before = result();
    type(other, '90');
    expect(result()).not.toBe(before);
    send('pagehide');
    expect(result()).toBe(before);
    expect(field(other).value).toBe(EXAMPLES[kind.id][other]);
  });

  test('says what is wrong beside the result at once, and marks the field when it is left', () => {
    start(kind);
    type(other, 'abc');
    expect(result()).toContain(wrong);
    expect(field(other).hasAttribute('aria-invalid')).toBe(false);
    leave(other);
    expect(textOf(`#problem-${other}`)).toContain(wrong);
    expect(field(other).getAttribute('aria-invalid')).toBe('true');
    expect(field(other).getAttribute('aria-describedby')).toBe(`problem-${other} help-${other}`);
    // Said at the field, it is not said a second time.
    expect(result()).not.toContain(wrong);
    press('[data-explorer-result] a');
    expect(document.activeElement?.id).toBe(other);
    type(other, '90');
    expect(field(other).hasAttribute('aria-invalid')).toBe(false);
    type(other, 'abc');
    expect(field(other).hasAttribute('aria-invalid')).toBe(false);
  });

  test('needs no button: Enter changes nothing', () => {
    start(kind);
    const before = result();
    expect(document.querySelectorAll('[type="submit"]')).toHaveLength(0);
    const event = new Event('submit', { bubbles: true, cancelable: true });
    act(() => void $('form').dispatchEvent(event));
    expect(event.defaultPrevented).toBe(true);
    expect(result()).toBe(before);
  });

  test('names an empty field without a reproach, and marks nothing', () => {
    start(kind);
    type(other, '');
    leave(other);
    expect(result()).toMatch(/^The result appears once every field is filled\. Still empty: (Base rate|People in all)\.$/);
    expect(document.querySelector('[aria-invalid]')).toBeNull();
    vi.advanceTimersByTime(1000);
    expect(textOf('#explorer-status')).toMatch(/Still empty: (Base rate|People in all)\.$/);
  });

  test('goes back to the example', () => {
    start(kind);
    const before = result();
    type(other, 'abc');
    leave(other);
    press('[data-action="example"]');
    expect(result()).toBe(before);
    expect(field(other).value).toBe(EXAMPLES[kind.id][other]);
    expect(field(other).hasAttribute('aria-invalid')).toBe(false);
  });

  test('says the result once, after a pause', () => {
    start(kind);
    vi.advanceTimersByTime(2000);
    expect(textOf('#explorer-status')).toBe('');
    type(other, '9');
    vi.advanceTimersByTime(500);
    type(other, '90');
    vi.advanceTimersByTime(500);
    expect(textOf('#explorer-status')).toBe('');
    vi.advanceTimersByTime(500);
    expect(textOf('#explorer-status')).toMatch(/^(Of|12 of 90 people)/);
  });

  test('a translated page shows and says what is in the fields', () => {
    start(kind);
    type(other, '90');
    const shown = result();
    vi.advanceTimersByTime(1000);
    const said = textOf('#explorer-status');
    start(kind);
    translatePage(document.body);
    type(other, '90');
    expect(result()).toBe(shown);
    translatePage(document.body);
    type(other, 'abc');
    expect(result()).toContain(wrong);
    expect(result()).not.toContain(shown);
    translatePage(document.body);
    type(other, '90');
    vi.advanceTimersByTime(1000);
    expect(result()).toBe(shown);
    expect(textOf('#explorer-status')).toBe(said);
  });

  test('a translated page marks what is wrong now', () => {
    start(kind);
    type(other, 'abc');
    leave(other);
    translatePage(document.body);
    type(other, '1.234,5');
    expect(textOf(`#problem-${other}`)).toContain('a comma or point can be read in two ways');
    for (const place of [`#problem-${other}`, '[data-shown]']) expect(textOf(place)).not.toContain(wrong);
  });

  test('a page that was translated before its script came is taken over whole', () => {
    deliver(kind);
    translatePage(document.body);
    act(() => takeOver(kind));
    expect(document.querySelectorAll('form')).toHaveLength(1);
    type(other, '90');
    const shown = result();
    start(kind);
    type(other, '90');
    expect(result()).toBe(shown);
  });
});

describe('the base rate explorer', () => {
  test('changes between rates and AUC, and each way keeps what was typed', () => {
    start(KINDS[0] as ExplorerKind<unknown>);
    type('baseRate', '10');
    type('sensitivity', '55');
    press('[name="by"][value="auc"]');
    expect($('[data-for="rates"]').hidden).toBe(true);
    // Worked out in test/unit/stats/examples.test.ts.
    expect(result()).toContain('Sensitivity 42.4%, specificity 82.5%.');
    press('[name="by"][value="rates"]');
    expect($('[data-for="auc"]').hidden).toBe(true);
    expect(result()).toContain('Sensitivity 55.0%, specificity 70.0%.');
    expect(field('sensitivity').value).toBe('55');
  });
});

test('every keypad has the signs that the help of its field asks for', () => {
  for (const kind of KINDS) {
    start(kind);
    for (const input of document.querySelectorAll<HTMLInputElement>('input[type="text"]')) {
      const help = textOf(`#help-${input.id}`);
      // Keypads of `numeric` have digits only, those of `decimal` a point or comma too.
      if (/%|percent|such as \d+ of/.test(help)) expect(`${input.id} ${input.inputMode}`).toBe(`${input.id} text`);
      else if (/\.\d/.test(help)) expect(`${input.id} ${input.inputMode}`).toBe(`${input.id} decimal`);
    }
  }
});
