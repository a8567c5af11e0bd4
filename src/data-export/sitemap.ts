/**
 * Lists every page that has a canonical address in `sitemap.xml` and names that list in `robots.txt`. Without SITE_URL no page has one,
 * and neither is written.
 */
import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const CANONICAL = /<link rel="canonical" href="([^"]+)"/;

export default function sitemap(): AstroIntegration {
  let address: string | undefined;
  return {
    name: 'sitemap',
    hooks: {
      'astro:config:done': ({ config }) => {
        address = config.site && new URL(`${config.base.replace(/\/*$/, '/')}sitemap.xml`, config.site).href;
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (!address) return;
        const root = fileURLToPath(dir);
        const files = (await readdir(root, { recursive: true })).filter((file) => file.endsWith('.html')).sort();
        const pages = await Promise.all(files.map(async (file) => CANONICAL.exec(await readFile(root + file, 'utf8'))?.[1] ?? []));
        const urls = pages.flat().map((page) => `<url><loc>${page}</loc></url>\n`);
        await writeFile(
          `${root}sitemap.xml`,
          `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('')}</urlset>\n`,
        );
        await appendFile(`${root}robots.txt`, `Sitemap: ${address}\n`);
        logger.info(`${urls.length} pages listed`);
      },
    },
  };
}
