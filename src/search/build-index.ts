/** Builds the Pagefind index from the finished pages, through its Node API, and leaves out the parts of Pagefind that the site does not use. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import { close, createIndex } from 'pagefind';
import type { Finding } from '../content-model/schemas/finding.ts';

const CLAIM_KIND = 'Claim';
const MARKS = / data-pagefind-[a-z]+(="[^"]*")?/g;
const UNUSED = /^(pagefind-(ui|modular-ui|component-ui|highlight|worker)|wasm\.unknown)\./;

/**
 * Words per file of the index. Pagefind's default makes files of 30 kB, and a search of two words loads two of them, which breaks
 * the budget of the first search. The name of the setting is Pagefind's; were it dropped, the budget test would say so.
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
        const pages = (await readdir(root, { recursive: true }))
          .map((path) => path.replaceAll('\\', '/'))
          .filter((path) => path.endsWith('.html'))
          .sort();
        const refused: string[] = [];
        // Pagefind numbers pages as they come, and a folder gives its files in the order of the disk. Handed over in order of their
        // names, the same pages make the same index everywhere. It takes messages one by one, so nobody waits between them.
        const add = async (each: Promise<{ errors: string[] }>) => refused.push(...(await each).errors);
        const contents = await Promise.all(pages.map((path) => readFile(root + path, 'utf8')));
        const adding = pages.map((sourcePath, at) => add(index.addHTMLFile({ sourcePath, content: contents[at] ?? '' })));
        // The ledger is one long page. As one result it would fetch all of itself, so each claim is a result of its own.
        const { entries } = JSON.parse(await readFile(`${root}data/findings.json`, 'utf8')) as { entries: (Finding & { id: string })[] };
        for (const entry of entries) {
          if (entry.kind !== 'claim') continue;
          const record = {
            url: `/statement/#${entry.id}`,
            content: `${entry.paraphrase} ${entry.populationLabel}. ${entry.since2021.summary}`,
            language: 'en',
            meta: { title: `Claim ${entry.number}: ${entry.paraphrase}`, kind: CLAIM_KIND },
            filters: { kind: [CLAIM_KIND] },
          };
          adding.push(add(index.addCustomRecord(record)));
        }
        await Promise.all(adding);
        const written = await index.writeFiles({ outputPath: `${root}pagefind` });
        await close();
        const problems = [...refused, ...written.errors];
        if (problems.length > 0) throw new Error(`search index: every page must be indexed, got ${problems.join('; ')}`);
        for (const name of await readdir(`${root}pagefind`)) if (UNUSED.test(name)) await rm(`${root}pagefind/${name}`);
        // The marks for the index have done their work, and would be fetched with every page.
        await Promise.all(pages.map((path, at) => writeFile(root + path, (contents[at] ?? '').replace(MARKS, ''))));
        // Pagefind delivers its loader with comments and long names.
        const loader = `${root}pagefind/pagefind.js`;
        await build({ entryPoints: [loader], outfile: loader, allowOverwrite: true, minify: true, format: 'esm' });
        logger.info(`${pages.length} pages indexed`);
      },
    },
  };
}
