import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/content-model/load-content.ts';
import type { PracticeCase } from '../../src/content-model/schemas/case.ts';
import { getInstrument, instruments, scoreInstrument } from '../../src/scoring/index.ts';
import { demoCase, demoContent } from '../helpers/demo-content.ts';
import { formatIssue } from './rules/content-issue.ts';
import { type CaseOutcome, practiceCases } from './rules/practice-cases.ts';

const content = loadContent();
const cases = [...content.entries.cases];
const run = ({ instrument, answers, facts, substitutes }: PracticeCase) =>
  scoreInstrument(getInstrument(instrument), { answers, facts, substitutes });
const check = (expected: unknown, outcome: CaseOutcome) =>
  practiceCases(demoContent(demoCase('demo-case', { expected })), () => outcome).map(formatIssue);

describe('practice cases come out as worked out by hand', () => {
  for (const [id, each] of cases)
    test(`${id}: ${each.title}`, () => {
      const one = { ...content, entries: { ...content.entries, cases: new Map([[id, each]]) } };
      expect(practiceCases(one, run).map(formatIssue)).toEqual([]);
    });

  for (const { id } of instruments.filter((each) => content.entries.instruments.has(each.id)))
    test(`${id} has a case that is scored and one that is refused`, () => {
      const statuses = cases.filter(([, each]) => each.instrument === id).map(([, each]) => each.expected.status);
      expect(statuses).toEqual(expect.arrayContaining(['scored', 'notApplicable']));
    });

  test('a case passes where status, total, missing items, range and reasons are the same', () => {
    const outcomes: [unknown, CaseOutcome][] = [
      [
        { status: 'scored', total: 2, band: null },
        { status: 'scored', total: 2, band: null },
      ],
      [
        { status: 'incomplete', missing: ['one'], range: { max: 3, min: 1 } },
        { status: 'incomplete', missing: ['one'], range: { min: 1, max: 3 } },
      ],
      [
        { status: 'notApplicable', reasons: ['female'] },
        { status: 'notApplicable', reasons: [{ id: 'female' }] },
      ],
    ];
    expect(outcomes.flatMap(([expected, outcome]) => check(expected, outcome))).toEqual([]);
  });

  test('names a total that differs', () => {
    expect(check({ status: 'scored', total: 2, band: null }, { status: 'scored', total: 3, band: { id: 'high' } })).toEqual([
      'content/cases/demo-case.yaml: expected: got {"status":"scored","total":2,"band":null}, expected {"status":"scored","total":3,"band":"high"}, which is what demo-3 gives; work the case out again by hand; correct the case, or the definition if it is wrong',
    ]);
  });

  test('names missing items and a range that differ', () => {
    expect(
      check(
        { status: 'incomplete', missing: ['one'], range: null },
        { status: 'incomplete', missing: ['one', 'two'], range: { min: 0, max: 2 } },
      ),
    ).toEqual([
      'content/cases/demo-case.yaml: expected: got {"status":"incomplete","missing":["one"],"range":null}, expected {"status":"incomplete","missing":["one","two"],"range":{"min":0,"max":2}}, which is what demo-3 gives; work the case out again by hand; correct the case, or the definition if it is wrong',
    ]);
  });

  test('names reasons that differ', () => {
    expect(check({ status: 'notApplicable', reasons: ['female'] }, { status: 'notApplicable', reasons: [{ id: 'under18' }] })).toEqual([
      'content/cases/demo-case.yaml: expected: got {"status":"notApplicable","reasons":["female"]}, expected {"status":"notApplicable","reasons":["under18"]}, which is what demo-3 gives; work the case out again by hand; correct the case, or the definition if it is wrong',
    ]);
  });

  test('names a case that the scorer finds invalid', () => {
    expect(
      check({ status: 'scored', total: 2, band: null }, { status: 'invalid', issues: [{ message: 'Age must be a whole number.' }] }),
    ).toEqual([
      'content/cases/demo-case.yaml: expected: got {"status":"scored","total":2,"band":null}, expected {"status":"invalid","issues":["Age must be a whole number."]}, which is what demo-3 gives; work the case out again by hand; correct the case, or the definition if it is wrong',
    ]);
  });
});
