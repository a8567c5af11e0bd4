/** Where the script of a calculator is missing, late, blocked or fails: the page says so and is a paper sheet, and nothing can be sent. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { instruments } from '../../src/scoring/index.ts';
import { expectOutcome, fill, formData, textOf } from '../helpers/calculator-page.ts';
import { useSite } from '../helpers/site.ts';

const site = useSite();
const NOTICE = /^The calculator is not running\. Without JavaScript this page is a scoring sheet: print it, mark the answers/;

/** The notice waits some seconds for a script that is on its way; the wait is a style, and is ended here. */
const endWait = (page: Page) =>
  page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
  });

async function expectPaperSheet(page: Page) {
  await endWait(page);
  expect(await textOf(page.locator('.not-running'))).toMatch(NOTICE);
  expect(await page.locator('.not-running').isVisible()).toBe(true);
  // Neither a result that does not follow nor a button that does nothing, on the screen and on paper.
  for (const media of ['screen', 'print'] as const) {
    await page.emulateMedia({ media });
    expect(await page.locator('[data-shown="total"]').isVisible()).toBe(false);
    for (const button of await page.locator('[data-calculator] button').all()) expect(await button.isVisible()).toBe(false);
    for (const item of await page.locator('form[data-instrument] fieldset[id^="item-"]').all()) expect(await item.isVisible()).toBe(true);
  }
  await page.emulateMedia({ media: 'screen' });
}

/** A page whose script files are answered in some way; those of the layout come too. */
async function openWith(answer: 'missing' | 'blocked' | 'broken', id = 'cport'): Promise<Page> {
  const context = await site.visitor({ expected: /404|ERR_|Failed to load|broken on purpose/ });
  const page = await context.newPage();
  await page.route('**/*.js', (route) => {
    if (answer === 'missing') return route.fulfill({ status: 404, body: 'not found' });
    if (answer === 'blocked') return route.abort();
    return route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("broken on purpose");' });
  });
  await page.goto(`${site.address}calculators/${id}/`);
  return page;
}

test.each(['missing', 'blocked', 'broken'] as const)('a script that is %s', async (answer) => {
  await expectPaperSheet(await openWith(answer));
});

test('a script that comes late: its buttons appear with it, the notice goes, and what was answered before counts', async () => {
  const context = await site.visitor();
  const page = await context.newPage();
  const { promise: arrival, resolve: arrive } = Promise.withResolvers<void>();
  await page.route('**/*.js', async (route) => {
    await arrival;
    await route.continue();
  });
  await page.goto(`${site.address}calculators/casic/`, { waitUntil: 'commit' });
  await page.locator('footer').waitFor();
  await expectPaperSheet(page);
  await page.locator('form[data-instrument]').evaluate((form) => {
    for (const radio of form.querySelectorAll<HTMLInputElement>('input[value="yes"]')) radio.click();
  });
  arrive();
  await expectOutcome(page, 'scored', '6');
  expect(await page.locator('[data-shown="total"]').isVisible()).toBe(true);
  expect(await page.locator('[data-action="check"]').isVisible()).toBe(true);
  expect(await page.locator('.not-running').isVisible()).toBe(false);
});

test('a page that runs says nothing of the kind, also while it loads', async () => {
  const page = await site.open('/calculators/cport/');
  await expectOutcome(page, 'incomplete');
  await endWait(page);
  expect(await page.locator('.not-running').isVisible()).toBe(false);
});

describe('Enter in every control, with nothing but the form', () => {
  test.each([
    ...instruments.map(({ id }) => [id, 'without script'] as const),
    ['cport', 'before the script'] as const,
    ['cport', 'with the script'] as const,
  ])('%s, %s: no request, no address', async (id, when) => {
    const context = await site.visitor(when === 'without script' ? { javaScriptEnabled: false } : {});
    const page = await context.newPage();
    if (when === 'before the script') await page.route('**/*.js', () => new Promise(() => {}));
    await page.goto(`${site.address}calculators/${id}/`, { waitUntil: 'commit' });
    await page.locator('footer').waitFor();
    if (when === 'with the script') await page.locator('html[data-running]').waitFor();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    const controls = page.locator('form input:visible');
    const texts = page.locator('form input:not([type="radio"], [type="checkbox"]):visible');
    for (const text of await texts.all()) {
      await text.fill('23');
      await text.press('Enter');
      if (when === 'with the script' && (await text.getAttribute('name')) === 'q') {
        await page.waitForURL(/search\/\?q=23$/);
        await page.goBack();
        await page.locator('html[data-running]').waitFor();
        requests.length = 0;
      }
    }
    const radio = controls.and(page.locator('[type="radio"]')).first();
    await radio.check();
    await radio.press('Enter');
    if (when !== 'with the script') expect(Object.keys(await formDataOf(page)).length).toBeGreaterThan(0);
    expect(requests.filter((url) => !url.endsWith('.js'))).toEqual([]);
    expect(page.url()).toBe(`${site.address}calculators/${id}/`);
  });
});

/** What is in the form, asked through the driver: it can look into pages whose own scripts are off. */
const formDataOf = (page: Page) => formData(page);

test('answers given on the paper sheet stay where they are while there is no script', async () => {
  const page = await openWith('missing', 'casic');
  await fill(page, { videos: 'yes' });
  expect(await formData(page)).toEqual({ videos: 'yes' });
});
