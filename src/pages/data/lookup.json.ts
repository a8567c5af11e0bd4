/** Names of all terms for the resolver of the search, fetched on the first search. */
import type { APIRoute } from 'astro';
import { buildLookup } from '../../lookup/resolve.ts';
import { loadSite } from '../../site/entries.ts';

export const GET: APIRoute = async () => {
  const { entries } = await loadSite();
  return Response.json(buildLookup([...entries.glossary].sort(([a], [b]) => (a < b ? -1 : 1))));
};
