/** The answer code brings the answers back, and refuses what it cannot read. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { type Answers, CPORT_WITH_CASIC, cportCase, expectOutcome, fill, formData, textOf } from '../helpers/calculator-page.ts';
import { useSite } from '../helpers/site.ts';

const site = useSite();

const codeOf = (page: Page) => page.locator('[data-answer-code] code').innerText();
const problem = (page: Page) => textOf(page.locator('#answer-code-problem'));

async function withCode(path: string, answers: Answers): Promise<{ page: Page; code: string }> {
  const page = await site.open(path);
  await fill(page, answers);
  await page.locator('[data-answer-code] code').waitFor();
  return { page, code: await codeOf(page) };
}

async function restore(page: Page, code: string): Promise<void> {
  await page.locator('#answer-code').fill(code);
  await page.locator('#answer-code').press('Enter');
}

describe('restoring', () => {
  test('a code typed on another day brings back every answer and the total', async () => {
    const { code } = await withCode('/calculators/cport/', CPORT_WITH_CASIC);
    const later = await site.open('/calculators/cport/');
    await restore(later, code);
    await expectOutcome(later, 'scored', '3');
    expect(await formData(later)).toEqual(CPORT_WITH_CASIC);
    expect(await codeOf(later)).toBe(code);
    expect(await later.locator('#answer-code').inputValue()).toBe('');
    expect(later.url()).toBe(`${site.address}calculators/cport/`);
  });

  test('blanks and unknowns come back as what they were', async () => {
    const answers = { ageAtIndex: 'unknown', priorCriminalHistory: 'unknown', 'casic.videos': 'no', 'facts.sex': 'unknown' };
    const { page, code } = await withCode('/calculators/cport/', answers);
    const before = await formData(page);
    const later = await site.open('/calculators/cport/');
    await restore(later, code);
    await expect.poll(() => formData(later)).toEqual(before);
    expect(await later.locator('[name="ageAtIndex.unknown"]').isChecked()).toBe(true);
  });

  test('a code replaces what was in the form', async () => {
    const { code } = await withCode('/calculators/cport/', { priorCriminalHistory: 'yes' });
    const { page } = await withCode('/calculators/cport/', cportCase(7));
    await restore(page, code);
    await expect.poll(() => formData(page)).toEqual({ priorCriminalHistory: 'yes' });
  });

  test('small letters, spaces and letters that look like digits are forgiven', async () => {
    const { page, code } = await withCode('/calculators/cport/', CPORT_WITH_CASIC);
    await page.locator('[data-action="clear"]').click();
    await restore(page, ` ${code.toLowerCase().replaceAll('1', 'l').replaceAll('0', 'o')} `);
    await expectOutcome(page, 'scored', '3');
  });
});

describe('refusing', () => {
  test('a mistyped code is named as such; the form, the typed text and the focus stay', async () => {
    const { page, code } = await withCode('/calculators/cport/', cportCase(2));
    const before = await formData(page);
    const first = code[0] === '7' ? '8' : '7';
    await restore(page, first + code.slice(1));
    await expect.poll(() => problem(page)).toBe('This code has a typing error. Compare it with the sheet, character by character.');
    expect(await formData(page)).toEqual(before);
    expect(await page.locator('#answer-code').inputValue()).toBe(first + code.slice(1));
    expect(await page.locator('#answer-code').getAttribute('aria-invalid')).toBe('true');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('answer-code');
  });

  test.each(['', ' ', '<img src=x>', '🙂', 'A'.repeat(250)])('what is no code at all is refused: %j', async (text) => {
    const page = await site.open('/calculators/cport/');
    await restore(page, text);
    await expect.poll(() => problem(page)).not.toBe('');
    expect(await formData(page)).toEqual({});
  });

  test('a code of another instrument says to open that calculator', async () => {
    const { code } = await withCode('/calculators/cport/', CPORT_WITH_CASIC);
    const casic = await site.open('/calculators/casic/');
    await restore(casic, code);
    await expect
      .poll(() => problem(casic))
      .toBe('This code belongs to another instrument or edition. Open that calculator and type it there.');
    expect(await formData(casic)).toEqual({});
  });

  test('the message goes once the code is right', async () => {
    const { page, code } = await withCode('/calculators/cport/', CPORT_WITH_CASIC);
    await restore(page, 'WRONG');
    await expect.poll(() => problem(page)).not.toBe('');
    await restore(page, code);
    await expect.poll(() => problem(page)).toBe('');
  });
});

test('an empty case has no code, and the code holds no answer in clear', async () => {
  const page = await site.open('/calculators/cport/');
  expect(await page.locator('[data-answer-code] code').count()).toBe(0);
  await fill(page, CPORT_WITH_CASIC);
  await page.locator('[data-answer-code] code').waitFor();
  expect(await codeOf(page)).toMatch(/^[0-9A-Z*~$= -]+$/);
  expect((await codeOf(page)).length).toBeLessThan(60);
});
