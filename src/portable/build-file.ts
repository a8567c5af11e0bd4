/** Writes the portable edition: the finished site as one HTML file that opens from disk, without a server and without a network. */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildName, build as edition } from '../build.ts';
import { tellSize } from '../editions.ts';
import { recordsOf } from '../search/build-index.ts';
import type { TermDetails } from '../search/resolver/build-lookup.ts';
import { bundleLoader, bundleScript } from './bundle-script.ts';
import { BLOCKS, type CaseSets, FILE, type Guide, MOST_BYTES, type SearchData } from './contents.ts';
import { fileText } from './file-text.ts';
import { joinPieces, packPages } from './pack-pages.ts';
import { sectionsOf } from './page-text.ts';
import { type FinishedPage, type FinishedSite, pathsOf, readPages } from './read-pages.ts';
import type { Inside } from './rewrite-links.ts';
import { indexTexts, type TextDocument } from './text-index.ts';
import type { ReviewDays } from './words.ts';

/** Small files that pages offer to save and that nothing can replace without a network. */
const FILES_INSIDE = /^(licences\.txt|data\/gaps\.csv|data\/templates\/.*|data\/schema\/own-norms\.json)$/;

export default function portableEdition({ site, base }: { site: string | undefined; base: string }): AstroIntegration {
  return {
    name: 'portable-edition',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const text = await makeFile(root, { web: site && new URL(base, site).href, base });
        const bytes = Buffer.byteLength(text);
        if (bytes > MOST_BYTES) throw new Error(`portable edition: at most ${MOST_BYTES} bytes, got ${bytes}`);
        await writeFile(new URL(FILE, dir), text);
        await writeFile(new URL(`${FILE}.sha256`, dir), `${createHash('sha256').update(text).digest('hex')}  ${FILE}\n`);
        await tellSize(root, FILE, bytes);
        logger.info(`${FILE}, ${(bytes / 1e6).toFixed(2)} MB`);
      },
    },
  };
}

/** The text of the file, from a finished site in a folder. The same site gives the same text. */
export async function makeFile(root: string, { web, base }: Pick<Inside, 'web' | 'base'>): Promise<string> {
  const files = await filesInside(root);
  const inside = { base, web, pages: new Set(await pathsOf(root)), files: new Set(Object.keys(files)) };
  const [site, script, loader] = await Promise.all([readPages(root, inside), bundleScript(), bundleLoader()]);
  const { pieces, pages } = packPages(site.pages.map(({ html }) => html));
  const guide: Guide = {
    edition: { build: buildName, day: edition.day },
    web,
    reviews: await reviewDays(root),
    shell: site.shell,
    pages: site.pages.map(({ html, kind, ...page }, at) => ({ ...page, ...(pages[at] ?? { numbers: '', known: 0 }) })),
    moved: site.moved,
    files,
  };
  const { search, index } = await searchData(root, site);
  return fileText({
    title: site.pages.find(({ path }) => path === '/')?.title ?? '',
    styles: await Promise.all(site.sheets.map((sheet) => readFile(root + sheet, 'utf8'))),
    loader,
    script,
    blocks: {
      [BLOCKS.guide]: JSON.stringify(guide),
      [BLOCKS.pieces]: joinPieces(pieces),
      [BLOCKS.search]: JSON.stringify(search),
      [BLOCKS.index]: index,
      [BLOCKS.cases]: JSON.stringify(await caseSets(root)),
    },
  });
}

const readJson = async <T>(path: string): Promise<T> => JSON.parse(await readFile(path, 'utf8')) as T;

async function filesInside(root: string): Promise<Record<string, string>> {
  const paths = (await readdir(root, { recursive: true }))
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => FILES_INSIDE.test(path));
  return Object.fromEntries(
    await Promise.all(paths.sort().map(async (path) => [`/${path}`, await readFile(root + path, 'utf8')] as const)),
  );
}

/** How many entries are to be checked again by which day. */
async function reviewDays(root: string): Promise<ReviewDays> {
  const days: ReviewDays = {};
  for (const file of (await readdir(`${root}data`)).filter((name) => name.endsWith('.json')).sort()) {
    const { entries } = await readJson<{ entries?: unknown }>(`${root}data/${file}`);
    if (!Array.isArray(entries)) continue;
    for (const { reviewBy } of entries as { reviewBy?: string }[]) if (reviewBy) days[reviewBy] = (days[reviewBy] ?? 0) + 1;
  }
  return Object.fromEntries(Object.entries(days).sort());
}

/** The practice cases, from the modules that bring them to the pages of the site. */
async function caseSets(root: string): Promise<CaseSets> {
  const folder = `${root}practice/sets/`;
  const files = (await readdir(folder)).filter((name) => name.endsWith('-cases.js')).sort();
  const sets = files.map(async (name): Promise<[string, CaseSets[string]]> => {
    const text = await readFile(folder + name, 'utf8');
    return [name.slice(0, -'-cases.js'.length), JSON.parse(text.replace(/^export const cases = |;\s*$/g, ''))];
  });
  return Object.fromEntries(await Promise.all(sets));
}

async function searchData(root: string, site: FinishedSite): Promise<{ search: SearchData; index: string }> {
  const records = await recordsOf(root);
  const documents = site.pages.flatMap((page, at) => documentsOf(page, at, records));
  const index = indexTexts(
    documents.map(({ page, anchor, title }) => ({
      title,
      text: sectionsOf(site.pages[page]?.html ?? '', anchor || undefined)
        .map(({ text }) => text)
        .join(' '),
    })),
  );
  const terms = (await readdir(`${root}data/terms`)).filter((name) => name.endsWith('.json')).sort();
  return {
    index: JSON.stringify(index),
    search: {
      lookup: await readJson(`${root}data/lookup.json`),
      works: await readJson(`${root}data/lookup-works.json`),
      terms: Object.fromEntries(
        await Promise.all(
          terms.map(async (name) => [name.slice(0, -'.json'.length), await readJson<TermDetails>(`${root}data/terms/${name}`)] as const),
        ),
      ),
      documents,
    },
  };
}

/** What the search finds of a page: the page where it has a kind, and its parts that are results of their own. */
function documentsOf(page: FinishedPage, at: number, records: Awaited<ReturnType<typeof recordsOf>>): TextDocument[] {
  const parts = records
    .filter(({ url }) => url.startsWith(`${page.path}#`))
    .map(({ url, meta }) => ({ page: at, anchor: url.slice(page.path.length + 1), title: meta.title, kind: meta.kind }));
  if (page.kind === '') return parts;
  const heading = /<h1\b[^>]*>[\s\S]*?<\/h1>/.exec(page.html)?.[0] ?? '';
  const title = sectionsOf(heading)
    .map(({ text }) => text)
    .join(' ');
  return [{ page: at, anchor: '', title, kind: page.kind }, ...parts];
}
