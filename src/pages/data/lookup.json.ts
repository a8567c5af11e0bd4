/** What the search finds by name and by its questions: terms, pages, tools, claims. Fetched on the first search. */

import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { loadSite } from '../../load-site.ts';
import { lookupData } from '../../search/lookup-data.ts';
import { packLookup } from '../../search/resolver/pack.ts';

export const GET: APIRoute = async () => {
  const { entries } = await loadSite();
  const bodies = new Map((await getCollection('guidance')).map(({ id, body = '' }) => [id, body]));
  return Response.json(packLookup(lookupData(entries, bodies)));
};
