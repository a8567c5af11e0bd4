/** The portable edition, opened from disk with no network: what works on the site works in one file. */
import { pathToFileURL } from 'node:url';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { loadContent } from '../../src/content-model/load-content.ts';
import { violations } from '../helpers/axe.ts';
import { DIST } from '../helpers/built-site.ts';
import { CPORT_WITH_CASIC, expectOutcome, fill, fillByHand, formData, textOf } from '../helpers/calculator-page.ts';
import { watch } from '../helpers/site.ts';

const FILE = pathToFileURL(`${DIST}/ifso-guide.html`).href;
const ORIGIN = 'file://';
const { entries } = await loadContent();

let browser: Awaited<ReturnType<typeof chromium.connect>>;
beforeAll(async () => {
  browser = await chromium.connect(inject('browserAddress'));
});
afterAll(() => browser.close());

/** A fresh reader without a network. The test fails on a message in the console, and on any request but that for the file. */
async function reader(options: Parameters<typeof browser.newContext>[0] = {}, before?: () => unknown): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'en-GB', offline: true, ...options });
  context.setDefaultTimeout(10_000);
  if (before) await context.addInitScript(before);
  const problems: string[] = [];
  watch(context, ORIGIN, problems);
  const requests: string[] = [];
  context.on('request', (request) => requests.push(request.url().replace(/#.*/, '')));
  onTestFinished(async () => {
    await context.close();
    expect(problems).toEqual([]);
    expect([...new Set(requests)].filter((url) => !url.startsWith('blob:'))).toEqual([FILE]);
  });
  return context;
}

async function ready(page: Page, hash = ''): Promise<Page> {
  await page.goto(FILE + hash);
  await page.locator('html[data-ready]').waitFor();
  return page;
}
const open = async (hash = '', options = {}, before?: () => unknown) => ready(await (await reader(options, before)).newPage(), hash);

const heading = (page: Page) => textOf(page.locator('main h1'));
/** Longer than the first search takes on a busy machine. */
const WAIT = { timeout: 5000 };
const addressOf = (page: Page) => page.evaluate(() => location.hash);
const results = (page: Page) => page.locator('#results > li');
const stored = (page: Page) =>
  page.evaluate(async () => [localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases()).length]);

test('the home page opens, and a link leads to a page with its title, heading, address and focus', async () => {
  const page = await open();
  expect(await heading(page)).toContain('What is known');
  await page.getByRole('link', { name: 'Look up', exact: true }).click();
  await expect.poll(() => heading(page)).toBe('Glossary');
  expect(await addressOf(page)).toBe('#/glossary/');
  expect(await page.title()).toBe('Glossary · IFSO Guide');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  expect(await page.locator('.doors [aria-current="page"]').innerText()).toBe('Look up');
});

test('Back and Forward find each page where the reader left it', async () => {
  const page = await open('#/statement/');
  await page.evaluate(() => scrollTo(0, 1500));
  await page.evaluate(() => {
    location.hash = '#/about/';
  });
  await expect.poll(() => heading(page)).toBe('About this guide');
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.evaluate(() => scrollTo(0, 700));
  await page.goBack();
  await expect.poll(() => heading(page)).toContain('The statement');
  expect(await page.evaluate(() => scrollY)).toBe(1500);
  await page.goForward();
  await expect.poll(() => heading(page)).toBe('About this guide');
  expect(await page.evaluate(() => scrollY)).toBe(700);
});

test('an address with a place opens it there, and one from the site is understood', async () => {
  const page = await open('#/statement/@base-rate-low-absolute');
  const claim = page.locator('#base-rate-low-absolute');
  await expect.poll(() => claim.locator('details').evaluate((details: HTMLDetailsElement) => details.open)).toBe(true);
  await expect.poll(() => claim.evaluate((element) => Math.abs(element.getBoundingClientRect().top) < innerHeight)).toBe(true);
  await ready(page, '#/about/#help');
  await expect.poll(() => addressOf(page)).toBe('#/about/@help');
  await page.locator('footer a', { hasText: 'Report an error' }).click();
  await expect.poll(() => addressOf(page)).toBe('#/about/@report');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('report');
});

test('an address that leads nowhere says so', async () => {
  expect(await heading(await open('#/nowhere/'))).toBe('Page not found');
});

test('an old address leads to where the page is now', async () => {
  const page = await open('#/guidance/what-may-be-used-for-whom/');
  expect(await addressOf(page)).toBe('#/guidance/choosing-an-instrument/');
});

describe('a calculator', () => {
  test('scores CPORT with CASIC standing in for item 5 as 3, answered by hand', async () => {
    const page = await open('#/calculators/cport/');
    await fillByHand(page, CPORT_WITH_CASIC);
    await expectOutcome(page, 'scored', '3');
    expect(await textOf(page.locator('[data-shown="total"]:visible'))).toContain('3');
    expect(await addressOf(page)).toBe('#/calculators/cport/');
    expect(await stored(page)).toEqual([0, 0, '', 0]);
  });

  test('gives a code that another copy takes back, and compares with it', async () => {
    const page = await open('#/calculators/cport/');
    await fill(page, CPORT_WITH_CASIC);
    const code = await page.locator('[data-answer-code]').innerText();
    await page.locator('[data-action="clear"]').click();
    await expectOutcome(page, 'incomplete');
    await page.locator('#answer-code').fill(code);
    await page.locator('[data-action="restore"]').click();
    await expectOutcome(page, 'scored', '3');
    await page.locator('[data-action="compare"]').click();
    await page.locator('#other-code').fill(code);
    await page.keyboard.press('Enter');
    await page.locator('[data-compare] table').waitFor();
  });

  test('takes an own norm table from its blank one, and offers that to save', async () => {
    const page = await open('#/calculators/casic/');
    await page.locator('[data-action="own-norms"]').click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'JSON' }).first().click()]);
    expect(download.suggestedFilename()).toBe('casic.json');
    expect(await addressOf(page)).toBe('#/calculators/casic/');
    await page.locator('#own-norms').setInputFiles('test/fixtures/own-norms/taken/as-the-template.csv');
    await page.locator('[data-part="versions"]', { hasText: 'Made-up' }).waitFor();
  });

  test('asks before a link or Back loses a case, keeps it if the reader stays, and is empty afterwards', async () => {
    const page = await open('#/calculators/');
    await page.locator('main a[href="#/calculators/cport/"]').first().click();
    await expect.poll(() => heading(page)).toBe('CPORT');
    await fill(page, CPORT_WITH_CASIC);
    await expectOutcome(page, 'scored', '3');
    const before = await formData(page);
    const asked: string[] = [];
    let answer: 'accept' | 'dismiss' = 'dismiss';
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      return dialog[answer]();
    });
    for (const go of [() => page.locator('.brand').click(), () => page.evaluate(() => history.back())]) {
      await go();
      await expect.poll(() => addressOf(page)).toBe('#/calculators/cport/');
    }
    await expect.poll(() => asked).toEqual(['confirm', 'confirm']);
    expect(await formData(page)).toEqual(before);
    answer = 'accept';
    await page.locator('.brand').click();
    await expect.poll(() => heading(page)).toContain('What is known');
    await page.goBack();
    await expect.poll(() => heading(page)).toBe('CPORT');
    await expectOutcome(page, 'incomplete');
    expect(await formData(page)).toEqual({});
    expect(asked).toHaveLength(3);
  });

  test('links of the page that lead to places on it lose nothing and ask nothing', async () => {
    const page = await open('#/calculators/cport/');
    await fill(page, CPORT_WITH_CASIC);
    await page.locator('main form a[data-card]').first().click();
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.skip').focus();
    await page.keyboard.press('Enter');
    await expectOutcome(page, 'scored', '3');
    await expect.poll(() => addressOf(page)).toBe('#/calculators/cport/@main');
  });

  test('empties an abandoned case after thirty minutes', async () => {
    const context = await reader();
    const page = await context.newPage();
    await page.clock.install();
    await ready(page, '#/calculators/casic/');
    await fill(page, { neverMarried: 'yes' });
    await page.clock.runFor(1000); // the watch has begun
    await page.clock.fastForward('31:00');
    await expect.poll(() => formData(page)).toEqual({});
  });

  test('prints a sheet with its build and the day to look for a newer edition', async () => {
    const page = await open('#/calculators/cport/');
    await fill(page, CPORT_WITH_CASIC);
    await page.emulateMedia({ media: 'print' });
    const head = await textOf(page.locator('.running-head'));
    expect(head).toMatch(/Portable edition, build \d+\.\d+\.\d+.* Check for a newer edition after \d+ \w+ \d{4}\./);
    expect(await page.locator('#print-line').isVisible()).toBe(false);
  });
});

