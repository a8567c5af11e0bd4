/** The whole glossary as SKOS. */
import type { APIRoute } from 'astro';
import { glossarySkos } from '../../data-export/glossary-skos.ts';

export const GET: APIRoute = async ({ site }) =>
  Response.json(await glossarySkos(site), { headers: { 'content-type': 'application/ld+json' } });
