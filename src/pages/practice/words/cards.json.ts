/** The cards for the page beside it. */
import type { APIRoute } from 'astro';
import { loadSite } from '../../../load-site.ts';
import { makeCards } from '../../../practice/words/make-cards.ts';

export const GET: APIRoute = async () => Response.json(makeCards((await loadSite()).entries));