describe('practice', () => {
  const result = (page: Page) => page.locator('[data-practice-result]');

  test('a case is compared with its key, which nothing shows before; leaving it asks and empties, and the list takes its file', async () => {
    const page = await open('#/practice/cport-plain-sum/');
    await page.locator('html[data-running]').waitFor();
    const keyed = entries.cases.get('cport-plain-sum');
    const sentences = [keyed?.why ?? '', ...Object.values(keyed?.key.answers ?? {})].filter((sentence) => !sentence.startsWith('“'));
    expect(sentences.length).toBeGreaterThan(3);
    const shown = await page.locator('body').innerText();
    expect(sentences.filter((sentence) => shown.includes(sentence.trim()))).toEqual([]);
    expect(await page.locator('#key').count()).toBe(0);
    await fill(page, CPORT_WITH_CASIC);
    await page.locator('[data-action="commit"]').click();
    await result(page).waitFor();
    const rows = await result(page)
      .locator('tr[data-item]')
      .evaluateAll((each) => each.map((row) => (row as HTMLElement).dataset['item']));
    expect(rows).toEqual(expect.arrayContaining(Object.keys(keyed?.answers ?? {})));
    expect(await textOf(result(page))).toContain('This certifies nobody');
    expect(await stored(page)).toEqual([0, 0, '', 0]);

    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.progress [data-action="save"]').click()]);
    const buffer = Buffer.concat(await (await download.createReadStream()).toArray());
    await page.locator('[data-action="next"]').click();
    await expect.poll(() => page.title()).toBe(`${await heading(page)} · IFSO Guide`);
    await page.locator('input[name="ageAtIndex"]').fill('40');
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      return asked.length === 1 ? dialog.dismiss() : dialog.accept();
    });
    const list = page.locator('.crumbs a[href="#/practice/"]');
    await list.click();
    await expect.poll(() => addressOf(page)).toBe('#/practice/cport-plain-sum/');
    expect(await page.locator('input[name="ageAtIndex"]').inputValue()).toBe('40');
    await list.click();
    await expect.poll(() => heading(page)).toBe('Practice cases');
    expect(asked).toEqual(['confirm', 'confirm']);
    await page.locator('#progress-file').setInputFiles({ name: 'practice.json', mimeType: 'application/json', buffer });
    await page.locator('[data-missed-rules]').waitFor();
    await page
      .locator('li', { hasText: 'compared' })
      .getByRole('link', { name: keyed?.title ?? '' })
      .click();
    await page.locator('html[data-running]').waitFor();
    expect(await page.locator('input[name="ageAtIndex"]').inputValue()).toBe('');
    expect(await result(page).count()).toBe(0);
  });

  test('of the cards the file says where they are', async () => {
    const page = await open('#/practice/words/');
    expect(await textOf(page.locator('main .notice'))).toMatch(/^The cards are in the web edition/);
    expect(await page.locator('[data-words-choose], main [data-action]').count()).toBe(0);
    await page.locator('main .notice a[href="#/glossary/"]').click();
    await expect.poll(() => heading(page)).toBe('Glossary');
  });
});

