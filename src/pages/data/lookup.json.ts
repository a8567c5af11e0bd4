/** Names of all terms and the words of their entries, for the resolver of the search; fetched on the first search. */
import type { APIRoute } from 'astro';
import { lookupTerms, packLookup } from '../../lookup/build-lookup.ts';
import { loadSite } from '../../site/entries.ts';

export const GET: APIRoute = async () => {
  const { entries } = await loadSite();
  return Response.json(packLookup(lookupTerms([...entries.glossary].sort(([a], [b]) => (a < b ? -1 : 1)))));
};
