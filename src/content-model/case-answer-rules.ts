/** Rules on single answers: items, the steps of ages and counts, pairs of counts, and what stands in for a missing answer. */
import type { ChoiceItem, InstrumentDefinition, Item, NumberItem } from '../scoring/instrument-schema.ts';
import { decideSubstitute } from '../scoring/rules/decide.ts';
import { answerOf, type KeyedCase, type TrainableRule } from './case-rule.ts';

/** An item with more steps than this has them at even distances, and they are one rule. */
const MOST_STEPS = 5;

export function itemRules(owner: string, item: Item): TrainableRule[] {
  const basic: TrainableRule = {
    id: `${owner}.${item.id}`,
    name: item.label,
    text: itemText(item),
    cite: item.cite,
    isMetBy: (each) => answerOf(each, owner, item.id) !== undefined,
  };
  return [basic, ...(item.kind === 'number' ? stepRules(owner, item) : optionRules(owner, item))];
}

/** The rule of an item in a sentence or two: its steps, or what is known first and what it scores. */
function itemText(item: Item): string {
  if (item.kind === 'number') return item.steps.length > 1 ? stepText(item) : (item.known[0]?.text ?? `${item.hint ?? item.label}.`);
  const known = item.known[0]?.text;
  if (known === undefined) return 'A trained rater gives 0, 1 or 2. What was not rated is unknown.';
  if (/\b(?:scores?|scored|point)\b/i.test(known)) return known;
  return `${known} ${item.options.map(({ label, points }) => `${label}: ${points}`).join('; ')}.`;
}

/** "35 or younger: 1; 36 or older: 0." */
function stepText({ steps }: NumberItem): string {
  return `${steps.map(({ label, points }) => `${label}: ${String(points).replace('-', '−')}`).join('; ')}.`;
}

function stepRules(owner: string, item: NumberItem): TrainableRule[] {
  const limits = item.steps.flatMap(({ below }) => (below === null ? [] : [below]));
  const sideOf = (limit: number) => (each: KeyedCase) => {
    const answer = answerOf(each, owner, item.id);
    if (typeof answer !== 'number' || answer < limit - 1 || answer >= limit + 1) return null;
    return answer < limit ? 'below' : 'from';
  };
  const id = `${owner}.${item.id}`;
  const text = stepText(item);
  if (limits.length > MOST_STEPS) {
    const isMetBy = (each: KeyedCase) => limits.some((limit) => sideOf(limit)(each) !== null);
    return [{ id: `${id}.steps`, name: `${item.label}: where a step begins`, text, cite: item.cite, isMetBy }];
  }
  return limits.map((limit) => ({
    id: `${id}.${limit}`,
    name: `${item.label}: the step at ${limit}`,
    text,
    cite: item.cite,
    isMetBy: (each) => sideOf(limit)(each) !== null,
    sideOf: sideOf(limit),
  }));
}

/** Answers that are no plain yes, no or rating. */
function optionRules(owner: string, item: ChoiceItem): TrainableRule[] {
  const rule = (answer: string, name: string, text: string): TrainableRule => ({
    id: `${owner}.${item.id}.${answer}`,
    name: `${item.label}: ${name}`,
    text,
    cite: item.cite,
    isMetBy: (each) => answerOf(each, owner, item.id) === answer,
  });
  return [
    ...(item.options.some(({ value }) => value === 'notApplicable')
      ? [rule('notApplicable', 'does not apply', '“Not applicable” is an answer. It gives no points and leaves nothing open.')]
      : []),
    ...(item.unknownPoints === undefined
      ? []
      : [rule('unknown', 'unknown is scored', `Here “unknown” gives ${item.unknownPoints} points and is not missing.`)]),
  ];
}

export function pairRules({ id: owner, highestOf }: InstrumentDefinition): TrainableRule[] {
  return highestOf.map(({ id, label, hint, items, cite }) => ({
    id: `${owner}.${id}`,
    name: label,
    text: `${hint ?? label}. They are not added to each other.`,
    cite,
    isMetBy: (each) => items.every((item) => answerOf(each, owner, item) !== undefined),
  }));
}

export function standInRules({ id: owner, substitutes }: InstrumentDefinition): TrainableRule[] {
  return substitutes.flatMap(({ item, instrument: other, atLeast, cite }) => {
    const rule = (end: string, name: string, text: string, holds: (each: KeyedCase) => boolean): TrainableRule => ({
      id: `${owner}.${item}.${end}`,
      name: `${other.title}: ${name}`,
      text,
      cite,
      isMetBy: (each) => each.instrument === owner && each.substitutes[other.id] !== undefined && holds(each),
    });
    const comesTo = (reached: boolean | null) => (each: KeyedCase) =>
      each.answers[item] === 'unknown' && decideSubstitute(totalOf(each.substitutes[other.id] ?? {}), atLeast) === reached;
    return [
      rule(
        'reached',
        `${atLeast} or more`,
        `A total of ${atLeast} or more scores the item as present, whatever is still open.`,
        comesTo(true),
      ),
      rule('notReached', `fewer than ${atLeast}`, `A total that cannot reach ${atLeast} scores the item as absent.`, comesTo(false)),
      rule(
        'open',
        'not decidable',
        `While open answers can still decide whether ${atLeast} is reached, the item stays unknown.`,
        comesTo(null),
      ),
      rule(
        'direct',
        'only while the answer is missing',
        `${other.title} stands in while the item has no answer of its own. A direct answer comes first.`,
        (each) => each.answers[item] !== 'unknown',
      ),
    ];
  });
}

/** Lowest and highest total of a stand-in whose items are all yes or no. */
function totalOf(answers: Readonly<Record<string, string | number>>): { min: number; max: number } {
  const count = (wanted: string) => Object.values(answers).filter((answer) => answer === wanted).length;
  return { min: count('yes'), max: count('yes') + count('unknown') };
}
