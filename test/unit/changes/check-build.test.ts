// @vitest-environment happy-dom
/** The field on the page about the guide: only what may be missing from a sheet stays in the list. */
import { beforeEach, expect, test } from 'vitest';
import { bindBuildCheck } from '../../../src/changes/check-build.ts';

const PAGE = `<div id="build-check" data-copy-of="2026-11-29"><input><p role="status"></p></div>
  <table id="build-table"><tr data-version="0.3.0" data-day="2026-11-29" data-others="4"></tr>
    <tr data-version="0.2.0" data-day="2026-11-22" data-others="2"></tr></table>
  <div id="correction-list"><div data-day="2026-11-29" data-version="0.3.0">new</div><div data-day="2026-11-22" data-version="0.2.0">old</div></div>`;

beforeEach(() => {
  document.body.innerHTML = PAGE;
  bindBuildCheck(document);
});

const field = () => document.querySelector('input') as HTMLInputElement;
const answer = () => document.querySelector('[role="status"]')?.textContent ?? '';
const listed = () =>
  [...document.querySelectorAll<HTMLElement>('#correction-list > div')].flatMap((item) => (item.hidden ? [] : item.textContent));
function type(text: string, event = 'input') {
  field().value = text;
  field().dispatchEvent(new Event(event));
}

test('a later correction is counted and stays, an earlier one goes', () => {
  type('25 November 2026');
  expect(answer()).toMatch(/^1 correction and 4 other changes are later than a build of 25 November 2026\./);
  expect(listed()).toEqual(['new']);
  expect(field().getAttribute('aria-invalid')).toBe('false');
});

test('a correction of the same day stays, because the sheet may be older', () => {
  type('0.2.0');
  expect(answer()).toMatch(/^1 correction and 4 other changes are later .* 1 correction is of that same day/);
  expect(listed()).toEqual(['new', 'old']);
});

test('nothing is called wrong while it is being typed; then it is, and the whole list is there', () => {
  type('30 November 2026');
  expect(listed()).toEqual([]);
  type('22.11.2');
  expect(field().getAttribute('aria-invalid')).toBe('false');
  type('22.11.2026', 'change');
  expect(answer()).toContain('Write the month as a word');
  expect(field().getAttribute('aria-invalid')).toBe('true');
  expect(listed()).toEqual(['new', 'old']);
});

test('an empty field says nothing and shows all', () => {
  type('25 November 2026');
  type('');
  expect(answer()).toBe('');
  expect(listed()).toEqual(['new', 'old']);
});
