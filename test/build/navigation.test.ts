/** Ways through the site: one header for all pages, every section two clicks away, tools beside each other, series to page through. */
import { expect, test } from 'vitest';
import { instruments } from '../../src/scoring/index.ts';
import { attribute, type BuiltPage, builtPages, stays } from '../helpers/built-site.ts';

/** Where the sections begin. Tools are not in this list: there may be more of them tomorrow. */
const SECTIONS = [
  '/guidance/',
  '/statement/',
  '/studies/',
  '/gaps/',
  '/calculators/',
  '/calculators/which-tool/',
  '/calculators/base-rate/',
  '/calculators/interval/',
  '/instruments/',
  '/glossary/',
  '/references/',
  '/data/',
  '/about/',
  '/about/#help',
  '/about/#offline',
  '/search/',
];
const CALCULATORS = instruments.map(({ id }) => `/calculators/${id}/`);

const pages = async () => builtPages().filter(stays);

/**
 * The header of a page as it is written, without the marks of where the reader is. Where a case can be entered no form may be sent, and
 * the search box leads to its page by a link; policy.test.ts and calculator-privacy.test.ts look at that.
 */
const headerOf = ({ html }: Pick<BuiltPage, 'html'>): string =>
  (/<header class="top"[\s\S]*?<\/header>/.exec(html)?.[0] ?? '')
    .replace(/ aria-current="[a-z]+"/g, '')
    .replace(/<form class="find"[^>]*>/, '<form>')
    .replace(/<(a|button) class="button plain"[^>]*>\s*Search\s*<\/\1>/, '<button>');

/** Addresses that a part of a page leads to, by link or by search form. */
const leadsTo = ({ root }: Pick<BuiltPage, 'root'>, part: string): string[] => [
  ...root.querySelectorAll(`${part} a`).flatMap((link) => attribute(link, 'href') ?? []),
  ...root.querySelectorAll(`${part} form`).flatMap((form) => attribute(form, 'action') ?? []),
];

const lacking = (page: BuiltPage, part: string, wanted: readonly string[]): string[] => {
  const there = leadsTo(page, part);
  return wanted.filter((path) => !there.includes(path)).map((path) => `${page.path}: ${path}`);
};

test('every page has the same header', async () => {
  const all = await pages();
  expect(headerOf(all[0] as BuiltPage)).toContain('<details class="menu">');
  const [first, ...others] = Map.groupBy(all, headerOf).values();
  expect(others.flat().map(({ path }) => path)).toEqual([]);
  expect(first?.length).toBe(all.length);
});

test('from every page to every section and every tool it is the menu and a link: two clicks at most', async () => {
  const wanted = [...SECTIONS, ...CALCULATORS];
  expect((await pages()).flatMap((page) => lacking(page, 'header.top', wanted))).toEqual([]);
});

test('from tool to tool, from the profile of a tool to each calculator, it is one click without the menu', async () => {
  const tools = (await pages()).filter(({ path }) => /^\/(calculators|instruments)\//.test(path));
  expect(tools.length).toBeGreaterThan(CALCULATORS.length);
  expect(tools.flatMap((page) => lacking(page, 'nav.sections', ['/calculators/which-tool/', ...CALCULATORS]))).toEqual([]);
});

test('a page behind a door is marked there, and in the row of its sections at most once', async () => {
  const wrong = (await pages()).flatMap(({ path, root }) => {
    const doors = root.querySelectorAll('.doors [aria-current]').length;
    const rows = root.querySelectorAll('nav.sections').length;
    const sections = root.querySelectorAll('nav.sections [aria-current]').length;
    // The list of calculators is the door itself, and no section of it.
    const most = path === '/calculators/' ? 0 : 1;
    return doors === rows && sections === rows * most ? [] : [`${path}: ${doors} doors, ${rows} rows, ${sections} sections`];
  });
  expect(wrong).toEqual([]);
});

test.each([
  ['guidance', /^\/guidance\/[^/]+\/$/, '/guidance/what-the-statement-covers/'],
  ['glossary', /^\/glossary\/[^/]+\/$/, '/glossary/absolute-risk/'],
  ['profiles', /^\/instruments\/[^/]+\/$/, '/instruments/cport/'],
  // Whether a tool may be used at all comes before all of them.
  ['calculators', /^\/calculators\/[^/]+\/$/, '/calculators/which-tool/'],
])('%s: "next" leads from the first page through all to the last, and "previous" back', async (_, pattern, first) => {
  const members = new Map((await pages()).filter(({ path }) => pattern.test(path)).map((page) => [page.path, page]));
  const step = (page: BuiltPage | undefined, rel: string) => {
    const link = page?.root.querySelector(`main a[rel="${rel}"]`);
    return link ? (attribute(link, 'href') ?? undefined) : undefined;
  };
  const walk = (rel: string, from: string | undefined): string[] => {
    const seen: string[] = [];
    for (let at = from; at !== undefined && !seen.includes(at); at = step(members.get(at), rel)) seen.push(at);
    return seen;
  };
  const firsts = [...members.values()].filter((page) => step(page, 'prev') === undefined).map(({ path }) => path);
  expect(firsts).toEqual([first]);
  const forward = walk('next', first);
  expect(forward.toSorted()).toEqual([...members.keys()].toSorted());
  expect(walk('prev', forward.at(-1))).toEqual(forward.toReversed());
});
