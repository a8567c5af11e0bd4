/** Every reference is cited by an entry, a text or a scoring definition. */

import { type Content, pathOf } from '../../../src/content-model/content-files.ts';
import { listPointers } from '../../../src/content-model/links.ts';
import type { ContentIssue } from './content-issue.ts';

/** `scoringRefs`: ids of the references that the scoring definitions cite. */
export function unusedReferences(content: Content, { scoringRefs }: { scoringRefs: readonly string[] }): ContentIssue[] {
  const used = new Set(scoringRefs);
  for (const { pointers } of listPointers(content.entries)) for (const { to, id } of pointers) if (to === 'references') used.add(id);
  return [...content.entries.references.keys()]
    .filter((id) => !used.has(id))
    .map((id) => ({
      file: pathOf(content, 'references', id),
      field: 'file name',
      actual: id,
      expected: 'a reference that an entry, a text or a scoring definition cites',
      fix: 'cite it where a fact rests on it, or delete the file',
    }));
}
