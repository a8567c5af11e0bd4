/**
 * The oldest browsers of src/browser-floor.ts, as far as one can see them in a newer one: what they do not know in a style sheet is
 * renamed, so that the browser leaves it out as they do. And a script that does not arrive.
 */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useSite } from '../helpers/site.ts';

const site = useSite();

/** Unknown to one of them or more: Firefox 115, Safari 16.4, Chrome 109. */
const asReadThen = (css: string) =>
  css
    .replaceAll('light-dark(', 'unknown-function(')
    .replaceAll('(scripting', '(unknown-feature')
    .replaceAll(':has(', ':unknown-has(')
    .replaceAll('@scope', '@unknown-scope')
    .replaceAll('@starting-style', '@unknown-style')
    .replaceAll('color-mix(', 'unknown-function(')
    .replaceAll('text-wrap:', 'unknown-wrap:');

type Options = Parameters<typeof site.open>[1];
async function openOlder(path: string, options?: Options): Promise<Page> {
  const page = await (await site.visitor(options)).newPage();
  await page.route('**/*.css', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: asReadThen(await response.text()) });
  });
  await page.goto(site.address + path.slice(1));
  return page;
}
const styleOf = (page: Page, selector: string, property: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

/** From src/styles/tokens.css: paper, sheet, and the marks for people with and without the outcome. */
const COLOURS = {
  light: { paper: '#fcfbf8', sheet: '#ffffff', yes: '#0a5a61', no: '#d5d2c8', line: '#dcd8ce' },
  dark: { paper: '#15191c', sheet: '#1c2226', yes: '#82cdc8', no: '#3b444a', line: '#343d43' },
};
const rgb = (hex: string) => `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;

describe.each(['light', 'dark'] as const)('%s colours', (colorScheme) => {
  const colours = COLOURS[colorScheme];

  test('people with and without the outcome are told apart in pictures', async () => {
    const page = await openOlder('/guidance/how-often-men-reoffend/', { colorScheme });
    expect(await styleOf(page, 'figure svg circle.yes', 'fill')).toBe(rgb(colours.yes));
    expect(await styleOf(page, 'figure svg circle.no', 'fill')).toBe(rgb(colours.no));
    expect(await styleOf(page, 'figure svg .ground', 'fill')).toBe(rgb(colours.sheet));
    expect(await styleOf(page, 'figure', 'background-color')).toBe(rgb(colours.sheet));
    expect(await styleOf(page, 'figure', 'border-top-color')).toBe(rgb(colours.line));
    expect(await styleOf(page, 'body', 'background-color')).toBe(rgb(colours.paper));
  });

  test('a source card can be read above the text', async () => {
    const page = await openOlder('/guidance/how-often-men-reoffend/', { colorScheme });
    await page.locator('main a[data-card]').first().click();
    expect(await styleOf(page, 'dialog', 'background-color')).toBe(rgb(colours.sheet));
    expect(await styleOf(page, 'dialog', 'border-top-width')).toBe('1px');
  });

  test('the reader’s own choice of colours holds against the system', async () => {
    const other = colorScheme === 'light' ? 'dark' : 'light';
    const page = await openOlder('/', { colorScheme });
    await page.getByRole('combobox', { name: 'Colours' }).selectOption(other);
    expect(await styleOf(page, 'body', 'background-color')).toBe(rgb(COLOURS[other].paper));
    await page.emulateMedia({ media: 'print' });
    expect(await styleOf(page, '.bars .no', 'fill')).toBe(rgb(COLOURS.light.no));
  });
});

test('a number field shows that it is in focus', async () => {
  const page = await openOlder('/calculators/cport/');
  await page.locator('input[name="ageAtIndex"]').focus();
  expect(await styleOf(page, 'label.field', 'outline-width')).toBe('3px');
});

test('breadcrumb and list of the section begin at one line', async () => {
  const page = await openOlder('/guidance/how-often-men-reoffend/', { viewport: { width: 1600, height: 900 } });
  const left = (selector: string) => page.locator(selector).evaluate((element) => element.getBoundingClientRect().left);
  expect(await left('.crumbs')).toBe(await left('.side'));
});

/** What a page shows of the two kinds of parts. */
const shown = (page: Page) =>
  page.evaluate(() => {
    const count = (selector: string) => [...document.querySelectorAll(selector)].filter((part) => part.getClientRects().length > 0).length;
    return { withScript: count('main .needs-script'), without: count('main :is(.no-script, .not-running)') };
  });
const PAGES_WITH_BOTH = ['/calculators/cport/', '/calculators/which-tool/', '/calculators/base-rate/', '/calculators/interval/', '/about/'];

describe.each(PAGES_WITH_BOTH)('%s', (path) => {
  test('with script shows what needs it, and no notice that it is missing', async () => {
    const page = await openOlder(path);
    await expect.poll(() => shown(page)).toMatchObject({ without: 0 });
    expect((await shown(page)).withScript).toBeGreaterThan(0);
  });

  test('without script shows the notice, and nothing that would be dead', async () => {
    const { withScript, without } = await shown(await openOlder(path, { javaScriptEnabled: false }));
    expect(withScript).toBe(0);
    expect(without).toBeGreaterThan(0);
  });

  test('is what it is without script where its script does not arrive', async () => {
    const page = await (await site.visitor({ expected: /^error: Failed to load resource/ })).newPage();
    await page.route(/\/assets\/.*\.js$/, (route) => route.abort());
    await page.goto(site.address + path.slice(1));
    await expect.poll(() => shown(page)).toMatchObject({ withScript: 0 });
    expect((await shown(page)).without).toBeGreaterThan(0);
    expect(await page.locator('#theme').isVisible()).toBe(false);
  });
});

test.each(['/calculators/base-rate/', '/calculators/which-tool/'])(
  'what runs on %s stays in use where only the script of the header and footer is lost',
  async (path) => {
    const whole = await site.open(path);
    await expect.poll(() => shown(whole)).toMatchObject({ without: 0 });
    const page = await (await site.visitor({ expected: /^error: Failed to load resource/ })).newPage();
    await page.route(/\/assets\/Page\..*\.js$/, (route) => route.abort());
    await page.goto(site.address + path.slice(1));
    await expect.poll(() => page.locator('html.js').count()).toBe(0);
    await expect.poll(() => shown(page)).toEqual(await shown(whole));
    expect((await shown(whole)).withScript).toBeGreaterThan(0);
    expect(await page.locator('#theme').isVisible()).toBe(false);
  },
);

test('the calculator whose script does not arrive prints as a sheet to fill in', async () => {
  const page = await (await site.visitor({ expected: /^error: Failed to load resource/ })).newPage();
  await page.route(/\/assets\/.*\.js$/, (route) => route.abort());
  await page.goto(`${site.address}calculators/cport/`);
  await page.emulateMedia({ media: 'print' });
  await expect.poll(() => page.locator('#item-ageAtIndex').isVisible()).toBe(true);
  expect(await page.locator('.sheet').isVisible()).toBe(false);
});
