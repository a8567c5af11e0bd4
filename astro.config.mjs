import { readFile, writeFile } from 'node:fs/promises';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { BROWSER_FLOOR } from './src/browser-floor.ts';
import { collectMentions } from './src/content-model/mentions.ts';
import manifest from './src/data-export/manifest.ts';
import sbom from './src/data-export/sbom.ts';
import handbook from './src/handbook/build-handbook.ts';
import offline from './src/offline/build-list.ts';
import portableEdition from './src/portable/build-file.ts';
import searchIndex from './src/search/build-index.ts';

// Without SITE_URL no canonical or absolute address is written, and no sitemap.
const site = process.env['SITE_URL'];
const base = `/${process.env['SITE_BASE'] ?? ''}/`.replace(/\/+/g, '/');

/** Old addresses and where their pages are now. Astro writes a page at each that leads on, and takes both as they are: the new one needs the base. */
const moved = {
  '/guidance/what-may-be-used-for-whom/': `${base}guidance/choosing-an-instrument/`,
};

/** Pages that search engines are asked to leave out. */
const isListed = (page) => ![...Object.keys(moved), '/search/'].some((path) => page.endsWith(path));

/** Astro's pages for old addresses carry a canonical link even where SITE_URL is not known. */
const movedPages = {
  name: 'moved-pages',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      for (const path of site ? [] : Object.keys(moved)) {
        const page = new URL(`.${path}index.html`, dir);
        await writeFile(page, (await readFile(page, 'utf8')).replace(/<link rel="canonical"[^>]*>/, ''));
      }
    },
  },
};

// Nothing is reported to the makers of Astro.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

/**
 * The name of a source file without what is no letter or digit at its ends: Astro writes that of `[id].astro` as `_id_`, and Jekyll,
 * which is behind GitHub Pages, publishes no file whose name begins with "_".
 */
const plainName = (name = '') => name.replace(/(?:[._]|@_@)astro.*/, '').replace(/^\W*_*|_*\W*$/g, '');
const names = {
  entryFileNames: ({ name = '' }) => `assets/${plainName(name)}.[hash].js`,
  chunkFileNames: ({ name = '' }) => `assets/${plainName(name)}.[hash].js`,
  assetFileNames: ({ names: [name = ''] = [''] }) => `assets/${plainName(name.replace(/\.\w+$/, ''))}.[hash][extname]`,
};

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  redirects: moved,
  // Styles and scripts are files: the content security policy allows no inline style, and one inline script by its hash.
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  vite: {
    build: {
      target: BROWSER_FLOOR,
      cssTarget: BROWSER_FLOOR,
      assetsInlineLimit: 0,
      rolldownOptions: {
        output: { assetFileNames: names.assetFileNames },
        // Astro's own marks on MDX files; one warning for each file.
        checks: { moduleLevelDirective: false },
      },
    },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              ...names,
              // What several pages share is one file, not one for each small module: fewer requests on every page that computes.
              codeSplitting: {
                groups: [
                  // The frame of every page, with what loads the parts that come later.
                  {
                    name: 'page',
                    test: /preload-helper|[\\/]src[\\/](page-scope|layouts[\\/]start-shell|search[\\/]search-key|components[\\/]open-for-print)\.ts$/,
                    minShareCount: 2,
                    priority: 1,
                  },
                  // What every page that computes has: Preact with the parts and hooks that it draws, numbers read and written.
                  {
                    name: 'shared',
                    test: /[\\/]src[\\/](components[\\/]((use-[^\\/]*|read-number|not-running)\.ts|(?!IntervalPlot|ResultTable).*\.tsx)|(phrases|format)\.ts)$/,
                    minShareCount: 2,
                    priority: 1,
                  },
                  // What calculators and practice cases start with.
                  { name: 'calculator', test: /[\\/]src[\\/](calculator|scoring)[\\/]/, tags: ['$initial'], minShareCount: 2 },
                ],
              },
            },
          },
        },
      },
    },
  },
  // Highlighters write inline styles, which the policy refuses; there is no code on the site.
  markdown: { syntaxHighlight: false, processor: satteri({ hastPlugins: [collectMentions] }) },
  devToolbar: { enabled: false },
  // Order matters: the index and the other editions are made from the finished pages, the packs from everything that is kept, the manifest
  // from all there is.
  integrations: [
    mdx(),
    movedPages,
    searchIndex(),
    handbook(),
    portableEdition({ site, base }),
    ...(site ? [sitemap({ filter: isListed })] : []),
    sbom(),
    offline(),
    manifest(),
  ],
});
