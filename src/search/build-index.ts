/** Builds the Pagefind index from the finished pages. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import type { Finding } from '../content-model/schemas/finding.ts';

export const CLAIM_KIND = 'Claim';

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
        for (const { id, title, content } of await readClaims(root)) {
          const added = await index.addCustomRecord({
            url: `/statement/#${id}`,
            content,
            language: 'en',
            meta: { title, kind: CLAIM_KIND },
            filters: { kind: [CLAIM_KIND] },
          });
          problems.push(...added.errors);
        }
        const written = await index.writeFiles({ outputPath: `${root}pagefind` });
        problems.push(...written.errors);
        await close();
        if (problems.length > 0) throw new Error(`search index: every page must be indexed, got ${problems.join('; ')}`);
        logger.info(`${pages.page_count} pages indexed`);
      },
    },
  };
}

/**
 * The claims of a finished site. The statement is one long page; as one result it would fetch all of itself, so each claim is a result of
 * its own.
 */
export async function readClaims(root: string): Promise<{ id: string; title: string; content: string }[]> {
  const { entries } = JSON.parse(await readFile(`${root}data/findings.json`, 'utf8')) as { entries: (Finding & { id: string })[] };
  return entries.flatMap((entry) =>
    entry.kind === 'claim'
      ? [
          {
            id: entry.id,
            title: `Claim ${entry.number}: ${entry.paraphrase}`,
            content: `${entry.paraphrase} ${entry.populationLabel}. ${entry.since2021.summary}`,
          },
        ]
      : [],
  );
}
