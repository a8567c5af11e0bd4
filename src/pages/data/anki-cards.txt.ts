/** The cards of the practice of words for Anki. */
import type { APIRoute } from 'astro';
import { buildName } from '../../build.ts';
import { absolute } from '../../href.ts';
import { loadSite } from '../../load-site.ts';
import { ankiCards } from '../../practice/words/anki-cards.ts';
import { makeCards } from '../../practice/words/make-cards.ts';
import { SITE } from '../../site.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(
    ankiCards(makeCards((await loadSite()).entries), buildName, (path) => absolute(path, site) ?? `${SITE.name}, ${path}`),
    { headers: { 'Content-Type': 'text/plain; charset=utf-8' } },
  );
