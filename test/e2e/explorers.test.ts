/** The two explorers in a browser: by keyboard, with errors, without script, on paper; nothing stored or sent. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { tabTo, textOf } from '../helpers/calculator-page.ts';
import { useSite } from '../helpers/site.ts';

const site = useSite();
const result = (page: Page) => page.locator('[data-explorer-result]');
const summary = (page: Page) => page.locator('#explorer-problems');
const expectResult = (page: Page, text: string) => expect.poll(() => textOf(result(page)), { timeout: 3000 }).toContain(text);

/** Replaces what stands in a field, by keyboard. */
async function type(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, `[name="${name}"]`);
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.keyboard.type(text);
}
const valuesOf = (page: Page) =>
  page.locator('form[data-explorer] input[type="text"]').evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));

describe('the base rate explorer', () => {
  test('starts with the example and follows every input, by keyboard alone', async () => {
    const page = await site.open('/calculators/base-rate/');
    await expectResult(page, 'Of 1,000 people, 59 have the outcome (base rate 5.9%) and 941 do not.');
    await type(page, 'baseRate', '3');
    await type(page, 'sensitivity', '70');
    await type(page, 'specificity', '7 of 10');
    await expectResult(page, 'Of 312 flagged, 21 have the outcome and 291 do not. Positive predictive value: 6.7%.');
    await expect
      .poll(() => page.locator('#explorer-status').textContent(), { timeout: 3000 })
      .toContain('Of 312 flagged, 21 have the outcome');
  });

  test('changes between rates and AUC by arrow keys, and each way keeps what was typed', async () => {
    const page = await site.open('/calculators/base-rate/');
    await type(page, 'baseRate', '10');
    await type(page, 'sensitivity', '55');
    await page.locator('[name="by"]:checked').focus();
    await page.keyboard.press('ArrowDown');
    await expectResult(page, 'An AUC of .70 puts the two groups 0.74 standard deviations apart');
    expect(await page.locator('#sensitivity').isVisible()).toBe(false);
    await expectResult(page, 'Sensitivity 42.4%, specificity 82.5%.');
    await expectResult(page, 'It is not the chance that someone reoffends');
    await page.keyboard.press('ArrowUp');
    await expectResult(page, 'Sensitivity 55.0%, specificity 70.0%.');
    expect(await page.locator('#sensitivity').inputValue()).toBe('55');
  });

  test('pictures hold as many dots as people', async () => {
    const page = await site.open('/calculators/base-rate/');
    expect(
      await result(page)
        .locator('svg')
        .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label'))),
    ).toEqual(['Flagged: 41 of 323 with the outcome', 'Not flagged: 18 of 677 with the outcome']);
  });
});

describe('the interval explorer', () => {
  test('follows a count and a percentage, by keyboard alone', async () => {
    const page = await site.open('/calculators/interval/');
    await expectResult(page, '12 of 80 people: 15.0%.');
    await type(page, 'events', '0');
    await type(page, 'n', '73');
    await expectResult(page, 'None seen is not never');
    await type(page, 'events', '2.3%');
    await type(page, 'n', '304');
    await expectResult(page, '2.3% of 304 is nearest to 7 people.');
    await expectResult(page, '1.1% to 4.7%');
  });
});

describe.each([
  { path: '/calculators/base-rate/', field: 'baseRate', label: 'Base rate', fields: 3 },
  { path: '/calculators/interval/', field: 'n', label: 'People in all', fields: 2 },
])('$path', ({ path, field, label, fields }) => {
  test('names what is wrong, leads to the field, and loses nothing', async () => {
    const page = await site.open(path);
    const address = page.url();
    await type(page, field, 'abc');
    await expectResult(page, `${label}: enter`);
    expect(await summary(page).isVisible()).toBe(false);
    await page.keyboard.press('Enter');
    await expect.poll(() => summary(page).evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await textOf(summary(page))).toMatch(new RegExp(`^There is a problem ${label}: enter`));
    expect(await page.locator(`#${field}`).getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator(`#${field}`).getAttribute('aria-describedby')).toBe(`problem-${field} help-${field}`);
    expect(await textOf(page.locator(`#problem-${field}`))).toContain(`${label}: enter`);
    expect(await page.locator(`#${field}`).inputValue()).toBe('abc');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(field);
    expect(page.url()).toBe(address);
    await type(page, field, '90');
    await expect.poll(() => summary(page).isVisible()).toBe(false);
    expect(await page.locator(`#${field}`).getAttribute('aria-invalid')).toBeNull();
    await page.keyboard.press('Enter');
    await expect.poll(() => result(page).evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('clears everything, names what is missing, and brings the example back after leaving', async () => {
    const page = await site.open(path);
    await tabTo(page, '[data-action="clear"]');
    await page.keyboard.press('Enter');
    expect((await valuesOf(page)).every((value) => value === '')).toBe(true);
    expect(await result(page).locator('li').count()).toBe(fields);
    await page.goto(`${site.address}about/`);
    await page.goBack();
    await expect.poll(() => result(page).getAttribute('data-status')).toBe('read');
    expect((await valuesOf(page)).every((value) => value !== '')).toBe(true);
  });

  test('stores nothing, sends nothing and leaves the address alone', async () => {
    const page = await site.open(path);
    await page.waitForLoadState('networkidle');
    const address = page.url();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.locator(`#${field}`).fill('50');
    await page.keyboard.press('Enter');
    await expectResult(page, '50');
    expect(requests).toEqual([]);
    expect(page.url()).toBe(address);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
  });

  test('is a complete worked example without script, and shows no control that would do nothing', async () => {
    const page = await site.open(path, { javaScriptEnabled: false });
    expect(await page.locator('form[data-explorer]').isVisible()).toBe(false);
    expect(await textOf(result(page))).toMatch(/Worked example/);
    expect(await result(page).locator('svg').count()).toBeGreaterThan(0);
    expect(await result(page).locator('table').isVisible()).toBe(true);
    expect(await textOf(result(page))).toContain('A group figure');
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
});

test('the index lists both under a heading of their own', async () => {
  const page = await site.open('/calculators/');
  expect(await page.getByRole('heading', { name: 'Explorers', level: 2 }).count()).toBe(1);
  for (const path of ['/calculators/base-rate/', '/calculators/interval/'])
    expect(await page.locator(`main h3 a[href="${path}"]`).count()).toBe(1);
});
