/** A figure in prose opens its source where it was asked for, by mouse and keyboard, and becomes a footnote in print. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { textOf } from '../helpers/calculator-page.ts';
import { useSite } from '../helpers/site.ts';

const site = useSite();
const PATH = '/guidance/how-often-men-reoffend/';

const figures = (page: Page) => page.locator('main a[data-card][data-figure]');
const card = (page: Page) => page.getByRole('dialog');

test('a click opens a card with value, people, outcome, follow-up and source, and leaves the address alone', async () => {
  const page = await site.open(PATH);
  // A proportion may stand in prose as people of 1,000; its card gives it as published.
  const figure = figures(page).filter({ hasText: '%' }).first();
  const value = (await figure.evaluate((link) => link.firstChild?.textContent)) ?? '';
  await figure.click();
  const text = await textOf(card(page));
  expect(text).toContain(value.trim());
  expect(text).toMatch(/Who: .+(n = |not stated|not confirmed).+Outcome: .+Followed: /);
  // Its row on the page of its work, then the work itself.
  expect(await card(page).getByRole('link').first().getAttribute('href')).toMatch(/^\/references\/[a-z0-9-]+\/#figure-[a-z0-9-]+$/);
  expect(await card(page).locator('a[href$="/"]').first().getAttribute('href')).toMatch(/^\/references\/[a-z0-9-]+\/$/);
  expect(page.url()).toBe(site.address + PATH.slice(1));
});

test('Enter opens the card, Escape closes it, and the focus returns to the figure', async () => {
  const page = await site.open(PATH);
  await figures(page).nth(1).focus();
  await page.keyboard.press('Enter');
  expect(await card(page).isVisible()).toBe(true);
  expect(await card(page).evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => card(page).count()).toBe(0);
  expect(
    await figures(page)
      .nth(1)
      .evaluate((link) => link === document.activeElement),
  ).toBe(true);
});

test('the close button and a click beside the card close it', async () => {
  const page = await site.open(PATH);
  await figures(page).first().click();
  await card(page).getByRole('button', { name: 'Close' }).click();
  await expect.poll(() => card(page).count()).toBe(0);
  await figures(page).first().click();
  await page.mouse.click(3, 3);
  await expect.poll(() => card(page).count()).toBe(0);
});

test('the card has a name that says which figure it belongs to', async () => {
  const page = await site.open(PATH);
  await figures(page).first().click();
  expect(await card(page).getAttribute('aria-label')).toMatch(/^Source of .+/);
});

test('every figure and term of the page opens a card of its own, without doubling an id', async () => {
  const page = await site.open(PATH);
  const links = page.locator('main a[data-card]');
  const count = await links.count();
  expect(count).toBeGreaterThan(8);
  const problems: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const link = links.nth(index);
    await link.evaluate((element: HTMLElement) => element.click());
    const wanted = await link.evaluate((element: HTMLAnchorElement) => {
      const source = document.getElementById(element.hash.slice(1));
      // A figure brings the work above it along.
      const work = source?.localName === 'li' ? source.closest('[data-work]')?.querySelector('p') : undefined;
      return `${source?.textContent}${work?.textContent ?? ''}`.replace(/\s+/g, '');
    });
    const shown = await card(page)
      .locator('> div')
      .evaluate((element) => element.textContent?.replace(/\s+/g, ''));
    const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map((element) => element.id));
    if (shown !== wanted) problems.push(`${index}: shows "${shown}"`);
    if (new Set(ids).size !== ids.length) problems.push(`${index}: doubles an id`);
    await page.keyboard.press('Escape');
  }
  expect(problems).toEqual([]);
});

test('with a modifier key the link does what links do', async () => {
  const page = await site.open(PATH);
  await figures(page)
    .first()
    .evaluate((link) => link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true })));
  expect(await card(page).count()).toBe(0);
});

describe('in print', () => {
  test('every figure carries a number, and the list of sources stands on the page under that number', async () => {
    const page = await site.open(PATH);
    await page.emulateMedia({ media: 'print' });
    const sources = page.locator('.sources ol > li');
    expect(await sources.count()).toBeGreaterThan(3);
    expect(await sources.first().isVisible()).toBe(true);
    const numbers = new Map(await sources.evaluateAll((items) => items.map((item) => [item.id, (item as HTMLLIElement).value] as const)));
    const marks = await figures(page).evaluateAll((links) =>
      links.map((link) => [link.getAttribute('href')?.slice(1), link.querySelector('sup')?.lastChild?.textContent]),
    );
    expect(marks.length).toBeGreaterThan(3);
    for (const [id = '', number] of marks as [string, string][]) expect(number).toBe(String(numbers.get(id)));
  });

  test('definitions of the terms stand on the page', async () => {
    const page = await site.open(PATH);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.sources dl.term dd').first().isVisible()).toBe(true);
  });

  test('header, footer and controls do not print', async () => {
    const page = await site.open(PATH);
    await page.emulateMedia({ media: 'print' });
    for (const selector of ['header.top', 'footer', 'nav.crumbs', 'nav.side', '.to-section', '.picture-foot', 'nav.steps'])
      expect(await page.locator(selector).first().isVisible()).toBe(false);
  });
});
