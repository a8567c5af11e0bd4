/**
 * The word for what has happened to a claim since April 2021 is carried by the works listed beside it: four of the words need a work since
 * then that bears on the claim in that way, older works are listed apart, and a work that is probably behind a claim never confirms it.
 */
import { type Content, pathOf } from '../../../src/content-model/content-files.ts';
import { claimsOf, ofKind } from '../../../src/content-model/entries.ts';
import type { Claim, Study } from '../../../src/content-model/schemas/finding.ts';
import type { ContentIssue } from './content-issue.ts';

type Status = Claim['since2021']['status'];
type Relation = Study['bearsOn'][number]['relation'];
/** Words that say what later work has shown, and what at least one work listed must do to the claim. */
const CARRIED_BY: Partial<Record<Status, readonly Relation[]>> = {
  stands: ['confirms', 'extends'],
  stronger: ['confirms', 'extends'],
  qualified: ['qualifies', 'contradicts'],
  overtaken: ['supersedes'],
};
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
    const carriedBy = CARRIED_BY[status];
    const relations = studies.map((id) => studyOf(id)?.bearsOn.find(({ claim }) => claim === claimId)?.relation);
    if (carriedBy && studies.length > 0 && !relations.some((relation) => relation && carriedBy.includes(relation)))
      issues.push({
        file,
        field: 'since2021.status',
        actual: `${status}, with works that ${relations.map((relation) => relation ?? 'say nothing on it').join(', ')}`,
        expected: `a work that ${carriedBy.join(' or ')}`,
        fix: 'choose the status that the works carry, or correct bearsOn in the work',
      });
    if (carriedBy && studies.length === 0)
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
