import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/content-model/load-content.ts';
import { instruments } from '../../src/scoring/index.ts';
import { demoCase, demoContent } from '../helpers/demo-content.ts';
import { caseKeys } from './rules/case-keys.ts';
import { formatIssue } from './rules/content-issue.ts';

const casicIds = ['neverMarried', 'videos', 'stories', 'durationTwoYears', 'volunteered', 'onlineCommunication'];
const forAll = (ids: readonly string[], value: string) => Object.fromEntries(ids.map((id) => [id, value]));

/** A CASIC case with which nothing is wrong. */
const right = {
  instrument: 'casic',
  trains: ['casic.videos'],
  vignette: 'Word '.repeat(80).trim(),
  facts: { sex: 'male', ageGroup: 'adult', csem: 'convicted' },
  answers: forAll(casicIds, 'no'),
  key: { facts: { csem: 'Convicted.' }, answers: forAll(casicIds, 'The file says so.'), substitutes: {} },
};
const check = (more: object) => caseKeys(demoContent(demoCase('demo-case', { ...right, ...more })), instruments).map(formatIssue);

describe('practice cases are keyed item by item', () => {
  test('in the content of the site', () => {
    expect(caseKeys(loadContent(), instruments).map(formatIssue)).toEqual([]);
  });

  test('passes where every item has an answer and a reason', () => {
    expect(check({})).toEqual([]);
  });

  test('names a vignette that is too short or too long', () => {
    for (const words of [79, 201])
      expect(check({ vignette: 'Word '.repeat(words).trim() })).toEqual([
        `content/cases/demo-case.yaml: vignette: got ${words}, expected 80 to 200 words; add what a file would say as well, or leave out what decides nothing`,
      ]);
  });

  test('names a question of the gate without an answer, and an answer that it does not take', () => {
    expect(check({ facts: { sex: 'male', ageGroup: 'grown', csem: 'convicted' } })).toEqual([
      'content/cases/demo-case.yaml: facts.ageGroup: got "grown", expected one of adult, under18, unknown; answer every question of the gate; "unknown" is an answer',
    ]);
    expect(check({ facts: { sex: 'male', csem: 'convicted' } })[0]).toContain('facts.ageGroup: got nothing');
  });

  test('names an item that is blank', () => {
    const { stories: _, ...answers } = right.answers;
    const { stories: __, ...reasons } = right.key.answers;
    expect(check({ answers, key: { ...right.key, answers: reasons } })).toEqual([
      'content/cases/demo-case.yaml: answers.stories: got nothing, expected an answer to every item, and to all optional items or none; key it; where the file is silent or no source settles it, the answer is unknown',
    ]);
  });

  test('names a stand-in that is answered in part', () => {
    const issues = check({ instrument: 'cport', trains: ['casic.videos'], substitutes: { casic: { videos: 'yes' } } });
    expect(issues.filter((issue) => issue.includes('substitutes.casic')).length).toBe(6);
    expect(issues).toContain(
      'content/cases/demo-case.yaml: key.substitutes.casic.videos: got nothing, expected a sentence; say in one sentence which words of the vignette decide',
    );
  });

  test('names an answer without a reason, and a reason without an answer', () => {
    const { stories: _, ...reasons } = right.key.answers;
    expect(check({ key: { facts: { luring: 'None.' }, answers: { ...reasons, storys: 'None.' }, substitutes: {} } })).toEqual([
      'content/cases/demo-case.yaml: key.answers.stories: got nothing, expected a sentence; say in one sentence which words of the vignette decide',
      'content/cases/demo-case.yaml: key.answers.storys: got "a sentence", expected an answer with this id; say in one sentence which words of the vignette decide',
      'content/cases/demo-case.yaml: key.facts.luring: got "a sentence", expected a fact with this id; say in one sentence which words of the vignette decide',
    ]);
  });

  test('names a case in which no fact is said to decide', () => {
    expect(check({ key: { ...right.key, facts: {} } })).toEqual([
      'content/cases/demo-case.yaml: key.facts: got nothing, expected a sentence for each fact that decides; say in one sentence which words of the vignette decide',
    ]);
  });

  test('names an unsettled item that is keyed all the same', () => {
    expect(check({ unsettled: ['stories'] })).toEqual([
      'content/cases/demo-case.yaml: unsettled.0: got "stories", expected an item keyed unknown; correct the id, or key the item unknown',
    ]);
    expect(check({ unsettled: ['stories'], answers: { ...right.answers, stories: 'unknown' } })).toEqual([]);
  });

  test('names an item on which two keys cannot have differed', () => {
    const differed = (id: string) => ({ secondKey: { agreed: false, differed: [id], unclear: 'Unclear.', changed: 'Changed.' } });
    expect(check(differed('films'))).toEqual([
      'content/cases/demo-case.yaml: secondKey.differed.0: got "films", expected a fact or an item that the case answers; correct the id',
    ]);
    expect(check(differed('videos'))).toEqual([]);
    expect(check(differed('csem'))).toEqual([]);
  });

  test('names a rule that does not exist and one that does not bear on the case', () => {
    expect(check({ trains: ['casic.films', 'gate.female'] })).toEqual([
      'content/cases/demo-case.yaml: trains.0: got "casic.films", expected a rule of casic; src/content-model/case-rules.ts makes the ids',
      'content/cases/demo-case.yaml: trains.1: got "gate.female", expected a rule that bears on this case; leave it out, or change the vignette',
    ]);
  });
});
