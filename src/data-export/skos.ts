/** The glossary as a SKOS concept scheme in JSON-LD. Its names are absolute, so that they are the same wherever the file is read. */

import { THEME_LABELS } from '../content-model/labels.ts';
import type { Term } from '../content-model/schemas/glossary.ts';
import { SITE } from '../site.ts';

type Label = { '@value': string; '@language': string };
type Options = {
  version: string;
  licence: string;
  /** Absolute address of a path of the site; undefined where the build does not know its site. Then things are named by URN. */
  absolute: (path: string) => string | undefined;
};

/** A scheme, its collections and its concepts. Concepts carry the id of their entry. */
export type SkosDocument = {
  '@context': Record<string, string>;
  '@graph': ({ '@id': string; 'dct:identifier'?: { '@value': string } } & Record<string, unknown>)[];
};

/** @param terms entries by id, in order. Labels are English, in UK spelling, unless the entry names another language. */
export function toSkos(terms: ReadonlyMap<string, Term>, { version, licence, absolute }: Options): SkosDocument {
  const scheme = { '@id': absolute('/glossary/') ?? 'urn:ifso-guide:glossary' };
  const concept = (id: string) => ({ '@id': absolute(`/glossary/${id}/`) ?? `urn:ifso-guide:term:${id}` });
  const collection = (theme: string) => ({ '@id': absolute(`/glossary/#${theme}`) ?? `urn:ifso-guide:theme:${theme}` });
  const ids = [...terms.keys()];
  const isAbove = (upper: string, lower: string): boolean => {
    const broader = terms.get(lower)?.broader;
    return broader !== undefined && (broader === upper || isAbove(upper, broader));
  };
  return {
    '@context': {
      skos: 'http://www.w3.org/2004/02/skos/core#',
      dct: 'http://purl.org/dc/terms/',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
      '@language': 'en',
    },
    '@graph': [
      {
        ...scheme,
        '@type': 'skos:ConceptScheme',
        'dct:title': `${SITE.name}: glossary`,
        'dct:license': { '@id': licence },
        'dct:hasVersion': { '@value': version },
        'skos:hasTopConcept': ids.filter((id) => terms.get(id)?.broader === undefined).map(concept),
      },
      ...[...new Set([...terms.values()].map(({ theme }) => theme))].map((theme) => ({
        ...collection(theme),
        '@type': 'skos:Collection',
        'skos:inScheme': scheme,
        'skos:prefLabel': THEME_LABELS[theme] ?? theme,
        'skos:member': ids.filter((id) => terms.get(id)?.theme === theme).map(concept),
      })),
      ...[...terms].map(([id, term]) => ({
        ...concept(id),
        '@type': 'skos:Concept',
        'dct:identifier': { '@value': id },
        'skos:inScheme': scheme,
        ...(term.broader ? { 'skos:broader': concept(term.broader) } : { 'skos:topConceptOf': scheme }),
        'skos:narrower': ids.filter((other) => terms.get(other)?.broader === id).map(concept),
        // SKOS keeps "related" apart from the hierarchy; the pages show both.
        'skos:related': term.related.filter((other) => !isAbove(other, id) && !isAbove(id, other)).map(concept),
        'skos:prefLabel': term.preferredTerm,
        'skos:altLabel': alternativeLabels(term),
        // Words to avoid, and what search also finds the entry under, lead here but are not labels to show.
        'skos:hiddenLabel': hiddenLabels(term),
        'skos:definition': term.definition,
        'skos:scopeNote': [term.usage, ...(term.avoid ? [`Avoid as a term: ${term.avoid}`] : [])],
        'skos:editorialNote': term.redirects.filter(({ searchOnly }) => !searchOnly).map(({ word, reason }) => `“${word}”: ${reason}`),
        'dct:modified': { '@value': term.checked.date, '@type': 'xsd:date' },
      })),
    ],
  };
}

/** Other names, each once. */
const alternativeLabels = (term: Term): (string | Label)[] => labelsOf(term, [...term.acronyms, ...term.aliases], [term.preferredTerm]);

const hiddenLabels = (term: Term): (string | Label)[] =>
  labelsOf(
    term,
    [...term.redirects.map(({ word }) => word), ...(term.searchKeys ?? [])],
    [term.preferredTerm, ...term.acronyms, ...term.aliases],
  );

/** Words, each once and none that is a label already; those that are not English say which language they are. */
function labelsOf({ aliasLanguages = [] }: Term, words: readonly string[], taken: readonly string[]): (string | Label)[] {
  return [...new Set(words)]
    .filter((word) => !taken.includes(word))
    .map((word) => {
      const language = aliasLanguages.find(({ alias }) => alias === word)?.language;
      return language ? { '@value': word, '@language': language } : word;
    });
}
