/** What a search needs from the server, each fetched once. What failed to load is asked for again by the next search. */
import type { Sources } from './find.ts';
import type { Pagefind } from './full-text.ts';
import { openPagefind } from './pagefind.ts';
import type { TermDetails, WorksData } from './resolver/build-lookup.ts';
import { type PackedLookup, unpackLookup } from './resolver/pack.ts';
import { type PackedWorks, unpackWorks } from './resolver/pack-works.ts';
import { type Lookup, openLookup } from './resolver/resolve.ts';

async function loadJson<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`search: ${url} must load, got ${response.status}`);
  return (await response.json()) as T;
}

/** Keeps what a call gives; what fails is forgotten. */
function once<T>(kept: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const known = kept.get(key);
  if (known) return known;
  const made = make();
  kept.set(key, made);
  made.catch(() => kept.delete(key));
  return made;
}

export function browserSources(base: string): Sources {
  const lookups = new Map<string, Promise<Lookup>>();
  const works = new Map<string, Promise<WorksData>>();
  const details = new Map<string, Promise<TermDetails>>();
  const pagefinds = new Map<string, Promise<Pagefind>>();
  return {
    base,
    lookup: () => once(lookups, 'lookup', async () => openLookup(unpackLookup(await loadJson<PackedLookup>(`${base}data/lookup.json`)))),
    works: () => once(works, 'works', async () => unpackWorks(await loadJson<PackedWorks>(`${base}data/lookup-works.json`))),
    details: (id) => once(details, id, () => loadJson(`${base}data/terms/${id}.json`)),
    pagefind: () => once(pagefinds, 'pagefind', () => openPagefind(base)),
    dropPagefind: () => pagefinds.clear(),
  };
}
