// @vitest-environment happy-dom
/** "/" leads to the search box, and is an ordinary character wherever something is typed. */
import { beforeEach, expect, test } from 'vitest';
import { bindSearchKey } from '../../../src/search/search-key.ts';

const focusedId = () => document.activeElement?.id;
const press = (target: Element, more: KeyboardEventInit = {}) => {
  const event = new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true, ...more });
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

test.each(['#header-box', '#text', '#choice'])('nowhere from %s', (selector) => {
  expect(press(document.querySelector(selector) as Element).defaultPrevented).toBe(false);
});

test.each<KeyboardEventInit>([{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { isComposing: true }])('nowhere with %j', (more) => {
  expect(press(document.body, more).defaultPrevented).toBe(false);
});
