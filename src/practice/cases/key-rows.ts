/** The answers of a trainee beside the key, question by question. No markup. */
import { type FormState, toAnswer } from '../../calculator/form-state.ts';
import type { TrainableRule } from '../../content-model/case-rule.ts';
import { trainableRules } from '../../content-model/case-rules.ts';
import { answerText } from '../../scoring/answer-text.ts';
import type { Exclusion, InstrumentDefinition, Item } from '../../scoring/instrument-schema.ts';
import type { Answer, Cite } from '../../scoring/result.ts';
import { readNumber } from '../../scoring/rules/items.ts';
import type { KeyedCase } from './keyed-case.ts';
import { RESULT } from './result-words.ts';

export type Agreement = 'same' | 'different' | 'notAnswered';
export type KeyRow = {
  /** Name of the control: `sexualInterest`, `casic.videos`, `facts.csem`. */
  name: string;
  label: string;
  own: string;
  key: string;
  agreement: Agreement;
  /** What in the file decides. */
  why: string;
  /** The rule in a sentence, and where it comes from; null for a rule of this guide. */
  rule: { text: string; cite: Cite | null };
  /** Ids of the rules that a different answer misses. */
  rules: string[];
};

/** The rules of an instrument and of those that stand in for one of its items, by id. Where both have one, the last wins: its own. */
export function rulesOf(definition: InstrumentDefinition): Map<string, TrainableRule> {
  const all = [...definition.substitutes.map(({ instrument }) => instrument), definition].flatMap(trainableRules);
  return new Map(all.map((rule) => [rule.id, rule]));
}

/**
 * Every question of a case that has a key: the facts that decide, the items, and those of an instrument that stands in.
 *
 * @param definition - the instrument of the case
 * @param keyed - the case
 * @param own - what was answered
 */
export function keyRows(definition: InstrumentDefinition, keyed: KeyedCase, own: FormState): KeyRow[] {
  const rules = rulesOf(definition);
  return [
    ...factRows(definition, keyed, own, rules),
    ...itemRows(definition, keyed, '', own.answers, keyed.answers, keyed.key.answers, rules),
    ...definition.substitutes.flatMap(({ item, instrument }) =>
      itemRows(
        instrument,
        keyed,
        `${instrument.id}.`,
        own.substitutes[instrument.id] ?? {},
        keyed.substitutes[instrument.id] ?? {},
        keyed.key.substitutes[instrument.id] ?? {},
        rules,
        // Where the item has its own answer nothing has to stand in, and a blank is not missing.
      ).filter(({ agreement }) => keyed.answers[item] === 'unknown' || agreement !== 'notAnswered'),
    ),
  ];
}

/** An age in years and part of a year, read off the same dates in two ways, agrees where it scores the same. */
const isSameAge = (item: Item, own: Answer, key: string | number): boolean =>
  item.kind === 'number' &&
  !item.whole &&
  typeof own === 'number' &&
  typeof key === 'number' &&
  readNumber(item, own) === readNumber(item, key);

const agreementOf = (own: unknown, key: unknown, isBlank: boolean): Agreement =>
  isBlank ? 'notAnswered' : own === key ? 'same' : 'different';

/** The facts that the key gives a reason for, and any other that was answered against the key. */
function factRows(definition: InstrumentDefinition, keyed: KeyedCase, own: FormState, rules: ReadonlyMap<string, TrainableRule>): KeyRow[] {
  return definition.gate.flatMap(({ field, name, options }) => {
    const key = keyed.facts[field] ?? 'unknown';
    const answer = own.facts[field];
    const why = keyed.key.facts[field];
    const isAgainst = answer !== undefined && keyed.facts[field] !== undefined && answer !== key;
    if (why === undefined && !isAgainst) return [];
    const exclusion = exclusionFor(definition, keyed, field);
    const id = exclusion && key !== 'unknown' ? `gate.${exclusion.id}` : 'gate.open';
    const rule = rules.get(id);
    const words = (value: string | undefined) => options.find((option) => option.value === value)?.label ?? value ?? RESULT.notAnswered;
    return [
      {
        name: `facts.${field}`,
        label: name,
        own: words(answer),
        key: words(key),
        agreement: agreementOf(answer, key, answer === undefined),
        why: why ?? '',
        rule: { text: rule?.text ?? '', cite: rule?.cite ?? null },
        rules: rule ? [id] : [],
      },
    ];
  });
}

/** The exclusion that asks for a fact: the one that refuses this case, else the first. */
function exclusionFor({ exclusions }: InstrumentDefinition, { expected }: KeyedCase, field: string): Exclusion | undefined {
  const asking = exclusions.filter(({ when }) => when.some((condition) => condition.field === field));
  const refusing = expected.status === 'notApplicable' ? expected.reasons : [];
  return asking.find(({ id }) => refusing.includes(id)) ?? asking[0];
}

function itemRows(
  { id: owner, title, items }: InstrumentDefinition,
  keyed: KeyedCase,
  prefix: string,
  own: Readonly<Record<string, string>>,
  keys: Readonly<Record<string, string | number>>,
  reasons: Readonly<Record<string, string>>,
  rules: ReadonlyMap<string, TrainableRule>,
): KeyRow[] {
  return items.flatMap((item) => {
    const key = keys[item.id];
    if (key === undefined) return [];
    const answer = toAnswer(item, own[item.id]);
    const rule = rules.get(`${owner}.${item.id}`) ?? rules.get(`${owner}.reduction`);
    return [
      {
        name: prefix + item.id,
        label: prefix === '' ? item.label : `${title}: ${item.label}`,
        own: answer === null ? RESULT.notAnswered : answerText(item, answer),
        key: answerText(item, key),
        agreement: isSameAge(item, answer, key) ? 'same' : agreementOf(answer, key, answer === null),
        why: [reasons[item.id], keyed.unsettled?.includes(prefix + item.id) && RESULT.unsettled].filter(Boolean).join(' '),
        rule: { text: rule?.text ?? '', cite: rule?.cite ?? item.cite },
        rules: [...(rule ? [rule.id] : []), ...(takesUnknownForAnswer(item, key) ? [`${owner}.unknown`] : [])],
      },
    ];
  });
}

/** The key leaves the item open, and "unknown" gives no points there: then any answer goes beyond the file. */
const takesUnknownForAnswer = (item: Item, key: string | number): boolean =>
  key === 'unknown' && !item.optional && !('unknownPoints' in item);
