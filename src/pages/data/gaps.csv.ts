/** The evidence-gap map for spreadsheets; the same cells as gaps.json. */
import type { APIRoute } from 'astro';
import { gapsCsv } from '../../data-export/data-files.ts';

export const GET: APIRoute = async () =>
  new Response(await gapsCsv(), { headers: { 'Content-Type': 'text/csv; charset=utf-8; header=present' } });
