/** The CPORT calculator by keyboard alone, and the names that others rely on (contract, section 4). */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { instruments } from '../../src/scoring/index.ts';
import { builtFiles } from '../helpers/built-site.ts';
import { CPORT_WITH_CASIC, expectOutcome, formData, outcomeOf, tabTo, textOf } from '../helpers/calculator-page.ts';
import { useSite } from '../helpers/site.ts';

const site = useSite();
const offered = instruments.filter(({ id }) => builtFiles().includes(`calculators/${id}/index.html`));

/** Answers one question without a mouse: Tab to it, then Space and arrows, or typing. */
async function answer(page: Page, name: string, value: string): Promise<void> {
  await tabTo(page, `[name="${name}"]`);
  const isRadio = await page.evaluate(() => (document.activeElement as HTMLInputElement).type === 'radio');
  if (!isRadio) return page.keyboard.type(value);
  await page.keyboard.press('Space');
  for (let press = 0; press < 5; press += 1) {
    if (await page.evaluate((wanted) => (document.activeElement as HTMLInputElement).value === wanted, value)) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`answer: ${name} must offer ${value}`);
}

describe('the CPORT calculator by keyboard', () => {
  test('a case with CASIC in place of an unknown item is scored as 3, and the panel says so', async () => {
    const page = await site.open('/calculators/cport/');
    for (const [name, value] of Object.entries(CPORT_WITH_CASIC)) await answer(page, name, value);
    expect(await formData(page)).toEqual(CPORT_WITH_CASIC);
    await expectOutcome(page, 'scored', '3');
    const panel = await textOf(outcomeOf(page).locator('[data-part="total"]'));
    expect(panel).toMatch(/CASIC.*(stands in|in place|substitut)/i);
    expect(panel).toContain('Indication of sexual interest');
  });

  test('the result follows every input without a submit', async () => {
    const page = await site.open('/calculators/cport/');
    const headline = outcomeOf(page).locator('.total b');
    expect(await headline.innerText()).toBe('0 to 7');
    await answer(page, 'ageAtIndex', '30');
    await expect.poll(() => headline.innerText()).toBe('1 to 7');
    await answer(page, 'priorCriminalHistory', 'no');
    await expect.poll(() => headline.innerText()).toBe('1 to 6');
    await expectOutcome(page, 'incomplete');
  });

  test('a number that was typed is set aside by the unknown box beside it, and counts again without it', async () => {
    const page = await site.open('/calculators/cport/');
    await answer(page, 'ageAtIndex', '30');
    await tabTo(page, '[name="ageAtIndex.unknown"]');
    await page.keyboard.press('Space');
    await expect.poll(() => outcomeOf(page).locator('.total b').innerText()).toBe('0 to 7');
    await page.keyboard.press('Space');
    await expect.poll(() => outcomeOf(page).locator('.total b').innerText()).toBe('1 to 7');
  });

  test('the form can be left by Tab: check, clear, code and footer are reached in order', async () => {
    const page = await site.open('/calculators/cport/');
    for (const selector of [
      '[name="casic.onlineCommunication"]',
      'form[data-instrument] button:not([type="button"])',
      '[data-action="clear"]',
      '#answer-code',
      '#theme',
    ])
      await tabTo(page, selector);
  });

  test('the skip link leads past the header to the content', async () => {
    const page = await site.open('/calculators/cport/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to content');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main');
  });
});

describe('names that others rely on', () => {
  test.each(offered.map((instrument) => [instrument.id, instrument] as const))(
    '%s has its controls by their contract names',
    async (id, instrument) => {
      const page = await site.open(`/calculators/${id}/`);
      const form = page.locator(`form[data-instrument="${id}"]`);
      expect(await form.count()).toBe(1);
      const controls = await form.evaluate((element: HTMLFormElement) => {
        const found: Record<string, { type: string; values: string[] }> = {};
        for (const control of element.querySelectorAll('input')) {
          found[control.name] ??= { type: control.type, values: [] };
          found[control.name]?.values.push(control.type === 'radio' ? control.value : '');
        }
        return found;
      });
      const expected: typeof controls = {};
      const add = (prefix: string, items: typeof instrument.items) => {
        for (const item of items) {
          const name = prefix + item.id;
          if (item.kind === 'number') {
            expected[name] = { type: 'text', values: [''] };
            expected[`${name}.unknown`] = { type: 'checkbox', values: [''] };
          } else expected[name] = { type: 'radio', values: [...item.options.map(({ value }) => String(value)), 'unknown'] };
        }
      };
      add('', instrument.items);
      for (const substitute of instrument.substitutes) add(`${substitute.instrument.id}.`, substitute.instrument.items);
      const { facts, rest } = Object.entries(controls).reduce(
        (sorted, [name, control]) => {
          (name.startsWith('facts.') ? sorted.facts : sorted.rest)[name] = control;
          return sorted;
        },
        { facts: {} as typeof controls, rest: {} as typeof controls },
      );
      expect(rest).toEqual(expected);
      expect(Object.keys(facts)).toEqual(instrument.gate.map(({ field }) => `facts.${field}`));
      expect(Object.values(facts).every(({ type, values }) => type === 'radio' && values.includes('unknown'))).toBe(true);
    },
  );

  test.each(offered.map(({ id }) => id))('%s says its outcome in attributes, without a total before it is scored', async (id) => {
    const page = await site.open(`/calculators/${id}/`);
    expect(await outcomeOf(page).count()).toBe(1);
    expect(await outcomeOf(page).getAttribute('data-status')).toBe('incomplete');
    expect(await outcomeOf(page).getAttribute('data-total')).toBeNull();
    expect(await page.locator('button[data-action="clear"]').count()).toBe(1);
  });

  test('the unknown box follows its number in the page', async () => {
    const page = await site.open('/calculators/cport/');
    const names = await page
      .locator('form[data-instrument] input')
      .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).name));
    expect(names[names.indexOf('ageAtIndex') + 1]).toBe('ageAtIndex.unknown');
  });

  test('the total disappears again when the case is scored no longer', async () => {
    const page = await site.open('/calculators/cport/');
    for (const [name, value] of Object.entries(CPORT_WITH_CASIC)) await answer(page, name, value);
    await expectOutcome(page, 'scored', '3');
    await page.locator('[name="ageAtIndex"]').fill('17');
    await expectOutcome(page, 'invalid');
    await page.locator('[name="ageAtIndex"]').fill('');
    await expectOutcome(page, 'incomplete');
    await page.locator('[name="facts.sex"][value="female"]').check();
    await expectOutcome(page, 'notApplicable');
  });
});
