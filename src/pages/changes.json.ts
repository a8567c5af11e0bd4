/** What has changed, as a JSON Feed. */
import type { APIRoute } from 'astro';
import { jsonFeed } from '../changes/feed.ts';
import { loadSite } from '../load-site.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(`${JSON.stringify(jsonFeed((await loadSite()).entries, site), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/feed+json; charset=utf-8' },
  });
