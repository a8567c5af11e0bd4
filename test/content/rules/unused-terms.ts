/** Every glossary term is linked from a page or another entry, so that readers can come upon it. */

import { type Content, pathOf } from '../../../src/content-model/content-files.ts';
import { listPointers } from '../../../src/content-model/links.ts';
import type { ContentIssue } from './content-issue.ts';

export function unusedTerms(content: Content): ContentIssue[] {
  const linked = new Set<string>();
  for (const { use, pointers } of listPointers(content.entries))
    for (const { to, id } of pointers) if (to === 'glossary' && !(use.kind === 'term' && use.id === id)) linked.add(id);
  return [...content.entries.glossary.keys()]
    .filter((id) => !linked.has(id))
    .map((id) => ({
      file: pathOf(content, 'glossary', id),
      field: 'file name',
      actual: id,
      expected: 'a term that a page or another entry links',
      fix: `write <Term id="${id}"> at its first use on a page, or name it in "related" of a neighbouring term`,
    }));
}
