/** Pagefind, loaded on the first search. Its tag is fixed to the build, so that the offline copy is always found. */
import { answersQuery, withoutSmallWords } from './resolver/words.ts';

export type FullTextResult = {
  title: string;
  url: string;
  excerpt: string;
  kind: string;
  parts: { title: string; url: string; excerpt: string }[];
};

/** Results, and the words that all of them hold where not every word of the query could be found together. */
export type FullText = { results: FullTextResult[]; fewerWords: string | undefined };

type PagefindData = {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  sub_results: { title: string; url: string; excerpt: string }[];
};
type Pagefind = {
  options(options: Record<string, unknown>): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<PagefindData> }[] }>;
};

let loading: Promise<Pagefind> | undefined;

async function load(base: string): Promise<Pagefind> {
  const address = `${base}pagefind/pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  // Without its worker, which would load the same library a second time; an index of this size answers at once.
  await pagefind.options({ metaCacheTag: 'offline', excerptLength: 24, noWorker: true });
  return pagefind;
}

/** Each word fetches a part of the index; of a longer question the most telling ones must do. */
const MOST_WORDS = 3;

/**
 * The first results of a full-text search, most relevant first. If no page holds all words, the least telling ones are left out, one
 * after the other. A failed load is tried again at the next search.
 * @param telling the words of the query, the most telling first
 */
export async function searchFullText(base: string, query: string, telling: readonly string[], most: number): Promise<FullText> {
  loading ??= load(base).catch((error) => {
    loading = undefined;
    throw error;
  });
  const pagefind = await loading;
  if (telling.length <= MOST_WORDS) {
    const results = await searchOnce(pagefind, withoutSmallWords(query), most);
    if (results.length > 0) return { results, fewerWords: undefined };
  }
  for (let kept = Math.min(telling.length - 1, MOST_WORDS); kept >= 1; kept--) {
    const words = telling.slice(0, kept).join(' ');
    const results = await searchOnce(pagefind, words, most);
    if (results.length > 0) return { results, fewerWords: words };
  }
  return { results: [], fewerWords: undefined };
}

async function searchOnce(pagefind: Pagefind, query: string, most: number): Promise<FullTextResult[]> {
  const { results } = await pagefind.search(query);
  const found = await Promise.all(results.slice(0, most).map((result) => result.data()));
  const marked = (html: string) => [...html.matchAll(/<mark>(.*?)<\/mark>/g)].map(([, word]) => word ?? '');
  return found
    .filter(({ excerpt }) => answersQuery(query, marked(excerpt)))
    .map(({ url, excerpt, meta, sub_results }) => ({
      title: meta['title'] ?? url,
      url,
      excerpt,
      kind: meta['kind'] ?? '',
      parts: sub_results
        .filter((part) => part.url !== url)
        .slice(0, 3)
        .map((part) => ({ title: part.title, url: part.url, excerpt: part.excerpt })),
    }));
}
