/** Pagefind, loaded on the first search. Its tag is fixed to the build, so that the offline copy is always found. */
import { answersQuery, withoutSmallWords } from '../../lookup/words.ts';

export type FullTextResult = {
  title: string;
  url: string;
  excerpt: string;
  kind: string;
  parts: { title: string; url: string; excerpt: string }[];
};

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

/** The first results of a full-text search, most relevant first. A failed load is tried again at the next search. */
export async function searchFullText(base: string, query: string, most: number): Promise<FullTextResult[]> {
  loading ??= load(base).catch((error) => {
    loading = undefined;
    throw error;
  });
  const { results } = await (await loading).search(withoutSmallWords(query));
  const found = await Promise.all(results.slice(0, most).map((result) => result.data()));
  const marked = (html: string) => [...html.matchAll(/<mark>(.*?)<\/mark>/g)].map(([, word]) => word ?? '');
  const answers = found.filter(({ excerpt }) => answersQuery(query, marked(excerpt)));
  return answers.map(({ url, excerpt, meta, sub_results }) => ({
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