test('other pages print the line of the edition at their end', async () => {
  const page = await open('#/glossary/csem/');
  expect(await page.locator('#print-line').isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  expect(await textOf(page.locator('#print-line'))).toMatch(/Check for a newer edition after/);
});

describe('search', () => {
  test.each([
    ['IIOC', '#/glossary/iioc/'],
    ['sextorsion', '#/glossary/sextortion/'],
  ])('finds %s first', async (query, first) => {
    const page = await open(`#/search/?q=${query}`);
    await expect.poll(() => results(page).first().locator('a').first().getAttribute('href'), WAIT).toBe(first);
  });

  test('answers a question with the page, and full text follows', async () => {
    const page = await open('#/search/');
    await page.locator('#q').fill('how often do they reoffend');
    await expect.poll(() => results(page).count(), WAIT).toBeGreaterThan(3);
    await expect
      .poll(() => page.locator('#results a').evaluateAll((links) => links.slice(0, 8).map((link) => link.getAttribute('href'))))
      .toContain('#/guidance/how-often-men-reoffend/');
    await expect.poll(() => textOf(page.locator('#search-status')), WAIT).toContain('hold “how often do they reoffend”');
    await expect.poll(() => addressOf(page)).toBe('#/search/?q=how%20often%20do%20they%20reoffend');
    await page.locator('#results a[href="#/guidance/how-often-men-reoffend/"]').first().click();
    await expect.poll(() => heading(page)).toContain('reoffend');
    await page.goBack();
    await expect.poll(() => page.locator('#q').inputValue()).toBe('how often do they reoffend');
  });

  test('shows results under the box in the header, and Enter leads to all of them', async () => {
    const page = await open('#/glossary/csem/');
    await page.locator('.top input').fill('luring');
    await page.locator('.top .quick li').first().waitFor();
    await page.locator('.top input').press('Enter');
    await expect.poll(() => addressOf(page)).toBe('#/search/?q=luring');
    await expect.poll(() => results(page).count()).toBeGreaterThan(0);
  });
});

test('the choice of a tool, both explorers and the filters of the ledger follow what is entered', async () => {
  const page = await open('#/calculators/which-tool/');
  await page.locator('input[name="facts.sex"][value="female"]').check();
  await expect
    .poll(() => page.locator('[data-verdict]').evaluateAll((tools) => [...new Set(tools.map((tool) => tool.getAttribute('data-verdict')))]))
    .toEqual(['notSupported']);
  for (const [explorer, name] of [
    ['base-rate', 'baseRate'],
    ['interval', 'events'],
  ]) {
    await page.evaluate((path) => {
      location.hash = path;
    }, `#/calculators/${explorer}/`);
    await page.locator(`form[data-explorer="${explorer}"]:not([inert])`).waitFor();
    const result = () => textOf(page.locator('[data-explorer-page]'));
    const before = await result();
    await page.locator(`[name="${name}"]`).fill('17');
    await expect.poll(result).not.toBe(before);
  }
  await page.evaluate(() => {
    location.hash = '#/statement/';
  });
  await page.locator('#narrow-claims select[name="status"]').selectOption('overtaken');
  await expect.poll(() => page.locator('.claim:visible').count()).toBeLessThan(10);
  await expect.poll(() => addressOf(page)).toBe('#/statement/?status=overtaken');
});

test('a source card opens where it is asked for, and its link leads on', async () => {
  const page = await open('#/guidance/how-often-men-reoffend/');
  await page.locator('main a[data-card]').first().click();
  await page.locator('dialog[open] a[href^="#/references/"]').first().click();
  await expect.poll(() => addressOf(page)).toMatch(/^#\/references\//);
  expect(await page.locator('dialog[open]').count()).toBe(0);
});

test('colours change for as long as the file is open, and nothing is stored', async () => {
  const page = await open('#/about/');
  await page.locator('#theme').selectOption('dark');
  await page.evaluate(() => {
    location.hash = '#/gaps/';
  });
  await expect.poll(() => heading(page)).not.toBe('About this guide');
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  expect(await page.locator('#theme').inputValue()).toBe('dark');
  expect(await stored(page)).toEqual([0, 0, '', 0]);
});

test('says how old it is, and once entries are overdue that they are', async () => {
  const page = await open();
  expect(await textOf(page.locator('#offline-status'))).toMatch(/^Portable edition, .*(today|old)\. Nothing is fetched, sent or stored\.$/);
  expect(await textOf(page.locator('footer'))).toMatch(/Build \d+\.\d+\.\d+ \(\w{8}\), \d+ \w+ \d{4}/);
  expect(await page.locator('#notices').innerText()).toBe('');
  const context = await reader();
  const later = await context.newPage();
  await later.clock.setFixedTime(new Date('2036-01-01T12:00:00'));
  await ready(later);
  expect(await textOf(later.locator('#notices'))).toMatch(/entries of .* should have been checked again/);
});

describe('where the file cannot be opened it says why', () => {
  test('without DecompressionStream', async () => {
    const page = await (
      await reader({}, () => {
        Reflect.deleteProperty(globalThis, 'DecompressionStream');
      })
    ).newPage();
    await page.goto(FILE);
    await expect.poll(() => textOf(page.locator('body'))).toContain('This browser cannot open the file');
  });

  test('without script', async () => {
    const page = await (await reader({ javaScriptEnabled: false })).newPage();
    await page.goto(FILE);
    expect(await textOf(page.locator('body'))).toContain('It needs JavaScript');
  });
});

test('axe finds nothing on a page of each sort', async () => {
  const page = await open();
  for (const path of [
    '',
    '/calculators/cport/',
    '/statement/@base-rate-low-absolute',
    '/search/?q=iioc',
    '/gaps/',
    '/about/',
    '/practice/cport-plain-sum/',
  ]) {
    const before = await page.title();
    if (path) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, path);
      await expect.poll(() => page.title(), WAIT).not.toBe(before);
    }
    expect(await violations(page, path)).toEqual([]);
  }
});
