/** Nothing about a case leaves the page or outlives the visit, whichever way the page is left. */
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../helpers/browser.ts';
import { CPORT_WITH_CASIC, cportCase, expectOutcome, fill, fillByHand, formData, outcomeOf, textOf } from '../helpers/calculator-page.ts';
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
    await page.locator('#answer-code').fill('ABC');
    await page.locator('[data-action="restore"]').click();
    await fill(page, { ageAtIndex: 'abc' });
    await expectOutcome(page, 'invalid');
    for (const name of ['ageAtIndex', 'priorCriminalHistory']) await page.locator(`[name="${name}"]`).first().press('Enter');
    // The sentence that is spoken after a pause is the last thing that happens.
    await expect.poll(() => page.locator('.calc [role="status"]').textContent(), { timeout: 4000 }).not.toBe('');
    expect(requests).toEqual([]);
    expect(page.url()).toBe(address);
    expect(await page.evaluate(() => history.length)).toBe(length);
    expect(await kept(page)).toEqual(NOTHING);
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.title()).toBe('CPORT calculator · IFSO Guide');
  });

  test('the policy of the page lets no script send a request, and no form be sent, whatever its address', async () => {
    const page = await site.open('/calculators/cport/', { expected: /Content Security Policy|violates|Failed to fetch/ });
    // The scripts of the page come on their own, before anything is entered.
    await page.waitForLoadState('networkidle');
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.evaluate(async () => {
      const refused: string[] = [];
      Object.assign(window, { refused });
      addEventListener('securitypolicyviolation', ({ effectiveDirective }) => refused.push(effectiveDirective));
      await fetch('/robots.txt').catch(() => {});
      const form = document.querySelector<HTMLFormElement>('form[data-instrument]');
      if (!form) return;
      form.method = 'get';
      form.action = '/';
      form.submit();
    });
    await expect
      .poll(() => page.evaluate(() => [...new Set((window as unknown as { refused: string[] }).refused)].sort()))
      .toEqual(['connect-src', 'form-action']);
    expect(requests).toEqual([]);
  });
});

describe('the search box of the header, on a page where a case can be entered', () => {
  test.each(['/calculators/cport/', '/calculators/which-tool/'])(
    'on %s goes to the search page, by Enter and by its link, and fetches nothing before',
    async (path) => {
      const page = await site.open(path);
      await page.waitForLoadState('networkidle');
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      await page.locator('header input[name="q"]').fill('IIOC & more');
      expect(requests).toEqual([]);
      await page.locator('header input[name="q"]').press('Enter');
      await page.waitForURL(`${site.address}search/?q=IIOC%20%26%20more`);
      await page.goBack();
      await page.locator('header input[name="q"]').fill('CPORT');
      await page.locator('header search a').click();
      await page.waitForURL(`${site.address}search/?q=CPORT`);
    },
  );
});

