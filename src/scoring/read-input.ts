/** Reads what a caller passes, which may be anything: only own keys, each value once, never coerced, never throwing. */
import { FACT_FIELDS, FACTS, type FactField, type KnownFacts } from './facts.ts';
import { issueMessage, unknownItemMessage, unknownSubstituteMessage } from './messages.ts';
import type { Plan, SubstitutePlan } from './plan.ts';
import type { Issue } from './result.ts';
import { isInconsistent } from './rules/decide.ts';
import type { ItemResult } from './rules/items.ts';

/** Takes the place of a value whose reading threw (a getter or a proxy). It is no blank and no valid answer. */
const UNREADABLE = Symbol('unreadable');

const NO_KEYS: readonly string[] = [];

/** The own value under `key`; `undefined` where the record is no object or has no such key of its own. */
export function readOwn(record: unknown, key: string): unknown {
  if (typeof record !== 'object' || record === null) return undefined;
  try {
    return Object.hasOwn(record, key) ? (record as Record<string, unknown>)[key] : undefined;
  } catch {
    return UNREADABLE;
  }
}

/** The value under a key that `readKeys` has just listed. */
function readListed(record: unknown, key: string): unknown {
  try {
    return (record as Record<string, unknown>)[key];
  } catch {
    return UNREADABLE;
  }
}

/** The own string keys, in key order; none where the record is no object or cannot be read. */
function readKeys(record: unknown): readonly string[] {
  if (typeof record !== 'object' || record === null) return NO_KEYS;
  try {
    return Object.keys(record);
  } catch {
    return NO_KEYS;
  }
}

const VALUES = new Map(FACT_FIELDS.map((field) => [field, new Set<unknown>(Object.keys(FACTS[field].options))]));
const NOTHING_KNOWN: KnownFacts = Object.freeze(Object.fromEntries(FACT_FIELDS.map((field) => [field, 'unknown'])));

/** The given facts; `'unknown'` where one is absent, unreadable or not one of the listed values. */
export function readFacts(facts: unknown, fields: readonly FactField[] = FACT_FIELDS): KnownFacts {
  if (typeof facts !== 'object' || facts === null) return NOTHING_KNOWN;
  const known: Partial<Record<FactField, string>> = {};
  for (const field of fields) {
    const value = readOwn(facts, field);
    known[field] = VALUES.get(field)?.has(value) ? (value as string) : 'unknown';
  }
  return known;
}

/** Answers of one instrument, by position of the item. */
export type Answers = {
  values: unknown[];
  results: ItemResult[];
  /** Keys that name no item, in key order; null if there are none. */
  unknownKeys: string[] | null;
};

/** Answers to an instrument that may stand in for an item. */
export type StandIn = SubstitutePlan & { answers: Answers };

/** `substituteKeys` are the keys of `substitutes`, whether they name an instrument that is taken or not. */
export type Input = { answers: Answers; standIns: readonly StandIn[]; substituteKeys: readonly string[] };

/** Reads the answers to the items and to every instrument that may stand in for one. */
export function readInput(plan: Plan, input: unknown): Input {
  const answers = readAnswers(plan, readOwn(input, 'answers'));
  const substitutes = readOwn(input, 'substitutes');
  const standIns = plan.substitutes.map(({ rule, plan: other }) => ({
    rule,
    plan: other,
    answers: readAnswers(other, readOwn(substitutes, rule.instrument.id)),
  }));
  return { answers, standIns, substituteKeys: readKeys(substitutes) };
}

function readAnswers(plan: Plan, record: unknown): Answers {
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
  const item = plan.byId.get(itemId);
  return item && answers.values[item.position];
}

/** What is wrong: items in order, then items of substitutes, then unknown keys of both. */
export function findIssues(plan: Plan, { answers, standIns, substituteKeys }: Input): Issue[] {
  const issues: Issue[] = [];
  addItemIssues(issues, plan, answers, '', '');
  for (const { plan: other, answers: given } of standIns) {
    addItemIssues(issues, other, given, `${other.definition.id}.`, `${other.definition.title}, `);
  }
  addUnknownKeys(issues, plan, answers, '');
  for (const key of substituteKeys) {
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
  const item = plan.byId.get(itemId);
  return item && typeof answers.results[item.position] === 'number' ? answers.values[item.position] : null;
}

function addUnknownKeys(issues: Issue[], plan: Plan, { unknownKeys }: Answers, prefix: string): void {
  for (const key of unknownKeys ?? []) {
    issues.push({ code: 'unknownItem', itemId: prefix + key, message: unknownItemMessage(key, plan.definition.title) });
  }
}
