/** The evidence-gap map for spreadsheets; the same cells as gaps.json. */
import type { APIRoute } from 'astro';
import { buildName } from '../../build.ts';
import { gapsCsv } from '../../gaps/gaps-csv.ts';
import { loadSite } from '../../load-site.ts';

export const GET: APIRoute = async () =>
  new Response(gapsCsv((await loadSite()).entries, { version: buildName }), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8; header=present' },
  });
