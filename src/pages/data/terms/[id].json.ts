/** What a search result shows of a term, one file each, so that a search fetches those of its answers only. */
import type { APIRoute } from 'astro';
import type { Term } from '../../../content-model/schemas/glossary.ts';
import { loadSite } from '../../../load-site.ts';
import { detailsOf, type TermDetails } from '../../../search/resolver/build-lookup.ts';

export async function getStaticPaths() {
  const { entries } = await loadSite();
  return [...entries.glossary].map(([id, term]) => {
    const profile = entries.instruments.get(id);
    return { params: { id }, props: { term, tool: profile && { hasCalculator: profile.data.scored } } };
  });
}

export const GET: APIRoute<{ term: Term; tool: TermDetails['tool'] }> = ({ props }) => Response.json(detailsOf(props.term, props.tool));
