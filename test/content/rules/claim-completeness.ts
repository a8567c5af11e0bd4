/** Every claim says where it is in the statement, how sure the statement is, and what its marker, works and figures rest on. */

import { asList, asRecord, type Content } from '../../../src/content-model/content-files.ts';
import type { ContentIssue } from './content-issue.ts';

/** The reference of the statement itself: the only source of the numbers that a claim prints. */
const STATEMENT = 'atsa-2021';

export function claimCompleteness({ entries, files }: Content): ContentIssue[] {
  const issues: ContentIssue[] = [];
  const used = new Set([...entries.guidance.values()].flatMap(({ mentions }) => mentions.claims));
  for (const { path, id, collection, data } of files) {
    const claim = asRecord(data);
    if (collection !== 'findings' || claim['kind'] !== 'claim') continue;
    const report = (field: string, expected: string, fix: string, actual = claim[field]) =>
      issues.push({ file: path, field, actual, expected, fix });

    if (!claim['place']) report('place', 'the place in the statement', 'give one of the places in src/content-model/schemas/finding.ts');
    if (!claim['certainty']) report('certainty', 'how sure the statement sounds', 'give one of the certainties in content/README.md');

    const marker = claim['marker'];
    if (claim['markerByPosition'] !== undefined && marker === undefined)
      report('markerByPosition', 'a marker beside it', 'name the note in "marker", or remove markerByPosition');
    const note = typeof marker === 'string' ? entries.findings.get(marker) : undefined;
    const works = asList(claim['works']).map((work) => asRecord(work)['ref']);
    // A marker often covers several works and a claim rests on some of them; none in common means that one of the two is wrong.
    if (note?.kind === 'note' && works.length > 0 && note.works.length > 0 && !note.works.some(({ ref }) => works.includes(ref)))
      report('works', `at least one work of ${String(marker)}`, `correct the works here or in ${String(marker)}`, works);
    // Where no note is printed there is nothing to identify, and a note without works says so itself.
    if (note?.kind === 'note' && note.works.length > 0 && works.length === 0 && claim['worksNote'] === undefined)
      report('worksNote', `a reason why no work of ${String(marker)} is named`, 'name the works, or say why none of them is meant here');

    asList(claim['figures']).forEach((figure, index) => {
      const ref = asRecord(asRecord(figure)['cite'])['ref'];
      if (ref === STATEMENT) return;
      report(
        `figures.${index}.cite.ref`,
        `${STATEMENT}, because a claim holds the numbers that the statement prints`,
        'move the figure to the study that found it',
        ref,
      );
    });

    if (used.has(id) && claim['notUsed'] !== undefined)
      report('notUsed', 'nothing, because a guidance page draws this claim', 'remove notUsed');
    if (!used.has(id) && claim['notUsed'] === undefined)
      report(
        'notUsed',
        'a reason, because no guidance page draws this claim',
        `write <Claim id="${id}" /> on a page, or say why none needs it`,
      );
  }
  return issues;
}
