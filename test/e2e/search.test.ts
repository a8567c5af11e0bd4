/** Search in a browser: from the box to the entry, on every width, and with parts that fail. What needs no browser is in test/unit/search. */
import { readFileSync } from 'node:fs';
import type { Page, Route } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { DIST, gzipSize } from '../helpers/built-site.ts';
import { textOf } from '../helpers/calculator-page.ts';
import { useSite } from '../helpers/site.ts';

const site = useSite();

const results = (page: Page) => page.locator('#results');
const status = (page: Page) => textOf(page.locator('#search-status'));
const idle = (page: Page) => results(page).and(page.locator('[aria-busy="false"]')).waitFor({ state: 'attached' });
const firstLink = (page: Page) => results(page).locator('> li').first().getByRole('link').first();
const addresses = (page: Page) =>
  results(page)
    .locator('> li')
    .evaluateAll((items) => items.map((item) => item.querySelector('a')?.getAttribute('href')));

/** Types a query on the search page and waits until it has been answered. */
async function search(page: Page, query: string): Promise<void> {
  await page.locator('#q').fill(query);
  await idle(page);
}

test('names, words to avoid, identifiers and full text lead to their pages; the address, the list and its words follow', async () => {
  const page = await site.open('/search/');
  for (const [query, address] of [
    ['IIOC', '/glossary/iioc/'],
    ['child pornography', '/glossary/child-pornography/'],
    ['kiddie porn', '/glossary/csem/'],
    ['Static 99 R', '/glossary/static-99r/'],
    ['recidvism', '/glossary/recidivism/'],
    ['what does breach of conditions mean?', '/glossary/breach-of-conditions/'],
    ['how often do people breach bail or probation?', '/guidance/supervision-and-breaches/'],
    ['pédopornographie', '/glossary/child-pornography/'],
    ['Wolak and Finkelhor', '/references/wolak-2011/'],
    ['how do I use this without a network', '/about/#offline'],
    ['https://doi.org/10.1037/LHB0000128.', '/references/seto-eke-2015/'],
    ['Seto & Eke (2015)', '/references/seto-eke-2015/'],
    ['claim 34', '/statement/#uk-contact-csem-exclusive'],
  ] as const) {
    await search(page, query);
    expect(await firstLink(page).getAttribute('href'), query).toBe(address);
    expect(page.url()).toBe(`${site.address}search/?q=${encodeURIComponent(query)}`);
  }
  await search(page, 'CPORT');
  const listed = await addresses(page);
  expect(new Set(listed).size).toBe(listed.length);
  expect(await results(page).locator('> :not(li)').count()).toBe(0);
  for (const kind of await results(page).locator('> li > .kind').allInnerTexts())
    expect(kind).toMatch(/^(Term|Guidance|Profile|Calculator|Reference|Claim|About|Gap map|Practice|Data|Index)$/);
  expect(await results(page).getByRole('link', { name: 'Open the calculator' }).getAttribute('href')).toBe('/calculators/cport/');
  await expect.poll(() => status(page)).toMatch(new RegExp(`^\\d+ pages hold “CPORT”; ${listed.length} results shown\\.$`));

  await page.getByRole('button', { name: 'Show more' }).click();
  await idle(page);
  expect((await addresses(page)).length).toBeGreaterThan(listed.length);

  await search(page, 'meta-analysis');
  expect(await results(page).locator('mark').first().innerText()).toMatch(/meta|analys/i);
});

test('by keyboard from the box of any page to an entry, and back to the box with its results', async () => {
  const page = await site.open('/guidance/');
  await page.locator('input[name="q"]').focus();
  await page.keyboard.type('IIOC');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${site.address}search/?q=IIOC`);
  await idle(page);
  await page.locator('#q').focus();
  for (let press = 0; press < 6 && !(await firstLink(page).evaluate((link) => link === document.activeElement)); press++)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${site.address}glossary/iioc/`);
  await page.goBack();
  await idle(page);
  expect(await page.locator('#q').inputValue()).toBe('IIOC');
  expect(await firstLink(page).getAttribute('href')).toBe('/glossary/iioc/');
});

