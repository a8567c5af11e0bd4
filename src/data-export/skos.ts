/** The glossary as a SKOS concept scheme in JSON-LD. Addresses are relative to the file, so that it holds wherever the site stands. */

import { THEME_LABELS } from '../content-model/labels.ts';
import type { Term } from '../content-model/schemas/glossary.ts';
import { SITE } from '../site.ts';

const SCHEME = '../glossary/';
const conceptAt = (id: string) => `../glossary/${id}/`;
const themeAt = (theme: string) => `../glossary/#${theme}`;

/** @param terms entries by id, in order. Languages: labels are English, in UK spelling, unless they are quoted from a law elsewhere. */
export function toSkos(terms: ReadonlyMap<string, Term>, { version, licence }: { version: string; licence: string }): object {
  const themes = [...new Set([...terms.values()].map(({ theme }) => theme))];
  const narrower = Map.groupBy(
    [...terms].filter(([, term]) => term.broader !== undefined),
    ([, term]) => term.broader,
  );
  const isAbove = (upper: string, lower: string): boolean => {
    const broader = terms.get(lower)?.broader;
    return broader !== undefined && (broader === upper || isAbove(upper, broader));
  };
  return {
    '@context': {
      skos: 'http://www.w3.org/2004/02/skos/core#',
      dct: 'http://purl.org/dc/terms/',
      '@language': 'en',
    },
    '@graph': [
      {
        '@id': SCHEME,
        '@type': 'skos:ConceptScheme',
        'dct:title': `${SITE.name}: glossary`,
        'dct:license': licence,
        'dct:hasVersion': version,
      },
      ...themes.map((theme) => ({
        '@id': themeAt(theme),
        '@type': 'skos:Collection',
        'skos:prefLabel': THEME_LABELS[theme] ?? theme,
        'skos:member': [...terms].filter(([, term]) => term.theme === theme).map(([id]) => ({ '@id': conceptAt(id) })),
      })),
      ...[...terms].map(([id, term]) => ({
        '@id': conceptAt(id),
        '@type': 'skos:Concept',
        'skos:inScheme': { '@id': SCHEME },
        'skos:prefLabel': term.preferredTerm,
        'skos:altLabel': [...new Set([...term.acronyms, ...term.aliases])].filter((label) => label !== term.preferredTerm),
        // Words to avoid lead here but are not labels to show.
        'skos:hiddenLabel': term.redirects.map(({ word }) => word),
        'skos:definition': term.definition,
        'skos:scopeNote': [term.usage, ...(term.avoid ? [`Avoid as a term: ${term.avoid}`] : [])],
        'skos:editorialNote': term.redirects.map(({ word, reason }) => `“${word}”: ${reason}`),
        ...(term.broader ? { 'skos:broader': { '@id': conceptAt(term.broader) } } : {}),
        'skos:narrower': (narrower.get(id) ?? []).map(([other]) => ({ '@id': conceptAt(other) })),
        // SKOS keeps "related" apart from the hierarchy; the pages show both.
        'skos:related': term.related
          .filter((other) => !isAbove(other, id) && !isAbove(id, other))
          .map((other) => ({ '@id': conceptAt(other) })),
        'dct:modified': term.checked.date,
      })),
    ],
  };
}
