/** Every figure for spreadsheets and statistics programs; the same figures as figures.json. */
import type { APIRoute } from 'astro';
import { allFiguresCsv } from '../../data-export/all-figures-csv.ts';

export const GET: APIRoute = async () =>
  new Response(await allFiguresCsv(), { headers: { 'Content-Type': 'text/csv; charset=utf-8; header=present' } });
