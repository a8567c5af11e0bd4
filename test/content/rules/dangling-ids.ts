/** Every id that an entry names leads to an entry of the right kind. Astro only logs such ids and builds all the same. */

import { type Collection, type Content, pathOf } from '../../../src/content-model/content-files.ts';
import { figuresOf } from '../../../src/content-model/entries.ts';
import { type EntryUse, listPointers, type Pointer } from '../../../src/content-model/links.ts';
import type { ContentIssue } from './content-issue.ts';

const COLLECTION_OF: Record<EntryUse['kind'], Collection> = {
  guidance: 'guidance',
  claim: 'findings',
  study: 'findings',
  discrepancy: 'findings',
  note: 'findings',
  term: 'glossary',
  instrument: 'instruments',
  gap: 'gaps',
};
const KIND_FOLDERS = { claim: 'claims', study: 'studies', note: 'notes' } as const;

/** `scoredIds`: ids of the instruments that the scoring library defines. */
export function danglingIds(content: Content, { scoredIds }: { scoredIds: readonly string[] }): ContentIssue[] {
  const { entries } = content;
  const figures = figuresOf(entries);
  const leads = ({ to, id, kind }: Pointer): boolean => {
    if (to === 'figures') return figures.has(id);
    if (to === 'findings') return kind === undefined ? entries.findings.has(id) : entries.findings.get(id)?.kind === kind;
    return entries[to].has(id);
  };
  const issues: ContentIssue[] = [];
  const check = (file: string, pointer: Pointer) => {
    if (!leads(pointer)) issues.push({ file, field: pointer.field, actual: pointer.id, ...wanted(pointer) });
  };
  for (const { use, pointers } of listPointers(entries))
    for (const pointer of pointers) check(pathOf(content, COLLECTION_OF[use.kind], use.id), pointer);

  const scored = `the id of a scored instrument (${scoredIds.join(', ')})`;
  for (const [id, each] of entries.cases)
    if (!scoredIds.includes(each.instrument))
      issues.push({
        file: pathOf(content, 'cases', id),
        field: 'instrument',
        actual: each.instrument,
        expected: scored,
        fix: 'correct the id',
      });
  for (const [id, { data }] of entries.instruments)
    if (data.scored !== scoredIds.includes(id))
      issues.push({
        file: pathOf(content, 'instruments', id),
        field: 'scored',
        actual: data.scored,
        expected: data.scored ? `false, or a file name that is ${scored}` : 'true, because the scoring library defines this instrument',
        fix: data.scored ? 'correct the file name, or set scored to false and give reasonNotScored' : 'set scored to true',
      });
  return issues;
}

function wanted({ to, id, kind }: Pointer): Pick<ContentIssue, 'expected' | 'fix'> {
  switch (to) {
    case 'figures':
      return { expected: 'the id of a figure of a claim or study', fix: `add the figure to a file in content/findings or correct the id` };
    case 'findings':
      return {
        expected: `the id of a ${kind ?? 'finding'}`,
        fix: `add content/findings/${kind ? `${KIND_FOLDERS[kind]}/` : ''}${id}.yaml or correct the id`,
      };
    case 'references':
      return { expected: 'the id of a reference', fix: `add content/references/${id}.yaml or correct the id` };
    case 'glossary':
      return { expected: 'the id of a glossary entry', fix: `add content/glossary/${id}.yaml or correct the id` };
    case 'instruments':
      return { expected: 'the id of an instrument profile', fix: `add content/instruments/${id}.mdx or correct the id` };
    default: {
      const never: never = to;
      throw new TypeError(`danglingIds: collection must be known, got ${String(never)}`);
    }
  }
}
