/** "Check your answers": what is wrong is named, reachable and mended without losing what was typed. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { cportCase, expectOutcome, fill, outcomeOf, tabTo, textOf } from '../helpers/calculator-page.ts';
import { useSite } from '../helpers/site.ts';

const site = useSite();

const check = (page: Page) => page.getByRole('button', { name: 'Check your answers' }).click();
const summary = (page: Page) => page.locator('.summary[role="alert"]');
/** Lines of the summary, once it is there. */
async function summaryLines(page: Page): Promise<string[]> {
  await summary(page).waitFor();
  return summary(page).locator('li').allInnerTexts();
}
const focusedName = (page: Page) => page.evaluate(() => (document.activeElement as HTMLInputElement).name);

/** A full case with this age. */
async function withAge(age: string): Promise<Page> {
  const page = await site.open('/calculators/cport/');
  await fill(page, { ...cportCase(2), ageAtIndex: age });
  return page;
}

describe('blanks', () => {
  test('the summary takes the focus and names every blank item and how to mend it', async () => {
    const page = await site.open('/calculators/cport/');
    await check(page);
    await expect.poll(() => summary(page).evaluate((element) => element === document.activeElement)).toBe(true);
    const lines = await summaryLines(page);
    expect(lines).toHaveLength(7);
    expect(lines[0]).toBe('Age at index: give an answer, or choose “Unknown”.');
    expect(lines.every((line) => /give an answer, or choose “Unknown”\.$/.test(line))).toBe(true);
  });

  test('no summary appears before the answers are checked', async () => {
    const page = await site.open('/calculators/cport/');
    await fill(page, { ageAtIndex: '17' });
    await expectOutcome(page, 'invalid');
    expect(await summary(page).count()).toBe(0);
    expect(await page.locator('fieldset.wrong').count()).toBe(0);
  });

  test('unknown is an answer: it is not named as a problem', async () => {
    const page = await site.open('/calculators/cport/');
    await fill(page, { ...cportCase(2), ageAtIndex: 'unknown' });
    await check(page);
    await page.getByRole('heading', { name: 'Your answers' }).waitFor();
    expect(await summary(page).count()).toBe(0);
    expect(await textOf(page.locator('tr', { has: page.getByRole('rowheader', { name: 'Age at index' }) }).last())).toContain('Unknown');
  });

  test('CASIC is asked for only while sexual interest is unknown', async () => {
    const page = await site.open('/calculators/cport/');
    await fill(page, { ...cportCase(2), sexualInterest: 'unknown' });
    await check(page);
    expect(await summaryLines(page)).toHaveLength(6);
    await fill(page, { sexualInterest: 'no' });
    await expect.poll(() => summary(page).count()).toBe(0);
  });

  test('each line of the summary leads to its field, and the address stays as it was', async () => {
    const page = await site.open('/calculators/cport/');
    const address = page.url();
    await check(page);
    const links = summary(page).getByRole('link');
    const names = [
      'ageAtIndex',
      'priorCriminalHistory',
      'contactSexualOffending',
      'conditionalReleaseFailure',
      'sexualInterest',
      'moreBoyThanGirlCsem',
      'moreBoyThanGirlOther',
    ];
    for (const [index, name] of names.entries()) {
      await links.nth(index).press('Enter');
      expect(await focusedName(page)).toBe(name);
    }
    expect(page.url()).toBe(address);
  });

  test('every answer is listed with a link to change it', async () => {
    const page = await withAge('30');
    await check(page);
    const rows = page.locator('tr', { has: page.getByRole('link', { name: /^Change/ }) });
    const names = await rows.getByRole('rowheader').allInnerTexts();
    expect(names).toEqual(
      expect.arrayContaining(['Age at index', 'More boy than girl content in other depictions', 'Is the person a man or a woman?']),
    );
    await rows.filter({ hasText: 'Prior criminal history' }).getByRole('link').press('Enter');
    expect(await focusedName(page)).toBe('priorCriminalHistory');
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).checked)).toBe(true);
  });
});

describe('numbers that cannot be', () => {
  test.each([
    ['17', 'Enter ‘Age at index’ as a number from 18 to 110.'],
    ['111', 'Enter ‘Age at index’ as a number from 18 to 110.'],
    ['-30', 'Enter ‘Age at index’ as a number from 18 to 110.'],
    ['30.5', 'Enter ‘Age at index’ as a whole number, without decimals.'],
    ['abc', 'Enter ‘Age at index’ as a number, or mark it as unknown.'],
    ['1e2', 'Enter ‘Age at index’ as a number, or mark it as unknown.'],
    ['30 years', 'Enter ‘Age at index’ as a number, or mark it as unknown.'],
  ])('an age of %s is refused with a way to mend it, and stays in the field', async (age, message) => {
    const page = await withAge(age);
    await expectOutcome(page, 'invalid');
    await check(page);
    expect(await summaryLines(page)).toEqual([message]);
    const field = page.locator('[name="ageAtIndex"]');
    expect(await field.inputValue()).toBe(age);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await textOf(page.locator('#item-ageAtIndex .problem'))).toBe(message);
    expect(await page.locator('#item-ageAtIndex').getAttribute('aria-describedby')).toMatch(/^problem-ageAtIndex /);
  });

  test('an empty age is a blank, not a mistake', async () => {
    const page = await withAge('');
    await expectOutcome(page, 'incomplete');
    await check(page);
    expect(await summaryLines(page)).toEqual(['Age at index: give an answer, or choose “Unknown”.']);
  });

  test('spaces around a number do not matter', async () => {
    const page = await withAge(' 30 ');
    await expectOutcome(page, 'scored', '2');
  });

  test('the panel shows no number while an answer needs mending', async () => {
    const page = await withAge('17');
    await expectOutcome(page, 'invalid');
    expect(await outcomeOf(page).locator('.total b').innerText()).toBe('–');
    expect(await textOf(outcomeOf(page).locator('[data-part="percentile"]'))).toContain('Not shown: an answer needs mending first.');
  });
});

test('mending the answer takes the summary away and scores the case', async () => {
  const page = await withAge('17');
  await check(page);
  await summary(page).waitFor();
  await tabTo(page, '[name="ageAtIndex"]', 200);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('30');
  await expect.poll(() => summary(page).count()).toBe(0);
  expect(await page.locator('fieldset.wrong').count()).toBe(0);
  await expectOutcome(page, 'scored', '2');
});

test('checking by Enter in a field works as the button does', async () => {
  const page = await site.open('/calculators/cport/');
  await fill(page, { ageAtIndex: '17' });
  await page.locator('[name="ageAtIndex"]').press('Enter');
  await expect.poll(() => summary(page).evaluate((element) => element === document.activeElement)).toBe(true);
  expect(page.url()).toBe(`${site.address}calculators/cport/`);
});
