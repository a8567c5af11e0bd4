/** The whole glossary as SKOS. */
import type { APIRoute } from 'astro';
import { glossarySkos } from '../../data-export/data-files.ts';

export const GET: APIRoute = async () => Response.json(await glossarySkos(), { headers: { 'content-type': 'application/ld+json' } });
