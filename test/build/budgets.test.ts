/**
 * Sizes of pages, so that nothing grows by accident. A limit has about 15% of air above what was reached; when content needs more, it is
 * raised here and in MEASURED.md, openly. Compressed means gzip at its strongest; kB are 1,000 bytes.
 */
import { statSync } from 'node:fs';
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
import { listIn } from '../helpers/published-site.ts';

const KB = 1000;

/** HTML and style sheets of a page, by its address. The first pattern that fits decides; every page fits one. */
const PAGE_BUDGETS: { pattern: RegExp; bytes: number; what: string }[] = [
  { pattern: /^\/glossary\/[^/]+\/$/, bytes: 11.5 * KB, what: 'glossary entry' },
  { pattern: /^\/(statement|references|glossary|instruments|guidance|calculators|gaps|studies)\/$/, bytes: 45 * KB, what: 'long list' },
  { pattern: /^\/statement\/[^/]+\/[^/]+\/$/, bytes: 45 * KB, what: 'long list' },
  { pattern: /^\//, bytes: 20 * KB, what: 'guidance, profile, reference or single page' },
];

/** Pages without a budget for HTML and style sheets. */
const UNBUDGETED: { pattern: RegExp; reason: string }[] = [
  { pattern: /^\/calculators\/[^/]+\/$/, reason: 'the script of a calculator page is limited, not its form' },
];

const SCRIPT_BYTES = 5 * KB;
const CALCULATOR_SCRIPT_BYTES = 30 * KB;
const RESULT_SCRIPT_BYTES = 12 * KB;

/** The router, the explorers and the pages of practice compute in the page, as a calculator does its sum. */
const isCalculator = ({ root }: BuiltPage) =>
  root.querySelector(
    '[data-calculator], form[data-router], form[data-explorer], [data-practice-page], [data-case-list], [data-compare-raters]',
  ) !== null;
const isSearch = ({ root }: BuiltPage) => root.querySelector('#results') !== null;

const markupSize = (page: BuiltPage) => gzipSize(page.html) + stylesOf(page).reduce((sum, file) => sum + gzipSize(readBuilt(file)), 0);
/** What tells the result of a calculator: loaded by every calculator once its form can be used, so it has a limit of its own. */
const RESULT = /^assets\/result-script\./;
/** Loaded when a reader asks for it, and outside the limits: own norm tables, another rater’s code, the filters of the ledger, the check of a build, the search once it is in use. */
const ON_DEMAND = /^assets\/(CompareCodes|OwnNorms|check-build|narrow-claims|quick-results|words-visit)\./;
/** What compares a case with its key, or raters with each other: follows the form, as a result does. */
const COMPARISON = /^assets\/(practice|agreement)-script\./;
const AFTER_START = new RegExp(`${RESULT.source}|${COMPARISON.source}|${ON_DEMAND.source}`);
const sum = (texts: string[]) => texts.reduce((size, text) => size + gzipSize(text), 0);
const startsWith = (page: BuiltPage) => scriptsOf(page, DIST, '/', AFTER_START);
const scriptSize = (page: BuiltPage) => sum([...startsWith(page).map((file) => readBuilt(file)), ...inlineScriptsOf(page)]);
/** The result script with everything that it needs beside what the page has by then. */
function resultSize(page: BuiltPage): number {
  const start = new Set(startsWith(page));
  return sum(
    scriptsOf(page, DIST, '/', ON_DEMAND)
      .filter((file) => !start.has(file))
      .map((file) => readBuilt(file)),
  );
}
const over = (pages: BuiltPage[], size: (page: BuiltPage) => number, limit: (page: BuiltPage) => number | undefined) =>
  pages.flatMap((page) => {
    const most = limit(page);
    return most !== undefined && size(page) > most ? [`${page.path}: ${size(page)} of ${most} bytes`] : [];
  });

const budgetOf = ({ path }: BuiltPage) =>
  UNBUDGETED.some(({ pattern }) => pattern.test(path)) ? undefined : PAGE_BUDGETS.find(({ pattern }) => pattern.test(path))?.bytes;

test('HTML and style sheets of every page stay within their budget', async () => {
  expect(over(builtPages(), markupSize, budgetOf)).toEqual([]);
});

test('a page without calculator or search loads at most 5 kB of script', async () => {
  const pages = builtPages().filter((page) => !isCalculator(page) && !isSearch(page));
  expect(pages.length).toBeGreaterThan(10);
  expect(over(pages, scriptSize, () => SCRIPT_BYTES)).toEqual([]);
});

test('a calculator page starts with at most 30 kB of script', async () => {
  const pages = builtPages().filter(isCalculator);
  expect(pages.length).toBeGreaterThan(0);
  expect(pages.every((page) => scriptsOf(page).length >= 2)).toBe(true);
  expect(over(pages, scriptSize, () => CALCULATOR_SCRIPT_BYTES)).toEqual([]);
});

test('the result of a calculator follows in at most 12 kB of script', async () => {
  const pages = builtPages().filter(({ root }) => root.querySelector('[data-calculator]') !== null);
  expect(pages.length).toBeGreaterThan(0);
  expect(pages.filter((page) => resultSize(page) === 0).map(({ path }) => path)).toEqual([]);
  expect(over(pages, resultSize, () => RESULT_SCRIPT_BYTES)).toEqual([]);
});

test('no script blocks the first paint but the tiny one that sets the colours', async () => {
  const blocking = builtPages().flatMap((page) =>
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
  expect(
    builtPages()
      .filter((page) => inlineScriptsOf(page).join('').length > 300)
      .map(({ file }) => file),
  ).toEqual([]);
});

test('style sheets and scripts come from our own assets folder', async () => {
  const elsewhere = builtPages().flatMap((page) => [
    ...stylesOf(page).filter((file) => !/^assets\/[\w.-]+\.css$/.test(file)),
    ...page.root
      .querySelectorAll('script')
      .flatMap((script) => attribute(script, 'src') ?? [])
      .filter((src) => !/^\/assets\/[\w.-]+\.js$/.test(src)),
  ]);
  expect(elsewhere).toEqual([]);
});

test('style sheets import nothing and load no font or picture from elsewhere', async () => {
  const files = new Set(builtPages().flatMap((page) => stylesOf(page)));
  expect(files.size).toBeGreaterThan(0);
  expect([...files].filter((file) => /@import|url\(\s*["']?(https?:)?\/\//.test(readBuilt(file)))).toEqual([]);
});

test('a page over its limit is named with its size', async () => {
  const [page] = builtPages();
  expect(
    over(
      [page as BuiltPage],
      () => 12,
      () => 11,
    ),
  ).toEqual([`${page?.path}: 12 of 11 bytes`]);
});

test('what is loaded after the start exists, and is loaded in no other way', async () => {
  const pages = builtPages();
  const nameOf = (file: string) => file.replace(/^assets\/|\..*$/g, '');
  const later = new Set(pages.flatMap((page) => scriptsOf(page)).filter((file) => AFTER_START.test(file)));
  expect([...later].map(nameOf).sort()).toEqual([
    'CompareCodes',
    'OwnNorms',
    'agreement-script',
    'check-build',
    'narrow-claims',
    'practice-script',
    'quick-results',
    'result-script',
    'words-visit',
  ]);
  expect(pages.flatMap(startsWith).filter((file) => AFTER_START.test(file))).toEqual([]);
});

/**
 * The whole site for use without a network. A first visit to the home page also fetches that page with what it needs, and the worker, as
 * they are; the browser tests count everything that arrives.
 */
const FIRST_VISIT_REQUESTS = 30;
const FIRST_VISIT_BYTES = 2_000_000;

test('a first visit, with all that is kept offline, costs 30 requests and 2.0 MB at most, even from a host that compresses nothing', async () => {
  const home = builtPages().find(({ path }) => path === '/') as BuiltPage;
  const linked = home.root.querySelectorAll('link[rel="icon"], link[rel="apple-touch-icon"], link[rel="manifest"]');
  const files = [
    home.file,
    'service-worker.js',
    ...stylesOf(home),
    ...scriptsOf(home),
    ...linked.map((link) => (attribute(link, 'href') ?? '').slice(1)),
    ...Object.keys(listIn().packs),
  ];
  expect(new Set(files).size).toBeLessThanOrEqual(FIRST_VISIT_REQUESTS);
  expect(files.reduce((sum, file) => sum + statSync(`${DIST}/${file}`).size, 0)).toBeLessThanOrEqual(FIRST_VISIT_BYTES);
});
