/** Finds references by what identifies them: DOI, PMID, address, cite key, author and year, title. Pure. */
import { foldWords, keyOf, stemOf } from './fold.ts';
import { groupBy } from './group-by.ts';
import { wordsOf } from './match.ts';
import { isSmall } from './words.ts';

/** What the resolver knows of a reference. */
export type LookupWork = {
  id: string;
  /** As it is cited, with the year where it is known: "Seto & Eke (2015)". */
  label: string;
  title: string;
  /** Where it appeared. */
  journal?: string;
  /** Family names and names of institutions, in order, with the short name that the site uses. Left out where the label names them all. */
  authors?: string[];
  /** True if there are more authors than are listed. */
  hasMoreAuthors?: true;
  doi?: string;
  pmid?: string;
  url?: string;
};

/** The names in a label. */
export const authorsIn = (label: string): string[] => label.replace(/ \([^()]*\)$/, '').split(' & ');
const yearIn = (label: string): number => Number(/\((\d{4})\)$/.exec(label)?.[1]);

/** By what a work was found, as it is said to the reader. */
export type WorkIdentifier = 'DOI' | 'PMID' | 'address' | 'key' | 'author and year' | 'author' | 'title';
export type WorkMatch = { work: LookupWork; by: WorkIdentifier };

/** Shorter titles are ordinary phrases: a longer text that holds one does not mean the work. */
const SHORTEST_TITLE_INSIDE = 40;
const SHORTEST_MAIN_TITLE = 15;
const MOST_WORKS = 5;

export type WorkIndex = {
  works: readonly LookupWork[];
  /** The words of each work's authors, and the words by which it is described: authors, title, journal. */
  described: readonly { work: LookupWork; authors: string[][]; words: ReadonlySet<string> }[];
  /** How many works have a word in the name of an author. */
  writtenBy: ReadonlyMap<string, number>;
  byKey: ReadonlyMap<string, LookupWork[]>;
  byTitle: readonly (readonly [string, LookupWork])[];
};

export function indexWorks(works: readonly LookupWork[]): WorkIndex {
  return {
    works,
    described: works.map((work) => {
      const authors = authorWords(work);
      return { work, authors, words: new Set([...authors.flat(), ...wordsOf(`${work.title} ${work.journal ?? ''}`).map(stemOf)]) };
    }),
    writtenBy: countEach(works.flatMap((work) => [...new Set(authorWords(work).flat())])),
    byKey: groupBy(works, ({ id }) => keyOf(id)),
    byTitle: works.flatMap((work) => {
      const main = work.title.replace(/[:?]\s.*$/, '');
      const keys = [keyOf(work.title), ...(keyOf(main).length >= SHORTEST_MAIN_TITLE ? [keyOf(main)] : [])];
      return [...new Set(keys)].map((key) => [key, work] as const);
    }),
  };
}

const countEach = (words: readonly string[]): Map<string, number> =>
  new Map([...groupBy(words, (word) => word)].map(([word, same]) => [word, same.length]));

/** Works that the query identifies, best first; none if it identifies none. The first kind of identifier that it holds decides. */
export function findWorks(index: WorkIndex, query: string): WorkMatch[] {
  const ways: [WorkIdentifier, LookupWork[]][] = [
    ['DOI', byDoi(index.works, query)],
    ['PMID', byPmid(index.works, query)],
    ['address', byAddress(index.works, query)],
    ['key', byCiteKey(index, query)],
    ['title', byTitle(index, query)],
    ['author and year', byAuthorAndYear(index.works, query)],
  ];
  const [by, works] = ways.find(([, found]) => found.length > 0) ?? ['title', []];
  return works.slice(0, MOST_WORKS).map((work) => ({ work, by }));
}

/** A DOI begins with "10.", a registrant and a slash. */
const DOI = /\b10\.\d{4,9}\//;

