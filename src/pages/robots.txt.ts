/** Lets every crawler in and, where the site knows its address, names the sitemap. */
import type { APIRoute } from 'astro';
import { absolute } from '../href.ts';

export const GET: APIRoute = ({ site }) => {
  const sitemap = absolute('/sitemap-index.xml', site);
  return new Response(`User-agent: *\nAllow: /\n${sitemap ? `Sitemap: ${sitemap}\n` : ''}`);
};
