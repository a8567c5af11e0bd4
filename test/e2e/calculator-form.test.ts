/** A case is scored on one screen: how long the forms are, what stays in view, how few keys it takes, and that no link loses the case. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { instruments } from '../../src/scoring/index.ts';
import { CPORT_WITH_CASIC, cportCase, expectOutcome, fill, fillByHand, formData, textOf } from '../helpers/calculator-page.ts';
import { useSite } from '../helpers/site.ts';

const site = useSite();
const ids = instruments.map(({ id }) => id);
const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

const running = async (id: string, viewport: { width: number; height: number }): Promise<Page> => {
  const page = await site.open(`/calculators/${id}/`, { viewport });
  await page.locator('html[data-running]').waitFor();
  return page;
};
const heightOf = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => Math.round(element.getBoundingClientRect().height));

/** Height of the form in pixels, at 1280 and at 390 wide: about a tenth more than was reached. See test/MEASURED.md. */
const HIGHEST: Record<string, [number, number]> = {
  cport: [1100, 2100],
  casic: [1000, 1900],
  'static-99r': [1700, 3200],
  'stable-2007': [1500, 2800],
  'dc-srp': [1600, 2700],
  'iic-srp': [900, 1500],
};

describe.each(ids)('%s', (id) => {
  test('is as long as it need be; the first question begins above 400 pixels, and the card shows everything in its 34rem', async () => {
    const [wide, narrow] = HIGHEST[id] ?? [0, 0];
    const page = await running(id, DESKTOP);
    expect(await heightOf(page, 'form[data-instrument]')).toBeLessThanOrEqual(wide);
    const top = await page
      .locator('form fieldset[id^="item-"]')
      .first()
      .evaluate((element) => element.getBoundingClientRect().top);
    expect(top).toBeLessThan(400);
    const card = await page
      .locator('.score-card')
      .evaluate((element) => ({ height: element.clientHeight, hidden: element.scrollHeight - element.clientHeight }));
    expect(card.hidden).toBeLessThanOrEqual(0);
    expect(card.height).toBeLessThanOrEqual(34 * 16);
    await page.setViewportSize(PHONE);
    expect(await heightOf(page, 'form[data-instrument]')).toBeLessThanOrEqual(narrow);
  });

  test('between the answers there is one link an item at most, and it opens the rule as a card', async () => {
    const page = await running(id, DESKTOP);
    for (const item of await page.locator('form .item').all()) expect(await item.locator('a').count()).toBeLessThanOrEqual(1);
    for (const link of await page.locator('form a[data-card]').all()) {
      const rule = page.locator(`[id="${((await link.getAttribute('href')) ?? '#').slice(1)}"]`);
      expect(await rule.count()).toBe(1);
    }
    const before = await formData(page);
    await page.locator('form .item a[data-card]:visible').first().click();
    const card = page.getByRole('dialog');
    expect(await card.getByRole('heading').count()).toBeGreaterThan(0);
    for (const link of await card.getByRole('link').all()) expect(await link.getAttribute('target')).toBe('_blank');
    await page.keyboard.press('Escape');
    expect(await formData(page)).toEqual(before);
    expect(page.url()).toBe(`${site.address}calculators/${id}/`);
  });
});

describe('after every answer one total is in view', () => {
  test.each([
    ['a phone', PHONE],
    ['a tablet held upright', { width: 768, height: 1024 }],
    ['a laptop', DESKTOP],
    ['a laptop at 200% zoom', { width: 640, height: 400 }],
    ['a low window', { width: 1280, height: 500 }],
  ])('on %s', async (_, viewport) => {
    const page = await running('cport', viewport);
    for (const [name, value] of Object.entries(CPORT_WITH_CASIC)) {
      await fillByHand(page, { [name]: value });
      const seen = await page.evaluate(() => {
        const shown = [...document.querySelectorAll('[data-shown="total"]')].filter((each) => each.getClientRects().length > 0);
        const box = shown[0]?.getBoundingClientRect();
        const focus = document.activeElement?.getBoundingClientRect();
        const bar = document.querySelector('.score-card .bar')?.getBoundingClientRect();
        const isCovered = bar !== undefined && focus !== undefined && bar.height > 0 && focus.bottom > bar.top && focus.top < bar.bottom;
        return {
          shown: shown.length,
          isInView: box !== undefined && box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth,
          isCovered,
        };
      });
      expect([name, seen]).toEqual([name, { shown: 1, isInView: true, isCovered: false }]);
    }
    await expectOutcome(page, 'scored', '3');
  });
});