test('no preferred term is said to be on no page, and a phrase stays one', async () => {
  const page = await site.open('/search/');
  const { entries } = JSON.parse(readFileSync(`${DIST}/data/glossary.json`, 'utf8')) as { entries: { preferredTerm: string }[] };
  const names = entries
    .map(({ preferredTerm }) => preferredTerm.replace(/\s*\([^)]*\)/g, ''))
    .filter((name) => name.split(/\s+/).length >= 4);
  expect(names.length).toBeGreaterThan(40);
  // In the page, because a round trip takes longer than an answer.
  const said = await page.evaluate(async (queries) => {
    const input = document.querySelector<HTMLInputElement>('#q');
    const form = input?.form;
    const words = document.querySelector('#search-status');
    if (!input || !form || !words) throw new Error('search page: its parts must be there');
    const found: string[] = [];
    for (const query of queries) {
      const answered = new Promise<void>((resolve) => {
        const watcher = new MutationObserver(() => {
          if (!words.textContent?.includes(`“${query}”`)) return;
          watcher.disconnect();
          resolve();
        });
        watcher.observe(words, { childList: true, characterData: true, subtree: true });
      });
      input.value = query;
      form.requestSubmit();
      await answered;
      found.push(words.textContent ?? '');
    }
    return found;
  }, names);
  expect(said.filter((text) => /No page holds all|could not be loaded/.test(text))).toEqual([]);

  await search(page, 'luring zeppelin');
  await expect.poll(() => status(page)).toMatch(/^No page holds all of these words\. \d+ pages hold “luring”; \d+ results shown\.$/);
  await search(page, '“zeppelin luring”');
  expect(await results(page).locator('> li').count()).toBe(0);
  await search(page, '“contact offending”');
  for (const marked of await results(page).locator('> li > p:last-of-type').allInnerTexts()) expect(marked).not.toBe('');
});

