/** Lets another instrument settle an item whose own answer is missing. */
import type { StandIn } from './check-input.ts';
import { substitutedLabel, substituteOpenLabel } from './messages.ts';
import { countPart, pointsOfPart } from './part.ts';
import type { Part } from './plan.ts';
import type { Notice } from './result.ts';
import { decideSubstitute } from './rules/substitute.ts';
import { startTally, totalRange } from './rules/sum.ts';

/** Points of the item by the other instrument's total, with a notice that says so; null while that total can go either way. */
export function pointsOfStandIn(part: Part, { rule, plan, answers }: StandIn, notices: Notice[]): number | null {
  if (answers.results.every((result) => result === null)) return null;
  const tally = startTally();
  for (const other of plan.parts) countPart(tally, other, answers, pointsOfPart(other, answers));
  const total = totalRange(tally);
  const { title } = rule.instrument;
  const isPresent = decideSubstitute(total, rule.atLeast);
  if (isPresent === null) {
    const label = substituteOpenLabel(title, part.label, total, rule.atLeast);
    notices.push({ id: 'substituteOpen', label, cite: rule.cite });
    return null;
  }
  const points = isPresent ? part.max : part.min;
  notices.push({ id: 'substituted', label: substitutedLabel(title, part.label, total, rule.atLeast, points), cite: rule.cite });
  return points;
}
