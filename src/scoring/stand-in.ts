/** Lets another instrument settle an item whose own answer is missing. */
import type { Answers } from './check-input.ts';
import { substitutedLabel, substituteOpenLabel } from './messages.ts';
import { countPart, pointsOfPart } from './part.ts';
import type { Part, SubstitutePlan } from './plan.ts';
import type { Notice } from './result.ts';
import { decideSubstitute } from './rules/substitute.ts';
import { startTally, totalRange } from './rules/sum.ts';

/** Points of the item by the other instrument's total, with a notice that says so; null while that total can go either way. */
export function pointsOfStandIn(part: Part, { rule, plan }: SubstitutePlan, standIn: Answers, notices: Notice[]): number | null {
  if (standIn.results.every((result) => result === null)) return null;
  const tally = startTally();
  for (const other of plan.parts) countPart(tally, plan, other, standIn, pointsOfPart(other, standIn));
  const total = totalRange(tally);
  const { title } = rule.instrument;
  const isPresent = decideSubstitute(total, rule.atLeast);
  if (isPresent === null) {
    const label = substituteOpenLabel(title, part.label, total, rule.atLeast);
    notices.push({ id: 'substituteOpen', label, cite: rule.cite });
    return null;
  }
  const points = (isPresent ? part.steps.at(-1) : part.steps[0]) ?? 0;
  notices.push({ id: 'substituted', label: substitutedLabel(title, part.label, total, rule.atLeast, points), cite: rule.cite });
  return points;
}
