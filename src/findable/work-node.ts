/** A work in the words of https://schema.org, with no more than its record holds. */
import type { Csl, Reference } from '../content-model/schemas/reference.ts';
import type { Node } from './page-facts.ts';

const TYPES: Readonly<Record<Csl['type'], string>> = {
  'article-journal': 'ScholarlyArticle',
  article: 'ScholarlyArticle',
  'paper-conference': 'ScholarlyArticle',
  report: 'Report',
  book: 'Book',
  chapter: 'Chapter',
  thesis: 'Thesis',
  webpage: 'WebPage',
  'post-weblog': 'BlogPosting',
  legal_case: 'CreativeWork',
  legislation: 'Legislation',
  software: 'SoftwareApplication',
  document: 'CreativeWork',
  'article-magazine': 'Article',
  'article-newspaper': 'NewsArticle',
};

/** A title that is our description is not given as the name of the work. */
export function workNode({ csl, titleIsDescription }: Pick<Reference, 'csl' | 'titleIsDescription'>): Node {
  const { type, title, author = [], issued, DOI, URL: address, publisher } = csl;
  const container = csl['container-title'];
  const date =
    issued &&
    [issued.year, issued.month, issued.day]
      .filter((part) => part !== undefined)
      .map((part) => String(part).padStart(2, '0'))
      .join('-');
  const people = author.map(
    (name): Node =>
      'literal' in name
        ? { '@type': 'Organization', name: name.literal }
        : { '@type': 'Person', familyName: name.family, ...(name.given ? { givenName: name.given } : {}) },
  );
  return {
    '@type': TYPES[type],
    ...(titleIsDescription ? { description: title } : { name: title }),
    ...(people.length > 0 ? { author: people } : {}),
    ...(date ? { datePublished: date } : {}),
    ...(container ? { isPartOf: { '@type': type === 'chapter' ? 'Book' : 'Periodical', name: container } } : {}),
    ...(publisher ? { publisher: { '@type': 'Organization', name: publisher } } : {}),
    ...(DOI ? { sameAs: `https://doi.org/${DOI}` } : address ? { url: address } : {}),
  };
}
