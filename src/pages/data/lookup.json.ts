/** Names of all terms and the words of their entries, for the resolver of the search; fetched on the first search. */
import type { APIRoute } from 'astro';
import { loadSite } from '../../load-site.ts';
import { lookupTerms, packLookup } from '../../search/resolver/build-lookup.ts';

export const GET: APIRoute = async () => {
  const { entries } = await loadSite();
  return Response.json(packLookup(lookupTerms([...entries.glossary].sort(([a], [b]) => (a < b ? -1 : 1)))));
};
