/** Whoever holds a sheet learns what has been corrected since its build; nothing that is typed leaves the page. */
import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/content-model/load-content.ts';
import { textOf } from '../helpers/calculator-page.ts';
import { useSite } from '../helpers/site.ts';

const site = useSite();
const corrections = [...loadContent().entries.changes.values()].filter(({ kind }) => kind === 'correction');
const laterThan = (day: string) => corrections.filter(({ date }) => date > day).length;

describe('the check of a build', () => {
  test('takes the line as a sheet prints it, counts what is later and lists only that', async () => {
    const page = await site.open('/about/');
    const field = page.getByRole('textbox', { name: 'Build or date on the sheet' });
    const items = page.locator('#correction-list [data-version]');
    expect(await items.count()).toBe(corrections.length);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await field.fill('IFSO Guide, CPORT calculator, build 0.2.0 (abaadfb1) of 23 November 2026; sheet of 2 December 2026');
    await expect.poll(() => textOf(page.locator('#build-check [role="status"]'))).toContain(`${laterThan('2026-11-23')} corrections and `);
    await field.fill('2099-01-01');
    await expect.poll(() => items.locator('visible=true').count()).toBe(0);
    await field.fill('');
    await expect.poll(() => items.locator('visible=true').count()).toBe(corrections.length);
    expect(requests.filter((url) => !url.startsWith(`${site.address}assets/`))).toEqual([]);
    expect(page.url()).toBe(`${site.address}about/`);
  });

  test('is a table by version without script', async () => {
    const page = await site.open('/about/', { javaScriptEnabled: false });
    expect(await page.locator('#build-check').isVisible()).toBe(false);
    const row = page.locator('#build-table tr[data-version="0.2.0"]');
    expect(await textOf(row.locator('td').first())).toBe('0.2.0, 22 November 2026');
    expect(await textOf(row.locator('td').nth(1))).toBe(`${laterThan('2026-11-22')} later`);
  });
});

test('the address of a change leads to it', async () => {
  const page = await site.open('/changes/#order-of-two-offences');
  const change = page.locator('#order-of-two-offences');
  expect(await textOf(change)).toMatch(/Old:.*New:.*Source: Babchishin et al\., 2022, abstract/);
  expect(await change.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(200);
});

test.each([
  '/guidance/how-often-men-reoffend/',
  '/glossary/csem/',
  '/instruments/cport/',
  '/statement/',
  '/gaps/',
  '/calculators/base-rate/',
  '/references/seto-2011/',
  '/',
])('%s in print names its build and the day of it', async (path) => {
  const page = await site.open(path);
  await page.emulateMedia({ media: 'print' });
  const line = page.locator('.printed-by');
  expect(await textOf(line)).toMatch(
    /^IFSO Guide, build \d+\.\d+\.\d+( \([0-9a-f]{8}\) of \d{1,2} [A-Z][a-z]+ \d{4})?\. Corrections since: \S*\/about\/#corrections$/,
  );
  expect(await line.isVisible()).toBe(true);
});
