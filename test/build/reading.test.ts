/** Reading pages: quiet marks, pictures with their numbers, links that land where they say and tell nobody. */
import type { HtmlElement } from 'html-validate';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { attribute, builtFiles, builtPages, readBuilt, stays } from '../helpers/built-site.ts';

const pages = builtPages();
const guidance = pages.filter((page) => /^\/guidance\/[^/]+\/$/.test(page.path) && stays(page));
const profiles = pages.filter(({ path }) => /^\/instruments\/[^/]+\/$/.test(path));
const tablesOf = (picture: HtmlElement) => picture.querySelectorAll('.picture-foot details table tbody');

test('only exceptions wear a chip: a fact seen in its source has none', () => {
  const reading = pages.filter(({ path }) => /^\/(guidance|instruments|references|glossary|studies|about)\//.test(path));
  const chips = reading.flatMap(({ file, root }) =>
    root.querySelectorAll('.chip').map((chip) => `${file}: ${chip.textContent.replace(/\s+/g, ' ').trim()}`),
  );
  expect(chips.length).toBeGreaterThan(50);
  const exceptions = /: (from a secondary source|not yet checked against the manual|the statement’s own figure|avoid)$/;
  expect(chips.filter((chip) => !exceptions.test(chip))).toEqual([]);
});

test('the four numbers that only the statement prints say so on the page that quotes them', () => {
  const page = pages.find(({ path }) => path === '/guidance/how-often-men-reoffend/');
  const own = page?.root.querySelectorAll('.sources ol > li').filter((item) => item.textContent.includes('the statement’s own figure'));
  // content/findings/claims: 2.6%, 13 years, 9.4% and about 73%.
  expect(own?.map((item) => attribute(item, 'id')).sort()).toEqual([
    'source-statement-uk-csem-share',
    'source-statement-uk-dual',
    'source-statement-uk-exclusive',
    'source-statement-uk-followup',
  ]);
});

test('a link to a work elsewhere tells the publisher nothing', () => {
  const links = pages.flatMap(({ file, root }) =>
    root
      .querySelectorAll('a')
      .filter((link) => attribute(link, 'href')?.startsWith('https://doi.org/'))
      .map((link) => ({ file, rel: attribute(link, 'rel'), policy: attribute(link, 'referrerpolicy') })),
  );
  expect(links.length).toBeGreaterThan(100);
  expect(links.filter(({ rel, policy }) => rel !== 'external noreferrer' || policy !== 'no-referrer')).toEqual([]);
});

test('a figure leads to itself on the page of its work', () => {
  const ids = new Map(pages.map(({ path, root }) => [path, new Set(root.querySelectorAll('[id]').map((each) => attribute(each, 'id')))]));
  const targets = pages.flatMap(({ root }) =>
    root.querySelectorAll('a').flatMap((link) => /^(\/references\/[^/]+\/)#(figure-.+)$/.exec(attribute(link, 'href') ?? '') ?? []),
  );
  expect(targets.length).toBeGreaterThan(300);
  const links = pages.flatMap(({ file, root }) =>
    root.querySelectorAll('.sources ol > li .fig').map((link) => ({ file, to: attribute(link, 'href') ?? '' })),
  );
  expect(
    links.filter(({ to }) => {
      const [path = '', id = ''] = to.split('#');
      return !ids.get(path)?.has(id);
    }),
  ).toEqual([]);
});

test('every guidance page has a picture with its table', () => {
  expect(guidance).toHaveLength(18);
  expect(
    guidance.filter(({ root }) => !root.querySelectorAll('figure').some((figure) => tablesOf(figure).length === 1)).map(({ path }) => path),
  ).toEqual([]);
});

test('the file of a picture holds a row for each row of its table', () => {
  const files = new Set(builtFiles());
  let compared = 0;
  for (const { file, root } of [...guidance, ...profiles])
    for (const picture of root.querySelectorAll('figure')) {
      const [table] = tablesOf(picture);
      if (!table) continue;
      const link = picture.querySelectorAll('.picture-foot a').find((each) => attribute(each, 'type') === 'text/csv');
      const csv = (link && attribute(link, 'href')?.slice(1)) ?? '';
      expect(files.has(csv), `${file}: ${csv}`).toBe(true);
      const rows = Papa.parse<Record<string, string>>(readBuilt(csv), { header: true, skipEmptyLines: true }).data;
      const figures = table.querySelectorAll('a.fig').map((each) => attribute(each, 'href')?.replace('#source-', ''));
      expect(
        rows.map(({ id }) => id),
        csv,
      ).toEqual(figures);
      compared += 1;
    }
  expect(compared).toBeGreaterThan(16);
});

test('a reading page is marked in the list of its section', () => {
  for (const { path, root } of [...guidance, ...profiles]) {
    const current = root.querySelectorAll('.side [aria-current]').map((link) => attribute(link, 'href'));
    expect(current, path).toEqual([path]);
  }
});

test('a tool’s entry in the glossary leads to its calculator and its profile', () => {
  const entry = pages.find(({ path }) => path === '/glossary/cport/');
  const targets = entry?.root.querySelectorAll('article a').map((link) => attribute(link, 'href'));
  expect(targets).toEqual(expect.arrayContaining(['/calculators/cport/', '/instruments/cport/']));
});
