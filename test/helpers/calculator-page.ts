/** Drives a calculator page as a reader would. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Answers } from './cport-with-casic.ts';

export { type Answers, CPORT_WITH_CASIC } from './cport-with-casic.ts';

const CPORT_ITEMS = [
  'ageAtIndex',
  'priorCriminalHistory',
  'contactSexualOffending',
  'conditionalReleaseFailure',
  'sexualInterest',
  'moreBoyThanGirlCsem',
  'moreBoyThanGirlOther',
];

/** A CPORT case with the given total, without CASIC. */
export function cportCase(total: number): Answers {
  const facts = { 'facts.sex': 'male', 'facts.ageGroup': 'adult', 'facts.csem': 'convicted' };
  return {
    ...facts,
    ...Object.fromEntries(CPORT_ITEMS.map((item, index) => [item, index === 0 ? (total > 0 ? '30' : '50') : index < total ? 'yes' : 'no'])),
  };
}

export const outcomeOf = (page: Page): Locator => page.locator('section[data-outcome]');

/** Enters answers with the mouse and by typing. */
export async function fillByHand(page: Page, answers: Answers): Promise<void> {
  for (const [name, value] of Object.entries(answers)) {
    const radio = page.locator(`input[type="radio"][name="${name}"][value="${value}"]`);
    if ((await page.locator(`input[type="radio"][name="${name}"]`).count()) > 0) await radio.check();
    else if (value === 'unknown') await page.locator(`input[name="${name}.unknown"]`).check();
    else await page.locator(`input[name="${name}"]`).fill(value);
  }
}

/** Enters answers all at once, each with the events that a hand would cause. For tests of what follows; the way in has its own tests. */
export async function fill(page: Page, answers: Answers): Promise<void> {
  await page.locator('form[data-instrument]').evaluate((form: HTMLFormElement, pairs) => {
    for (const [name, value] of pairs) {
      const controls = [...form.querySelectorAll<HTMLInputElement>('input')].filter((each) => each.name === name);
      const radio = controls.find((each) => each.type === 'radio' && each.value === value);
      const unknown = form.querySelector<HTMLInputElement>(`input[name="${name}.unknown"]`);
      const [text] = controls;
      if (radio) radio.click();
      else if (value === 'unknown' && unknown) unknown.click();
      else if (text && text.type === 'text') {
        text.value = value;
        text.dispatchEvent(new InputEvent('input', { bubbles: true }));
      } else throw new Error(`fill: ${name} must be able to take ${value}`);
    }
  }, Object.entries(answers));
}

/** Everything in the form, by control name. */
export const formData = (page: Page): Promise<Answers> =>
  page
    .locator('form[data-instrument]')
    .evaluate((form: HTMLFormElement) =>
      Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]).filter(([, value]) => value !== '')),
    );

/** Status and total as the page says them. */
export async function expectOutcome(page: Page, status: string, total: string | null = null): Promise<void> {
  await expect.poll(() => outcomeOf(page).getAttribute('data-status'), { timeout: 3000 }).toBe(status);
  await expect.poll(() => outcomeOf(page).getAttribute('data-total'), { timeout: 3000 }).toBe(total);
}

/** Text as a screen shows it, with single spaces. */
export const textOf = async (locator: Locator): Promise<string> => (await locator.innerText()).replace(/\s+/g, ' ').trim();

/** Presses Tab until the focus is on the control; fails if it is never reached. */
export async function tabTo(page: Page, selector: string, most = 120): Promise<void> {
  for (let press = 0; press < most; press += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`tabTo: ${selector} must be reached by Tab, got none in ${most} presses`);
}
