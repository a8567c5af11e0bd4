/** Which pages use which script and style sheet, so that readers can be told what one that is missing costs them. */

const ASSET = /^assets\//;
const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
const sectionOf = (page: string) => page.slice(0, page.indexOf('/') + 1);

/** From the path of a script or style sheet to the pages that use it: `about/`, or `glossary/*` where all pages of a folder do. */
export function usedBy(texts: ReadonlyMap<string, string>): Record<string, string[]> {
  const assets = [...texts.keys()].filter((path) => ASSET.test(path));
  // Names hold a hash, so a file that holds the name means that file.
  const naming = new Map(assets.map((asset) => [asset, [...texts].flatMap(([path, text]) => (text.includes(nameOf(asset)) ? path : []))]));
  const usersOf = (asset: string, seen = new Set<string>()): Set<string> => {
    for (const path of naming.get(asset) ?? [])
      if (!seen.has(path)) {
        seen.add(path);
        usersOf(path, seen);
      }
    return seen;
  };
  const pagesOf = (asset: string) =>
    [...usersOf(asset)].filter((path) => path.endsWith('.html')).map((path) => path.replace(/index\.html$/, ''));
  const users = new Map(assets.map((asset) => [asset, pagesOf(asset)]));
  const all = [...new Set([...users.values()].flat())];
  return Object.fromEntries([...users].map(([asset, pages]) => [asset, inShort(pages, all)]));
}

/** Folders in place of their pages, where all of them are meant. */
function inShort(pages: readonly string[], all: readonly string[]): string[] {
  if (pages.length === all.length) return ['*'];
  const count = (list: readonly string[], section: string) => list.filter((page) => sectionOf(page) === section).length;
  const isWhole = (section: string) => section !== '' && count(pages, section) > 1 && count(pages, section) === count(all, section);
  return [...new Set(pages.map((page) => (isWhole(sectionOf(page)) ? `${sectionOf(page)}*` : page)))].sort();
}
