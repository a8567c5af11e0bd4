/** One search: the resolver's answer first, then full text. No markup. */
import { type LookupData, type Resolution, resolve } from '../../lookup/resolve.ts';
import { type FullTextResult, searchFullText } from './full-text.ts';

/** Shorter queries show the indexes instead. */
export const SHORTEST_QUERY = 2;
/** Each result fetches a part of the index; with more, a first search would pass its 120 kB. */
const MOST_RESULTS = 12;

export type Found = { resolution: Resolution | undefined; results: FullTextResult[]; fullTextFailed: boolean };

let lookup: Promise<LookupData> | undefined;

function loadLookup(base: string): Promise<LookupData> {
  lookup ??= fetch(`${base}data/lookup.json`)
    .then((response) => {
      if (!response.ok) throw new Error(`lookup: the list of terms must load, got ${response.status}`);
      return response.json() as Promise<LookupData>;
    })
    .catch((error) => {
      lookup = undefined;
      throw error;
    });
  return lookup;
}

/** Results for a query, the entry that bears its name first and not twice. Full text that fails leaves the entry standing. */
export async function find(base: string, query: string): Promise<Found> {
  const [data, fullText] = await Promise.allSettled([loadLookup(base), searchFullText(base, query, MOST_RESULTS)]);
  if (data.status === 'rejected' && fullText.status === 'rejected') throw fullText.reason;
  const resolution = data.status === 'fulfilled' ? resolve(data.value, query) : undefined;
  const own = resolution && `${base}glossary/${resolution.term.id}/`;
  const results = fullText.status === 'fulfilled' ? fullText.value.filter((result) => result.url !== own) : [];
  return { resolution, results, fullTextFailed: fullText.status === 'rejected' };
}
