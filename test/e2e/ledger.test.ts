/** The claim ledger in a browser; what its filters do is tested in test/unit/statement. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { textOf } from '../helpers/calculator-page.ts';
import { useSite } from '../helpers/site.ts';

const site = useSite();
const shown = (page: Page) => page.locator('.claim:visible').evaluateAll((claims) => claims.map((claim) => claim.id));

test('a choice narrows the list, survives reload, and gives way to a link to another claim', async () => {
  const page = await site.open('/statement/');
  const all = await shown(page);
  expect(all.length).toBe(74);
  await page.getByRole('combobox', { name: /status/i }).selectOption('open');
  // What narrows the list is loaded when a list is first used.
  await expect.poll(async () => (await shown(page)).length).toBeLessThan(all.length);
  const open = await shown(page);
  expect(await textOf(page.locator('#narrow-status'))).toBe(`${open.length} of 74 claims shown.`);
  await page.reload();
  await expect.poll(() => shown(page)).toEqual(open);
  await page.evaluate(() => {
    location.hash = 'cport-only-validated';
  });
  await expect.poll(() => shown(page)).toEqual(all);
  expect(page.url()).toBe(`${site.address}statement/#cport-only-validated`);
  // The claim is open, and the filters that stay in view do not cover it.
  const claim = page.locator('#cport-only-validated');
  expect(await claim.locator('details').evaluate((details: HTMLDetailsElement) => details.open)).toBe(true);
  const bar = await page.locator('#narrow-claims').boundingBox();
  expect(bar?.y).toBe(0);
  expect((await claim.boundingBox())?.y).toBeGreaterThanOrEqual(bar?.height ?? 0);
});

test('a claim is one line until it is opened, and the printer gets all of it', async () => {
  const page = await site.open('/statement/');
  const works = page.locator('#cport-only-validated').getByText('Works behind it:');
  expect(await works.isVisible()).toBe(false);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await works.isVisible()).toBe(true);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await works.isVisible()).toBe(false);
});

test('without its script the whole list is there, and no list to choose from', async () => {
  const context = await site.visitor({ expected: /ERR_FAILED/ });
  await context.route('**/assets/*.js', (route) => route.abort());
  const page = await context.newPage();
  await page.goto(`${site.address}statement/?status=open`);
  expect((await shown(page)).length).toBe(74);
  expect(await page.getByRole('combobox', { name: /status/i }).count()).toBe(0);
});
