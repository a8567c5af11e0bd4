import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/content-model/load-content.ts';
import { getInstrument, instruments } from '../../src/scoring/index.ts';
import { demoCase, demoContent } from '../helpers/demo-content.ts';
import { caseCoverage } from './rules/case-coverage.ts';
import { formatIssue } from './rules/content-issue.ts';

const content = loadContent();
const check = (...files: Parameters<typeof demoContent>) => caseCoverage(demoContent(...files), [getInstrument('cport')]).map(formatIssue);

describe('the practice cases cover every rule of every instrument', () => {
  test('in the content of the site', () => {
    expect(caseCoverage(content, instruments).map(formatIssue)).toEqual([]);
  });

  test('names what is missing when a case is taken away', () => {
    const left = [...content.entries.cases].filter(([id]) => id !== 'dc-srp-worked-case');
    const issues = caseCoverage({ ...content, entries: { ...content.entries, cases: new Map(left) } }, instruments).map(formatIssue);
    expect(issues).toContain(
      'content/cases: trains dc-srp.otherNonContactSanctions.3: got 1, expected 2 cases at least; add cases: npm run new -- case ID',
    );
    expect(issues).toContain(
      'content/cases: number: got 9, expected 10 cases of dc-srp in which a tool applies at least; add cases: npm run new -- case ID',
    );
  });

  test('names a step that is trained on one side only', () => {
    const thirtySix = { instrument: 'cport', trains: ['cport.ageAtIndex.36'], answers: { ageAtIndex: 36 } };
    const one = demoCase('demo-one', thirtySix);
    expect(check(one, demoCase('demo-two', thirtySix))).toContain(
      'content/cases: trains cport.ageAtIndex.36: got nothing, expected a case just below the step; add cases: npm run new -- case ID',
    );
    expect(check(one, demoCase('demo-two', { ...thirtySix, answers: { ageAtIndex: 35 } })).join()).not.toContain('cport.ageAtIndex.36');
  });

  test('names too few cases', () => {
    expect(check()).toEqual(
      expect.arrayContaining([
        'content/cases: number: got 0, expected 60 cases at least; add cases: npm run new -- case ID',
        'content/cases: number: got 0, expected 10 CPORT cases with CASIC answers at least; add cases: npm run new -- case ID',
        'content/cases: number: got 0, expected 10 cases in which no tool applies at least; add cases: npm run new -- case ID',
      ]),
    );
  });

  test('counts a refusal as “no tool” only where the router supports none', () => {
    const refused = (facts: object) =>
      Array.from({ length: 10 }, (_, index) =>
        demoCase(`demo-${index}`, { instrument: 'cport', facts, expected: { status: 'notApplicable', reasons: ['noCsemConviction'] } }),
      );
    const noTool = (facts: object) => check(...refused(facts)).some((issue) => issue.includes('in which no tool applies'));
    // Police may use KIRAT-2 with suspects, so a tool applies.
    expect(noTool({ sex: 'male', ageGroup: 'adult', csem: 'accused', contactOffence: 'no', luring: 'no' })).toBe(true);
    expect(noTool({ sex: 'female', ageGroup: 'adult', csem: 'accused', contactOffence: 'no', luring: 'no' })).toBe(false);
  });
});
