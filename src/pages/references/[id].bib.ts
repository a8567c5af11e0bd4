/** One reference as Bibtex, for citation managers. */
import type { APIRoute } from 'astro';
import { formatBibtex } from '../../content-model/format-reference.ts';
import type { Reference } from '../../content-model/schemas/reference.ts';
import { loadSite } from '../../load-site.ts';

export async function getStaticPaths() {
  const { entries } = await loadSite();
  return [...entries.references].map(([id, reference]) => ({ params: { id }, props: { reference } }));
}

export const GET: APIRoute<{ reference: Reference }> = ({ params, props }) =>
  new Response(formatBibtex([[params['id'] ?? '', props.reference]]));
