/** The whole list of references for citation managers: BibTeX, RIS, CSL-JSON. */
import type { APIRoute } from 'astro';
import { REFERENCE_LISTS } from '../../data-export/data-files.ts';

export const getStaticPaths = () => Object.keys(REFERENCE_LISTS).map((format) => ({ params: { format } }));

export const GET: APIRoute = async ({ params }) =>
  new Response(await REFERENCE_LISTS[params['format'] as keyof typeof REFERENCE_LISTS].text());
