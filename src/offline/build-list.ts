/** Packs everything a reader needs offline and writes the service worker with the list of it. Runs over the finished site. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { buildName, build as thisBuild } from '../build.ts';
import { formatDay } from '../format.ts';
import { compress, makePacks } from './make-packs.ts';
import type { BuildList } from './this-build.ts';
import { usedBy } from './used-by.ts';

const WORKER = fileURLToPath(new URL('./service-worker.ts', import.meta.url));

/** Settings of hosts, and what the browser keeps by itself. */
const NOT_FOR_READERS = [/^[._]/, /^service-worker\.js$/, /\.map$/];
/** Not needed to read, calculate or search: files for crawlers and other programs, exports, and other editions of the whole. */
const NOT_KEPT = [
  /^(robots\.txt|sitemap-.*\.xml)$/,
  /^(manifest\.json|sbom\.cdx\.json|ifso-guide\.(html|epub)(\.sha256)?)$/,
  /^data\/(?!index\.html|lookup(?:-works)?\.json|terms\/|templates\/)/,
  /^references\/[^/]+\.(bib|ris)$/,
  // Shown beside a link on other sites, and for the browser's own search field.
  /^(pictures\/.*|opensearch\.xml)$/,
  // Parts of Pagefind that this site does not load.
  /^pagefind\/(pagefind-[a-z-]+\.(js|css)|wasm\.unknown\.pagefind)$/,
];
/** Files that name other files. */
const NAMING = /\.(html|css|js)$/;

/** The words by which pages name this build. */
const STAMP = [buildName, ...(thisBuild.day ? [thisBuild.day, formatDay(thisBuild.day)] : [])];

const isOneOf = (patterns: readonly RegExp[]) => (path: string) => patterns.some((pattern) => pattern.test(path));

export default function offline({ stamp = STAMP }: { stamp?: string[] } = {}): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        // Packs of another build, where the folder held one.
        await rm(`${root}offline`, { recursive: true, force: true });
        const published = (await readdir(root, { recursive: true, withFileTypes: true }))
          .filter((entry) => entry.isFile())
          .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').replace('//', '/').slice(root.length))
          .filter((path) => !isOneOf(NOT_FOR_READERS)(path))
          .sort();
        const kept = published.filter((path) => !isOneOf(NOT_KEPT)(path));
        const contents = new Map(await Promise.all(kept.map(async (path) => [path, await readFile(root + path)] as const)));
        const texts = new Map([...contents].filter(([path]) => NAMING.test(path)).map(([path, content]) => [path, String(content)]));
        const packed = await makePacks(contents);
        await mkdir(`${root}offline`);
        await Promise.all([...packed.published].map(([path, content]) => writeFile(root + path, content)));
        await bundleWorker(root, {
          packs: packed.packs,
          usedBy: usedBy(texts),
          // The manifest is written later, for it lists the packs and the worker too.
          notKept: [...new Set([...published.filter(isOneOf(NOT_KEPT)), 'manifest.json'])].sort(),
          stamp,
        });
        const bytes = [...packed.published.values()].reduce((sum, { length }) => sum + length, 0);
        logger.info(`${kept.length} files kept offline, in ${packed.published.size} packs of ${(bytes / 1e6).toFixed(2)} MB`);
      },
    },
  };
}

/** One cache per build: the build is what it contains, so two builds of the same content share one. */
const idOf = ({ packs }: BuildList) => createHash('sha256').update(JSON.stringify(packs)).digest('hex').slice(0, 12);

/** A worker is one classic script at the top of the site: from a folder it could not answer for all pages. */
const bundleWorker = async (root: string, list: BuildList) =>
  build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: {
      __BUILD_ID__: JSON.stringify(idOf(list)),
      __BUILD_LIST__: JSON.stringify(Buffer.from(await compress(Buffer.from(JSON.stringify(list)))).toString('base64')),
    },
    build: {
      outDir: root,
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: { input: WORKER, output: { format: 'iife', entryFileNames: 'service-worker.js' } },
    },
  });
