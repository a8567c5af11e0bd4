/** Full text: asks Pagefind as often as a query needs, and says what was asked. No markup, no loading (see pagefind.ts). */
import { readableExcerpt } from './excerpt.ts';
import { foldWords } from './resolver/fold.ts';
import type { Operand, Query } from './resolver/query.ts';
import { foldSpellings } from './resolver/spellings.ts';
import { answersQuery, holdsAll, withoutSmallWords } from './resolver/words.ts';

export type FullTextResult = {
  title: string;
  url: string;
  excerpt: string;
  kind: string;
  parts: { title: string; url: string; excerpt: string }[];
};

export type FullText = {
  results: FullTextResult[];
  /** Pages found, of which `results` are the first. */
  total: number;
  /** Set where no page holds all words of the query, all of them having been asked for: the words that the results hold instead. */
  fewerWords: string | undefined;
  /** Set where a long query was asked by these words only, its most telling ones. */
  askedWords: string | undefined;
  /** True if parts of the index or of the texts did not load, so that pages may be missing. */
  isPartial: boolean;
};

export type PagefindData = {
  url: string;
  /** The whole text of the page. */
  content: string;
  excerpt: string;
  meta: Record<string, string>;
  sub_results: { title: string; url: string; excerpt: string }[];
};
export type PagefindResult = { id: string; data(): Promise<PagefindData> };
export type Pagefind = {
  search(query: string): Promise<{ results: PagefindResult[] }>;
  /** How many parts of the index have failed to load so far. Pagefind itself goes on without them. */
  failures(): number;
};

/** Each word fetches a part of the index, so of a longer query the most telling words are asked. */
const MOST_WORDS = 6;
/** Parts of a page that are shown below it. */
const MOST_PARTS = 3;

/**
 * The first pages that hold all that the query wants, most relevant first. If none does, the least telling words are left out, one after
 * the other; phrases never are.
 * @param telling the words of the query, the most telling first
 * @param isWanted false once something else is asked: then the rest is left undone, and what is returned is of no use
 */
export async function searchFullText(
  pagefind: Pagefind,
  query: Query,
  telling: readonly string[],
  most: number,
  isWanted: () => boolean = () => true,
): Promise<FullText> {
  const failed = pagefind.failures();
  const plain = plainWords(query);
  const mayGo = new Set(foldWords(plain).split(' '));
  const words = telling.filter((word) => mayGo.has(word));
  const askedWords = words.length > MOST_WORDS ? words.slice(0, MOST_WORDS).join(' ') : undefined;
  const asked = askedWords ?? withoutSmallWords(plain);
  let found: Pages = { results: [], total: 0, isPartial: false };
  for (const form of new Set([asked, foldSpellings(asked.toLowerCase())])) {
    found = await firstPages(await askAll(pagefind, query, form), query, form, most);
    if (found.results.length > 0 || !isWanted()) break;
  }
  let fewerWords: string | undefined;
  for (let kept = Math.min(words.length, MOST_WORDS) - 1; found.results.length === 0 && kept >= 1 && isWanted(); kept--) {
    const fewer = words.slice(0, kept).join(' ');
    found = await firstPages(await askAll(pagefind, query, fewer), query, fewer, most);
    if (found.results.length > 0) fewerWords = fewer;
  }
  return { ...found, fewerWords, askedWords, isPartial: found.isPartial || pagefind.failures() > failed };
}

type Pages = Pick<FullText, 'results' | 'total' | 'isPartial'>;

/** The words that a page must hold each, without phrases and alternatives. */
const plainWords = ({ groups }: Query): string =>
  groups.flatMap(([only, ...others]) => (only && others.length === 0 && !only.isPhrase ? only.text : [])).join(' ');

const toPagefind = ({ text, isPhrase }: Operand): string => (isPhrase ? `"${text}"` : text);

/** Results that hold the words, each phrase and one of each alternative, and nothing excluded, in the order of the first that was asked. */
async function askAll(pagefind: Pagefind, { groups, excluded }: Query, words: string): Promise<PagefindResult[]> {
  const ask = async (text: string) => (await pagefind.search(text)).results;
  const others = groups.filter(([first, ...rest]) => rest.length > 0 || first?.isPhrase);
  const needed = [
    ...(words === '' ? [] : [ask(words)]),
    ...others.map(async (group) => (await Promise.all(group.map((operand) => ask(toPagefind(operand))))).flat()),
  ];
  const [first = [], ...rest] = await Promise.all(needed);
  const allowed = rest.map((results) => new Set(results.map(({ id }) => id)));
  const barred = new Set((await Promise.all(excluded.map((operand) => ask(toPagefind(operand))))).flat().map(({ id }) => id));
  const seen = new Set<string>();
  return first.filter(({ id }) => {
    if (seen.has(id) || barred.has(id) || !allowed.every((ids) => ids.has(id))) return false;
    seen.add(id);
    return true;
  });
}

function toResult({ url, content, excerpt, meta, sub_results }: PagefindData): FullTextResult {
  const title = meta['title'] ?? url;
  const parts = sub_results.filter((part) => part.url !== url).slice(0, MOST_PARTS);
  return {
    title,
    url,
    excerpt: readableExcerpt(excerpt, content, title),
    kind: meta['kind'] ?? '',
    parts: parts.map((part) => ({ title: part.title, url: part.url, excerpt: readableExcerpt(part.excerpt, content, part.title) })),
  };
}

/** Texts of pages, folded, by the texts as they are. */
const folded = new Map<string, string>();

/** The words of a page with its title. To fold a long page takes a phone longer than a key may wait, so each is folded once, and in a task of its own. */
async function foldedText({ content, meta }: PagefindData): Promise<string> {
  const text = `${meta['title'] ?? ''} ${content}`;
  const known = folded.get(text);
  if (known !== undefined) return known;
  await new Promise((resolve) => setTimeout(resolve));
  const words = foldWords(text);
  folded.set(text, words);
  return words;
}

/** Loads the texts of the first results. One that does not load is left out, as is one that was found by a part of a word that was asked for. */
async function firstPages(results: readonly PagefindResult[], query: Query, words: string, most: number): Promise<Pages> {
  const loaded = await Promise.allSettled(results.slice(0, most).map((result) => result.data()));
  const pages = loaded.flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
  if (pages.length === 0 && results.length > 0) throw new Error('search: the texts of the results must load, got none');
  const marked = (html: string) => [...html.matchAll(/<mark>(.*?)<\/mark>/g)].map(([, word]) => word ?? '');
  const fitting: PagefindData[] = [];
  for (const page of pages)
    if (answersQuery(query.wanted, marked(page.excerpt)) && holdsAll(words, await foldedText(page))) fitting.push(page);
  return {
    results: fitting.map(toResult),
    // Where the first results are no answer, the others are none either.
    total: fitting.length < pages.length ? fitting.length : results.length,
    isPartial: pages.length < loaded.length,
  };
}
