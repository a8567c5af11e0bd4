/** The resolver on the entries of the site, as the page has it: packed, sent and unpacked. */
import { shortCitation } from '../../../../src/content-model/format-reference.ts';
import { loadContent } from '../../../../src/content-model/load-content.ts';
import { lookupData } from '../../../../src/search/lookup-data.ts';
import { worksData } from '../../../../src/search/lookup-works.ts';
import { packLookup, unpackLookup } from '../../../../src/search/resolver/pack.ts';
import { packWorks, unpackWorks } from '../../../../src/search/resolver/pack-works.ts';
import { type Lookup, openLookup } from '../../../../src/search/resolver/resolve.ts';

/** Finds as the search does: with references where one may be meant. */
export function siteLookup(): Lookup {
  const { entries, files } = loadContent();
  const bodies = new Map(files.flatMap(({ collection, id, body }) => (collection === 'guidance' ? [[id, body]] : [])));
  const lookup = openLookup(unpackLookup(packLookup(lookupData(entries, bodies))));
  const complete = lookup.withWorks(unpackWorks(packWorks(worksData(entries, (reference) => shortCitation(reference, 'narrative')))));
  return { ...complete, find: (query) => (lookup.mayMeanWork(query) ? complete : lookup).find(query) };
}
