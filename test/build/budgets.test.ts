/**
 * Sizes of pages, so that nothing grows by accident. A limit has about 15% of air above what was reached; when content needs more, it is
 * raised here and in MEASURED.md, openly. Compressed means gzip at its strongest; kB are 1,000 bytes.
 */
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
  { pattern: /^\/glossary\/[^/]+\/$/, bytes: 10 * KB, what: 'glossary entry' },
  { pattern: /^\/(statement|references|glossary|instruments|guidance|calculators|gaps|studies)\/$/, bytes: 45 * KB, what: 'long list' },
  { pattern: /^\/statement\/[^/]+\/[^/]+\/$/, bytes: 45 * KB, what: 'long list' },
  { pattern: /^\//, bytes: 18 * KB, what: 'guidance, profile, reference or single page' },
];

/** Pages without a budget for HTML and style sheets. */
const UNBUDGETED: { pattern: RegExp; reason: string }[] = [
  { pattern: /^\/calculators\/[^/]+\/$/, reason: 'the script of a calculator page is limited, not its form' },
];

const SCRIPT_BYTES = 5 * KB;
const CALCULATOR_SCRIPT_BYTES = 30 * KB;

/** The router and the explorers compute in the page, as a calculator does its sum. */
const isCalculator = ({ root }: BuiltPage) => root.querySelector('[data-calculator], form[data-router], form[data-explorer]') !== null;
const isSearch = ({ root }: BuiltPage) => root.querySelector('#results') !== null;

const markupSize = (page: BuiltPage) => gzipSize(page.html) + stylesOf(page).reduce((sum, file) => sum + gzipSize(readBuilt(file)), 0);
/** Loaded after the start and outside the budgets: the result of a calculator, own norm tables, another rater’s code, the filters of the ledger, the check of a build and the search once they are in use. */
const OUTSIDE = /^assets\/(CompareCodes|OwnNorms|check-build|compare-answers|narrow-claims|own-figures|quick-results|result-script)\./;
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

const budgetOf = ({ path }: BuiltPage) =>
  UNBUDGETED.some(({ pattern }) => pattern.test(path)) ? undefined : PAGE_BUDGETS.find(({ pattern }) => pattern.test(path))?.bytes;

test('HTML and style sheets of every page stay within their budget', async () => {
  expect(over(await builtPages(), markupSize, budgetOf)).toEqual([]);
});

test('a page without calculator or search loads at most 5 kB of script', async () => {
  const pages = (await builtPages()).filter((page) => !isCalculator(page) && !isSearch(page));
  expect(pages.length).toBeGreaterThan(10);
  expect(over(pages, scriptSize, () => SCRIPT_BYTES)).toEqual([]);
});

test('a calculator page loads at most 30 kB of script', async () => {
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

test('a page over its limit is named with its size', async () => {
  const [page] = await builtPages();
  expect(
    over(
      [page as BuiltPage],
      () => 12,
      () => 11,
    ),
  ).toEqual([`${page?.path}: 12 of 11 bytes`]);
});

test('what is outside the budgets exists, and is loaded on demand only', async () => {
  const pages = await builtPages();
  const onDemand = new Set(pages.flatMap((page) => scriptsOf(page)).filter((file) => OUTSIDE.test(file)));
  expect([...onDemand].map((file) => OUTSIDE.exec(file)?.[1]).sort()).toEqual([
    'CompareCodes',
    'OwnNorms',
    'check-build',
    'compare-answers',
    'narrow-claims',
    'own-figures',
    'quick-results',
    'result-script',
  ]);
  expect(pages.flatMap((page) => scriptsOf(page, DIST, '/', OUTSIDE)).filter((file) => OUTSIDE.test(file))).toEqual([]);
});
