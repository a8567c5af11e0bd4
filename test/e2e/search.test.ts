/** Search: the entry that bears the name comes first, by keyboard, as one flat list, with the query in the address (contract, section 3). */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { gzipSize } from '../helpers/built-site.ts';
import { textOf } from '../helpers/calculator-page.ts';
import { useSite } from '../helpers/site.ts';

const site = useSite();

/** product.md, section 7. */
const FIRST_SEARCH_BYTES = 120_000;

const results = (page: Page) => page.locator('#results');
const idle = (page: Page) => expect.poll(() => results(page).getAttribute('aria-busy'), { timeout: 8000 }).toBe('false');

/** Types a query on the search page and waits until it has been answered. */
async function search(page: Page, query: string): Promise<void> {
  await page.locator('#q').fill(query);
  await idle(page);
}

const firstLink = (page: Page) => results(page).locator('> li').first().getByRole('link').first();

describe('first results', () => {
  test.each([
    ['IIOC', 'iioc'],
    ['iioc', 'iioc'],
    ['child pornography', 'child-pornography'],
    ['Child Pornography', 'child-pornography'],
    ['kiddie porn', 'csem'],
    ['CSAI', 'csai'],
    ['csam', 'csam'],
    ['child sexual exploitation material', 'csem'],
    ['Static 99 R', 'static-99r'],
    ['recidivism', 'recidivism'],
  ])('%s leads to its entry', async (query, id) => {
    const page = await site.open('/search/');
    await search(page, query);
    expect(await firstLink(page).getAttribute('href')).toBe(`/glossary/${id}/`);
    await firstLink(page).click();
    await page.waitForURL(`${site.address}glossary/${id}/`);
  });

  test('a word to avoid says where it leads and why', async () => {
    const page = await site.open('/search/');
    await search(page, 'kiddie porn');
    const text = await textOf(results(page).locator('> li').first());
    expect(text).toMatch(/“kiddie porn” → Child sexual exploitation material/);
    expect(text).toContain('Slang that trivialises abuse.');
  });

  test('an alias says which entry it belongs to', async () => {
    const page = await site.open('/search/');
    await search(page, 'indecent photographs of children');
    expect(await textOf(results(page).locator('> li').first())).toMatch(/^Term .+“.+” → /);
  });

  test('the entry found by its name is not listed twice', async () => {
    const page = await site.open('/search/');
    await search(page, 'IIOC');
    const targets = await results(page)
      .locator('> li > a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(targets.filter((target) => target === '/glossary/iioc/')).toHaveLength(1);
    expect(new Set(targets).size).toBe(targets.length);
  });

  test('a word that is no name is found in the text of the pages', async () => {
    const page = await site.open('/search/');
    await search(page, 'meta-analysis');
    expect(await results(page).locator('> li').count()).toBeGreaterThan(2);
    expect(await results(page).locator('mark').first().innerText()).toMatch(/meta|analys/i);
  });
});

describe('the list', () => {
  test('is one flat ol with one li per result whose first link leads to it', async () => {
    const page = await site.open('/search/');
    await search(page, 'CPORT');
    expect(await page.locator('ol#results').count()).toBe(1);
    expect(await results(page).locator('> :not(li)').count()).toBe(0);
    const items = await results(page).locator('> li').all();
    expect(items.length).toBeGreaterThan(3);
    for (const item of items) {
      expect(await item.getByRole('link').first().getAttribute('href')).toMatch(/^\/[a-z-]+\/([a-z0-9-]+\/)?(#|$)/);
      expect(await item.locator('.kind').innerText()).toMatch(/^(Term|Guidance|Profile|Calculator|Reference|Claim|About|Gap map)$/);
    }
  });

  test('says with aria-busy when it works and when it has finished', async () => {
    const page = await site.open('/search/');
    await results(page).evaluate((list) => {
      const states = [list.getAttribute('aria-busy')];
      Object.assign(window, { states });
      new MutationObserver(() => {
        const state = list.getAttribute('aria-busy');
        if (states.at(-1) !== state) states.push(state);
      }).observe(list, { attributes: true });
    });
    await page.locator('#q').fill('CSEM');
    expect(await results(page).getAttribute('aria-busy')).toBe('true');
    await idle(page);
    expect(await results(page).locator('> li').count()).toBeGreaterThan(0);
    expect(await page.evaluate(() => (window as unknown as { states: string[] }).states)).toEqual(['false', 'true', 'false']);
  });

  test('can be narrowed by kind, and widened again', async () => {
    const page = await site.open('/search/');
    await search(page, 'CPORT');
    const kinds = page.getByRole('group', { name: 'Show' });
    const all = await results(page).locator('> li:visible').count();
    await kinds.getByRole('radio', { name: 'Reference' }).check();
    const shown = await results(page).locator('> li:visible .kind').allInnerTexts();
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.length).toBeLessThan(all);
    expect(new Set(shown)).toEqual(new Set(['Reference']));
    await kinds.getByRole('radio', { name: 'Everything' }).check();
    expect(await results(page).locator('> li:visible').count()).toBe(all);
  });

  test('its length is said politely', async () => {
    const page = await site.open('/search/');
    await search(page, 'CPORT');
    const count = await results(page).locator('> li').count();
    await expect.poll(() => textOf(page.locator('#search-status'))).toBe(`${count} results for “CPORT”.`);
  });
});

describe('typing', () => {
  test('results follow the typing without Enter, and the latest query wins', async () => {
    const page = await site.open('/search/');
    await page.locator('#q').pressSequentially('sextortion', { delay: 20 });
    await expect.poll(() => firstLink(page).getAttribute('href'), { timeout: 8000 }).toBe('/glossary/sextortion/');
    await page.locator('#q').fill('IIOC');
    await page.locator('#q').fill('luring');
    await expect.poll(() => firstLink(page).getAttribute('href'), { timeout: 8000 }).toBe('/glossary/luring/');
    await expect.poll(() => textOf(page.locator('#search-status'))).toContain('luring');
  });

  test('the query stands in the address and is answered when the address is opened', async () => {
    const page = await site.open('/search/');
    await search(page, 'child pornography & more');
    expect(page.url()).toBe(`${site.address}search/?q=child%20pornography%20%26%20more`);
    await page.goto(`${site.address}search/?q=IIOC`);
    await idle(page);
    expect(await page.locator('#q').inputValue()).toBe('IIOC');
    expect(await firstLink(page).getAttribute('href')).toBe('/glossary/iioc/');
  });

  test('the box in the header and the one on the home page lead there by keyboard', async () => {
    for (const path of ['/', '/guidance/']) {
      const page = await site.open(path);
      await page.locator('input[name="q"]').focus();
      await page.keyboard.type('IIOC');
      await page.keyboard.press('Enter');
      await page.waitForURL(`${site.address}search/?q=IIOC`);
      await idle(page);
      await firstLink(page).focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(`${site.address}glossary/iioc/`);
    }
  });

  test('results are reached from the box by Tab', async () => {
    const page = await site.open('/search/?q=IIOC');
    await idle(page);
    await page.locator('#q').focus();
    for (let press = 0; press < 6; press += 1) {
      await page.keyboard.press('Tab');
      if (await firstLink(page).evaluate((link) => link === document.activeElement)) return;
    }
    throw new Error('search: the first result must be reached by Tab, got none in 6 presses');
  });

  test('an emptied box takes the results away and shows the indexes again', async () => {
    const page = await site.open('/search/?q=IIOC');
    await idle(page);
    expect(await page.locator('#search-index').isVisible()).toBe(false);
    await search(page, '');
    await expect.poll(() => results(page).locator('> li').count()).toBe(0);
    expect(await page.locator('#search-index').isVisible()).toBe(true);
    expect(page.url()).toBe(`${site.address}search/`);
  });
});

describe('nothing found', () => {
  test('it says so, names the query and offers the indexes', async () => {
    const page = await site.open('/search/');
    await search(page, 'qqqqxyzzy');
    await expect.poll(() => textOf(page.locator('#search-status'))).toContain('Nothing found for “qqqqxyzzy”.');
    expect(await results(page).locator('> li').count()).toBe(0);
    expect(await page.locator('#search-nearest a[href="/gaps/"]').isVisible()).toBe(true);
    for (const path of ['/glossary/', '/guidance/', '/statement/', '/references/'])
      expect(await page.locator(`#search-index a[href="${path}"]`).isVisible()).toBe(true);
  });
});

test('a name that is spelt too wrongly to be corrected is offered the nearest terms', async () => {
  const page = await site.open('/search/');
  await search(page, 'rezidivissmus');
  await expect.poll(() => page.locator('#search-nearest').isVisible()).toBe(true);
  expect(await page.locator('#search-nearest a').first().getAttribute('href')).toBe('/glossary/recidivism/');
});

test('one letter shows the index of terms', async () => {
  const page = await site.open('/search/?q=c');
  expect(await results(page).locator('> li').count()).toBe(0);
  expect(await page.locator('#search-index a[href="/glossary/csem/"]').isVisible()).toBe(true);
});

describe('why an answer is given', () => {
  test.each([
    ['recidvism', 'recidivism', /Nothing is called “recidvism”; shown is “Recidivism”\./],
    ['calibrati', 'calibration', /Begins with “calibrati”: Calibration/],
    ['how often do people breach bail or probation?', 'breach-of-conditions', /Speaks about “.+”/],
    ['CSAI', 'csai', /Elsewhere “CSAI” can mean: /],
    ['Child sexual abuse material', 'csam', /“Child sexual abuse material” is the name of this entry\./],
  ])('%s → %s', async (query, id, why) => {
    const page = await site.open('/search/');
    await search(page, query);
    expect(await firstLink(page).getAttribute('href')).toBe(`/glossary/${id}/`);
    expect(await textOf(results(page).locator('> li').first())).toMatch(why);
  });

  test('words that no page holds together are said to have been left out', async () => {
    const page = await site.open('/search/');
    await search(page, 'luring zeppelin');
    expect(await results(page).locator('> li').count()).toBeGreaterThan(0);
    await expect
      .poll(() => textOf(page.locator('#search-status')))
      .toContain('No page holds all of these words; pages below hold “luring”.');
  });
});

describe('a query of someone who may need help', () => {
  test('shows where to turn, beside the results', async () => {
    const page = await site.open('/search/');
    await search(page, 'my son was groomed online');
    await page.locator('#search-pointer').getByRole('link').waitFor();
    expect(await page.locator('#search-pointer a').getAttribute('href')).toBe('/about/#help');
    expect(await results(page).locator('> li').count()).toBeGreaterThan(0);
    await search(page, 'CSEM');
    await expect.poll(() => page.locator('#search-pointer').isVisible()).toBe(false);
  });
});

describe('the box in the header', () => {
  const panel = (page: Page) => page.locator('.quick');

  test('shows results as you type, reached by arrow keys and closed by Escape', async () => {
    const page = await site.open('/guidance/');
    const box = page.locator('header input[name="q"]');
    await box.focus();
    await page.keyboard.type('revenge porn');
    await panel(page).getByRole('link', { name: 'Non-consensual sharing of intimate images' }).waitFor();
    expect(await panel(page).locator('ol > li').first().locator('a').first().getAttribute('href')).toBe(
      '/glossary/nonconsensual-image-sharing/',
    );
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('/glossary/nonconsensual-image-sharing/');
    await page.keyboard.press('ArrowUp');
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => panel(page).isVisible()).toBe(false);
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('says how many there are, politely, and leads to all of them', async () => {
    const page = await site.open('/guidance/');
    await page.locator('header input[name="q"]').pressSequentially('recidivism');
    await expect
      .poll(() => page.locator('header [role="status"]').textContent(), { timeout: 8000 })
      .toMatch(/^\d results below the box\.$/);
    await panel(page).getByRole('link', { name: 'All results' }).click();
    await page.waitForURL(`${site.address}search/?q=recidivism`);
  });

  test('closes when the reader goes on', async () => {
    const page = await site.open('/guidance/');
    await page.locator('header input[name="q"]').pressSequentially('luring');
    await panel(page).locator('li').first().waitFor();
    await page.locator('h1').click();
    await expect.poll(() => panel(page).isVisible()).toBe(false);
  });

  test('fetches nothing until it is typed in', async () => {
    const page = await site.open('/guidance/');
    await page.locator('header input[name="q"]').focus();
    await page.waitForLoadState('networkidle');
    const urls = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect(urls.filter((url) => /pagefind|lookup|quick-results|find\./.test(url))).toEqual([]);
  });
});

describe('hostile queries', () => {
  test.each([
    '<img src=x onerror="document.title=\'hacked\'">',
    '"><script>document.title="hacked"</script>',
    '__proto__',
    'constructor',
    '%00%ff',
    '\\',
    '((((',
    '*',
    "' OR 1=1",
    '🙂',
  ])('%s is shown as text and runs nothing', async (query) => {
    const page = await site.open(`/search/?q=${encodeURIComponent(query)}`);
    await idle(page);
    expect(await page.title()).toBe('Search · IFSO Guide');
    expect(await page.locator('#q').inputValue()).toBe(query);
    expect(await page.locator('main img, main script:not([src])').count()).toBe(0);
  });

  test('a query of ten thousand letters is cut to what the box takes', async () => {
    const page = await site.open(`/search/?q=${'a'.repeat(10_000)}`);
    await idle(page);
    expect((await page.locator('#q').inputValue()).length).toBe(200);
  });
});

describe('a network that fails', () => {
  test('without the full text, names of terms are still found, and the page says what is missing', async () => {
    const page = await site.open('/search/', { expected: /pagefind|Failed to load resource|Failed to fetch/ });
    await page.route('**/pagefind/**', (route) => route.abort());
    await search(page, 'IIOC');
    expect(await firstLink(page).getAttribute('href')).toBe('/glossary/iioc/');
    await expect
      .poll(() => textOf(page.locator('#search-status')))
      .toBe('Only names of terms could be searched; the full text could not be loaded.');
  });

  test('without anything, it says so and offers the indexes; the next search tries again', async () => {
    const page = await site.open('/search/', { expected: /pagefind|lookup|Failed to load resource|Failed to fetch/ });
    await page.route(/pagefind|lookup/, (route) => route.abort());
    await search(page, 'IIOC');
    await expect
      .poll(() => textOf(page.locator('#search-status')))
      .toBe('The search could not be loaded. The indexes below lead to everything.');
    expect(await page.locator('#search-index').isVisible()).toBe(true);
    await page.unroute(/pagefind|lookup/);
    await search(page, 'csem');
    expect(await firstLink(page).getAttribute('href')).toBe('/glossary/csem/');
  });
});

describe('the first search', () => {
  test.each(['IIOC', 'child pornography', 'contact offending', 'how often do men convicted of CSEM offences reoffend'])(
    'for %s fetches at most 120 kB compressed',
    async (query) => {
      const page = await site.open('/search/');
      await page.waitForLoadState('networkidle');
      const fetched: Promise<{ url: string; bytes: number }>[] = [];
      page.on('response', (response) =>
        fetched.push(response.body().then((body) => ({ url: new URL(response.url()).pathname, bytes: gzipSize(body) }))),
      );
      await search(page, query);
      await page.waitForLoadState('networkidle');
      const files = await Promise.all(fetched);
      expect(files.map(({ url }) => url)).toEqual(
        expect.arrayContaining(['/data/lookup.json', '/pagefind/pagefind.js', '/pagefind/wasm.en.pagefind']),
      );
      const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
      expect(total, files.map(({ url, bytes }) => `${bytes} ${url}`).join('\n')).toBeLessThanOrEqual(FIRST_SEARCH_BYTES);
    },
  );
});

test('nothing is fetched for the search before a query is typed', async () => {
  const page = await site.open('/search/');
  await page.waitForLoadState('networkidle');
  const urls = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  expect(urls.filter((url) => /pagefind|lookup/.test(url))).toEqual([]);
});
