/** A practitioner's own norm table: taken, named, refused with a reason, and gone with the page. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { cportCase, expectOutcome, fill, outcomeOf, textOf } from '../helpers/calculator-page.ts';
import { useSite } from '../helpers/site.ts';

const site = useSite();

/** Made by hand: each says the same in another way. */
const TAKEN = new URL('../fixtures/own-norms/taken/', import.meta.url);

/** Made-up numbers, in the form of the template. */
const HEAD =
  '# instrument: cport\n# title: Made-up table\n# source: Made-up workbook, table 1\n# sample: Made-up men\n# outcome: any made-up outcome\n# followUpYears: 5\ntotal,percentile,rate,rateLower,rateUpper,ratio\n';

async function openTable(text: string, name = 'norms.csv') {
  const page = await site.open('/calculators/cport/');
  await page.locator('[data-action="own-norms"]').click();
  await page.locator('#own-norms').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  return page;
}

const inUse = (page: Page) => page.locator('[data-part="versions"]', { hasText: 'Made-up table' }).waitFor();

describe('an own norm table', () => {
  test('can be opened from where a figure is not reproduced', async () => {
    const page = await site.open('/calculators/cport/');
    await fill(page, cportCase(3));
    await expectOutcome(page, 'scored', '3');
    for (const name of ['percentile', 'rates', 'ratio'])
      expect(await outcomeOf(page).locator(`[data-part="${name}"] button`).count()).toBe(1);
    await outcomeOf(page).locator('[data-part="rates"] button').click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('own-norms');
  });

  test('stays when the answers are cleared, for the next case', async () => {
    const page = await openTable(`${HEAD}3,70,0.1,0.05,0.2,2\n`);
    await inUse(page);
    await fill(page, cportCase(2));
    await page.locator('[data-action="clear"]').click();
    await fill(page, cportCase(3));
    await expectOutcome(page, 'scored', '3');
    expect(await textOf(outcomeOf(page).locator('[data-part="rates"]'))).toContain('About 10 of 100 did');
  });

  test('is named on the panel and gives its figures for exactly the total', async () => {
    const page = await openTable(`${HEAD}2,50,0.05,0.02,0.09,1\n3,70,0.1,0.05,0.2,2\n`);
    await fill(page, cportCase(3));
    await expectOutcome(page, 'scored', '3');
    const part = (name: string) => textOf(outcomeOf(page).locator(`[data-part="${name}"]`));
    expect(await part('percentile')).toMatch(/Percentile 70, as your table defines it\..*Made-up table your own table/);
    expect(await part('rates')).toContain('About 10 of 100 did, 90 did not (10%, interval 5% to 20%): any made-up outcome, 5 years.');
    expect(await part('ratio')).toContain('Ratio to the median case 2; the rate at this total is 10%');
    expect(await part('versions')).toContain('Made-up table. Made-up workbook, table 1. Made-up men.');
    await fill(page, { moreBoyThanGirlOther: 'yes' });
    await expectOutcome(page, 'scored', '4');
    await expect.poll(() => part('percentile')).toContain('no row for a total of 4');
  });

  test('shows nothing before the case is scored', async () => {
    const page = await openTable(`${HEAD}2,50,0.05,,,\n`);
    await inUse(page);
    expect(await textOf(outcomeOf(page).locator('[data-part="percentile"]'))).toContain('After the last answer');
    expect(await textOf(outcomeOf(page).locator('[data-part="rates"]'))).not.toMatch(/\d+%/);
  });

  test('that is wrong is refused with row, column and what to do, and nothing of it is used', async () => {
    const page = await openTable(`${HEAD}2,50,5.5,,,\n`);
    await page.locator('[data-own-norms] .summary').waitFor();
    expect(await textOf(page.locator('[data-own-norms] .summary'))).toContain(
      'Row 1, column rate: “5.5” cannot be used. Give a fraction from 0 to 1: 5% is 0.05.',
    );
    expect(await textOf(outcomeOf(page))).not.toContain('Made-up');
    expect(await page.locator('#own-norms').inputValue()).toBe('');
    // The same file again, once it is fixed.
    await page
      .locator('#own-norms')
      .setInputFiles({ name: 'norms.csv', mimeType: 'text/plain', buffer: Buffer.from(`${HEAD}2,50,0.055,,,\n`) });
    await inUse(page);
    expect(await page.locator('[data-own-norms] .summary').count()).toBe(0);
  });

  test('in any encoding that spreadsheets write is taken, with its letters right', async () => {
    const page = await site.open('/calculators/casic/');
    await page.locator('[data-action="own-norms"]').click();
    const names = readdirSync(TAKEN).filter((name) => /utf|windows/.test(name));
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) {
      await page.locator('#own-norms').setInputFiles(fileURLToPath(new URL(name, TAKEN)));
      await expect
        .poll(() => textOf(page.locator('[data-own-norms] [role="status"]')), { message: name })
        .toContain('In use: Made-up table (Müller et al., 2021, Table 3).');
      await page.getByRole('button', { name: 'Remove the table' }).click();
    }
  });

  test('of one huge total is refused at once, and the page goes on working', async () => {
    const page = await openTable(`${HEAD}2,50,0.05,,,\n1e300,60,0.06,,,\n`);
    await expect.poll(() => textOf(page.locator('[data-own-norms] .summary'))).toContain('is not a total of');
    await fill(page, cportCase(3));
    await expectOutcome(page, 'scored', '3');
  });

  test('with markup in its texts runs nothing', async () => {
    const page = await openTable(`${HEAD.replace('Made-up table', '<img src=x onerror=alert(1)>')}2,50,0.05,,,\n`);
    await expect.poll(() => textOf(page.locator('[data-own-norms]'))).toContain('<img src=x onerror=alert(1)>');
    expect(await page.locator('main img').count()).toBe(0);
  });

  test('is kept in memory only: nothing is stored or sent, and a new visit has none', async () => {
    const page = await openTable(`${HEAD}2,50,0.05,,,\n`);
    await inUse(page);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
    await page.reload();
    expect(await textOf(outcomeOf(page))).not.toContain('Made-up');
  });

  test('can be taken away again', async () => {
    const page = await openTable(`${HEAD}2,50,0.05,,,\n`);
    await inUse(page);
    await page.getByRole('button', { name: 'Remove the table' }).click();
    expect(await textOf(outcomeOf(page))).not.toContain('Made-up');
  });
});
