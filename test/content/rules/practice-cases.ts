/** Every practice case comes out as it was worked out by hand. */

import { type Content, pathOf } from '../../../src/content-model/content-files.ts';
import type { PracticeCase } from '../../../src/content-model/schemas/case.ts';
import type { ContentIssue } from './content-issue.ts';

/** What this rule reads of an outcome of the scoring library. */
export type CaseOutcome =
  | { status: 'scored'; total: number | null; band: { id: string } | null }
  | { status: 'incomplete'; missing: readonly string[]; range: { min: number; max: number } | null }
  | { status: 'notApplicable'; reasons: readonly { id: string }[] }
  | { status: 'invalid'; issues: readonly { message: string }[] };

/** `score`: runs a case through the scoring library. */
export function practiceCases(content: Content, score: (each: PracticeCase) => CaseOutcome): ContentIssue[] {
  return [...content.entries.cases].flatMap(([id, each]) => {
    const actual = summaryOf(score(each));
    const expected = each.expected;
    return JSON.stringify(actual) === JSON.stringify(inOrder(expected))
      ? []
      : [
          {
            file: pathOf(content, 'cases', id),
            field: 'expected',
            actual: inOrder(expected),
            expected: `${JSON.stringify(actual)}, which is what ${each.instrument} gives`,
            fix: 'work the case out again by hand; correct the case, or the definition if it is wrong',
          },
        ];
  });
}

/** The parts of an outcome that a case states, in one order. */
function summaryOf(outcome: CaseOutcome): PracticeCase['expected'] | { status: 'invalid'; issues: string[] } {
  switch (outcome.status) {
    case 'scored':
      return { status: 'scored', total: outcome.total, band: outcome.band?.id ?? null };
    case 'incomplete':
      return {
        status: 'incomplete',
        missing: [...outcome.missing],
        range: outcome.range && { min: outcome.range.min, max: outcome.range.max },
      };
    case 'notApplicable':
      return { status: 'notApplicable', reasons: outcome.reasons.map(({ id }) => id) };
    case 'invalid':
      return { status: 'invalid', issues: outcome.issues.map(({ message }) => message) };
    default: {
      const never: never = outcome;
      throw new TypeError(`practiceCases: status must be known, got ${String(never)}`);
    }
  }
}

function inOrder(expected: PracticeCase['expected']): PracticeCase['expected'] {
  switch (expected.status) {
    case 'scored':
      return { status: 'scored', total: expected.total, band: expected.band };
    case 'incomplete':
      return {
        status: 'incomplete',
        missing: expected.missing,
        range: expected.range && { min: expected.range.min, max: expected.range.max },
      };
    case 'notApplicable':
      return { status: 'notApplicable', reasons: expected.reasons };
    default: {
      const never: never = expected;
      throw new TypeError(`practiceCases: status must be known, got ${String(never)}`);
    }
  }
}
