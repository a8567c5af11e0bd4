/**
 * The entries of the resolver as they are sent: columns instead of rows, and an inverted index instead of texts, because the same words and
 * addresses occur over and over. Pure.
 */
import type { LookupData } from './build-lookup.ts';
import { emptyEntry, type Kind, type LookupEntry } from './entry.ts';
import { readNumbers, writeNumbers } from './vlq.ts';

/** What entries speak about, as an inverted index. */
export type PackedSenses = {
  /** Every sense, sorted; each begins with how many letters it shares with the one before. */
  senses: string;
  /** For each sense the entries that use it: steps from one to the next, doubled, and one more where the sense is only in the text. */
  uses: string;
};

export type PackedEntries = PackedSenses & {
  /** Kinds in the order of the entries, each with the number of its entries. */
  kinds: [Kind, number][];
  /** One line an entry; names are separated by bars. */
  columns: Record<Column, string>;
};

const LISTS = ['acronyms', 'aliases', 'redirects', 'foreign', 'ambiguous', 'capitalsOnly'] as const;
const TEXTS = ['path', 'title', 'line', 'numbers', 'group'] as const;
type Column = (typeof LISTS)[number] | (typeof TEXTS)[number];

export type PackedLookup = PackedEntries & Pick<LookupData, 'pages' | 'works'>;

export const packLookup = ({ entries, ...rest }: LookupData): PackedLookup => ({ ...packEntries(entries), ...rest });
export const unpackLookup = ({ pages, works, ...packed }: PackedLookup): LookupData => ({
  entries: unpackEntries(packed),
  pages,
  ...(works && { works }),
});

/** What the addresses of a kind begin with. */
const PREFIXES: Partial<Record<Kind, string>> = {
  Term: 'glossary/',
  Guidance: 'guidance/',
  Claim: 'statement/#',
  'Gap map': 'gaps/#',
  Profile: 'instruments/',
  Reference: 'references/',
};
const LONGEST_SHARED = 9;

export function packEntries(entries: readonly LookupEntry[]): PackedEntries {
  const kinds: [Kind, number][] = [];
  for (const { kind } of entries) {
    const last = kinds.at(-1);
    if (last?.[0] === kind) last[1]++;
    else kinds.push([kind, 1]);
  }
  const column = (read: (entry: LookupEntry) => string) => entries.map(read).join('\n');
  const columns = {
    ...Object.fromEntries(LISTS.map((name) => [name, column((entry) => entry[name].join('|'))])),
    path: column(({ kind, path }) => withoutPrefix(PREFIXES[kind], path)),
    title: column(({ title }) => title),
    line: column(({ line }) => line),
    numbers: column(({ numbers }) => numbers),
    group: column((entry) => (entry.group === usualGroup(entry.path) ? '' : entry.group)),
  } as Record<Column, string>;
  return { kinds, columns, ...packSenses(entries) };
}

/** An address that does not begin as usual is written with a slash before it. */
const withoutPrefix = (prefix: string | undefined, path: string): string =>
  prefix === undefined ? path : path.startsWith(prefix) ? path.slice(prefix.length) : `/${path}`;
const withPrefix = (prefix: string | undefined, rest: string): string =>
  prefix === undefined ? rest : rest.startsWith('/') ? rest.slice(1) : prefix + rest;

/** Sections of a guidance page are grouped under it; other entries are results of their own. */
const usualGroup = (path: string): string => (path.startsWith('guidance/') ? path.replace(/#.*/, '') : path);

export function packSenses(entries: readonly LookupEntry[]): PackedSenses {
  const uses = new Map<string, number[]>();
  for (const [row, { asked, text }] of entries.entries())
    for (const [isText, senses] of [asked, text].entries())
      for (const sense of senses.split(' ').filter(Boolean)) uses.set(sense, [...(uses.get(sense) ?? []), row * 2 + isText]);
  const sorted = [...uses.keys()].sort();
  const shared = sorted.map((sense, at) => sharedStart(sense, sorted[at - 1] ?? ''));
  return {
    senses: sorted.map((sense, at) => `${shared[at]}${sense.slice(shared[at])}`).join(' '),
    uses: sorted.map((sense) => writeNumbers(steps(uses.get(sense) ?? []))).join(' '),
  };
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < LONGEST_SHARED && length < a.length && a[length] === b[length]) length++;
  return length;
}

/** Each use as the way from the row before, so that the numbers are small. */
function steps(uses: readonly number[]): number[] {
  let row = 0;
  return uses.map((use) => {
    const step = (use >> 1) - row;
    row = use >> 1;
    return step * 2 + (use & 1);
  });
}

export function unpackEntries({ kinds, columns, senses, uses }: PackedEntries): LookupEntry[] {
  const lines = Object.fromEntries(Object.entries(columns).map(([name, text]) => [name, text.split('\n')])) as Record<Column, string[]>;
  const entries = kinds
    .flatMap(([kind, count]) => Array.from({ length: count }, () => kind))
    .map((kind, row): LookupEntry => {
      const text = (name: Column) => lines[name][row] ?? '';
      const path = withPrefix(PREFIXES[kind], text('path'));
      return {
        ...emptyEntry(kind, path, text('title')),
        ...Object.fromEntries(LISTS.map((name) => [name, text(name) === '' ? [] : text(name).split('|')])),
        line: text('line'),
        numbers: text('numbers'),
        group: text('group') || usualGroup(path),
      };
    });
  unpackSenses(entries, senses, uses);
  return entries;
}

/** Gives each entry what it speaks about. */
export function unpackSenses(entries: readonly LookupEntry[], senses: string, uses: string): void {
  const texts = entries.map((): [string[], string[]] => [[], []]);
  let sense = '';
  const lines = uses.split(' ');
  for (const [at, packed] of senses.split(' ').entries()) {
    sense = sense.slice(0, Number(packed[0])) + packed.slice(1);
    let row = 0;
    for (const step of readNumbers(lines[at] ?? '')) {
      row += step >> 1;
      texts[row]?.[step & 1]?.push(sense);
    }
  }
  for (const [row, entry] of entries.entries()) {
    entry.asked = texts[row]?.[0].join(' ') ?? '';
    entry.text = texts[row]?.[1].join(' ') ?? '';
  }
}
