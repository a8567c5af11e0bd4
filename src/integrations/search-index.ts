/** Builds the Pagefind index from the finished pages, through its Node API, and leaves out the parts of Pagefind that the site does not use. */
import { readdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

const UNUSED = /^pagefind-(ui|modular-ui|component-ui|highlight|worker)\./;

/**
 * Words per file of the index. Pagefind's default makes files of 30 kB, and a search of two words loads two of them, which breaks
 * the budget of the first search. The name of the setting is Pagefind's; were it dropped, the budget test would say so.
 */
process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = '2000';

export default function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const { index, errors } = await createIndex({ forceLanguage: 'en' });
        if (!index) throw new Error(`search index: Pagefind must start, got ${errors.join('; ')}`);
        const added = await index.addDirectory({ path: root });
        const written = await index.writeFiles({ outputPath: `${root}pagefind` });
        await close();
        const problems = [...added.errors, ...written.errors];
        if (problems.length > 0) throw new Error(`search index: every page must be indexed, got ${problems.join('; ')}`);
        for (const name of await readdir(`${root}pagefind`)) if (UNUSED.test(name)) await rm(`${root}pagefind/${name}`);
        logger.info(`${added.page_count} pages indexed`);
      },
    },
  };
}
