/** Reads every answer once and lists what is wrong with the input. */
import { issueMessage, unknownItemMessage, unknownSubstituteMessage } from './messages.ts';
import type { Plan } from './plan.ts';
import { readKeys, readListed } from './reading.ts';
import type { Issue } from './result.ts';
import { isInconsistent } from './rules/consistency.ts';
import { type ItemResult, readItem } from './rules/item-result.ts';

/** Answers of one instrument, by position of the item. Each was read exactly once. */
export type Answers = {
  values: unknown[];
  results: ItemResult[];
  /** Keys that name no item, in key order; null if there are none. */
  unknownKeys: string[] | null;
  /** True if an answer was not accepted. */
  hasIssue: boolean;
};

export function readAnswers(plan: Plan, record: unknown): Answers {
  const values: unknown[] = plan.blanks.slice();
  const results: ItemResult[] = plan.missing.slice();
  const answers: Answers = { values, results, unknownKeys: null, hasIssue: false };
  const keys = readKeys(record);
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] ?? '';
    // Most callers list answers in item order; then the place is known without a look-up.
    const position = plan.ids[at] === key ? at : plan.positions.get(key);
    const item = position === undefined ? undefined : plan.items[position];
    if (position === undefined || item === undefined) {
      answers.unknownKeys ??= [];
      answers.unknownKeys.push(key);
      continue;
    }
    const value = readListed(record, key);
    const result = readItem(item, plan.tables[position] ?? null, value);
    values[position] = value;
    results[position] = result;
    if (typeof result === 'string') answers.hasIssue = true;
  }
  return answers;
}

/** The answer to an item by id, whatever it is. */
export function answerAt(plan: Plan, answers: Answers, itemId: string): unknown {
  return answers.values[plan.positions.get(itemId) ?? -1];
}

/** Issues in contract order: items in order, then items of substitutes, then unknown keys of both. */
export function findIssues(plan: Plan, answers: Answers, standIns: readonly Answers[], substitutes: unknown): Issue[] {
  const issues: Issue[] = [];
  addItemIssues(issues, plan, answers, '', '');
  standIns.forEach((standIn, position) => {
    const substitute = plan.substitutes[position]?.plan;
    if (substitute) addItemIssues(issues, substitute, standIn, `${substitute.definition.id}.`, `${substitute.definition.title}, `);
  });
  addUnknownKeys(issues, plan, answers, '');
  for (const key of readKeys(substitutes)) {
    const position = plan.substitutes.findIndex(({ rule }) => rule.instrument.id === key);
    const substitute = plan.substitutes[position]?.plan;
    const standIn = standIns[position];
    if (substitute && standIn) addUnknownKeys(issues, substitute, standIn, `${key}.`);
    else issues.push({ code: 'unknownItem', itemId: key, message: unknownSubstituteMessage(key, plan.definition.title) });
  }
  return issues;
}

function addItemIssues(issues: Issue[], plan: Plan, answers: Answers, prefix: string, where: string): void {
  const { consistency } = plan.definition;
  if (!answers.hasIssue && consistency.length === 0) return;
  const broken = consistency.filter((rule) => isInconsistent(rule, (id) => knownNumber(plan, answers, id)));
  if (!answers.hasIssue && broken.length === 0) return;
  plan.items.forEach((item, position) => {
    const result = answers.results[position];
    if (typeof result === 'string') {
      issues.push({ code: result, itemId: prefix + item.id, message: issueMessage(result, item, where) });
      return;
    }
    const rule = broken.find(({ report }) => report === item.id);
    if (rule) issues.push({ code: 'inconsistent', itemId: prefix + item.id, message: rule.message });
  });
}

/** A number that passed its own checks; null where it is missing or has an issue. */
function knownNumber(plan: Plan, answers: Answers, itemId: string): number | null {
  const position = plan.positions.get(itemId) ?? -1;
  const value = answers.values[position];
  return typeof answers.results[position] === 'number' && typeof value === 'number' ? value : null;
}

function addUnknownKeys(issues: Issue[], plan: Plan, { unknownKeys }: Answers, prefix: string): void {
  for (const key of unknownKeys ?? []) {
    issues.push({ code: 'unknownItem', itemId: prefix + key, message: unknownItemMessage(key, plan.definition.title) });
  }
}
