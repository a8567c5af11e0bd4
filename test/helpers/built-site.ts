/** Reads a built site from disk: its files, its pages as trees, and the addresses they lead to. TEST_DIST names another folder than dist. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type HtmlElement, HtmlValidate, Parser } from 'html-validate';

export const DIST = resolve(process.env['TEST_DIST'] ?? fileURLToPath(new URL('../../dist', import.meta.url)));

/** A page: where it lies, the address it is served at, its text and its tree. */
export type BuiltPage = { file: string; path: string; html: string; root: HtmlElement };

/** Every file below a folder, with forward slashes, sorted. */
export function builtFiles(root = DIST): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => statSync(`${root}/${path}`).isFile())
    .sort();
}

export const readBuilt = (file: string, root = DIST): string => readFileSync(`${root}/${file}`, 'utf8');

/** The address of a page below the root: `about/index.html` is `/about/`. */
export const pathOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

const config = await new HtmlValidate({ root: true, extends: [] }).getConfigFor('index.html');

/** Parses markup into a tree that can be queried. */
export const parseHtml = (html: string, filename = 'inline.html'): HtmlElement =>
  new Parser(config).parseHtml({ data: html, filename, line: 1, column: 1, offset: 0 });

/** A page whose tree is made when it is first asked for: many tests need addresses and text only. */
function openPage(file: string, root: string): BuiltPage {
  const html = readBuilt(file, root);
  let tree: HtmlElement | undefined;
  return {
    file,
    path: pathOf(file),
    html,
    get root() {
      tree ??= parseHtml(html, file);
      return tree;
    },
  };
}

const loaded = new Map<string, BuiltPage[]>();

/** Pages are served at the address of their folder. The portable edition holds all of them again, and has tests of its own. */
const isPage = (file: string): boolean => file === '404.html' || /(^|\/)index\.html$/.test(file);

/** Every page of a built site, read and parsed once per worker. */
export function builtPages(root = DIST): BuiltPage[] {
  const known = loaded.get(root);
  if (known) return known;
  const pages = builtFiles(root)
    .filter(isPage)
    .map((file) => openPage(file, root));
  loaded.set(root, pages);
  return pages;
}

/** The value of an attribute with character references resolved; null if it is absent. */
export function attribute(element: HtmlElement, name: string): string | null {
  const value = element.getAttribute(name)?.value;
  return value === undefined || value === null ? null : decode(String(value));
}

/** Character references that the site writer uses. */
export const decode = (text: string): string =>
  text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** Size as it travels, in bytes: gzip at its strongest. */
export const gzipSize = (content: string | Buffer): number => gzipSync(content, { level: 9 }).length;

/** Files of a page's style sheets, without base. */
export const stylesOf = (page: BuiltPage, base = '/'): string[] =>
  page.root.querySelectorAll('link[rel="stylesheet"]').map((link) => (attribute(link, 'href') ?? '').slice(base.length));

/**
 * Every script file that a page loads: its own, what those import before they run, and what they import on demand. Files that match
 * `outside` are not followed where they are imported on demand.
 */
export function scriptsOf(page: BuiltPage, root = DIST, base = '/', outside = /^$/): string[] {
  const found = new Set<string>();
  const queue = page.root
    .querySelectorAll('script')
    .flatMap((script) => attribute(script, 'src') ?? [])
    .map((src) => src.slice(base.length));
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    const folder = file.slice(0, file.lastIndexOf('/') + 1);
    const text = readBuilt(file, root);
    const fileOf = ([, specifier = '']: RegExpExecArray) => new URL(specifier, `file:///${folder}`).pathname.slice(1);
    queue.push(...[...text.matchAll(STATIC_IMPORT)].map(fileOf));
    queue.push(...[...text.matchAll(DYNAMIC_IMPORT)].map(fileOf).filter((each) => !outside.test(each)));
  }
  return [...found];
}

const STATIC_IMPORT = /(?:^|[;}\s])(?:import|export)\s*(?:[\w$*{][^;"']*?from\s*)?["'](\.[^"']+)["']/g;
const DYNAMIC_IMPORT = /\bimport\(\s*["'`](\.[^"'`]+)["'`]/g;

/** Inline scripts that run, in order; data blocks are none. */
export const inlineScriptsOf = (page: BuiltPage): string[] =>
  [...page.html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)]
    .filter(([, attributes = '']) => !/\bsrc=|\btype="application\/(ld\+)?json"/.test(attributes))
    .map(([, , text]) => text ?? '');

/** The kind of page that an address belongs to: `/glossary/iioc/` is a `/glossary/[id]/`. Lists and single pages are kinds of their own. */
export const kindOf = (path: string): string =>
  path
    .replace(/^\/(guidance|glossary|instruments|references)\/[^/]+\/$/, '/$1/[id]/')
    .replace(/^\/practice\/(?!(?:compare|words)\/)[^/]+\/$/, '/practice/[id]/')
    .replace(/^\/statement\/[^/]+\/[^/]+\/$/, '/statement/[facet]/[value]/');

/** Pages that stay: one that has moved leads on at once, and cannot be looked at. test/build looks at its HTML. */
export const stays = ({ html }: BuiltPage): boolean => !html.includes('http-equiv="refresh"');

/** One page of each kind, the longest one, where most can go wrong. Every calculator is a kind of its own. */
export function onePerKind(pages: readonly BuiltPage[]): BuiltPage[] {
  return [...Map.groupBy(pages, ({ path }) => kindOf(path)).values()].flatMap(
    (members) => members.toSorted((a, b) => b.html.length - a.html.length)[0] ?? [],
  );
}
