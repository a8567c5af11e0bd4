/**
 * Every instrument through its page, from its definition alone: by keyboard, with the total in view after each answer, on paper, and
 * back from its code. Form, result and messages are tested on the drawn component in test/unit/calculator.
 */
import type { Page } from 'playwright-core';
import { extractText } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { PART_TITLES, RESULT } from '../../src/calculator/result-words.ts';
import { getInstrument, instruments } from '../../src/scoring/index.ts';
import type { InstrumentDefinition } from '../../src/scoring/instrument-schema.ts';
import { CPORT_WITH_CASIC, expectOutcome, fill, formData, outcomeOf, tabTo, textOf } from '../helpers/calculator-page.ts';
import { scoredCase } from '../helpers/generated-case.ts';
import { useSite } from '../helpers/site.ts';
import { translatePage } from '../helpers/translate-page.ts';

const site = useSite();
/** Line breaks and columns of the paper fall anywhere, so texts are compared without white space. */
const squeeze = (text: string): string => text.replace(/\s+/g, '');
const readPdf = async (pdf: Buffer): Promise<string> => squeeze((await extractText(new Uint8Array(pdf), { mergePages: true })).text);
const countPages = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page(?![A-Za-z])/g)?.length ?? 0;

/** The headline of the result: what it says, and whether exactly one is displayed, wholly inside the window. */
const headline = (page: Page) =>
  page.evaluate(() => {
    const shown = [...document.querySelectorAll('[data-shown="total"]')].filter((element) => element.getClientRects().length > 0);
    const box = shown[0]?.getBoundingClientRect();
    const isInView = box !== undefined && box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth;
    return { displayed: shown.length, isInView, text: shown[0]?.textContent ?? '' };
  });

/** Answers one question without a mouse: Tab to it, then Space and arrows, or typing. */
async function answer(page: Page, name: string, value: string): Promise<void> {
  await tabTo(page, value === 'unknown' ? `[name="${name}.unknown"], [type="radio"][name="${name}"]` : `[name="${name}"]`);
  const type = await page.evaluate(() => (document.activeElement as HTMLInputElement).type);
  if (type === 'text') return page.keyboard.type(value);
  await page.keyboard.press('Space');
  for (let press = 0; type === 'radio' && press < 6; press += 1) {
    if (await page.evaluate((wanted) => (document.activeElement as HTMLInputElement).value === wanted, value)) return;
    await page.keyboard.press('ArrowDown');
  }
}

describe.each(instruments.map(({ id }) => id))('%s', (id) => {
  const definition = getInstrument(id) as InstrumentDefinition;
  const { answers, outcome } = scoredCase(definition);
  const total = outcome.total === null ? null : String(outcome.total);

  test('by keyboard alone: the same outcome as through the library, its headline always in view; then on paper and back from its code', async () => {
    const page = await site.open(`/calculators/${id}/`);
    for (const [name, value] of Object.entries(answers)) {
      await answer(page, name, value);
      expect(await headline(page)).toMatchObject({ displayed: 1, isInView: true });
    }
    await expectOutcome(page, 'scored', total);
    if (total !== null) expect((await headline(page)).text.replace('−', '-')).toMatch(new RegExp(`^${total} `));
    const text = await textOf(outcomeOf(page));
    if (outcome.band) expect(text).toContain(outcome.band.label);

    const entered = await formData(page);
    expect(entered).toEqual(answers);
    const code = await textOf(page.locator('[data-answer-code]'));
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    expect(countPages(pdf)).toBeLessThanOrEqual(id === 'cport' ? 2 : 1);
    const paper = await readPdf(pdf);
    // A table of rows has no total.
    const titles = { ...PART_TITLES, ...(definition.rule.kind === 'firstMatch' && { total: RESULT.row }) };
    for (const words of [code, ...Object.values(titles), ...definition.norms.caveats]) expect(paper).toContain(squeeze(words));

    await page.locator('[data-action="clear"]').click();
    expect(await formData(page)).toEqual({});
    await page.locator('#answer-code').fill(code);
    await page.keyboard.press('Enter');
    await expectOutcome(page, 'scored', total);
    expect(await formData(page)).toEqual(entered);
  });
});