test('a CPORT case with CASIC takes 40 keys at most, from the page to its result', async () => {
  const page = await running('cport', DESKTOP);
  let keys = 0;
  const press = async (...all: string[]) => {
    for (const key of all) {
      await page.keyboard.press(key);
      keys += 1;
    }
  };
  const focused = () => page.evaluate(() => (document.activeElement as HTMLInputElement).name);
  await press('Tab', 'Enter');
  while ((await focused()) !== 'facts.sex') {
    expect(keys).toBeLessThan(15);
    await press('Tab');
  }
  await press('Space', 'Enter', 'Space', 'Enter', 'Space', 'Enter');
  await press('3', '0', 'Enter', 'y', 'Enter', 'n', 'Enter', 'n', 'Enter', 'u', 'Enter');
  expect(await focused()).toBe('casic.neverMarried');
  await press('y', 'Enter', 'y', 'Enter', 'y', 'Enter', 'n', 'Enter', 'n', 'Enter', 'n', 'Enter');
  await press('n', 'Enter', 'n', 'Enter');
  await expectOutcome(page, 'scored', '3');
  expect(await formData(page)).toEqual(CPORT_WITH_CASIC);
  expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-outcome'))).toBe(true);
  expect(keys).toBeLessThanOrEqual(40);
});

test('CASIC is closed until it is needed, and opens under the item', async () => {
  const page = await running('cport', DESKTOP);
  const casic = page.locator('#substitute-casic');
  expect(await casic.locator('fieldset').first().isVisible()).toBe(false);
  await page.locator('[name="sexualInterest"][value="unknown"]').check();
  expect(await casic.locator('fieldset').last().isVisible()).toBe(true);
  const [item, below] = await Promise.all([page.locator('#item-sexualInterest').boundingBox(), casic.boundingBox()]);
  expect((below?.y ?? 0) - ((item?.y ?? 0) + (item?.height ?? 0))).toBeLessThan(24);
});

describe('clearing', () => {
  test.each([
    ['a laptop', DESKTOP],
    ['a phone', PHONE],
  ])('on %s: the first question is in view and in focus, the message and its undo are seen', async (_, viewport) => {
    const page = await running('cport', viewport);
    await fill(page, cportCase(3));
    await page.locator('[data-action="clear"]').click();
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe('facts.sex');
    for (const selector of ['[name="facts.sex"] >> nth=0', '.score-card [role="status"]', '[data-action="undo"]']) {
      const box = await page.locator(selector).boundingBox();
      expect([selector, box !== null && box.y >= 0 && box.y + box.height <= viewport.height]).toEqual([selector, true]);
    }
    expect(await textOf(page.locator('.score-card [role="status"]'))).toBe('Everything was cleared.');
    await page.locator('[data-action="undo"]').click();
    await expectOutcome(page, 'scored', '3');
    expect(await formData(page)).toEqual(cportCase(3));
  });
});

test('problems are listed above the form, where the focus goes, and named at each field', async () => {
  const page = await running('cport', DESKTOP);
  await fill(page, { ageAtIndex: '17' });
  await page.locator('[data-action="check"]').click();
  const summary = page.locator('.checked .summary');
  expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
  const [above, form] = await Promise.all([summary.boundingBox(), page.locator('form[data-instrument]').boundingBox()]);
  expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThan(form?.y ?? 0);
  expect(above?.y ?? -1).toBeGreaterThanOrEqual(0);
  expect(await page.locator('form .item.wrong .problem').count()).toBe(7);
});

test('on a phone three answers are a row of equal thirds and four are two by two', async () => {
  const page = await running('stable-2007', PHONE);
  const boxes = async (name: string) =>
    page
      .locator(`#item-${name} .choices label`)
      .evaluateAll((labels) =>
        labels.map((label) => label.getBoundingClientRect()).map(({ x, y, width, height }) => [x, y, width, height].map(Math.round)),
      );
  const rating = await boxes('socialInfluences');
  expect(new Set(rating.map(([, y]) => y)).size).toBe(2);
  const sex = await page
    .locator('[id="item-facts.sex"] .choices label')
    .evaluateAll((labels) => labels.map((label) => Math.round(label.getBoundingClientRect().width)));
  expect(Math.max(...sex) - Math.min(...sex)).toBeLessThanOrEqual(1);
  for (const [, , , height] of rating) expect(height).toBeGreaterThanOrEqual(44);
});

test('the bar of a phone leads to the result', async () => {
  const page = await running('cport', PHONE);
  await page.locator('[data-action="result"]').click();
  expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-outcome'))).toBe(true);
  expect(page.url()).toBe(`${site.address}calculators/cport/`);
});
