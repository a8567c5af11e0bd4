import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/content-model/load-content.ts';
import { demoClaim, demoContent, demoStudy } from '../helpers/demo-content.ts';
import { formatIssue } from './rules/content-issue.ts';
import { since2021Consistency } from './rules/since-2021-consistency.ts';

const check = (...files: Parameters<typeof demoContent>) => since2021Consistency(demoContent(...files)).map(formatIssue);
const since = (...studies: string[]) => ({ since2021: { status: 'open', summary: 'Made up.', studies } });
const bears = (relation: string, more = {}) => ({ bearsOn: [{ claim: 'demo-claim', relation }], ...more });

describe('claims and later studies name each other', () => {
  test('in the content of the site', () => {
    expect(since2021Consistency(loadContent()).map(formatIssue)).toEqual([]);
  });

  test('passes where both ends name each other', () => {
    expect(check(demoClaim('demo-claim', since('demo-study')), demoStudy('demo-study', bears('extends')))).toEqual([]);
  });

  test('lets a study that only gives context stay out of the verdict', () => {
    expect(check(demoClaim('demo-claim', since()), demoStudy('demo-study', bears('context')))).toEqual([]);
  });

  test('lets a study from before the statement stay out of the verdict', () => {
    expect(check(demoClaim('demo-claim', since()), demoStudy('demo-study', bears('confirms', { era: 'before-statement' })))).toEqual([]);
  });

  test('names a study of a claim that does not name the claim', () => {
    expect(check(demoClaim('demo-claim', since('demo-study')), demoStudy('demo-study'))).toEqual([
      'content/findings/demo-claim.yaml: since2021.studies.0: got "demo-study", expected a study that names this claim in bearsOn; add "claim: demo-claim" with its relation to content/findings/demo-study.yaml, or remove the study here',
    ]);
  });

  test('names an older study of a claim that does not name the claim', () => {
    const older = { since2021: { status: 'open', summary: 'Made up.', studies: [], olderEvidence: ['demo-study'] } };
    expect(check(demoClaim('demo-claim', older), demoStudy('demo-study', { era: 'before-statement' }))).toEqual([
      'content/findings/demo-claim.yaml: since2021.olderEvidence.0: got "demo-study", expected a study that names this claim in bearsOn; add "claim: demo-claim" with its relation to content/findings/demo-study.yaml, or remove the study here',
    ]);
  });

  test('names a claim of a later study that does not list the study', () => {
    expect(check(demoClaim('demo-claim', since()), demoStudy('demo-study', bears('confirms')))).toEqual([
      'content/findings/demo-study.yaml: bearsOn.0.claim: got "demo-claim", expected a claim that lists this study in since2021.studies; add demo-study to content/findings/demo-claim.yaml, or call the relation context',
    ]);
  });
});
