/** Opens the blocks of the file: those of the pages at once, the others when they are first used. */
import { BLOCKS, type CaseSets, type Guide, type PageInfo, type SearchData } from './contents.ts';
import { inflate } from './inflate.ts';
import { once } from './once.ts';
import { splitPieces, unpackPage } from './pack-pages.ts';

export type OpenedGuide = {
  contents: Guide;
  /** The page at a path of the site, also at an old one; undefined if there is none. */
  pageAt(path: string): PageInfo | undefined;
  /** The content of a page, by its number. */
  htmlAt(number: number): string;
  search(): Promise<SearchData>;
  /** The index of the full text, as JSON. */
  index(): Promise<string>;
  cases(): Promise<CaseSets>;
};

/** Rejects if the file is not whole. The elements of the blocks are no longer needed afterwards. */
export async function openGuide(document: Document): Promise<OpenedGuide> {
  const block = (id: string) => document.getElementById(id)?.textContent ?? '';
  const packed = { search: block(BLOCKS.search), index: block(BLOCKS.index), cases: block(BLOCKS.cases) };
  const [guide, pieces] = await Promise.all([inflate(block(BLOCKS.guide)), inflate(block(BLOCKS.pieces)).then(splitPieces)]);
  const contents = JSON.parse(guide) as Guide;
  const byPath = new Map(contents.pages.map((page) => [page.path, page]));
  return {
    contents,
    pageAt: (path) => byPath.get(contents.moved[path] ?? path),
    htmlAt: (number) => {
      const page = contents.pages[number];
      return page ? unpackPage(pieces, page) : '';
    },
    search: once(async () => JSON.parse(await inflate(packed.search)) as SearchData),
    index: once(() => inflate(packed.index)),
    cases: once(async () => JSON.parse(await inflate(packed.cases)) as CaseSets),
  };
}
