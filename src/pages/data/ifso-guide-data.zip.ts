/** All data files in one archive with README, licence and caveats. The same commit gives the same bytes. */
import type { APIRoute } from 'astro';
import { strToU8, zipSync } from 'fflate';
import { build, buildName } from '../../build.ts';
import { sortedById } from '../../content-model/sorted-by-id.ts';
import { archiveFiles } from '../../data-export/archive.ts';
import { GAPS_SCHEMA, gapsCsv } from '../../gaps/gaps-csv.ts';
import { loadSite } from '../../load-site.ts';

export const GET: APIRoute = async ({ site }) => {
  const gaps = gapsCsv((await loadSite()).entries, { version: buildName });
  const files = sortedById(Object.entries(await archiveFiles({ 'gaps.csv': gaps }, GAPS_SCHEMA, site)));
  // Local noon of the commit's day: zip dates have no time zone.
  const mtime = new Date(`${build.day ?? '2026-01-01'}T12:00:00`);
  const archive = zipSync(Object.fromEntries(files.map(([name, text]) => [`ifso-guide-data/${name}`, strToU8(text)])), { mtime, level: 9 });
  return new Response(new Uint8Array(archive), { headers: { 'content-type': 'application/zip' } });
};
