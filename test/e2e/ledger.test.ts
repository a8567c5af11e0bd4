/** The claim ledger: filters combine, survive reload, can be shared, and never hide what a link leads to. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { textOf } from '../helpers/calculator-page.ts';
import { useSite } from '../helpers/site.ts';

const site = useSite();
const shown = (page: Page) => page.locator('.claim:visible').evaluateAll((claims) => claims.map((claim) => claim.id));
const choose = (page: Page, label: RegExp, value: string) => page.getByRole('combobox', { name: label }).selectOption(value);

describe('filters', () => {
  test('combine, count what they leave, and stand in the address', async () => {
    const page = await site.open('/statement/');
    expect((await shown(page)).length).toBe(74);
    await choose(page, /status/i, 'open');
    const open = await shown(page);
    await choose(page, /topic/i, 'treatment');
    const both = await shown(page);
    expect(both.length).toBeGreaterThan(0);
    expect(both.length).toBeLessThan(open.length);
    expect(open).toEqual(expect.arrayContaining(both));
    expect(await textOf(page.locator('#narrow-status'))).toBe(`${both.length} of 74 claims shown.`);
    expect(page.url()).toBe(`${site.address}statement/?topic=treatment&status=open`);
    await page.reload();
    await expect.poll(() => shown(page)).toEqual(both);
    await page.getByRole('button', { name: 'Show all' }).click();
    expect((await shown(page)).length).toBe(74);
    expect(page.url()).toBe(`${site.address}statement/`);
  });

  test('a value that nobody offers is ignored', async () => {
    const page = await site.open('/statement/?topic=%3Cscript%3E&status=nothing#%');
    expect((await shown(page)).length).toBe(74);
  });

  test('a link to a claim reaches it although it was filtered out', async () => {
    const page = await site.open('/statement/?status=open#cport-only-validated');
    await expect.poll(() => shown(page)).toContain('cport-only-validated');
    expect(page.url()).toBe(`${site.address}statement/#cport-only-validated`);
  });
});
