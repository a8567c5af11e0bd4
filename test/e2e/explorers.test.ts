/** The two explorers in a browser; what they read, say and draw is tested in test/unit/explorers. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { tabTo, textOf } from '../helpers/calculator-page.ts';
import { useSite } from '../helpers/site.ts';

const site = useSite();
const result = (page: Page) => page.locator('[data-explorer-result]');
const expectResult = (page: Page, text: string) => expect.poll(() => textOf(result(page)), { timeout: 3000 }).toContain(text);

/** Replaces what is in a field, by keyboard. */
async function type(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, `[name="${name}"]`);
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.keyboard.type(text);
}

describe.each([
  { path: '/calculators/base-rate/', field: 'baseRate', label: 'Base rate', example: 'Of 1,000 people, 59 have the outcome' },
  { path: '/calculators/interval/', field: 'n', label: 'People in all', example: '12 of 80 people: 15.0%.' },
])('$path', ({ path, field, label, example }) => {
  test('works by keyboard alone, sends and stores nothing, and forgets when it is left', async () => {
    const page = await site.open(path);
    await page.waitForLoadState('networkidle');
    const address = page.url();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await expectResult(page, example);
    await type(page, field, 'abc');
    await page.keyboard.press('Tab');
    await expect.poll(() => page.locator(`#problem-${field}`).count()).toBe(1);
    await result(page).getByRole('link').first().focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(field);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('90');
    await page.keyboard.press('Enter');
    await expectResult(page, '90');
    expect(await textOf(result(page))).toContain('90');
    expect(await textOf(result(page))).not.toContain(label);
    expect(requests).toEqual([]);
    expect(page.url()).toBe(address);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
    await page.goto(`${site.address}about/`);
    await page.goBack();
    await expectResult(page, example);
  });

  test('prints the result with its caveats and without the form', async () => {
    const page = await site.open(path);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('form[data-explorer]').isVisible()).toBe(false);
    expect(await textOf(result(page))).toContain('A group figure');
    expect(await result(page).locator('svg').first().isVisible()).toBe(true);
    expect(
      await result(page)
        .locator('table')
        .evaluate((table) => Number.parseFloat(getComputedStyle(table).fontSize)),
    ).toBeGreaterThan(10);
  });

  test('without JavaScript it is a complete worked example, says so, and shows no control that would do nothing', async () => {
    const page = await site.open(path, { javaScriptEnabled: false });
    expect(await page.locator('form[data-explorer]').isVisible()).toBe(false);
    expect(await textOf(page.locator('main'))).toContain('The script of this page has not run');
    expect(await textOf(result(page))).toMatch(/Worked example/);
    expect(await result(page).locator('svg').count()).toBeGreaterThan(0);
    expect(await textOf(result(page))).toContain('A group figure');
  });

  test('where its script is lost on the way, nothing can be entered or sent, and the page says so', async () => {
    const context = await site.visitor({ expected: /ERR_FAILED/ });
    await context.route('**/assets/*.js', (route) => route.abort());
    const page = await context.newPage();
    await page.goto(site.address + path.slice(1));
    await page
      .locator(`#${field}`)
      .focus()
      .catch(() => {});
    await page.keyboard.type('33');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.querySelector('form[data-explorer]')?.contains(document.activeElement))).toBe(false);
    expect(page.url()).toBe(site.address + path.slice(1));
    await expectResult(page, example);
    await expect.poll(() => textOf(page.locator('main')), { timeout: 6000 }).toContain('The script of this page has not run');
    // Even a form that is brought to send itself goes nowhere.
    await page.locator('form[data-explorer]').evaluate((form: HTMLFormElement) => form.requestSubmit());
    await page.locator('form[data-explorer]').evaluate((form: HTMLFormElement) => form.submit());
    expect(page.url()).toBe(site.address + path.slice(1));
  });
});
