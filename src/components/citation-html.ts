/** A formatted citation with its links: the authors and year lead to our page about the work, the DOI to its publisher. */

const DOI = /https:\/\/doi\.org\/10\.[^\s<]+/;
/** Authors, or the title where there are none, with the year after them. */
const NAME = /^.*?\((?:n\.d\.|\d{4})[^)]*\)/;

/** The address of a DOI as a link that tells the publisher nothing about the page it is on. */
const doiLink = (doi: string): string =>
  `<a href="https://doi.org/${doi}" rel="external noreferrer" referrerpolicy="no-referrer">https://doi.org/${doi}</a>`;

/** `apa` is HTML from the citation processor. Without `page` only the DOI is a link. */
export function citationHtml(apa: string, page?: string): string {
  const linked = apa.replace(DOI, (address) => doiLink(address.slice('https://doi.org/'.length)));
  if (page === undefined) return linked;
  const name = NAME.exec(linked)?.[0] ?? linked;
  return `<a href="${page}">${name}</a>${linked.slice(name.length)}`;
}
