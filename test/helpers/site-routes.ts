/** Paths of all pages: those without parameters from src/pages, the others from the entries they are made of. */
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Entries } from '../../src/content-model/entries.ts';
import { claimsOf } from '../../src/content-model/entries.ts';
import { instruments } from '../../src/scoring/index.ts';
import { FACETS, facetValues } from '../../src/statement/facets.ts';

const PAGES = resolve(import.meta.dirname, '../../src/pages');

export function siteRoutes(entries: Entries): ReadonlySet<string> {
  const fixed = readdirSync(PAGES, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.astro') && !name.includes('['))
    .map((name) => `/${name.replace(/\.astro$/, '/').replace(/(^|\/)index\/$/, '$1')}`);
  const below = (folder: string, ids: Iterable<string>) => [...ids].map((id) => `/${folder}/${id}/`);
  return new Set([
    ...fixed,
    ...below('guidance', entries.guidance.keys()),
    ...below('glossary', entries.glossary.keys()),
    ...below('instruments', entries.instruments.keys()),
    ...below('references', entries.references.keys()),
    ...FACETS.flatMap((facet) => claimsOf(entries).flatMap(([, claim]) => below(`statement/${facet}`, facetValues(claim, facet)))),
    // A calculator goes with its profile: without one it is not offered.
    ...below(
      'calculators',
      instruments.map(({ id }) => id).filter((id) => entries.instruments.has(id)),
    ),
  ]);
}
