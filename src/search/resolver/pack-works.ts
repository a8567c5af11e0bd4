/** References as they are sent. Pure. */
import { type WorksData, workEntry } from './build-lookup.ts';
import type { LookupEntry } from './entry.ts';
import { type PackedSenses, packSenses, unpackSenses } from './pack.ts';
import type { LookupWork } from './works.ts';

const TEXTS = ['id', 'label', 'title', 'journal', 'doi', 'pmid', 'url'] as const;

export type PackedWorks = PackedSenses & {
  /** One line a work. Names of authors are separated by bars; a plus after them stands for more. */
  columns: Record<(typeof TEXTS)[number] | 'authors' | 'numbers', string>;
};

export function packWorks({ works, entries }: WorksData): PackedWorks {
  const column = (read: (work: LookupWork) => string | undefined) => works.map((work) => read(work) ?? '').join('\n');
  return {
    columns: {
      ...Object.fromEntries(TEXTS.map((name) => [name, column((work) => work[name])])),
      authors: column(({ authors = [], hasMoreAuthors }) => `${authors.join('|')}${hasMoreAuthors ? '+' : ''}`),
      numbers: entries.map(({ numbers }) => numbers).join('\n'),
    } as PackedWorks['columns'],
    ...packSenses(entries),
  };
}

export function unpackWorks({ columns, senses, uses }: PackedWorks): WorksData {
  const lines = Object.fromEntries(Object.entries(columns).map(([name, text]) => [name, text.split('\n')])) as Record<
    keyof PackedWorks['columns'],
    string[]
  >;
  const works = lines.id.map((id, row): LookupWork => {
    const names = lines.authors[row] ?? '';
    const authors = names.replace(/\+$/, '');
    return {
      id,
      label: lines.label[row] ?? '',
      title: lines.title[row] ?? '',
      ...(authors !== '' && { authors: authors.split('|') }),
      ...(names.endsWith('+') && { hasMoreAuthors: true }),
      ...Object.fromEntries(TEXTS.slice(3).flatMap((name) => (lines[name][row] ? [[name, lines[name][row]]] : []))),
    };
  });
  const entries = works.map((work, row): LookupEntry => ({ ...workEntry(work), numbers: lines.numbers[row] ?? '' }));
  unpackSenses(entries, senses, uses);
  return { works, entries };
}
