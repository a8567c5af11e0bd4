import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/content-model/load-content.ts';
import { demoClaim, demoContent, demoStudy } from '../helpers/demo-content.ts';
import { formatIssue } from './rules/content-issue.ts';
import { statusEvidence } from './rules/status-evidence.ts';

const check = (...files: Parameters<typeof demoContent>) => statusEvidence(demoContent(...files)).map(formatIssue);
const since = (status: string, more: Record<string, readonly string[]> = {}, works: readonly { ref: string; confidence: string }[] = []) =>
  demoClaim('demo-claim', { works, since2021: { status, summary: 'Made up.', studies: [], ...more } });
const study = (relation: string, era = 'since-statement') => demoStudy('demo-study', { era, bearsOn: [{ claim: 'demo-claim', relation }] });
const behind = [{ ref: 'demo-report', confidence: 'low' }];

describe('the word for a claim is carried by the works beside it', () => {
  test('in the content of the site', () => {
    expect(statusEvidence(loadContent()).map(formatIssue)).toEqual([]);
  });

  test.each([
    ['stands', 'confirms'],
    ['stronger', 'extends'],
    ['qualified', 'qualifies'],
    ['overtaken', 'supersedes'],
  ])('"%s" passes with a work since April 2021 that %s, and fails without', (status, relation) => {
    expect(check(since(status, { studies: ['demo-study'] }), study(relation))).toEqual([]);
    expect(check(since(status))).toEqual([
      `content/findings/demo-claim.yaml: since2021.status: got "${status}", expected a work since April 2021 in since2021.studies; list the work that carries the word, or choose no-newer-data, open or not-assessed`,
    ]);
  });

  test.each([
    ['stands', 'qualifies', 'confirms or extends'],
    ['stronger', 'leaves-open', 'confirms or extends'],
    ['qualified', 'extends', 'qualifies or contradicts'],
    ['overtaken', 'contradicts', 'supersedes'],
  ])('names "%s" where the work %s', (status, relation, expected) => {
    expect(check(since(status, { studies: ['demo-study'] }), study(relation))).toEqual([
      `content/findings/demo-claim.yaml: since2021.status: got "${status}, with works that ${relation}", expected a work that ${expected}; choose the status that the works carry, or correct bearsOn in the work`,
    ]);
  });

  test.each(['no-newer-data', 'open', 'not-assessed'])('"%s" passes without a work', (status) => {
    expect(check(since(status))).toEqual([]);
  });

  test('names a work under "no newer data"', () => {
    expect(check(since('no-newer-data', { studies: ['demo-study'] }), study('confirms'))).toEqual([
      'content/findings/demo-claim.yaml: since2021.studies: got ["demo-study"], expected no study, because the status is no-newer-data; choose the status that the studies carry, or move them',
    ]);
  });

  test('names an older work among the later ones, and a later one among the older', () => {
    expect(check(since('stands', { studies: ['demo-study'] }), study('confirms', 'before-statement'))).toEqual([
      'content/findings/demo-claim.yaml: since2021.studies.0: got "demo-study", expected a study whose era is since-statement; move it to since2021.olderEvidence',
    ]);
    expect(check(since('open', { olderEvidence: ['demo-study'] }), study('confirms', 'before-statement'))).toEqual([]);
    expect(check(since('open', { olderEvidence: ['demo-study'] }), study('confirms'))).toEqual([
      'content/findings/demo-claim.yaml: since2021.olderEvidence.0: got "demo-study", expected a study whose era is before-statement; move it to since2021.studies',
    ]);
  });

  test('names a work beside an open claim that is no more than context', () => {
    expect(check(since('open', { studies: ['demo-study'] }), study('context'))).toEqual([
      'content/findings/demo-claim.yaml: since2021.studies.0: got "demo-study", expected a study that is more than context for this claim; remove it here, or correct the relation in content/findings/demo-study.yaml',
    ]);
  });

  test('names a work behind the claim that is set beside it', () => {
    expect(check(since('open', { olderEvidence: ['demo-study'] }, behind), study('qualifies', 'before-statement'))).toEqual([
      'content/findings/demo-claim.yaml: since2021.olderEvidence.0: got "demo-study", expected a work other than those behind the claim; remove it here; it is shown among the works',
    ]);
  });

  test.each(['confirms', 'extends', 'supersedes'])('names a work behind the claim that "%s" it', (relation) => {
    expect(check(since('open', {}, behind), study(relation, 'before-statement'))).toEqual([
      `content/findings/demo-study.yaml: bearsOn.0.relation: got "${relation}", expected behind, because demo-report is among the works of demo-claim; write behind; a work cannot confirm the claim that rests on it`,
    ]);
    expect(check(since('open', {}, behind), study('behind', 'before-statement'))).toEqual([]);
  });

  test('names a work said to be behind a claim that does not name it', () => {
    expect(check(since('open'), study('behind', 'before-statement'))).toEqual([
      'content/findings/demo-study.yaml: bearsOn.0.relation: got "behind", expected a work of demo-claim, which does not name demo-report; name the work in the claim, or say what the study does to it',
    ]);
  });
});
