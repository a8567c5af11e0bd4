/** Sizes of product.md, section 7, tightened to what was reached. Compressed means gzip at its strongest; kB are 1,000 bytes. What the first search fetches is measured in the browser tests. */
import { expect, test } from 'vitest';
import {
  attribute,
  type BuiltPage,
  builtPages,
  DIST,
  gzipSize,
  inlineScriptsOf,
  readBuilt,
  scriptsOf,
  stylesOf,
} from '../helpers/built-site.ts';

const KB = 1000;

/** HTML and style sheets of a page, by its address. The first pattern that fits decides; every page fits one. */
const PAGE_BUDGETS: { pattern: RegExp; bytes: number; what: string }[] = [
  { pattern: /^\/glossary\/[^/]+\/$/, bytes: 7.9 * KB, what: 'glossary entry' },
  { pattern: /^\/(statement|references|glossary|instruments|guidance|calculators)\/$/, bytes: 32 * KB, what: 'long list' },
  { pattern: /^\/studies\/$/, bytes: 20 * KB, what: 'long list' },
  { pattern: /^\/gaps\//, bytes: 18 * KB, what: 'gap map' },
  { pattern: /^\/statement\/[^/]+\/[^/]+\/$/, bytes: 14 * KB, what: 'long list' },
  { pattern: /^\/(guidance|instruments|references)\/[^/]+\/$/, bytes: 14 * KB, what: 'guidance, profile or reference' },
  // Product.md sets no size for these; the smallest one that it sets elsewhere is kept.
  { pattern: /^\/(|about\/|data\/|search\/|404\.html)$/, bytes: 11 * KB, what: 'single page' },
];

/** Pages without a budget for HTML and style sheets. */
const UNBUDGETED: { pattern: RegExp; reason: string }[] = [
  { pattern: /^\/calculators\/[^/]+\/$/, reason: 'product.md limits the script of a calculator page, not its form' },
];

const SCRIPT_BYTES = 2.2 * KB;
const CALCULATOR_SCRIPT_BYTES = 21.5 * KB;

/** The router and the explorers compute in the page, as a calculator does its sum. */
const isCalculator = ({ root }: BuiltPage) => root.querySelector('[data-calculator], form[data-router], form[data-explorer]') !== null;
const isSearch = ({ root }: BuiltPage) => root.querySelector('#results') !== null;

const markupSize = (page: BuiltPage) => gzipSize(page.html) + stylesOf(page).reduce((sum, file) => sum + gzipSize(readBuilt(file)), 0);
/**
 * Loaded on demand and outside the budgets of product.md: the check of own norm tables (section 2), and the search once its box is in
 * use (section 7).
 */
const OUTSIDE = /^assets\/(OwnNorms|quick-results)\./;
const scriptSize = (page: BuiltPage) =>
  [...scriptsOf(page, DIST, '/', OUTSIDE).map((file) => readBuilt(file)), ...inlineScriptsOf(page)].reduce(
    (sum, text) => sum + gzipSize(text),
    0,
  );
const over = (pages: BuiltPage[], size: (page: BuiltPage) => number, limit: (page: BuiltPage) => number | undefined) =>
  pages.flatMap((page) => {
    const most = limit(page);
    return most !== undefined && size(page) > most ? [`${page.path}: ${size(page)} of ${most} bytes`] : [];
  });

const budgetOf = ({ path }: BuiltPage) => PAGE_BUDGETS.find(({ pattern }) => pattern.test(path))?.bytes;

test('every page has a budget or a reason for having none', async () => {
  const pages = await builtPages();
  expect(
    pages
      .filter((page) => budgetOf(page) === undefined && !UNBUDGETED.some(({ pattern }) => pattern.test(page.path)))
      .map(({ path }) => path),
  ).toEqual([]);
  expect(UNBUDGETED.filter(({ pattern }) => !pages.some(({ path }) => pattern.test(path)))).toEqual([]);
});

test('HTML and style sheets of every page stay within their budget', async () => {
  expect(over(await builtPages(), markupSize, budgetOf)).toEqual([]);
});

test('a page without calculator or search loads at most 2.2 kB of script', async () => {
  const pages = (await builtPages()).filter((page) => !isCalculator(page) && !isSearch(page));
  expect(pages.length).toBeGreaterThan(10);
  expect(over(pages, scriptSize, () => SCRIPT_BYTES)).toEqual([]);
});

test('a calculator page loads at most 21.5 kB of script', async () => {
  const pages = (await builtPages()).filter(isCalculator);
  expect(pages.length).toBeGreaterThan(0);
  expect(pages.every((page) => scriptsOf(page).length >= 2)).toBe(true);
  expect(over(pages, scriptSize, () => CALCULATOR_SCRIPT_BYTES)).toEqual([]);
});

test('no script blocks the first paint but the tiny one that sets the colours', async () => {
  const blocking = (await builtPages()).flatMap((page) =>
    page.root
      .querySelectorAll('script')
      .filter(
        (script) =>
          attribute(script, 'src') !== null &&
          attribute(script, 'type') !== 'module' &&
          !script.hasAttribute('defer') &&
          !script.hasAttribute('async'),
      )
      .map((script) => `${page.file}: ${attribute(script, 'src')}`),
  );
  expect(blocking).toEqual([]);
  expect((await builtPages()).filter((page) => inlineScriptsOf(page).join('').length > 300).map(({ file }) => file)).toEqual([]);
});

test('style sheets and scripts come from our own assets folder', async () => {
  const elsewhere = (await builtPages()).flatMap((page) => [
    ...stylesOf(page).filter((file) => !/^assets\/[\w.-]+\.css$/.test(file)),
    ...page.root
      .querySelectorAll('script')
      .flatMap((script) => attribute(script, 'src') ?? [])
      .filter((src) => !/^\/assets\/[\w.-]+\.js$/.test(src)),
  ]);
  expect(elsewhere).toEqual([]);
});

test('style sheets import nothing and load no font or picture from elsewhere', async () => {
  const files = new Set((await builtPages()).flatMap((page) => stylesOf(page)));
  expect(files.size).toBeGreaterThan(0);
  expect([...files].filter((file) => /@import|url\(\s*["']?(https?:)?\/\//.test(readBuilt(file)))).toEqual([]);
});

test('sizes are measured on a page that exists', async () => {
  const [page] = await builtPages();
  expect(page && over([page], markupSize, () => 1)).toEqual([`${page?.path}: ${page && markupSize(page)} of 1 bytes`]);
  expect(DIST).toBeTruthy();
});

test('what is outside the budgets exists, and is loaded on demand only', async () => {
  const pages = await builtPages();
  const onDemand = new Set(pages.flatMap((page) => scriptsOf(page)).filter((file) => OUTSIDE.test(file)));
  expect([...onDemand].map((file) => OUTSIDE.exec(file)?.[1]).sort()).toEqual(['OwnNorms', 'quick-results']);
  expect(pages.flatMap((page) => scriptsOf(page, DIST, '/', OUTSIDE)).filter((file) => OUTSIDE.test(file))).toEqual([]);
});
