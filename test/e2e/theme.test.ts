/** Light, dark, or as the system: the one choice that is remembered. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useSite } from '../helpers/site.ts';

const site = useSite();
const background = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const stored = (page: Page) =>
  page.evaluate(() => ({ local: { ...localStorage }, session: { ...sessionStorage }, cookie: document.cookie }));

const LIGHT = 'rgb(252, 251, 248)';
const DARK = 'rgb(21, 25, 28)';

test('without a choice the page follows the system and stores nothing', async () => {
  const page = await site.open('/', { colorScheme: 'dark' });
  expect(await background(page)).toBe(DARK);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await background(page)).toBe(LIGHT);
  expect(await stored(page)).toEqual({ local: {}, session: {}, cookie: '' });
});

test('a choice holds on every page, against the system, and is all that is stored', async () => {
  const page = await site.open('/', { colorScheme: 'light' });
  await page.getByRole('combobox', { name: 'Colours' }).selectOption('dark');
  expect(await background(page)).toBe(DARK);
  await page.goto(`${site.address}glossary/`);
  expect(await background(page)).toBe(DARK);
  expect(await page.getByRole('combobox', { name: 'Colours' }).inputValue()).toBe('dark');
  expect(await stored(page)).toEqual({ local: { theme: 'dark' }, session: {}, cookie: '' });
});

test('going back to the system removes what was stored', async () => {
  const page = await site.open('/', { colorScheme: 'light' });
  await page.getByRole('combobox', { name: 'Colours' }).selectOption('dark');
  await page.getByRole('combobox', { name: 'Colours' }).selectOption('');
  expect(await background(page)).toBe(LIGHT);
  expect(await stored(page)).toEqual({ local: {}, session: {}, cookie: '' });
});

test('a stored word that is no theme is ignored', async () => {
  const page = await site.open('/', {
    colorScheme: 'light',
    before: () => location.protocol === 'http:' && localStorage.setItem('theme', '"><script>'),
  });
  expect(await page.locator('html').getAttribute('data-theme')).toBeNull();
  expect(await background(page)).toBe(LIGHT);
});

test('where storage is refused the choice holds for the page', async () => {
  const page = await site.open('/', {
    colorScheme: 'light',
    before: () => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    },
  });
  await page.getByRole('combobox', { name: 'Colours' }).selectOption('dark');
  expect(await background(page)).toBe(DARK);
});
