/** Names of all terms and the words of their entries, for the resolver of the search; fetched on the first search. */
import type { APIRoute } from 'astro';
import { sortedById } from '../../content-model/sorted-by-id.ts';
import { loadSite } from '../../load-site.ts';
import { lookupTerms, packLookup } from '../../search/resolver/build-lookup.ts';

export const GET: APIRoute = async () => {
  const { entries } = await loadSite();
  return Response.json(packLookup(lookupTerms(sortedById(entries.glossary))));
};
