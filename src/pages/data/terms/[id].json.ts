/** What a search result shows of a term, one file each, so that a search fetches those of its answers only. */
import type { APIRoute } from 'astro';
import { detailsOf } from '../../../lookup/build-lookup.ts';
import type { Term } from '../../../schemas/glossary.ts';
import { loadSite } from '../../../site/entries.ts';

export async function getStaticPaths() {
  const { entries } = await loadSite();
  return [...entries.glossary].map(([id, term]) => ({ params: { id }, props: { term } }));
}

export const GET: APIRoute<{ term: Term }> = ({ props }) => Response.json(detailsOf(props.term));
