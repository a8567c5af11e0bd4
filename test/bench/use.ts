/**
 * What a practitioner goes through with a calculator, measured on a built site: heights of the forms, whether the total is in view after
 * each answer, keys for one case, links between the answers; and how many clicks lead from any page to any section, and from the pages of a
 * tool to its calculator. What guidance pages ask of a reader is in reading.ts.
 * Usage: node test/bench/use.ts [built site] [another to compare]
 */
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { serve } from '../../src/dev/serve.ts';
import { instruments } from '../../src/scoring/index.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { attribute, builtPages, stays } from '../helpers/built-site.ts';
import { CPORT_WITH_CASIC } from '../helpers/calculator-page.ts';

const HEIGHTS = { 390: 844, 768: 1024, 1280: 800, 640: 400 } as const;
type Width = keyof typeof HEIGHTS;
/** A window of 1280 pixels at 200% has room for 640. */
const WIDTHS: readonly { width: Width; name: string }[] = [
  { width: 390, name: '390' },
  { width: 768, name: '768' },
  { width: 1280, name: '1280' },
  { width: 640, name: '200%' },
];
const SECTIONS = [
  'guidance',
  'statement',
  'studies',
  'gaps',
  'calculators/which-tool',
  'instruments',
  'glossary',
  'references',
  'data',
  'about',
];

const formHeight = (page: Page) =>
  page.locator('form[data-instrument]').evaluate((form) => Math.round(form.getBoundingClientRect().height));

/** Links with an address between the first and the last control of the form. */
const linksBetween = (page: Page) =>
  page.locator('form[data-instrument]').evaluate((form) => {
    const controls = [...form.querySelectorAll('input')];
    const [first, last] = [controls[0], controls.at(-1)];
    const isBetween = (link: Element) =>
      first &&
      last &&
      (first.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
      (link.compareDocumentPosition(last) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    return [...form.querySelectorAll('a[href]')].filter(isBetween).length;
  });

const totalInView = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-shown="total"], .result .total')].some((each) => {
      const { top, bottom, height } = each.getBoundingClientRect();
      return height > 0 && top >= 0 && bottom <= innerHeight;
    }),
  );

/** Answers every question of a form by mouse, scrolling no further than the answer needs; counts after how many the total is in view. */
async function answersWithTotal(page: Page): Promise<string> {
  const names = await page
    .locator('form[data-instrument] input')
    .evaluateAll((inputs) =>
      [...new Set(inputs.map((input) => (input as HTMLInputElement).name))].filter((name) => !name.endsWith('.unknown')),
    );
  let answered = 0;
  let seen = 0;
  for (const name of names) {
    const control = page.locator(`form[data-instrument] input[name="${name}"]`).first();
    if (!(await control.isVisible())) continue;
    if ((await control.getAttribute('type')) === 'radio') await control.check({ force: true });
    else await control.fill('30');
    await page.waitForTimeout(120);
    answered += 1;
    if (await totalInView(page)) seen += 1;
  }
  return `${seen} of ${answered}`;
}

/** Presses keys as a reader of the CPORT case with CASIC would, from the top of the page to the result; returns how many. */
async function keysForCase(page: Page): Promise<number> {
  let keys = 0;
  const press = async (key: string) => {
    await page.keyboard.press(key);
    keys += 1;
  };
  const focusedName = () => page.evaluate(() => (document.activeElement instanceof HTMLInputElement ? document.activeElement.name : ''));
  const letters: Record<string, string> = { yes: 'y', no: 'n', unknown: 'u' };
  // The first link of every page skips its header.
  await press('Tab');
  await press('Enter');
  const done = new Set<string>();
  const wanted = Object.keys(CPORT_WITH_CASIC);
  for (let step = 0; step < 200 && done.size < wanted.length; step += 1) {
    const name = await focusedName();
    const answer = CPORT_WITH_CASIC[name];
    if (answer === undefined || done.has(name)) {
      await press('Tab');
      continue;
    }
    if (name === 'ageAtIndex') for (const digit of answer) await press(digit);
    // Yes, no and unknown have a letter each; of other questions the first choice is the one that is wanted.
    else await press(letters[answer] ?? 'Space');
    done.add(name);
    await press('Enter');
  }
  if (done.size < wanted.length) throw new Error(`bench: keys reached ${done.size} of ${wanted.length} questions`);
  return keys;
}

/** Clicks from each page to each section by links that the page shows, or shows after the menu was opened: the most that any pair needs. */
async function mostClicks(root: string): Promise<{ most: number; toCalculator: number }> {
  const pages = builtPages(root).filter((page) => stays(page) && page.path !== '/404.html');
  let most = 1;
  let toCalculator = 1;
  for (const { root: html, path } of pages) {
    const menu = html.querySelectorAll('.menu a');
    const inMenu = new Set(menu.map((link) => attribute(link, 'href')));
    const shown = new Set(
      html
        .querySelectorAll('a')
        .filter((link) => !menu.some((other) => other.isSameNode(link)))
        .map((link) => attribute(link, 'href')),
    );
    const clicks = (target: string) => (path === target ? 0 : shown.has(target) ? 1 : inMenu.has(target) ? 2 : 9);
    most = Math.max(most, ...SECTIONS.map((section) => clicks(`/${section}/`)));
    const tool = /^\/instruments\/([^/]+)\/$/.exec(path)?.[1];
    if (tool && instruments.some(({ id }) => id === tool)) toCalculator = Math.max(toCalculator, clicks(`/calculators/${tool}/`));
  }
  return { most, toCalculator };
}

async function measure(browser: Browser, root: string): Promise<void> {
  const server = await serve({ root });
  const open = async (path: string, width: Width) => {
    const page = await browser.newPage({ viewport: { width, height: HEIGHTS[width] }, serviceWorkers: 'block' });
    await page.goto(`${server.address}${path}`);
    await page.waitForLoadState('networkidle');
    return page;
  };
  console.log(
    `\n${root}\n| Calculator | Form at 1280, px | at 390 | Links between answers | Total in view after answers at ${WIDTHS.map(({ name }) => name).join(' / ')} |`,
  );
  console.log('|---|---|---|---|---|');
  for (const { id, title } of instruments) {
    const wide = await open(`calculators/${id}/`, 1280);
    const phone = await open(`calculators/${id}/`, 390);
    const cells = [await formHeight(wide), await formHeight(phone), await linksBetween(wide)];
    await wide.close();
    await phone.close();
    const views: string[] = [];
    for (const { width } of WIDTHS) {
      const page = await open(`calculators/${id}/`, width);
      views.push(await answersWithTotal(page));
      await page.close({ runBeforeUnload: false });
    }
    console.log(`| ${title} | ${cells.join(' | ')} | ${views.join(' / ')} |`);
  }
  const page = await open('calculators/cport/', 1280);
  console.log(`Keys for one CPORT case with CASIC: ${await keysForCase(page)}`);
  await page.close();
  const { most, toCalculator } = await mostClicks(root);
  console.log(`Clicks from any page to any section: ${most} at most. From the profile of a tool to its calculator: ${toCalculator}.`);
  await server.close();
}

const browser = await launchBrowser();
for (const root of process.argv.length > 2 ? process.argv.slice(2) : ['dist']) await measure(browser, resolve(root));
await browser.close();
