/** The practice of words in a browser: five cards by keyboard, what was missed by name, nothing stored or sent. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Card } from '../../src/practice/words/card.ts';
import { violations } from '../helpers/axe.ts';
import { readBuilt } from '../helpers/built-site.ts';
import { textOf } from '../helpers/calculator-page.ts';
import { useSite } from '../helpers/site.ts';
import { translatePage } from '../helpers/translate-page.ts';

const site = useSite();
const PATH = '/practice/words/';
const cards = new Map((JSON.parse(readBuilt('practice/words/cards.json')) as Card[]).map((card) => [card.id, card]));
const table = (page: Page) => page.locator('[data-card]');
const labelled = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-labelledby'));

async function start(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start' }).press('Enter');
  await table(page).waitFor();
}

async function onTable(page: Page): Promise<Card> {
  const card = cards.get((await table(page).getAttribute('data-card')) ?? '');
  if (!card) throw new Error('a card must be on the table');
  return card;
}

/** Answers the card on the table by keyboard alone, with the focus where the page puts it. */
async function answer(page: Page, isRight: boolean): Promise<Card> {
  const card = await onTable(page);
  await expect.poll(() => labelled(page), { timeout: 5000 }).toBe('words-question words-text');
  if (card.options) {
    const at = card.options.findIndex(({ label }) => (label === card.answer) === isRight);
    await page.keyboard.press(String(at + 1));
    await page.locator(`[data-verdict="${isRight ? 'right' : 'wrong'}"]`).waitFor();
    await expect.poll(() => labelled(page), { timeout: 5000 }).toBe('words-verdict words-answer');
    await page.keyboard.press('Enter');
  } else {
    expect(await textOf(page.locator('main'))).not.toContain(card.source);
    await page.keyboard.press('Enter');
    await page.locator('[data-verdict="shown"]').waitFor();
    expect(await textOf(table(page))).toContain(card.source);
    // Keys are taken where the focus is, which follows the drawing.
    await expect.poll(() => labelled(page), { timeout: 5000 }).toBe('words-verdict words-answer');
    await page.keyboard.press(isRight ? '1' : '2');
  }
  await expect.poll(async () => (await onTable(page)).id, { timeout: 5000 }).not.toBe(card.id);
  return card;
}

test('five cards by keyboard, two missed, which the end names with links; nothing is sent or stored', async () => {
  const page = await site.open(PATH);
  await start(page);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const missed: Card[] = [];
  for (const isRight of [true, false, true, false, true]) {
    const card = await answer(page, isRight);
    if (!isRight) missed.push(card);
  }
  expect(await textOf(page.locator('[data-progress]'))).toMatch(/^5 cards of \d+ seen, 2 to come again$/);
  await page.getByRole('button', { name: 'Stop here' }).click();
  const links = page.locator('[data-missed] a');
  expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual(missed.map(({ to }) => to));
  expect(await textOf(links.first())).toBe(`${missed[0]?.name} (new tab)`);
  expect(await textOf(page.locator('[data-words-end]'))).toContain('You stopped before card 6.');
  expect(await textOf(page.locator('[data-words-end]'))).toContain('This certifies nobody.');
  expect(await labelled(page)).toBe(null);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('words-end');
  expect(requests).toEqual([]);
  expect(page.url()).toBe(site.address + PATH.slice(1));
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
});

test('what was missed can be gone through again, and a visit begins where a reader says', async () => {
  const page = await site.open(PATH);
  await page.getByRole('checkbox', { name: /^Words to prefer/ }).uncheck();
  await page.locator('#words-from').fill('3');
  await start(page);
  const card = await answer(page, false);
  await page.getByRole('button', { name: 'Stop here' }).click();
  expect(await textOf(page.locator('[data-words-end]'))).toContain('You stopped before card 4.');
  await page.getByRole('button', { name: 'Go through these again' }).click();
  expect((await onTable(page)).id).toBe(card.id);
  await page.getByRole('button', { name: 'Stop here' }).click();
  await page.getByRole('button', { name: 'Choose decks' }).click();
  expect(await page.getByRole('button', { name: 'Start' }).evaluate((button) => button === document.activeElement)).toBe(true);
  for (const deck of await page.getByRole('checkbox').all()) await deck.uncheck();
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByText('Choose at least one deck.').waitFor();
});

test.each([
  ['light, wide', { viewport: { width: 1280, height: 800 }, colorScheme: 'light' as const }],
  ['dark, narrow', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' as const }],
])('cards and answers are free of violations and fit: %s', async (mode, options) => {
  const page = await site.open(PATH, options);
  await start(page);
  expect(await violations(page, `card, ${mode}`)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.locator('[data-verdict]').waitFor();
  expect(await violations(page, `answer, ${mode}`)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(options.viewport.width);
});

test('in a page that the browser translated every card replaces the one before', async () => {
  const page = await site.open(PATH);
  await start(page);
  for (const isRight of [true, false, true]) {
    await page.evaluate(translatePage as (root: HTMLElement) => void, await page.evaluateHandle(() => document.body));
    const before = await answer(page, isRight);
    const card = await onTable(page);
    await expect.poll(() => textOf(table(page))).toContain(card.text.replace(/\s+/g, ' '));
    expect(await textOf(table(page))).not.toContain(before.text.replace(/\s+/g, ' '));
  }
  expect(await textOf(page.locator('[data-progress]'))).toMatch(/^3 cards of/);
});

test('without script, or where it is lost, the page leads to the entries and to the file', async () => {
  const page = await site.open(PATH, { javaScriptEnabled: false });
  expect(await page.getByRole('button', { name: 'Start' }).count()).toBe(0);
  expect(await textOf(page.locator('.not-running'))).toContain('The script of this page has not run');
  expect(await page.locator('.not-running a').first().getAttribute('href')).toBe('/glossary/');
  expect(await page.getByRole('link', { name: 'anki-cards.txt' }).isVisible()).toBe(true);
  const context = await site.visitor({ expected: /ERR_FAILED|words-visit/ });
  await context.route('**/cards.json', (route) => route.abort());
  const other = await context.newPage();
  await other.goto(site.address + PATH.slice(1));
  await other.getByRole('button', { name: 'Start' }).click();
  await other.getByText('The cards did not arrive.').waitFor();
  await context.unroute('**/cards.json');
  await start(other);
});