describe('the box in the header', () => {
  const list = (page: Page) => page.locator('.quick');

  test('fetches nothing before it is typed in, shows results, and is driven by keys', async () => {
    const page = await site.open('/guidance/');
    const box = page.locator('header input[name="q"]');
    await box.focus();
    await page.waitForLoadState('networkidle');
    const urls = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect(urls.filter((url) => /pagefind|lookup|quick-results/.test(url))).toEqual([]);
    await page.keyboard.type('revenge porn');
    await list(page).getByRole('link', { name: 'Non-consensual sharing of intimate images' }).waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('/glossary/nonconsensual-image-sharing/');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Escape');
    await list(page).waitFor({ state: 'hidden' });
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.type('o');
    await list(page).getByRole('link', { name: 'All results for “revenge porno”' }).click();
    await page.waitForURL(`${site.address}search/?q=revenge%20porno`);
  });

  test('rows are 56 pixels high with one line each, six of them and the way to all', async () => {
    for (const viewport of [
      { width: 390, height: 844 },
      { width: 1280, height: 800 },
    ]) {
      const page = await site.open('/guidance/', { viewport });
      await page.locator('header input[name="q"]').fill('luring');
      await list(page).locator('ol > li').nth(5).waitFor();
      const rows = await list(page)
        .locator('ol > li')
        .evaluateAll((items) => items.map((item) => Math.round(item.getBoundingClientRect().height)));
      expect(rows.map((height) => height - (height % 2))).toEqual(Array(6).fill(56));
      await list(page).getByRole('link', { name: 'All results for “luring”' }).waitFor();
    }
  });

  test('is where Ctrl + / leads, on the search page to its own box', async () => {
    const page = await site.open('/guidance/');
    await page.keyboard.press('Control+/');
    expect(await page.locator('header input[name="q"]').evaluate((element) => element === document.activeElement)).toBe(true);
    await page.goto(`${site.address}search/`);
    await page.keyboard.press('Control+/');
    expect(await page.locator('#q').evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('is whole on every width, and each of its links can be pressed', async () => {
    const page = await site.open('/glossary/');
    await page.locator('header input[name="q"]').fill('CPORT');
    await list(page).locator('ol > li').nth(3).waitFor();
    for (const width of [320, 360, 390, 414, 480, 600, 768, 960, 1280]) {
      await page.setViewportSize({ width, height: 844 });
      const outside = await list(page).evaluate(
        (panel) =>
          [panel, ...panel.querySelectorAll('*')].filter((element) => {
            const { left, right } = element.getBoundingClientRect();
            return left < 0 || right > document.documentElement.clientWidth;
          }).length,
      );
      expect([width, outside]).toEqual([width, 0]);
      for (const link of await list(page).locator('a:visible').all()) await link.click({ trial: true });
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), `${width}`).toBe(
        true,
      );
    }
  });

  // What Safari does: a pressed link gets no focus; what lies around it does, or the box loses it to nothing.
  test.each(['/', '/guidance/'])('a result is opened by a press as Safari makes it, on %s', async (path) => {
    const page = await site.open(path, {
      before: () =>
        addEventListener('mousedown', (event) => {
          const link = event.target instanceof Element ? event.target.closest('a') : null;
          if (!link) return;
          event.preventDefault();
          const around = link.parentElement?.closest<HTMLElement>('[tabindex], input');
          if (around) around.focus();
          else (document.activeElement as HTMLElement | null)?.blur();
        }),
    });
    await page.locator('form.find input').first().fill('grooming');
    await list(page).locator('ol a').first().click();
    await page.waitForURL(`${site.address}glossary/grooming/`);
  });

  test('closes when the reader presses elsewhere', async () => {
    const page = await site.open('/guidance/');
    await page.locator('header input[name="q"]').fill('luring');
    await list(page).locator('li').first().waitFor();
    await page.locator('h1').click();
    await list(page).waitFor({ state: 'hidden' });
  });

  test('whose script does not load asks for it again with the next key', async () => {
    const page = await site.open('/guidance/', { expected: /Failed to load resource/ });
    const box = page.locator('header input[name="q"]');
    await page.route('**/quick-results*', (route) => route.abort());
    const refused = page.waitForEvent('requestfailed');
    await box.pressSequentially('gr');
    await refused;
    await page.unroute('**/quick-results*');
    await box.pressSequentially('ooming');
    await list(page).locator('li').first().waitFor();
  });
});

test('a misspelt name is said, shown and searched for in the full text as it is spelt', async () => {
  const page = await site.open('/search/');
  await search(page, 'recidvism');
  await expect.poll(() => status(page)).toMatch(/^Nothing is called “recidvism”\. Showing “Recidivism”\. \d+ pages hold “Recidivism”;/);
  expect(await results(page).locator('> li').count()).toBeGreaterThan(4);
});

test('excerpts begin with a sentence or with dots, and do not repeat the title', async () => {
  const page = await site.open('/search/');
  let count = 0;
  for (const query of ['IIOC', 'grooming', 'terms', 'registry record']) {
    await search(page, query);
    const rows = await results(page)
      .locator('> li')
      .evaluateAll((items) =>
        items
          .filter((item) => item.querySelector(':scope > p mark'))
          .map((item) => [item.querySelector('a')?.textContent ?? '', item.querySelector(':scope > p:last-of-type')?.textContent ?? '']),
      );
    count += rows.length;
    for (const [title = '', text = ''] of rows) {
      expect(text).toMatch(/^(… |[“‘(["]?[\p{Lu}\p{N}])/u);
      expect(text.startsWith(title), text).toBe(false);
    }
  }
  expect(count).toBeGreaterThan(10);
});

test('the kinds are one line of small toggles below the first answer, and only where there is much to narrow', async () => {
  const page = await site.open('/search/', { viewport: { width: 390, height: 844 } });
  await search(page, 'recidivism');
  const kinds = page.locator('#search-kinds');
  const [first, filter] = [await firstLink(page).boundingBox(), await kinds.boundingBox()];
  expect(filter?.height).toBeLessThanOrEqual(48);
  expect(filter?.y).toBeGreaterThan(first?.y ?? Number.POSITIVE_INFINITY);
  await kinds.getByRole('radio', { name: /^Reference/ }).check();
  const shown = await results(page).locator('> li:visible > .kind').allInnerTexts();
  expect(new Set(shown)).toEqual(new Set(['Reference']));
  await search(page, 'https://doi.org/10.1037/LHB0000128.');
  expect(await kinds.isVisible()).toBe(false);
});

test('hostile and odd queries are shown as text, run nothing and never leave the list busy', async () => {
  const page = await site.open('/search/');
  for (const query of [
    '<img src=x onerror="document.title=\'hacked\'">',
    '"><script>document.title="hacked"</script>',
    '__proto__',
    'constructor',
    '%00%ff',
    '100%',
    '\\',
    '((((',
    '*',
    "' OR 1=1",
    '🙂',
    'luring \uD83D',
    '\u202Egnirul\u0000',
  ]) {
    await search(page, query);
    expect(await page.title()).toBe('Search · IFSO Guide');
    expect(await page.locator('main img, main script:not([src])').count()).toBe(0);
    expect(await status(page)).not.toContain('could not be loaded');
  }
  await page.goto(`${site.address}search/?q=${'a'.repeat(10_000)}`);
  await idle(page);
  expect((await page.locator('#q').inputValue()).length).toBe(500);
  await page.goto(`${site.address}search/?q=spec%EF%AC%81city%E2%80%8B%ED%A0%80`);
  await idle(page);
  expect(await results(page).locator('> li').count()).toBeGreaterThan(0);
});

describe('a part that fails is named, the list ends, and the next search tries again', () => {
  const missing = (route: Route) => route.fulfill({ status: 404 });
  const loginPage = (route: Route) => route.fulfill({ contentType: 'text/html', body: '<h1>Log in</h1>' });
  const NAMES_ONLY = 'Only names could be searched; the full text could not be loaded.';
  const PARTS = 'Parts of the full text could not be loaded, so pages may be missing.';

  test.each<[string, string, (route: Route) => Promise<void>, string]>([
    ['Pagefind', '**/pagefind/pagefind.js*', (route) => route.abort(), NAMES_ONLY],
    ['its WebAssembly', '**/wasm.en.pagefind', missing, NAMES_ONLY],
    ['its table of contents', '**/*.pf_meta', loginPage, NAMES_ONLY],
    ['parts of its index', '**/*.pf_index', missing, PARTS],
    ['parts of its index, in place of which a network shows its login page', '**/*.pf_index', loginPage, PARTS],
    ['the texts of its results', '**/*.pf_fragment', missing, NAMES_ONLY],
    ['the names', '**/lookup.json', missing, 'Only the full text could be searched; the names could not be loaded.'],
  ])('%s', async (_, files, how, words) => {
    const page = await site.open('/search/', { expected: /./ });
    await page.route(files, how);
    await search(page, 'luring');
    await expect.poll(() => status(page)).toContain(words);
    expect(await status(page)).not.toMatch(/Nothing found|No page/);
    expect(await results(page).locator('> li').count()).toBeGreaterThan(0);
    await page.unroute(files);
    await search(page, 'luring cases');
    await expect.poll(() => status(page)).toContain('“luring cases”');
    expect(await status(page)).not.toContain('could not be loaded');
    expect(await results(page).locator('> li').count()).toBeGreaterThan(1);
  });

  test('everything: the indexes lead on', async () => {
    const page = await site.open('/search/', { expected: /./ });
    await page.route(/pagefind|lookup/, (route) => route.abort());
    await search(page, 'IIOC');
    await expect.poll(() => status(page)).toBe('The search could not be loaded. The indexes below lead to everything.');
    expect(await page.locator('#search-index').isVisible()).toBe(true);
  });

  test('WebAssembly that the browser forbids: names are found', async () => {
    const page = await site.open('/search/', { before: () => Reflect.deleteProperty(globalThis, 'WebAssembly') });
    await search(page, 'IIOC');
    expect(await firstLink(page).getAttribute('href')).toBe('/glossary/iioc/');
    await expect.poll(() => status(page)).toContain(NAMES_ONLY);
  });
});

describe('the first search', () => {
  const MOST_BYTES_BY_NAME = 60_000;
  const MOST_BYTES = 180_000;

  test.each(['child pornography', 'how often do men convicted of CSEM offences reoffend'])(
    'for %s fetches 60 kB for the names and 180 kB in all at most, and nothing is fetched before',
    async (query) => {
      const page = await site.open('/search/');
      await page.waitForLoadState('networkidle');
      const before = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
      expect(before.filter((url) => /pagefind|lookup/.test(url))).toEqual([]);
      const answered: Promise<{ path: string; bytes: number }>[] = [];
      page.on('requestfinished', (request) => {
        const { pathname } = new URL(request.url());
        const body = request.response().then((response) => response?.body());
        answered.push(body.then((content) => ({ path: pathname, bytes: content ? gzipSize(content) : 0 })));
        // A page that is closed takes its answers with it; whoever waits for them is told below.
        body.catch(() => {});
      });
      await search(page, query);
      await page.waitForLoadState('networkidle');
      page.removeAllListeners('requestfinished');
      const files = await Promise.all(answered);
      expect(files.map(({ path }) => path)).toEqual(
        expect.arrayContaining(['/data/lookup.json', '/pagefind/pagefind.js', '/pagefind/wasm.en.pagefind']),
      );
      const sum = (some: typeof files) => some.reduce((total, { bytes }) => total + bytes, 0);
      const list = files.map(({ path, bytes }) => `${bytes} ${path}`).join('\n');
      expect(sum(files.filter(({ path }) => path.startsWith('/data/'))), list).toBeLessThanOrEqual(MOST_BYTES_BY_NAME);
      expect(sum(files), list).toBeLessThanOrEqual(MOST_BYTES);
    },
  );
});
