/** The printed sheet of CPORT, the longest: one page, with everything that must not be dropped, and nowhere to write a name. Every calculator is printed in its own flow. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { CPORT_WITH_CASIC, cportCase, expectOutcome, fill, textOf } from '../helpers/calculator-page.ts';
import { useSite } from '../helpers/site.ts';

const site = useSite();

/** Page objects of a PDF; the tree above them is of type Pages. */
const countPages = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page(?![A-Za-z])/g)?.length ?? 0;

async function printed(answers: Record<string, string>, status: string, total: string | null): Promise<Page> {
  const page = await site.open('/calculators/cport/');
  await fill(page, answers);
  await expectOutcome(page, status, total);
  await page.emulateMedia({ media: 'print' });
  return page;
}

test.each<[string, Record<string, string>, string, string | null, string]>([
  ['a scored case on Letter', CPORT_WITH_CASIC, 'scored', '3', 'Letter'],
  [
    'a case with every part of the result filled',
    { ...cportCase(2), 'facts.sex': 'unknown', 'facts.ageGroup': 'unknown', 'facts.csem': 'unknown' },
    'scored',
    '2',
    'A4',
  ],
  ['a refusal', { 'facts.sex': 'female' }, 'notApplicable', null, 'A4'],
])('%s fits one page', async (_, answers, status, total, format) => {
  const page = await printed(answers, status, total);
  expect(countPages(await page.pdf({ format, preferCSSPageSize: true }))).toBe(1);
});

test('pages of a longer document are counted', async () => {
  const page = await site.open('/references/');
  expect(countPages(await page.pdf({ format: 'A4' }))).toBeGreaterThan(5);
});

describe('the sheet', () => {
  test('holds instrument, edition, eligibility, answers, code, all nine parts and the caveats, and no control or place for a name', async () => {
    const page = await printed(CPORT_WITH_CASIC, 'scored', '3');
    const text = await textOf(page.locator('main'));
    for (const words of [
      'Child Pornography Offender Risk Tool, edition 2015.',
      'For education. Scoring a real case needs the current manual and training.',
      'Is the person a man or a woman? A man',
      'Was he 18 or over? 18 or over',
      'Is there a CSEM offence? Convicted',
      `Answer code: ${await textOf(page.locator('.sheet code'))}`,
      'Caveats that stay with the result',
      'CASIC stands in for',
    ])
      expect(text).toContain(words);
    expect(await page.locator('[data-part]').evaluateAll((parts) => parts.filter((part) => part.getClientRects().length > 0).length)).toBe(
      9,
    );
    expect(
      await page
        .locator('input, textarea, select, button')
        .evaluateAll((controls) => controls.filter((control) => control.getClientRects().length > 0).map((control) => control.outerHTML)),
    ).toEqual([]);
    expect(text).not.toMatch(/\b(client|person|subject|assessor|rater)’?s? name\b|\bname:|\bsignature\b|\bdate of birth\b/i);
  });

  test('the print button asks the browser to print', async () => {
    const page = await site.open('/calculators/cport/', {
      before: () => {
        window.print = () => document.documentElement.setAttribute('data-printed', '');
      },
    });
    await page.locator('[data-action="print"]').click();
    expect(await page.locator('html[data-printed]').count()).toBe(1);
  });
});
