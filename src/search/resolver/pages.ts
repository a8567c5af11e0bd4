/** Finds pages and parts of pages by their exact names: claims by number, parts of the statement, titles. Pure. */
import { foldWords, keyOf } from './fold.ts';
import { groupBy } from './group-by.ts';

export type LookupPage = {
  /** Path of the page, without base. */
  path: string;
  /** Where no entry is at the path. */
  title?: string;
  /** A line about it, if the title does not say enough. */
  text?: string;
  /** All that it is called: "claim 12", its id, its title. */
  names: string[];
};

export type PageIndex = { byKey: ReadonlyMap<string, LookupPage[]> };

const MOST_PAGES = 5;

export function indexPages(pages: readonly LookupPage[]): PageIndex {
  const named = pages.flatMap((page) => [...new Set(page.names.map(keyOf))].map((key) => ({ key, page })));
  const groups = groupBy(named, ({ key }) => key);
  return { byKey: new Map([...groups].map(([key, members]) => [key, members.map(({ page }) => page)])) };
}

/** Words around the number of a claim: "claims no. 12 and 13 of the ATSA statement". */
const AROUND_NUMBERS = new Set('claim claims no nr number numbers and or the of in on atsa statement ledger'.split(' '));

/** Pages that the query names, best first. */
export function findPages({ byKey }: PageIndex, query: string): LookupPage[] {
  const named = byKey.get(keyOf(query));
  if (named) return named.slice(0, MOST_PAGES);
  const words = foldWords(query.replace(/(claims?|#)(?=\d)/gi, '$1 ')).split(' ');
  const numbers = words.filter((word) => /^\d+$/.test(word));
  const isAboutClaims = words.some((word) => word === 'claim' || word === 'claims');
  if (!isAboutClaims || !words.every((word) => AROUND_NUMBERS.has(word) || numbers.includes(word))) return [];
  return numbers.flatMap((number) => byKey.get(`claim${number}`) ?? []).slice(0, MOST_PAGES);
}
