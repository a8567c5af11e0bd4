/** The router in a browser: with its script, without, and where the script is lost. What it decides is tested in scoring. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { textOf } from '../helpers/calculator-page.ts';
import { useSite } from '../helpers/site.ts';

const site = useSite();
const PATH = '/calculators/which-tool/';
const advice = (page: Page) => page.locator('[data-advice]');
const form = (page: Page) => page.locator('form[data-router]');
const CSEM_RULE = 'CSEM offence: convicted: Supported.';

test('shows a verdict and its reason, sends nothing, and is empty after coming back', async () => {
  const page = await site.open(PATH);
  await page.waitForLoadState('networkidle');
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.locator('[name="facts.sex"][value="male"]').check();
  await page.locator('[name="facts.ageGroup"][value="adult"]').check();
  await page.locator('[name="facts.csem"][value="convicted"]').check();
  await page.keyboard.press('Enter');
  const cport = page.locator('[data-advice-for="cport"]');
  await expect.poll(() => textOf(cport)).toMatch(/^CPORT: Supported /);
  expect(await textOf(advice(page))).not.toContain(CSEM_RULE);
  expect(requests).toEqual([]);
  expect(page.url()).toBe(site.address + PATH.slice(1));
  await page.goto(`${site.address}about/`);
  await page.goBack();
  await expect.poll(() => textOf(cport)).toMatch(/^CPORT: With caution /);
  expect(await page.locator('form[data-router] :checked').count()).toBe(0);
});

test('without JavaScript it is a list of rules, each after its condition', async () => {
  const page = await site.open(PATH, { javaScriptEnabled: false });
  expect(await form(page).isVisible()).toBe(false);
  expect(await textOf(page.locator('main'))).toContain('The script of this page has not run');
  expect(await textOf(advice(page))).toContain(CSEM_RULE);
  expect(await textOf(page.locator('[data-advice-for="cport"] h3'))).toBe('CPORT');
});

test('where its script is lost on the way it is the same list, takes no answer, and says so', async () => {
  const context = await site.visitor({ expected: /ERR_FAILED/ });
  await context.route('**/assets/*.js', (route) => route.abort());
  const page = await context.newPage();
  await page.goto(site.address + PATH.slice(1));
  await expect.poll(() => textOf(page.locator('main')), { timeout: 6000 }).toContain('The script of this page has not run');
  expect(await textOf(advice(page))).toContain(CSEM_RULE);
  expect(await textOf(page.locator('[data-advice-for="cport"] h3'))).toBe('CPORT');
  await form(page).evaluate((element: HTMLFormElement) => element.submit());
  expect(page.url()).toBe(site.address + PATH.slice(1));
  expect(await form(page).evaluate((element) => (element as HTMLElement).inert)).toBe(true);
});
