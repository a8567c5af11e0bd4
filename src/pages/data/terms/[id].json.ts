/** What a search result shows of a term, one file each, so that a search fetches those of its answers only. */
import type { APIRoute } from 'astro';
import type { Term } from '../../../content-model/schemas/glossary.ts';
import { loadSite } from '../../../load-site.ts';
import { detailsOf } from '../../../search/resolver/build-lookup.ts';

export async function getStaticPaths() {
  const { entries } = await loadSite();
  return [...entries.glossary].map(([id, term]) => ({ params: { id }, props: { term } }));
}

export const GET: APIRoute<{ term: Term }> = ({ props }) => Response.json(detailsOf(props.term));
