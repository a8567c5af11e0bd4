import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { BROWSER_FLOOR } from './src/browser-floor.ts';
import sitemap from './src/data-export/sitemap.ts';
import offline from './src/offline/build-list.ts';
import searchIndex from './src/search/build-index.ts';

/**
 * Chunks on demand are small and bring no style sheet, so the helper that preloads for them would only weigh on every page.
 * Astro sets the option itself, so it is changed where Vite has put everything together.
 */
const withoutPreload = {
  name: 'without-preload',
  enforce: 'pre',
  load: (id) => (id.startsWith('\0vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : undefined),
  configResolved: (config) => {
    for (const environment of [config, ...Object.values(config.environments)]) environment.build.modulePreload = false;
  },
};

// Nothing is reported to the makers of Astro.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

export default defineConfig({
  // Without SITE_URL no canonical or absolute address is written.
  site: process.env['SITE_URL'],
  base: process.env['SITE_BASE'] ?? '/',
  trailingSlash: 'always',
  // Styles and scripts stay in files: the content security policy allows no inline style and one inline script by its hash.
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  vite: { build: { target: BROWSER_FLOOR, cssTarget: BROWSER_FLOOR, assetsInlineLimit: 0 }, plugins: [withoutPreload] },
  // Highlighters write inline styles, which the policy refuses; there is no code on the site.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  // Order matters: the index is made from the finished pages, the offline list from everything.
  integrations: [mdx(), searchIndex(), sitemap(), offline()],
});
