/**
 * The word for what has happened to a claim since April 2021 is carried by the works listed beside it: four of the words need a work since
 * then, older works are listed apart, and a work that probably stands behind a claim never confirms it.
 */
import { type Content, pathOf } from '../../../src/content-model/content-files.ts';
import { claimsOf, ofKind } from '../../../src/content-model/entries.ts';
import type { Study } from '../../../src/content-model/schemas/finding.ts';
import type { ContentIssue } from './content-issue.ts';

/** Words that say what later work has shown. */
const CARRIED: readonly string[] = ['stands', 'stronger', 'qualified', 'overtaken'];
/** What a work cannot do to a claim that it stands behind. */
const SUPPORTS: readonly string[] = ['confirms', 'extends', 'supersedes'];

export function statusEvidence(content: Content): ContentIssue[] {
  const { entries } = content;
  const issues: ContentIssue[] = [];
  const studyOf = (id: string): Study | undefined => {
    const finding = entries.findings.get(id);
    return finding?.kind === 'study' ? finding : undefined;
  };
  for (const [claimId, { since2021, works }] of claimsOf(entries)) {
    const file = pathOf(content, 'findings', claimId);
    const { status, studies, olderEvidence = [] } = since2021;
    if (CARRIED.includes(status) && studies.length === 0)
      issues.push({
        file,
        field: 'since2021.status',
        actual: status,
        expected: 'a work since April 2021 in since2021.studies',
        fix: 'list the work that carries the word, or choose no-newer-data, open or not-assessed',
      });
    if (status === 'no-newer-data' && studies.length > 0)
      issues.push({
        file,
        field: 'since2021.studies',
        actual: studies,
        expected: 'no study, because the status is no-newer-data',
        fix: 'choose the status that the studies carry, or move them',
      });
    for (const [field, era, ids] of [
      ['studies', 'since-statement', studies],
      ['olderEvidence', 'before-statement', olderEvidence],
    ] as const)
      ids.forEach((id, index) => {
        const study = studyOf(id);
        if (study === undefined) return;
        const at = `since2021.${field}.${index}`;
        if (study.era !== era)
          issues.push({
            file,
            field: at,
            actual: id,
            expected: `a study whose era is ${era}`,
            fix: `move it to since2021.${field === 'studies' ? 'olderEvidence' : 'studies'}`,
          });
        if (works.some(({ ref }) => ref === study.ref))
          issues.push({
            file,
            field: at,
            actual: id,
            expected: 'a work other than those behind the claim',
            fix: 'remove it here; it is shown among the works',
          });
        if (field === 'studies' && study.bearsOn.some(({ claim, relation }) => claim === claimId && relation === 'context'))
          issues.push({
            file,
            field: at,
            actual: id,
            expected: 'a study that is more than context for this claim',
            fix: `remove it here, or correct the relation in ${pathOf(content, 'findings', id)}`,
          });
      });
  }
  for (const [studyId, study] of ofKind(entries, 'study'))
    study.bearsOn.forEach(({ claim: claimId, relation }, index) => {
      const claim = entries.findings.get(claimId);
      if (claim?.kind !== 'claim') return;
      const behind = claim.works.some(({ ref }) => ref === study.ref);
      const field = `bearsOn.${index}.relation`;
      const file = pathOf(content, 'findings', studyId);
      if (behind && SUPPORTS.includes(relation))
        issues.push({
          file,
          field,
          actual: relation,
          expected: `behind, because ${study.ref} is among the works of ${claimId}`,
          fix: 'write behind; a work cannot confirm the claim that rests on it',
        });
      if (!behind && relation === 'behind')
        issues.push({
          file,
          field,
          actual: relation,
          expected: `a work of ${claimId}, which does not name ${study.ref}`,
          fix: 'name the work in the claim, or say what the study does to it',
        });
    });
  return issues;
}
