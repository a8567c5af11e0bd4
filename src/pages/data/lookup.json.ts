/** What the search finds by name: terms, references, claims, pages. Fetched on the first search. */
import type { APIRoute } from 'astro';
import { shortCitation } from '../../content-model/format-reference.ts';
import { loadSite } from '../../load-site.ts';
import { lookupData } from '../../search/lookup-data.ts';

export const GET: APIRoute = async () => {
  const { entries } = await loadSite();
  return Response.json(lookupData(entries, (reference) => shortCitation(reference, 'narrative')));
};
