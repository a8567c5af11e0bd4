/** Builds the Pagefind index from the finished pages. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import type { Finding } from '../content-model/schemas/finding.ts';
import type { Gap } from '../content-model/schemas/gap.ts';
import { claimTitle, gapTitle } from './lookup-findings.ts';
import type { Kind } from './resolver/entry.ts';

/**
 * Words per part of the index. A search loads the part of each of its words; with Pagefind's own parts of 30 kB, a first search of three
 * words would fetch 220 kB. Only the environment can set it; if a later Pagefind drops it, the test of the first search fails.
 */
process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = '800';

export default function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const { index, errors } = await createIndex({ forceLanguage: 'en' });
        if (!index) throw new Error(`search index: Pagefind must start, got ${errors.join('; ')}`);
        const pages = await index.addDirectory({ path: root });
        const problems = [...pages.errors];
        for (const record of await recordsOf(root)) problems.push(...(await index.addCustomRecord(record)).errors);
        const written = await index.writeFiles({ outputPath: `${root}pagefind` });
        problems.push(...written.errors);
        await close();
        if (problems.length > 0) throw new Error(`search index: every page must be indexed, got ${problems.join('; ')}`);
        logger.info(`${pages.page_count} pages indexed`);
      },
    },
  };
}

/** Results of their own: the claims and the gap cells of a finished site. */
export const recordsOf = async (root: string): Promise<ReturnType<typeof recordOf>[]> => [
  ...(await claimRecords(root)),
  ...(await gapRecords(root)),
];

/** A result of its own: the statement and the gap map are long pages, and as one result each would fetch and search all of itself. */
const recordOf = (kind: Kind, url: string, title: string, content: string) => ({
  url,
  content,
  language: 'en',
  meta: { title, kind },
  filters: { kind: [kind] },
});

async function entriesIn<Entry>(file: string): Promise<(Entry & { id: string })[]> {
  return (JSON.parse(await readFile(file, 'utf8')) as { entries: (Entry & { id: string })[] }).entries;
}

const claimRecords = async (root: string) =>
  (await entriesIn<Finding>(`${root}data/findings.json`)).flatMap((entry) => {
    if (entry.kind !== 'claim') return [];
    const text = `${entry.paraphrase} ${entry.populationLabel}. ${entry.since2021.summary}`;
    return recordOf('Claim', `/statement/#${entry.id}`, claimTitle(entry), text);
  });

const gapRecords = async (root: string) =>
  (await entriesIn<Gap>(`${root}data/gaps.json`)).map((gap) =>
    recordOf('Gap map', `/gaps/#${gap.id}`, gapTitle(gap), `${gapTitle(gap)}. ${gap.note}`),
  );
