/** What a change names is there: entries of the right kind, pages, and the references it cites. */

import type { Concern } from '../../../src/content-model/changes.ts';
import { type Content, pathOf } from '../../../src/content-model/content-files.ts';
import type { ContentIssue } from './content-issue.ts';

/** `routes`: paths of all pages, each with its slashes: `/gaps/`. */
export function changeConcerns(content: Content, { routes }: { routes: ReadonlySet<string> }): ContentIssue[] {
  const { entries } = content;
  const known: Record<Concern, { has: (id: string) => boolean; what: string }> = {
    claims: { has: (id) => entries.findings.get(id)?.kind === 'claim', what: 'the id of a claim' },
    studies: { has: (id) => entries.findings.get(id)?.kind === 'study', what: 'the id of a study' },
    terms: { has: (id) => entries.glossary.has(id), what: 'the id of a glossary entry' },
    instruments: { has: (id) => entries.instruments.has(id), what: 'the id of an instrument profile' },
    guidance: { has: (id) => entries.guidance.has(id), what: 'the id of a guidance page' },
    references: { has: (id) => entries.references.has(id), what: 'the id of a reference' },
    pages: { has: (path) => routes.has(path.replace(/#.*/, '')), what: 'the path of a page' },
  };
  return [...entries.changes].flatMap(([changeId, { concerns, sources = [] }]) => {
    const file = pathOf(content, 'changes', changeId);
    const named = (Object.keys(known) as Concern[]).flatMap((list) =>
      (concerns[list] ?? []).map((id, index) => ({ field: `concerns.${list}.${index}`, id, ...known[list] })),
    );
    const cited = sources.map(({ ref }, index) => ({ field: `sources.${index}.ref`, id: ref, ...known.references }));
    return [...named, ...cited]
      .filter(({ id, has }) => !has(id))
      .map(({ field, id, what }): ContentIssue => ({ file, field, actual: id, expected: what, fix: 'correct it, or leave it out' }));
  });
}
