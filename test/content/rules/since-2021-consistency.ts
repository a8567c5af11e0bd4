/** What a claim says has happened since 2021 and what later studies say they bear on are the same links, read from both ends. */

import { type Content, pathOf } from '../../../src/content-model/content-files.ts';
import { claimsOf, ofKind } from '../../../src/content-model/entries.ts';
import type { ContentIssue } from './content-issue.ts';

export function since2021Consistency(content: Content): ContentIssue[] {
  const { entries } = content;
  const issues: ContentIssue[] = [];
  for (const [claimId, claim] of claimsOf(entries))
    for (const [field, ids] of [
      ['studies', claim.since2021.studies],
      ['olderEvidence', claim.since2021.olderEvidence ?? []],
    ] as const)
      ids.forEach((studyId, index) => {
        const study = entries.findings.get(studyId);
        if (study?.kind !== 'study' || study.bearsOn.some(({ claim: id }) => id === claimId)) return;
        issues.push({
          file: pathOf(content, 'findings', claimId),
          field: `since2021.${field}.${index}`,
          actual: studyId,
          expected: 'a study that names this claim in bearsOn',
          fix: `add "claim: ${claimId}" with its relation to ${pathOf(content, 'findings', studyId)}, or remove the study here`,
        });
      });
  for (const [studyId, study] of ofKind(entries, 'study')) {
    if (study.era !== 'since-statement') continue;
    study.bearsOn.forEach(({ claim: claimId, relation }, index) => {
      // No verdict rests on context, nor on what the claim itself rests on.
      if (relation === 'context' || relation === 'behind') return;
      const claim = entries.findings.get(claimId);
      if (claim?.kind !== 'claim' || claim.since2021.studies.includes(studyId)) return;
      issues.push({
        file: pathOf(content, 'findings', studyId),
        field: `bearsOn.${index}.claim`,
        actual: claimId,
        expected: 'a claim that lists this study in since2021.studies',
        fix: `add ${studyId} to ${pathOf(content, 'findings', claimId)}, or call the relation context`,
      });
    });
  }
  return issues;
}
