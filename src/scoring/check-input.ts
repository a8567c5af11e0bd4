/** Reads every answer once and lists what is wrong with the input. */
import { issueMessage, unknownItemMessage, unknownSubstituteMessage } from './messages.ts';
import type { Plan, SubstitutePlan } from './plan.ts';
import { readKeys, readListed } from './reading.ts';
import type { Issue } from './result.ts';
import { isInconsistent } from './rules/consistency.ts';
import type { ItemResult } from './rules/item-result.ts';

/** Answers of one instrument, by position of the item. Each was read exactly once. */
export type Answers = {
  values: unknown[];
  results: ItemResult[];
  /** Keys that name no item, in key order; null if there are none. */
  unknownKeys: string[] | null;
};

/** Answers to an instrument that may stand in for an item. */
export type StandIn = SubstitutePlan & { answers: Answers };

export function readAnswers(plan: Plan, record: unknown): Answers {
  const values: unknown[] = plan.blanks.slice();
  const results: ItemResult[] = plan.missing.slice();
  const answers: Answers = { values, results, unknownKeys: null };
  for (const key of readKeys(record)) {
    const item = plan.byId.get(key);
    if (item === undefined) {
      answers.unknownKeys ??= [];
      answers.unknownKeys.push(key);
      continue;
    }
    const value = readListed(record, key);
    values[item.position] = value;
    results[item.position] = item.read(value);
  }
  return answers;
}

/** The answer to an item by id, whatever it is. */
export function answerAt(plan: Plan, answers: Answers, itemId: string): unknown {
  return answers.values[positionOf(plan, itemId)];
}

/** Issues in contract order: items in order, then items of substitutes, then unknown keys of both. */
export function findIssues(plan: Plan, answers: Answers, standIns: readonly StandIn[], substitutes: unknown): Issue[] {
  const issues: Issue[] = [];
  addItemIssues(issues, plan, answers, '', '');
  for (const { plan: other, answers: given } of standIns) {
    addItemIssues(issues, other, given, `${other.definition.id}.`, `${other.definition.title}, `);
  }
  addUnknownKeys(issues, plan, answers, '');
  for (const key of readKeys(substitutes)) {
    const standIn = standIns.find(({ rule }) => rule.instrument.id === key);
    if (standIn) addUnknownKeys(issues, standIn.plan, standIn.answers, `${key}.`);
    else issues.push({ code: 'unknownItem', itemId: key, message: unknownSubstituteMessage(key, plan.definition.title) });
  }
  return issues;
}

function addItemIssues(issues: Issue[], plan: Plan, answers: Answers, prefix: string, where: string): void {
  const broken = plan.definition.consistency.filter((rule) => isInconsistent(rule, (id) => knownAnswer(plan, answers, id)));
  for (const { id, item, position } of plan.items) {
    const result = answers.results[position];
    if (typeof result === 'string') {
      issues.push({ code: result, itemId: prefix + id, message: issueMessage(result, item, where) });
      continue;
    }
    const rule = broken.find(({ report }) => report === id);
    if (rule) issues.push({ code: 'inconsistent', itemId: prefix + id, message: rule.message });
  }
}

/** An answer that passed its own checks; null where it is missing or has an issue. */
function knownAnswer(plan: Plan, answers: Answers, itemId: string): unknown {
  const position = positionOf(plan, itemId);
  return typeof answers.results[position] === 'number' ? answers.values[position] : null;
}

function positionOf(plan: Plan, itemId: string): number {
  return plan.items.findIndex(({ id }) => id === itemId);
}

function addUnknownKeys(issues: Issue[], plan: Plan, { unknownKeys }: Answers, prefix: string): void {
  for (const key of unknownKeys ?? []) {
    issues.push({ code: 'unknownItem', itemId: prefix + key, message: unknownItemMessage(key, plan.definition.title) });
  }
}
