/** Each term as a SKOS concept of its own: the same facts as in the whole glossary. */
import type { APIRoute } from 'astro';
import { glossaryConcept } from '../../../data-export/glossary-skos.ts';
import { loadSite } from '../../../load-site.ts';

export const getStaticPaths = async () => [...(await loadSite()).entries.glossary.keys()].map((id) => ({ params: { id } }));

export const GET: APIRoute = async ({ params, site }) =>
  new Response(`${JSON.stringify(await glossaryConcept(params['id'] ?? '', site))}\n`, {
    headers: { 'content-type': 'application/ld+json; charset=utf-8' },
  });
