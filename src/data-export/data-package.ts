/** What lies in the folder of the data, for programs that open it as a whole. https://datapackage.org/standard/data-package/ */
import { build, buildName } from '../build.ts';
import { citedTitle } from '../content-model/format-reference.ts';
import type { Reference } from '../content-model/schemas/reference.ts';
import { SITE } from '../site.ts';
import { DATA_FILES } from './data-files.ts';
import { FIGURES_SCHEMA } from './figures-csv.ts';
import { DATA_CAVEATS, DATA_LICENCE_URL } from './licence.ts';
import { allReferences, REFERENCE_FORMATS } from './reference-lists.ts';

type Resource = { name: string; path: string; title: string; format: string; mediatype: string; encoding: 'utf-8' } & Record<
  string,
  unknown
>;

/** @param gapsSchema table schema of gaps.csv, which its feature writes */
export async function dataPackage(gapsSchema: object): Promise<object> {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'ifso-guide',
    title: `${SITE.name}: data`,
    description: `${SITE.description} ${DATA_CAVEATS}`,
    version: buildName,
    ...(build.day ? { created: `${build.day}T00:00:00Z` } : {}),
    licenses: [{ name: 'CC-BY-4.0', path: DATA_LICENCE_URL, title: 'Creative Commons Attribution 4.0 International' }],
    contributors: [{ title: `${SITE.name} contributors`, roles: ['creator'] }],
    sources: (await allReferences()).map(([, reference]) => sourceOf(reference)),
    resources: [
      table('figures', 'Every published figure with its sample, outcome, follow-up, mark and source', FIGURES_SCHEMA),
      table('gaps', 'Cells of the evidence-gap map', gapsSchema),
      ...Object.entries(DATA_FILES).map(([name, { title }]) => file(`${name}-json`, `${name}.json`, title, 'application/json')),
      file('glossary-skos', 'glossary.skos.jsonld', 'The glossary as a SKOS concept scheme', 'application/ld+json'),
      ...Object.entries(REFERENCE_FORMATS).map(([ending, { label, mediaType }]) =>
        file(`references-${ending.replace('.', '-')}`, `references.${ending}`, `References in ${label}`, mediaType),
      ),
    ],
  };
}

const file = (name: string, path: string, title: string, mediatype: string): Resource => ({
  name,
  path,
  title,
  format: path.slice(path.lastIndexOf('.') + 1),
  mediatype,
  encoding: 'utf-8',
});

const table = (name: string, title: string, schema: object): Resource => ({
  ...file(name, `${name}.csv`, title, 'text/csv'),
  type: 'table',
  schema,
});

/** A work that the data rest on, with its address where it has one. */
function sourceOf(reference: Reference): { title: string; path?: string } {
  const { DOI, URL: address } = reference.csl;
  const path = DOI ? `https://doi.org/${DOI}` : address;
  return { title: citedTitle(reference), ...(path ? { path } : {}) };
}
