/** What has changed, as an Atom feed. */
import type { APIRoute } from 'astro';
import { atomFeed } from '../changes/feed.ts';
import { loadSite } from '../load-site.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(atomFeed((await loadSite()).entries, site), { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
