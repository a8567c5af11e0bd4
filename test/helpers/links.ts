/** Finds links that lead nowhere in a built site. Works on any folder and base path, so that its own tests can break one. */
import { attribute, type BuiltPage, builtFiles, builtPages, pathOf, readBuilt } from './built-site.ts';

/** Attributes that hold an address, by element. */
const ADDRESSES: readonly [selector: string, name: string][] = [
  ['a', 'href'],
  ['link', 'href'],
  ['area', 'href'],
  ['script', 'src'],
  ['img', 'src'],
  ['source', 'src'],
  ['iframe', 'src'],
  ['form', 'action'],
  ['use', 'href'],
];

export type Link = { page: BuiltPage; target: string; element: string };

/** Every address that a page names. */
export function linksOf(page: BuiltPage): Link[] {
  return ADDRESSES.flatMap(([selector, name]) =>
    page.root.querySelectorAll(selector).flatMap((element) => {
      const target = attribute(element, name);
      return target === null ? [] : [{ page, target, element: selector }];
    }),
  );
}

export const isExternal = (target: string): boolean => /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(target);

const idsOf = (page: BuiltPage): Set<string> =>
  new Set(page.root.querySelectorAll('[id]').flatMap((element) => attribute(element, 'id') ?? []));

/** Problems with the links of a built site that is served below `base`, as `page: link: what is wrong`. */
export async function brokenLinks({
  root,
  base = '/',
  canonicalOrigin,
}: {
  root: string;
  base?: string;
  canonicalOrigin?: string;
}): Promise<string[]> {
  const pages = builtPages(root);
  const files = new Set(builtFiles(root));
  const served = new Map(pages.map((page) => [pathOf(page.file).slice(1), { page, ids: idsOf(page) }]));
  const problems: string[] = [];
  const check = (from: string, target: string, at: URL) => {
    if (!at.pathname.startsWith(base)) return problems.push(`${from}: ${target}: must stay below ${base}`);
    const path = decodeURIComponent(at.pathname.slice(base.length));
    const page = served.get(path);
    if (!page && !files.has(path)) return problems.push(`${from}: ${target}: must lead to a page or file`);
    const anchor = decodeURIComponent(at.hash.slice(1));
    if (anchor && !page?.ids.has(anchor)) problems.push(`${from}: ${target}: must lead to an id of that page`);
    return undefined;
  };
  const origin = 'https://site.invalid';
  for (const page of pages) {
    const here = `${origin}${base}${page.path.slice(1)}`;
    for (const { target } of linksOf(page)) {
      if (canonicalOrigin && target.startsWith(`${canonicalOrigin}/`)) check(page.file, target, new URL(target));
      else if (!isExternal(target)) check(page.file, target, new URL(target, here));
    }
  }
  for (const file of files) {
    if (!file.endsWith('.webmanifest')) continue;
    const manifest = JSON.parse(readBuilt(file, root)) as { start_url: string; scope: string; icons: { src: string }[] };
    for (const target of [manifest.start_url, manifest.scope, ...manifest.icons.map(({ src }) => src)])
      check(file, target, new URL(target, `${origin}${base}${file}`));
  }
  for (const file of files) {
    if (!file.endsWith('.css')) continue;
    for (const [, target = ''] of readBuilt(file, root).matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g))
      if (!target.startsWith('#') && !target.startsWith('data:')) check(file, target, new URL(target, `${origin}${base}${file}`));
  }
  return problems;
}
