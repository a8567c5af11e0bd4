/** Nothing about a case leaves the page or outlives the visit. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { CPORT_WITH_CASIC, cportCase, expectOutcome, fill, fillByHand, formData, outcomeOf } from '../helpers/calculator-page.ts';
import { useSite } from '../helpers/site.ts';

const site = useSite();

const kept = (page: Page) =>
  page.evaluate(async () => ({
    local: Object.entries(localStorage),
    session: Object.entries(sessionStorage),
    cookie: document.cookie,
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    state: history.state as unknown,
    name: window.name,
  }));

const NOTHING = { local: [], session: [], cookie: '', databases: [], caches: [], state: null, name: '' };

describe('while a case is scored', () => {
  test('nothing is requested, stored or written into the address', async () => {
    const page = await site.open('/calculators/cport/');
    await page.waitForLoadState('networkidle');
    const address = page.url();
    const length = await page.evaluate(() => history.length);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('websocket', (socket) => requests.push(socket.url()));
    await fillByHand(page, CPORT_WITH_CASIC);
    await expectOutcome(page, 'scored', '3');
    await page.getByRole('button', { name: 'Check your answers' }).click();
    await page.locator('.calc tr', { hasText: 'Prior criminal history' }).getByRole('link').last().click();
    await page.locator('[data-answer-code] input').fill('ABC');
    await page.getByRole('button', { name: 'Restore' }).click();
    await fill(page, { ageAtIndex: 'abc' });
    await expectOutcome(page, 'invalid');
    await page.waitForTimeout(1200);
    expect(requests).toEqual([]);
    expect(page.url()).toBe(address);
    expect(await page.evaluate(() => history.length)).toBe(length);
    expect(await kept(page)).toEqual(NOTHING);
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.title()).toBe('CPORT calculator · IFSO Guide');
  });

  test('the fields ask the browser to remember nothing', async () => {
    const page = await site.open('/calculators/cport/');
    expect(await page.locator('form[data-instrument]').getAttribute('autocomplete')).toBe('off');
    expect(await page.locator('[data-answer-code]').getAttribute('autocomplete')).toBe('off');
    expect(await page.locator('[name="ageAtIndex"]').getAttribute('autocomplete')).toBe('off');
  });
});

describe('leaving and coming back', () => {
  const leave: [string, (page: Page) => Promise<unknown>][] = [
    [
      'by a link and the back button',
      async (page) => {
        await page.getByRole('link', { name: 'Look up' }).click();
        await page.waitForURL(/glossary/);
        await page.goBack();
      },
    ],
    [
      'by back and forward',
      async (page) => {
        await page.goBack();
        await page.goForward();
      },
    ],
    ['by reloading', (page) => page.reload()],
    ['by typing the address again', (page) => page.goto(page.url())],
  ];
  test.each(leave)('%s finds an empty form', async (_, go) => {
    const page = await site.open('/calculators/');
    await page.goto(`${site.address}calculators/cport/`);
    await fill(page, CPORT_WITH_CASIC);
    await expectOutcome(page, 'scored', '3');
    await go(page);
    await page.waitForLoadState('load');
    expect(page.url()).toBe(`${site.address}calculators/cport/`);
    await expectOutcome(page, 'incomplete');
    expect(await formData(page)).toEqual({});
    expect(await outcomeOf(page).locator('.total b').innerText()).toBe('0 to 7');
  });

  test('the form is emptied as the page is left, before the browser can keep the page in memory', async () => {
    const page = await site.open('/calculators/cport/');
    await fill(page, CPORT_WITH_CASIC);
    await expectOutcome(page, 'scored', '3');
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
    expect(await formData(page)).toEqual({});
    await expectOutcome(page, 'incomplete');
  });
});

describe('clearing', () => {
  test('the button empties every answer, the result, the code and the list of answers', async () => {
    const page = await site.open('/calculators/cport/');
    await fill(page, CPORT_WITH_CASIC);
    await page.getByRole('button', { name: 'Check your answers' }).click();
    await page.locator('[data-action="clear"]').click();
    await expectOutcome(page, 'incomplete');
    expect(await formData(page)).toEqual({});
    expect(await page.locator('[data-answer-code] code').count()).toBe(0);
    expect(await page.getByRole('heading', { name: 'Your answers' }).count()).toBe(0);
    expect(await page.locator('.sheet').evaluate((sheet) => /Yes|30/.test(sheet.textContent ?? ''))).toBe(false);
    await expect.poll(() => page.locator('.calc > [role="status"]').innerText()).toBe('Everything was cleared.');
  });
});

describe('idle clearing', () => {
  const MINUTE = 60_000;
  const warning = (page: Page) => page.getByText('No activity for 29 minutes.');

  async function started(): Promise<Page> {
    const page = await (await site.visitor()).newPage();
    await page.clock.install();
    await page.goto(`${site.address}calculators/cport/`);
    await fill(page, cportCase(2));
    await expectOutcome(page, 'scored', '2');
    return page;
  }

  test('after 29 idle minutes a warning stands on the page, and a minute later everything is cleared', async () => {
    const page = await started();
    await page.clock.fastForward(28.5 * MINUTE);
    expect(await warning(page).count()).toBe(0);
    await page.clock.fastForward(0.6 * MINUTE);
    await warning(page).waitFor();
    expect(Object.keys(await formData(page)).length).toBeGreaterThan(5);
    await page.clock.fastForward(1 * MINUTE);
    await expect.poll(() => formData(page)).toEqual({});
    await expectOutcome(page, 'incomplete');
    expect(await warning(page).count()).toBe(0);
    await expect
      .poll(() => page.locator('.calc > [role="status"]').innerText())
      .toBe('Everything was cleared after thirty minutes without activity.');
  });

  test('the warning is an alert, and its button keeps the answers for another thirty minutes', async () => {
    const page = await started();
    const read = page.locator('form[data-instrument] input:checked').first();
    await read.evaluate((control) => control.focus({ preventScroll: true })); // a scroll would be activity, and may be told of late
    await page.clock.fastForward(29.1 * MINUTE);
    await page
      .getByRole('alert')
      .filter({ has: warning(page) })
      .waitFor();
    await page.getByRole('button', { name: 'Keep my answers' }).click();
    await expect.poll(() => warning(page).count()).toBe(0);
    expect(await read.evaluate((control) => control === document.activeElement)).toBe(true);
    await page.clock.fastForward(5 * MINUTE);
    await expectOutcome(page, 'scored', '2');
    await page.clock.fastForward(24.2 * MINUTE);
    await warning(page).waitFor();
    await page.clock.fastForward(1.1 * MINUTE);
    await expect.poll(() => formData(page)).toEqual({});
  });

  test('any activity starts the thirty minutes anew', async () => {
    const page = await started();
    await page.clock.fastForward(28 * MINUTE);
    await page.keyboard.press('Shift');
    await page.clock.fastForward(28 * MINUTE);
    expect(await warning(page).count()).toBe(0);
    await expectOutcome(page, 'scored', '2');
  });

  test('reading on counts as activity, though no key is pressed', async () => {
    const page = await started();
    await page.clock.fastForward(28 * MINUTE);
    await page.evaluate(() => {
      const { promise, resolve } = Promise.withResolvers<void>();
      document.addEventListener('scroll', () => resolve(), { once: true });
      scrollBy(0, 300);
      return promise;
    });
    await page.clock.fastForward(28 * MINUTE);
    expect(await warning(page).count()).toBe(0);
    await expectOutcome(page, 'scored', '2');
  });

  test('switched off, it clears nothing', async () => {
    const page = await started();
    await page.getByRole('checkbox', { name: 'Clear after thirty minutes without activity' }).uncheck();
    await page.clock.fastForward(29.5 * MINUTE);
    await page.clock.fastForward(60 * MINUTE);
    expect(await warning(page).count()).toBe(0);
    await expectOutcome(page, 'scored', '2');
  });
});