/** In a browser that keeps pages in memory for its Back button: the driver switches that off, and then Back proves nothing. */
describe('leaving and coming back', () => {
  let browser: Browser;
  beforeAll(async () => {
    const { executablePath, args } = await findBrowser();
    browser = await chromium.launch({ executablePath, args, ignoreDefaultArgs: ['--disable-back-forward-cache'] });
  });
  afterAll(() => browser.close());

  /** A scored case, with a code half typed, entered as a reader would, and every question that leaving asks. */
  async function started() {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await page.goto(`${site.address}calculators/`);
    await page.goto(`${site.address}calculators/cport/`);
    await page.evaluate(() => {
      Object.assign(window, { firstVisit: true });
    });
    return { page, asked };
  }
  async function startedCase() {
    const { page, asked } = await started();
    await fillByHand(page, cportCase(3));
    await expectOutcome(page, 'scored', '3');
    await page.locator('#answer-code').fill('HALF-TYPED');
    return { page, asked };
  }
  async function expectEmpty(page: Page) {
    await page.waitForURL(`${site.address}calculators/cport/`);
    await expectOutcome(page, 'incomplete');
    expect(await formData(page)).toEqual({});
    expect(await textOf(page.locator('[data-shown="total"]'))).toMatch(/^0 to 7 /);
    expect([await textOf(page.locator('[data-answer-code]')), await page.locator('#answer-code').inputValue()]).toEqual(['', '']);
    expect(await page.locator('.sheet').textContent()).not.toMatch(/Yes|30/);
  }

  test('by a link and Back the page comes back from memory, empty; leaving asked once', async () => {
    const { page, asked } = await startedCase();
    const client = await page.context().newCDPSession(page);
    await client.send('Page.enable');
    const reasons: string[] = [];
    client.on('Page.backForwardCacheNotUsed', ({ notRestoredExplanations }) =>
      reasons.push(...notRestoredExplanations.map(({ reason }) => reason)),
    );
    await page.getByRole('link', { name: 'Look up' }).click();
    await page.waitForURL(/glossary/);
    expect(asked).toEqual(['beforeunload']);
    await page.goBack();
    await expectEmpty(page);
    // Otherwise this test has not seen a page that was kept: a browser without a window of its own keeps none, and says so.
    if (!reasons.includes('BackForwardCacheDisabledForDelegate')) expect(await page.evaluate(() => 'firstVisit' in window)).toBe(true);
  });

  test.each<[string, (page: Page) => Promise<unknown>]>([
    ['Back and Forward', async (page) => [await page.goBack(), await page.goForward()]],
    ['loading anew', (page) => page.reload()],
    ['typing the address again', (page) => page.goto(page.url())],
    [
      'the search box',
      async (page) => [
        await page.locator('header input[name="q"]').fill('x'),
        await page.keyboard.press('Enter'),
        await page.waitForURL(/search/),
        await page.goBack(),
      ],
    ],
  ])('by %s the form is empty, and leaving asked once', async (_, go) => {
    const { page, asked } = await startedCase();
    await go(page);
    await expectEmpty(page);
    expect(asked).toEqual(['beforeunload']);
  });

  test('who answers the question with "stay" loses nothing', async () => {
    const { page } = await started();
    page.removeAllListeners('dialog');
    page.on('dialog', (dialog) => void dialog.dismiss());
    await fillByHand(page, cportCase(3));
    const question = page.waitForEvent('dialog');
    await page.getByRole('link', { name: 'Look up' }).click({ noWaitAfter: true });
    expect((await question).type()).toBe('beforeunload');
    await expectOutcome(page, 'scored', '3');
    expect(await formData(page)).toEqual(cportCase(3));
  });

  test('no link of the page loses an answer without asking', async () => {
    const { page, asked } = await started();
    await page.locator('form[data-instrument] input[type="radio"]').first().check();
    const answered = await formData(page);
    const links = await page.locator('a[href]').evaluateAll((all) =>
      all.map((link, index) => {
        link.setAttribute('data-link', String(index));
        const { target, pathname, hash, download } = link as HTMLAnchorElement;
        const stays =
          target === '_blank' || download !== '' || link.hasAttribute('download') || (pathname === location.pathname && hash !== '');
        return { index, stays };
      }),
    );
    expect(links.length).toBeGreaterThan(15);
    page.removeAllListeners('dialog');
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.dismiss();
    });
    page.context().on('page', (opened) => void opened.close());
    // Sources open in a new tab, all by the same component: a few of those are enough.
    const tried = [...links.filter(({ stays }) => !stays), ...links.filter(({ stays }) => stays).slice(0, 4)];
    for (const { index, stays } of tried) {
      asked.length = 0;
      await page.locator(`[data-link="${index}"]`).evaluate((link: HTMLElement) => link.click());
      if (!stays) await expect.poll(() => asked).toEqual(['beforeunload']);
      else expect(asked).toEqual([]);
      expect([index, await formData(page)]).toEqual([index, answered]);
    }
  });

  test('printed or copied, the case is kept and leaving does not ask', async () => {
    const { page, asked } = await startedCase();
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.getByRole('link', { name: 'Look up' }).click();
    await page.waitForURL(/glossary/);
    expect(asked).toEqual([]);
  });
});

describe('thirty minutes by the clock on the wall', () => {
  test('a laptop that slept comes back to an empty page', async () => {
    const page = await (await site.visitor()).newPage();
    await page.clock.install();
    await page.goto(`${site.address}calculators/cport/`);
    await fill(page, cportCase(2));
    await expectOutcome(page, 'scored', '2');
    await page.clock.runFor(1000); // the watch has begun
    await page.clock.setSystemTime(Date.now() + 31 * 60_000);
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expectOutcome(page, 'incomplete');
    expect(await formData(page)).toEqual({});
  });

  test('reading on counts as activity, though no key is pressed', async () => {
    const page = await (await site.visitor()).newPage();
    await page.clock.install();
    await page.goto(`${site.address}calculators/cport/`);
    await fill(page, cportCase(2));
    await page.clock.runFor(1000); // the watch has begun
    await page.clock.fastForward(28 * 60_000);
    await page.evaluate(() => {
      const { promise, resolve } = Promise.withResolvers<void>();
      document.addEventListener('scroll', () => resolve(), { once: true });
      scrollBy(0, 300);
      return promise;
    });
    await page.clock.fastForward(28 * 60_000);
    await expectOutcome(page, 'scored', '2');
  });

  test('the warning can be pressed where it appears', async () => {
    const page = await (await site.visitor()).newPage();
    await page.clock.install();
    await page.goto(`${site.address}calculators/cport/`);
    await fill(page, cportCase(2));
    await page.clock.runFor(1000); // the watch has begun
    await page.clock.fastForward(29 * 60_000);
    await page.getByRole('button', { name: 'Keep my answers' }).click();
    await page.clock.fastForward(28 * 60_000);
    await expectOutcome(page, 'scored', '2');
  });
});

test('saving hands over a file with the text of the sheet, and asks nothing', async () => {
  const page = await site.open('/calculators/cport/');
  await fillByHand(page, cportCase(3));
  await expectOutcome(page, 'scored', '3');
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-action="save"]').click()]);
  expect(download.suggestedFilename()).toBe('cport-sheet.txt');
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
  expect(Buffer.concat(chunks).toString('utf8')).toContain(`Answer code: ${await textOf(page.locator('[data-answer-code]'))}\n`);
  expect(await outcomeOf(page).getAttribute('data-total')).toBe('3');
});
