/** Lists everything a reader needs offline and writes the service worker with that list. Runs last, over the finished site. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';

/** Not needed to read, calculate or search offline: deployment settings, files for other programs, exports of references. */
const LEFT_OUT = [
  /^[._]/,
  /^data\/(?!index\.html|lookup\.json|terms\/|templates\/)/,
  /^references\/[^/]+\.(bib|ris)$/,
  /^service-worker\.js$/,
  /^(robots\.txt|sitemap.*\.xml)$/,
  /\.map$/,
];

const WORKER = fileURLToPath(new URL('./service-worker.ts', import.meta.url));

export default function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const files = (await readdir(root, { recursive: true, withFileTypes: true }))
          .filter((entry) => entry.isFile())
          .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').replace('//', '/').slice(root.length))
          .filter((path) => !LEFT_OUT.some((pattern) => pattern.test(path)))
          .sort();
        let bytes = 0;
        const manifest = await Promise.all(
          files.map(async (url) => {
            const content = await readFile(root + url);
            bytes += content.length;
            return { url, revision: createHash('sha256').update(content).digest('hex').slice(0, 16) };
          }),
        );
        // One cache per build: the build is what it contains, so two builds of the same content share one.
        const buildId = createHash('sha256').update(JSON.stringify(manifest)).digest('hex').slice(0, 12);
        await bundleWorker(root, { __MANIFEST__: manifest, __BUILD_ID__: buildId });
        logger.info(`${files.length} files, ${(bytes / 1e6).toFixed(2)} MB kept offline, build ${buildId}`);
      },
    },
  };
}

/** A worker is one classic script at the top of the site: from anywhere below it could not answer for all pages. */
const bundleWorker = (root: string, constants: Record<string, unknown>) =>
  build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: Object.fromEntries(Object.entries(constants).map(([name, value]) => [name, JSON.stringify(value)])),
    build: {
      outDir: root,
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: { input: WORKER, output: { format: 'iife', entryFileNames: 'service-worker.js' } },
    },
  });
