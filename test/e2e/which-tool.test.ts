/** The router in a browser: with its script, without, and where the script is lost. What it decides is tested in scoring. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { textOf } from '../helpers/calculator-page.ts';
import { useSite } from '../helpers/site.ts';

const site = useSite();
const PATH = '/calculators/which-tool/';
const advice = (page: Page) => page.locator('[data-advice]');
const form = (page: Page) => page.locator('form[data-router]');
const CSEM_RULE = 'CSEM offence: convicted: Fits this case.';

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
  await expect.poll(() => cport.getAttribute('data-verdict')).toBe('supported');
  expect(await cport.getByRole('link', { name: 'Open calculator for CPORT' }).getAttribute('href')).toBe('/calculators/cport/');
  expect(await textOf(advice(page))).not.toContain(CSEM_RULE);
  expect(requests).toEqual([]);
  expect(page.url()).toBe(site.address + PATH.slice(1));
  await page.goto(`${site.address}about/`);
  await page.goBack();
  await expect.poll(() => cport.getAttribute('data-verdict')).toBeNull();
  expect(await page.locator('form[data-router] :checked').count()).toBe(0);
});

test('on a phone one line with the counts stays in view while questions are answered, and leads to the list', async () => {
  const page = await site.open(PATH, { viewport: { width: 390, height: 844 } });
  await page.locator('[name="facts.csem"][value="convicted"]').check();
  const bar = page.locator('[data-in-short] a');
  await expect.poll(() => textOf(bar)).toMatch(/^\d fits? · \d+ with caution · \d not$/);
  const box = await bar.boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(845);
  await bar.click();
  await expect.poll(async () => (await advice(page).boundingBox())?.y ?? 999).toBeLessThan(60);
});

test('without JavaScript it is a list of rules, each after its condition', async () => {
  const page = await site.open(PATH, { javaScriptEnabled: false });
  expect(await form(page).isVisible()).toBe(false);
  expect(await textOf(page.locator('main'))).toContain('The script of this page has not run');
  expect(await textOf(advice(page))).toContain(CSEM_RULE);
  expect(await textOf(page.locator('[data-advice-for="cport"] h4'))).toBe('CPORT');
});

test('where its script is lost on the way it is the same list, takes no answer, and says so', async () => {
  const context = await site.visitor({ expected: /ERR_FAILED/ });
  await context.route('**/assets/*.js', (route) => route.abort());
  const page = await context.newPage();
  await page.goto(site.address + PATH.slice(1));
  await expect.poll(() => textOf(page.locator('main')), { timeout: 6000 }).toContain('The script of this page has not run');
  expect(await textOf(advice(page))).toContain(CSEM_RULE);
  expect(await textOf(page.locator('[data-advice-for="cport"] h4'))).toBe('CPORT');
  await form(page).evaluate((element: HTMLFormElement) => element.submit());
  expect(page.url()).toBe(site.address + PATH.slice(1));
  expect(await form(page).evaluate((element) => (element as HTMLElement).inert)).toBe(true);
});
