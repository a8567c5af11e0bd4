// @vitest-environment happy-dom
/** Ctrl + / leads to the search box; "/" alone is an ordinary character. */
import { beforeEach, expect, test } from 'vitest';
import { bindSearchKey } from '../../../src/search/search-key.ts';

const focusedId = () => document.activeElement?.id;
const press = (target: Element, more: KeyboardEventInit = {}) => {
  const event = new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true, ctrlKey: true, ...more });
  target.dispatchEvent(event);
  return event;
};

bindSearchKey(document);
beforeEach(() => {
  document.body.innerHTML = `<header><form class="find"><input id="header-box" value="old words"></form></header>
    <main><a href="/" id="link">link</a><textarea id="text"></textarea><select id="choice"></select></main>`;
});

test('from a link to the box of the header, with what is in it selected', () => {
  const box = document.querySelector<HTMLInputElement>('#header-box');
  expect(press(document.querySelector('#link') as Element).defaultPrevented).toBe(true);
  expect(focusedId()).toBe('header-box');
  expect([box?.selectionStart, box?.selectionEnd]).toEqual([0, 9]);
});

test('to the box of the page where it has one of its own', () => {
  document.querySelector('main')?.insertAdjacentHTML('beforeend', '<form class="find"><input id="own-box"></form>');
  press(document.body);
  expect(focusedId()).toBe('own-box');
});

test('from a field in which something is typed', () => {
  expect(press(document.querySelector('#text') as Element).defaultPrevented).toBe(true);
  expect(focusedId()).toBe('header-box');
});

test('on a Mac with the command key', () => {
  expect(press(document.body, { ctrlKey: false, metaKey: true }).defaultPrevented).toBe(true);
});

test.each<KeyboardEventInit>([{ ctrlKey: false }, { altKey: true }])('nowhere with %j', (more) => {
  expect(press(document.body, more).defaultPrevented).toBe(false);
});
