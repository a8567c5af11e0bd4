/** References as the search finds them. Fetched when a query may mean one. */
import type { APIRoute } from 'astro';
import { shortCitation } from '../../content-model/format-reference.ts';
import { loadSite } from '../../load-site.ts';
import { worksData } from '../../search/lookup-works.ts';
import { packWorks } from '../../search/resolver/pack-works.ts';

export const GET: APIRoute = async () => {
  const { entries } = await loadSite();
  return Response.json(packWorks(worksData(entries, (reference) => shortCitation(reference, 'narrative'))));
};