/** True if the query is nothing but a DOI, in any of the forms that people paste, or a PMID that is marked as one. */
export const isIdentifierOnly = (query: string): boolean => {
  const text = decoded(query).trim();
  return /^(?:<|\[|\()?(?:doi\s*[:=]?\s*)?(?:https?:\/\/[^\s/]+\/(?:\S*\/)?)?10\.\d{4,9}\/\S+$/i.test(text) || PMID.test(text);
};

/** Percent signs undone, twice where a link was wrapped in another. What is no valid code stays as it is. */
function decoded(text: string): string {
  let plain = text;
  for (let round = 0; round < 2; round++) {
    try {
      plain = decodeURIComponent(plain);
    } catch {
      return plain;
    }
  }
  return plain;
}

/** The works whose DOI is in the text, in the order of the text. Spaces are where a line of a PDF was broken. */
function byDoi(works: readonly LookupWork[], query: string): LookupWork[] {
  const text = decoded(query).toLowerCase();
  if (!DOI.test(text)) return [];
  for (const form of [text, text.replace(/\s+/g, '')]) {
    // By their places; where one DOI begins another, the longer one is meant.
    const found = new Map<number, LookupWork & { doi: string }>();
    for (const { doi, ...work } of works) {
      const at = doi === undefined ? -1 : placeOf(form, doi.toLowerCase());
      if (doi !== undefined && at !== -1 && doi.length > (found.get(at)?.doi.length ?? 0)) found.set(at, { ...work, doi });
    }
    if (found.size > 0) return [...found].sort(([a], [b]) => a - b).map(([, work]) => work);
  }
  return [];
}

/** Where an identifier is in a text; -1 if it only begins a longer one. */
function placeOf(text: string, identifier: string): number {
  const at = text.indexOf(identifier);
  return at !== -1 && /[\p{L}\p{N}]/u.test(text.charAt(at + identifier.length)) ? -1 : at;
}

const PMID =
  /^\W*(?:pmid|pubmed(?:\s+id)?|https?:\/\/(?:www\.)?(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/pubmed)\/)[\s:#]*(\d{1,8})\W*$/i;

function byPmid(works: readonly LookupWork[], query: string): LookupWork[] {
  const text = decoded(query).trim();
  const number = PMID.exec(text)?.[1] ?? /^\d{6,8}$/.exec(text)?.[0];
  return number === undefined ? [] : works.filter(({ pmid }) => pmid === number);
}

/** An address without what does not tell where it leads. */
const bareAddress = (url: string): string =>
  url
    .toLowerCase()
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/[?#].*$/, '')
    .replace(/[\s/.,;)>\]]+$/, '');

function byAddress(works: readonly LookupWork[], query: string): LookupWork[] {
  const text = decoded(query).replace(/^[\s<(["]+/, '');
  if (!/^(https?:\/\/|www\.)\S+$/i.test(text)) return [];
  const address = bareAddress(text.replace(/^www\./i, 'https://www.'));
  return works.filter(({ url }) => url !== undefined && bareAddress(url) === address);
}

/** "seto-2015", "@seto2015", "\cite{seto-2015}". */
function byCiteKey({ byKey }: WorkIndex, query: string): LookupWork[] {
  const key = /^\\\w*cite\w*\{([^{},]+)\}$/.exec(query.trim())?.[1] ?? query;
  return /\s/.test(key.trim()) ? [] : (byKey.get(keyOf(key)) ?? []);
}

/** The title, with or without its second part, or a longer text, such as a whole reference, that holds it. */
function byTitle({ byTitle: titles }: WorkIndex, query: string): LookupWork[] {
  const key = keyOf(query);
  const same = titles.filter(([title]) => title === key);
  const inside = titles.filter(([title]) => title.length >= SHORTEST_TITLE_INSIDE && key.includes(title));
  // The longest title first: another may be its beginning.
  inside.sort(([a], [b]) => b.length - a.length);
  return [...new Set([...same, ...inside].map(([, work]) => work))];
}

/** Words between the names of authors. */
const BETWEEN = new Set('and et al etal others colleagues with by in the a of y und jr'.split(' '));
const PARTICLES = new Set('de den der del di du la le van von o al the of and for'.split(' '));
/** A publication year, with the letter that tells works of one year apart. */
const YEAR = /^((?:19|20)\d\d)([a-h]?)$/;
/** Initials: "M C", "MC". */
const LONGEST_INITIALS = 2;

/** "Seto & Eke (2015)", "Seto et al., 2015", "2015 Eke Seto": at least one author and the year; other words must be in the title. */
function byAuthorAndYear(works: readonly LookupWork[], query: string): LookupWork[] {
  const words = foldWords(query)
    .split(' ')
    .filter((word) => word !== '' && !BETWEEN.has(word));
  const years = words.flatMap((word) => {
    const [, year, letter = ''] = YEAR.exec(word) ?? [];
    return year === undefined ? [] : [{ word, year: Number(year), letter }];
  });
  const asksForMore = /\bet al\b|\bothers\b|\bcolleagues\b/.test(foldWords(query));
  return works
    .flatMap((work) => {
      const year = years.find((each) => each.year === yearIn(work.label));
      const fit = year && fitOf(work, { named: words.filter((word) => word !== year.word), letter: year.letter, asksForMore });
      return fit ? [{ work, fit }] : [];
    })
    .sort((a, b) => byFit(a.fit, b.fit))
    .map(({ work }) => work);
}

/** The words of each author's name that tell, in the order of the authors. */
const authorWords = (work: LookupWork): string[][] =>
  (work.authors ?? authorsIn(work.label)).map((author) =>
    foldWords(author)
      .split(' ')
      .filter((word) => !PARTICLES.has(word)),
  );

/** Whether the first author is missing, the letter another, "et al." untrue, and how many authors are not named: the less of it the better. */
type Fit = [number, number, number, number];

/** How well a work of the right year fits the other words; undefined if they do not mean it. */
function fitOf(
  work: LookupWork,
  { named, letter, asksForMore }: { named: readonly string[]; letter: string; asksForMore: boolean },
): Fit | undefined {
  const authors = authorWords(work);
  const isNamed = (author: readonly string[] = []) => author.length > 0 && author.every((word) => named.includes(word));
  const matched = authors.filter(isNamed);
  const known = new Set([...authors.flat(), ...PARTICLES, ...foldWords(work.title).split(' ')]);
  if (matched.length === 0 || !named.every((word) => known.has(word) || word.length <= LONGEST_INITIALS)) return undefined;
  const hasMore = work.hasMoreAuthors === true || authors.length > 2;
  const hasLetter = letter === 'a' ? !/-[b-h]$/.test(work.id) : work.id.endsWith(`-${letter}`);
  return [
    isNamed(authors[0]) ? 0 : 1,
    letter === '' || hasLetter ? 0 : 1,
    asksForMore && !hasMore ? 1 : 0,
    asksForMore ? 0 : authors.length - matched.length,
  ];
}

const byFit = (a: Fit, b: Fit): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || a[3] - b[3];

/** Words that say that a work is meant, and nothing of which. */
const MEANS_A_WORK = new Set(
  'study studies paper papers article articles research work publication publications author authors book report year'.split(' '),
);

/**
 * Works by authors without a year: "Seto", "Babchishin and Hanson meta-analysis". Every word must be one of the work: an author, or a word of
 * its title or journal. A name that is an ordinary word here ("Long", "Price") counts beside another author only.
 */
export function worksByAuthors({ described }: WorkIndex, query: string, isOrdinary: (word: string) => boolean): LookupWork[] {
  const words = wordsOf(query).filter((word) => !BETWEEN.has(word) && !MEANS_A_WORK.has(word) && !isSmall(word));
  if (words.length === 0) return [];
  return described
    .flatMap(({ work, authors, words: known }) => {
      if (!words.every((word) => known.has(word) || known.has(stemOf(word)) || word.length <= LONGEST_INITIALS)) return [];
      const named = authors.filter((author) => author.length > 0 && author.every((word) => words.includes(word)));
      const isNamed = named.length > 1 || named.some((author) => !author.every(isOrdinary));
      return isNamed ? [{ work, isFirst: named.includes(authors[0] ?? []), unnamed: authors.length - named.length }] : [];
    })
    .sort((a, b) => Number(b.isFirst) - Number(a.isFirst) || a.unnamed - b.unnamed || yearIn(b.work.label) - yearIn(a.work.label))
    .map(({ work }) => work);
}
