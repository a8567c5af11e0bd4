/** The sections of the site that search knows are on its pages, once each, under the headings that the pages have. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import SITE_SECTIONS from '../../src/search/site-sections.json' with { type: 'json' };
import { DIST } from '../helpers/built-site.ts';

const sections = SITE_SECTIONS as { path: string; title: string; names?: string[]; asked: string[] }[];
const textOf = (html: string): string =>
  html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&#39;', '’')
    .replace(/\s+/g, ' ')
    .trim();

/** The heading at an address, or inside the part of the page that is there; undefined if nothing is. */
function headingAt(path: string): string | undefined {
  const [folder = '', id] = path.split('#');
  const file = `${DIST}${folder}index.html`;
  if (!existsSync(file)) return undefined;
  const html = readFileSync(file, 'utf8');
  if (id === undefined) return textOf(/<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? '');
  const at = html.indexOf(` id="${id}"`);
  if (at === -1) return undefined;
  return textOf(/<(h[1-6]|summary)\b[^>]*>(.*?)<\/\1>/s.exec(html.slice(html.lastIndexOf('<', at)))?.[2] ?? '');
}

/** What the page says more than the name by which people know the section. */
const SHORTER: Record<string, string> = { '/gaps/': 'Gap map', '/statement/#narrow': 'All claims' };

test('each is there, and is called what its heading says', () => {
  const wrong = sections.flatMap(({ path, title }) => {
    const heading = headingAt(path);
    const name = title.replace(/^Practice case: /, '');
    return heading === name || (heading !== undefined && SHORTER[path] === title) ? [] : `${path}: “${title}”, on the page “${heading}”`;
  });
  expect(wrong).toEqual([]);
});

test('each is listed once, and no name is also a question', () => {
  const paths = sections.map(({ path }) => path);
  expect(paths.filter((path, at) => paths.indexOf(path) !== at)).toEqual([]);
  expect(
    sections.flatMap(({ path, names = [], asked }) =>
      names.filter((name) => asked.some((question) => question.toLowerCase() === name.toLowerCase())).map((name) => `${path}: ${name}`),
    ),
  ).toEqual([]);
});
