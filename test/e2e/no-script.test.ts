/** Without JavaScript: everything can be read, the calculator is a sheet to fill in by hand, and nothing pretends to work. */
import { describe, expect, test } from 'vitest';
import { textOf } from '../helpers/calculator-page.ts';
import { useSite } from '../helpers/site.ts';

const site = useSite();
const open = (path: string) => site.open(path, { javaScriptEnabled: false });

describe('the calculator', () => {
  test('shows every item with its question, choices and points, as a sheet to print', async () => {
    const page = await open('/calculators/cport/');
    expect(await textOf(page.locator('main'))).toContain(
      'The calculator is not running. Without JavaScript this page is a scoring sheet: print it, mark the answers, and add up the points beside each item.',
    );
    const items = page.locator('form[data-instrument] > fieldset[id^="item-"]');
    expect(await items.count()).toBe(7);
    for (const item of await items.all()) {
      expect(await textOf(item.locator('legend'))).toMatch(/\?.* 0 or 1$/);
      expect(await textOf(item)).toContain('Unknown');
    }
    expect(await page.locator('#substitute-casic fieldset').count()).toBe(6);
  });

  test('says the scoring rules as text', async () => {
    const page = await open('/calculators/cport/');
    expect(await textOf(page.locator('#item-ageAtIndex'))).toContain('35 or younger scores 1');
    await page.locator('#item-ageAtIndex').getByRole('link', { name: 'Rule and sources' }).click();
    expect(page.url()).toBe(`${site.address}calculators/cport/#rule-ageAtIndex`);
    expect(await textOf(page.locator('#rule-ageAtIndex'))).toContain('35 or younger scores 1; 36 or older scores 0.');
    expect(await textOf(page.locator('#substitute-casic'))).toContain('A total of 3 or more scores that item 1');
  });

  test('shows no button that would do nothing and no result that would not follow', async () => {
    const page = await open('/calculators/cport/');
    expect(await page.locator('main').getByRole('button').count()).toBe(0);
    expect(await page.locator('section[data-outcome]').isVisible()).toBe(false);
    expect(await page.locator('#theme').isVisible()).toBe(false);
  });

  test('leads to the search page by a link', async () => {
    const page = await open('/calculators/cport/');
    await page.locator('header search').getByRole('link', { name: 'Search' }).click();
    expect(page.url()).toBe(`${site.address}search/`);
  });

  test('shows the norms as text', async () => {
    const page = await open('/instruments/cport/');
    expect(await textOf(page.locator('main'))).toMatch(/64th percentile|percentile 64/);
  });
});

describe('reading', () => {
  test('a figure in a guidance page leads to its entry in the list of sources', async () => {
    const page = await open('/guidance/how-often-men-reoffend/');
    const figure = page.locator('a[data-card][data-figure]').first();
    const hash = (await figure.getAttribute('href')) ?? '';
    await figure.click();
    expect(page.url()).toBe(`${site.address}guidance/how-often-men-reoffend/${hash}`);
    const source = page.locator(hash);
    expect(await source.isVisible()).toBe(true);
    expect(await textOf(source)).toMatch(/Who: .+Outcome: .+Followed: /);
    expect(await page.locator('dialog').count()).toBe(0);
  });

  test('a term leads to its definition on the page', async () => {
    const page = await open('/guidance/how-often-men-reoffend/');
    const term = page.locator('a[data-term]').first();
    const hash = (await term.getAttribute('href')) ?? '';
    expect((await textOf(page.locator(hash).locator('dd'))).length).toBeGreaterThan(20);
  });

  test('the claims can be narrowed by topic, population and status', async () => {
    const page = await open('/statement/');
    for (const group of ['By topic', 'By population', 'By status since 2021']) {
      await page.goto(`${site.address}statement/`);
      const list = page.locator('nav.filters > div', { has: page.getByRole('heading', { name: group }) });
      const count = Number(await list.locator('.num').first().innerText());
      await list.getByRole('link').first().click();
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(/^Claims by (topic|population|status): /);
      expect(await page.locator('main ul.list > li').count()).toBe(count);
    }
  });

  test('search points to the indexes', async () => {
    const page = await open('/search/');
    expect(await textOf(page.locator('main'))).toContain('Search needs JavaScript. Without it, use the indexes:');
    for (const path of ['/glossary/', '/guidance/', '/statement/', '/references/'])
      expect(await page.locator(`main a[href="${path}"]`).isVisible()).toBe(true);
  });

  test('the search box in the header leads to the search page with the query', async () => {
    const page = await open('/glossary/');
    await page.locator('header input[name="q"]').fill('IIOC');
    await page.locator('header input[name="q"]').press('Enter');
    expect(page.url()).toBe(`${site.address}search/?q=IIOC`);
  });
});