// The narrowest window, where the longest headlines wrap most, for every instrument; other widths for the longest form.
test.each([...instruments.map(({ id }) => [id, 320, 640] as const), ['cport', 390, 844] as const, ['cport', 768, 1024] as const])(
  '%s at %i by %i pixels: the headline is in view after every answer, and covers no question that has the focus',
  async (id, width, height) => {
    const { answers, outcome } = scoredCase(getInstrument(id) as InstrumentDefinition);
    const page = await site.open(`/calculators/${id}/`, { viewport: { width, height } });
    for (const [name, value] of Object.entries(answers)) {
      await page.locator(`[name="${name}"]`).first().focus();
      await fill(page, { [name]: value });
      expect(await headline(page)).toMatchObject({ displayed: 1, isInView: true });
      const isCovered = await page.evaluate(() => {
        const box = document.activeElement?.getBoundingClientRect();
        const bar = document.querySelector('.score-card .bar')?.getBoundingClientRect();
        return !box || !bar || (box.bottom > bar.top && box.top < bar.bottom && box.right > bar.left && box.left < bar.right);
      });
      expect([name, isCovered]).toEqual([name, false]);
    }
    await expectOutcome(page, 'scored', outcome.total === null ? null : String(outcome.total));
  },
);

test.each([390, 1280])('at %i pixels the result has no scroll box of its own, and is as wide as the page', async (width) => {
  const page = await site.open('/calculators/cport/', { viewport: { width, height: 800 } });
  await fill(page, CPORT_WITH_CASIC);
  await expectOutcome(page, 'scored', '3');
  const boxes = await outcomeOf(page).evaluate((result) =>
    [result, ...result.querySelectorAll('*')]
      .filter((each) => each.scrollHeight > each.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(each).overflowY))
      .filter((each) => each.clientHeight > 0 && !each.classList.contains('table'))
      .map((each) => each.className),
  );
  expect(boxes).toEqual([]);
  const [result, form] = await page.evaluate(() =>
    ['section[data-outcome]', '.calc'].map((selector) => document.querySelector(selector)?.getBoundingClientRect().width ?? 0),
  );
  expect(result).toBeCloseTo(form ?? -1, 0);
});

test('the form can be left by Tab: check, clear, code and footer are reached in order, and the skip link leads to the content', async () => {
  const page = await site.open('/calculators/cport/');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Skip to content');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main');
  for (const selector of ['[data-action="check"]', '[data-action="clear"]', '#answer-code', '#theme']) await tabTo(page, selector);
});

test('a page that the browser translated shows, prints and copies the case in the form', async () => {
  const page = await site.open('/calculators/cport/', { permissions: ['clipboard-read', 'clipboard-write'] });
  const { answers } = scoredCase(getInstrument('cport') as InstrumentDefinition, 3);
  await fill(page, answers);
  await page.evaluate(`(${translatePage})(document.body, false)`);
  await fill(page, CPORT_WITH_CASIC);
  await expectOutcome(page, 'scored', '3');
  expect((await headline(page)).text).toMatch(/^3 /);
  const code = await textOf(page.locator('[data-answer-code]'));
  const paper = await readPdf(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
  for (const words of [`Answer code: ${code}`, 'CASIC stands in for', '3 on a scale of 0 to 7']) expect(paper).toContain(squeeze(words));
  await page.locator('[data-action="copy"]').click();
  await expect.poll(() => page.locator('.calc [role="status"]').textContent()).toBe('Copied.');
  const copy = await page.evaluate(() => navigator.clipboard.readText());
  expect(copy).toContain(`Answer code: ${code}\n`);
  expect(copy).toMatch(/\nTOTAL\n3 on a scale/);
});
