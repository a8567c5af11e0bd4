/** What comes out of the printer on either paper: the caveats on the first page, and each kind of page within its own margins. */
import type { Page } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { CPORT_WITH_CASIC, expectOutcome, fill, textOf } from '../helpers/calculator-page.ts';
import { useSite } from '../helpers/site.ts';

const site = useSite();
const POINTS_PER_MILLIMETRE = 72 / 25.4;

/** Text of each page, and how far from the left edge of the paper the first page's text begins, in millimetres. */
async function printed(page: Page, format: string): Promise<{ pages: string[]; left: number; top: number }> {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format, preferCSSPageSize: true })));
  const pages: string[] = [];
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const sheet = await pdf.getPage(number);
    const items = (await sheet.getTextContent()).items.flatMap((item) => ('str' in item && item.str.trim() ? [item] : []));
    pages.push(
      items
        .map(({ str }) => str)
        .join(' ')
        .replace(/\s+/g, ' '),
    );
    if (number > 1) continue;
    const [, , , height = 0] = sheet.view;
    for (const { transform, height: size } of items) {
      left = Math.min(left, transform[4] / POINTS_PER_MILLIMETRE);
      top = Math.min(top, (height - transform[5] - size) / POINTS_PER_MILLIMETRE);
    }
  }
  return { pages, left, top };
}

describe.each(['A4', 'Letter'])('on %s', (format) => {
  test('a scored case has its caveats on the first page', async () => {
    const page = await site.open('/calculators/cport/');
    await fill(page, CPORT_WITH_CASIC);
    await expectOutcome(page, 'scored', '3');
    const caveats = await textOf(page.locator('.result section').nth(1));
    expect(caveats).toContain('Caveats that stay with the result');
    const { pages } = await printed(page, format);
    // Line ends of the sheet are other ones than those of the page.
    const letters = (text: string) => text.replace(/\W/g, '');
    expect(letters(pages[0] ?? '')).toContain(letters(caveats));
  });

  // src/styles/print.css: 10 mm.
  test('the sheet has its own margins, narrower than those of other pages', async () => {
    const sheet = await printed(await site.open('/calculators/cport/'), format);
    expect(sheet.left).toBeCloseTo(10, 0);
    expect(sheet.top).toBeGreaterThan(9);
    expect(sheet.top).toBeLessThan(14);
  });

  // src/styles/print.css: 16 mm.
  test.each(['/glossary/', '/calculators/which-tool/'])('%s is printed with the margin of its kind', async (path) => {
    const { left } = await printed(await site.open(path), format);
    expect(left).toBeCloseTo(path === '/glossary/' ? 16 : 10, 0);
  });
});

test('chosen dark colours do not go to the printer', async () => {
  const page = await site.open('/guidance/how-often-men-reoffend/', { colorScheme: 'dark' });
  await page.getByRole('combobox', { name: 'Colours' }).selectOption('dark');
  await page.emulateMedia({ media: 'print' });
  // The ink of the light colours in src/styles/tokens.css, #1b2226.
  expect(await page.locator('h1').evaluate((heading) => getComputedStyle(heading).color)).toBe('rgb(27, 34, 38)');
});
