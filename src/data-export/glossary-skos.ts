/** The glossary of the site in SKOS. */
import { buildName } from '../build.ts';
import { sortedById } from '../content-model/sorted-by-id.ts';
import { absolute } from '../href.ts';
import { loadSite } from '../load-site.ts';
import { DATA_LICENCE_URL } from './licence.ts';
import { type SkosDocument, toSkos } from './skos.ts';

/** @param site address of the site, if the build knows it */
export async function glossarySkos(site: URL | undefined): Promise<SkosDocument> {
  const terms = new Map(sortedById((await loadSite()).entries.glossary));
  return toSkos(terms, { version: buildName, licence: DATA_LICENCE_URL, absolute: (path) => absolute(path, site) });
}

let whole: ReturnType<typeof glossarySkos> | undefined;

/** One term of it, with the scheme that it belongs to. */
export async function glossaryConcept(id: string, site: URL | undefined): Promise<object> {
  whole ??= glossarySkos(site);
  const { '@graph': graph, ...rest } = await whole;
  return { ...rest, '@graph': graph.filter((node) => node['dct:identifier']?.['@value'] === id) };
}
