/** Lists everything a reader needs offline and writes the service worker with that list. Runs last, over the finished site. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { usedBy } from './used-by.ts';

const WORKER = fileURLToPath(new URL('./service-worker.ts', import.meta.url));

/** Settings of hosts, and what the browser keeps by itself. */
const NOT_FOR_READERS = [/^[._]/, /^service-worker\.js$/, /\.map$/];
/** Not needed to read, calculate or search: files for crawlers and other programs, exports of references. */
const NOT_KEPT = [
  /^(robots\.txt|sitemap-.*\.xml)$/,
  // The whole site once more.
  /^ifso-guide\.html/,
  /^data\/(?!index\.html|lookup(?:-works)?\.json|terms\/|templates\/)/,
  /^references\/[^/]+\.(bib|ris)$/,
  // Parts of Pagefind that this site does not load.
  /^pagefind\/(pagefind-[a-z-]+\.(js|css)|wasm\.unknown\.pagefind)$/,
];
/** Files that name other files. */
const NAMING = /\.(html|css|js)$/;

const isOneOf = (patterns: readonly RegExp[]) => (path: string) => patterns.some((pattern) => pattern.test(path));
const hash = (content: string | Buffer, length: number) => createHash('sha256').update(content).digest('hex').slice(0, length);

export default function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const published = (await readdir(root, { recursive: true, withFileTypes: true }))
          .filter((entry) => entry.isFile())
          .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').replace('//', '/').slice(root.length))
          .filter((path) => !isOneOf(NOT_FOR_READERS)(path))
          .sort();
        const notKept = published.filter(isOneOf(NOT_KEPT));
        const kept = published.filter((path) => !isOneOf(NOT_KEPT)(path));
        const contents = new Map(await Promise.all(kept.map(async (path) => [path, await readFile(root + path)] as const)));
        const files = Object.fromEntries([...contents].map(([path, content]) => [path, hash(content, 16)]));
        const texts = new Map([...contents].filter(([path]) => NAMING.test(path)).map(([path, content]) => [path, String(content)]));
        // One cache per build: the build is what it contains, so two builds of the same content share one.
        const id = hash(JSON.stringify(files), 12);
        await bundleWorker(root, { id, files, usedBy: usedBy(texts), notKept });
        const bytes = [...contents.values()].reduce((sum, { length }) => sum + length, 0);
        logger.info(`${kept.length} files, ${(bytes / 1e6).toFixed(2)} MB kept offline, build ${id}`);
      },
    },
  };
}

/** A worker is one classic script at the top of the site: from a folder it could not answer for all pages. */
const bundleWorker = (root: string, thisBuild: unknown) =>
  build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { __BUILD__: JSON.stringify(thisBuild) },
    build: {
      outDir: root,
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: { input: WORKER, output: { format: 'iife', entryFileNames: 'service-worker.js' } },
    },
  });
