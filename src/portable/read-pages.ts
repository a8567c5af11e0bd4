/** Takes from the finished pages what the file shows of them. */
import { readdir, readFile } from 'node:fs/promises';
import { withoutSize } from '../editions.ts';
import { FILE, type PageInfo } from './contents.ts';
import { ATTRIBUTES, attributeOf, decodeText } from './html-tokens.ts';
import { type Inside, rewriteLinks } from './rewrite-links.ts';

/** A page whose content is not packed yet. */
export type FinishedPage = Omit<PageInfo, 'numbers' | 'known'> & {
  html: string;
  /** What the search calls it; empty where the search leaves it out. */
  kind: string;
};

export type FinishedSite = {
  pages: FinishedPage[];
  /** Old paths, each with the new one. */
  moved: Record<string, string>;
  shell: { header: string; bars: string[]; footer: string };
  /** Style sheets in the order of their first use. */
  sheets: string[];
};

/** Paths of all pages of a folder, without base, in one order on every machine. */
export async function pathsOf(root: string): Promise<string[]> {
  const files = await readdir(root, { recursive: true });
  return files
    .map((file) => `/${file.replaceAll('\\', '/')}`)
    .flatMap((file) => (file === '/404.html' ? '/404/' : file.endsWith('/index.html') ? file.slice(0, -'index.html'.length) : []))
    .sort();
}

const fileOf = (path: string): string => (path === '/404/' ? '404.html' : `${path.slice(1)}index.html`);

function cut(html: string, pattern: RegExp, what: string): string {
  const found = pattern.exec(html)?.[0];
  if (found === undefined) throw new Error(`portable edition: ${what} must be in the page, got none`);
  return found;
}

const CURRENT = new RegExp(`<a\\b(?=${ATTRIBUTES}\\saria-current=)${ATTRIBUTES}>`, 'g');
const currentOf = (html: string): [string, string][] =>
  (html.match(CURRENT) ?? []).map((tag) => [attributeOf(tag, 'href') ?? '', attributeOf(tag, 'aria-current') ?? '']);
const withoutCurrent = (html: string): string => html.replace(/\saria-current="[^"]*"/g, '');

/** Scripts of the site, and data for other programs; a data block of the page itself stays. */
const SCRIPTS = /<script\b(?![^>]*type="application\/json")[^>]*>[\s\S]*?<\/script>/g;

/**
 * The key of a practice case, and what its page tells its script. On the site the key is there for a page whose script has not run; the
 * file shows nothing without its script, and has cases and keys once, in a block of their own that is opened with the page.
 */
const TOLD_TWICE =
  /<details id="key" class="not-running"[\s\S]*?<\/details>|<script type="application\/json" id="practice-case">[\s\S]*?<\/script>/g;

/** Reads every page. @throws Error where one lacks what all have */
export async function readPages(root: string, inside: Inside): Promise<FinishedSite> {
  const site: FinishedSite = { pages: [], moved: {}, shell: { header: '', bars: [], footer: '' }, sheets: [] };
  for (const path of inside.pages) {
    // The file cannot hold its own size.
    const html = withoutSize(await readFile(root + fileOf(path), 'utf8'), FILE);
    const newAddress = /http-equiv="refresh" content="0;url=([^"]*)"/.exec(html)?.[1];
    if (newAddress === undefined) addPage(site, path, html, inside);
    else site.moved[path] = `/${newAddress.slice(inside.base.length)}`;
  }
  return site;
}

function addPage(site: FinishedSite, path: string, html: string, inside: Inside): void {
  const around = (part: string) => rewriteLinks(part, undefined, inside);
  const main = cut(html, /<main\b[\s\S]*<\/main>/, `main of ${path}`);
  const [mainTag = ''] = /^<main\b[^>]*>/.exec(main) ?? [];
  const header = around(cut(html, /<a class="skip[\s\S]*?<\/header>/, `header of ${path}`));
  const bar = around(/<nav class="sections"[\s\S]*?<\/nav>/.exec(html)?.[0] ?? '');
  // They are the same on every page but for what is marked as current, so those of the first page serve.
  if (site.shell.header === '')
    site.shell = { ...site.shell, header: withoutCurrent(header), footer: around(cut(html, /<footer\b[\s\S]*<\/footer>/, 'footer')) };
  site.pages.push({
    path,
    title: decodeText(/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? ''),
    className: attributeOf(/<body\b[^>]*>/.exec(html)?.[0] ?? '', 'class') ?? '',
    bar: bar === '' ? -1 : numberIn(site.shell.bars, withoutCurrent(bar)),
    current: currentOf(header + bar),
    sheets: [...html.matchAll(/<link rel="stylesheet" href="([^"]*)"/g)].map(([, href = '']) =>
      numberIn(site.sheets, href.slice(inside.base.length)),
    ),
    kind: /^kind:(.*)$/.exec(attributeOf(mainTag, 'data-pagefind-meta') ?? '')?.[1] ?? '',
    html: rewriteLinks(main.slice(mainTag.length, -'</main>'.length).replace(SCRIPTS, '').replace(TOLD_TWICE, ''), path, inside),
  });
}

/** The number of a text in a list, which it joins if it is new. */
function numberIn(list: string[], text: string): number {
  const at = list.indexOf(text);
  return at === -1 ? list.push(text) - 1 : at;
}
