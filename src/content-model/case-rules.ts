/** The rules that practice cases train: read off the definitions of the instruments, so that a new item or step is a new rule. */
import type { InstrumentDefinition, Item, NumberItem, ScoringCite } from '../scoring/instrument-schema.ts';
import { checkExclusion, decideSubstitute, rowHolds } from '../scoring/rules/decide.ts';
import type { PracticeCase } from './schemas/case.ts';

/** What a rule looks at in a case. */
export type KeyedCase = Pick<PracticeCase, 'instrument' | 'facts' | 'answers' | 'substitutes' | 'expected'>;

export type TrainableRule = {
  /** `gate.female`, `static-99r.ageAtRelease.35`. Instruments share the ids that begin with `gate.`, and `noLevel`. */
  id: string;
  /** A few words, for a list of rules that were missed. */
  name: string;
  /** The rule in a sentence. */
  text: string;
  /** Where the rule comes from; null for a rule of this guide. */
  cite: ScoringCite | null;
  /** Whether a case can train it: the rule bears on one of its answers or on its outcome. */
  isMetBy: (each: KeyedCase) => boolean;
  /** For a step of a number: on which side of it a case is, null where on neither. */
  sideOf?: (each: KeyedCase) => 'below' | 'from' | null;
};

/** An item with more steps than this has them at even distances, and they are one rule. */
const MOST_STEPS = 5;

/** Names of the refusals: short, and true of every instrument that has one. */
const REFUSALS: Readonly<Record<string, string>> = {
  female: 'Not for women',
  under18: 'Not for people under 18',
  noCsemConviction: 'Only after a conviction for a CSEM offence',
  noIdentifiableVictim: 'Only with an identifiable victim',
  otherJurisdiction: 'Only for records of England and Wales',
};

/** Rules that a definition has no place for, by instrument. */
const EXTRA_RULES: Readonly<Record<string, readonly TrainableRule[]>> = {
  'stable-2007': [
    {
      id: 'stable-2007.newestRating',
      name: 'A rating ages',
      text: 'Ratings are repeated every six months or after a significant change. The newest counts, and an old one does not fill a gap.',
      cite: { ref: 'lee-2023', locator: 'abstract', provenance: 'primary' },
      isMetBy: ({ instrument }) => instrument === 'stable-2007',
    },
  ],
};

/**
 * Every rule of an instrument that a case can train: who is refused, each item, each step of a count or an age, what stands in, what a
 * missing answer does, and what may be said of the total.
 *
 * @param definition - an entry of `instruments`
 * @returns rules with distinct ids, in the order of the form
 */
export function trainableRules(definition: InstrumentDefinition): TrainableRule[] {
  return [
    ...gateRules(definition),
    ...definition.items.filter(({ optional }) => !optional).flatMap((item) => itemRules(definition.id, item)),
    ...pairRules(definition),
    ...standInRules(definition),
    ...rowRules(definition),
    unknownRule(definition),
    ...countRules(definition),
    levelRule(definition),
    ...reductionRules(definition),
    ...(EXTRA_RULES[definition.id] ?? []),
  ];
}

/** The answer of a case to an item of an instrument, its own or that of a stand-in. */
function answerOf({ instrument, answers, substitutes }: KeyedCase, owner: string, item: string): string | number | undefined {
  return instrument === owner ? answers[item] : substitutes[owner]?.[item];
}

function gateRules({ id: owner, exclusions }: InstrumentDefinition): TrainableRule[] {
  const refusals = exclusions.map(
    ({ id, label, when, cite }): TrainableRule => ({
      id: `gate.${id}`,
      name: REFUSALS[id] ?? label,
      text: label,
      cite,
      isMetBy: ({ facts }) => checkExclusion(when, facts) === 'holds',
    }),
  );
  const open: TrainableRule = {
    id: 'gate.open',
    name: 'An open fact refuses nothing',
    text: 'A fact of the gate that is not known neither refuses nor admits: the answers are scored, and the result says what is open.',
    cite: null,
    isMetBy: ({ instrument, facts, expected }) =>
      instrument === owner && expected.status !== 'notApplicable' && exclusions.some(({ when }) => checkExclusion(when, facts) === 'open'),
  };
  return [...refusals, open];
}

function itemRules(owner: string, item: Item): TrainableRule[] {
  const basic: TrainableRule = {
    id: `${owner}.${item.id}`,
    name: item.label,
    text: item.known[0]?.text ?? item.hint ?? item.question,
    cite: item.known[0]?.cite ?? item.cite,
    isMetBy: (each) => answerOf(each, owner, item.id) !== undefined,
  };
  return [basic, ...(item.kind === 'number' ? stepRules(owner, item) : optionRules(owner, item))];
}

function stepRules(owner: string, item: NumberItem): TrainableRule[] {
  const limits = item.steps.flatMap(({ below }) => (below === null ? [] : [below]));
  const sideOf = (limit: number) => (each: KeyedCase) => {
    const answer = answerOf(each, owner, item.id);
    if (typeof answer !== 'number' || answer < limit - 1 || answer >= limit + 1) return null;
    return answer < limit ? 'below' : 'from';
  };
  const id = `${owner}.${item.id}`;
  const text = `${item.steps.map(({ label, points }) => `${label}: ${points}`).join('; ')}.`;
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
function optionRules(owner: string, item: Extract<Item, { kind: 'choice' }>): TrainableRule[] {
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

function pairRules({ id: owner, highestOf }: InstrumentDefinition): TrainableRule[] {
  return highestOf.map(({ id, label, hint, items, cite }) => ({
    id: `${owner}.${id}`,
    name: label,
    text: `${hint ?? label}. They are not added to each other.`,
    cite,
    isMetBy: (each) => items.every((item) => answerOf(each, owner, item) !== undefined),
  }));
}

function standInRules({ id: owner, substitutes }: InstrumentDefinition): TrainableRule[] {
  return substitutes.flatMap(({ item, instrument: other, atLeast, cite }) => {
    const decision = (each: KeyedCase) => {
      const answers = Object.values(each.substitutes[other.id] ?? {});
      const sure = answers.filter((answer) => answer === 'yes').length;
      const open = answers.filter((answer) => answer === 'unknown').length;
      return decideSubstitute({ min: sure, max: sure + open }, atLeast);
    };
    const rule = (end: string, name: string, text: string, holds: (each: KeyedCase, missing: boolean) => boolean): TrainableRule => ({
      id: `${owner}.${item}.${end}`,
      name: `${other.title}: ${name}`,
      text,
      cite,
      isMetBy: (each) =>
        each.instrument === owner && each.substitutes[other.id] !== undefined && holds(each, each.answers[item] === 'unknown'),
    });
    return [
      rule(
        'reached',
        `${atLeast} or more`,
        `A total of ${atLeast} or more scores the item as present, whatever is still open.`,
        (each, missing) => missing && decision(each) === true,
      ),
      rule(
        'notReached',
        `fewer than ${atLeast}`,
        `A total that cannot reach ${atLeast} scores the item as absent.`,
        (each, missing) => missing && decision(each) === false,
      ),
      rule(
        'open',
        'not decidable',
        `While the open answers can still decide whether ${atLeast} is reached, the item stays unknown.`,
        (each, missing) => missing && decision(each) === null,
      ),
      rule(
        'direct',
        'only while the answer is missing',
        `${other.title} stands in while the item has no answer of its own; a direct answer comes first.`,
        (_, missing) => !missing,
      ),
    ];
  });
}

/** Rows of a table that is read from the top. The last, for none of the counts, is refused before it is read. */
function rowRules({ id: owner, rule }: InstrumentDefinition): TrainableRule[] {
  if (rule.kind !== 'firstMatch') return [];
  return rule.rows
    .filter(({ when }) => when.length > 0)
    .map(({ label, when, cite }, position) => ({
      id: `${owner}.row${position + 1}`,
      name: `Row ${position + 1}: ${label.toLowerCase()}`,
      text: 'The table is read from the top, and the first row that applies decides.',
      cite,
      isMetBy: (each) => each.instrument === owner && rowHolds(when, (item) => each.answers[item]) === true,
    }));
}

function unknownRule({ id: owner, title, items }: InstrumentDefinition): TrainableRule {
  const isOpen = items.filter((item) => !item.optional && !('unknownPoints' in item)).map(({ id }) => id);
  return {
    id: `${owner}.unknown`,
    name: `${title}: a blank is not a “no”`,
    text: 'What the file does not say, and what no source settles, is unknown. It widens the range and is never counted as “no” or 0.',
    cite: null,
    isMetBy: (each) => isOpen.some((item) => answerOf(each, owner, item) === 'unknown'),
  };
}

function countRules({ id: owner, consistency }: InstrumentDefinition): TrainableRule[] {
  if (consistency.length === 0) return [];
  const items = consistency.flatMap((rule) => (rule.kind === 'sumAtMost' ? [...rule.items, rule.limit] : rule.items));
  return [
    {
      id: `${owner}.countsAgree`,
      name: 'Counts that contradict each other',
      text: consistency.map(({ message }) => message).join(' '),
      cite: null,
      isMetBy: (each) => each.instrument === owner && items.some((item) => each.answers[item] === 'unknown'),
    },
  ];
}

function levelRule({ id: owner, title, bands }: InstrumentDefinition): TrainableRule {
  if (bands === null)
    return {
      id: 'noLevel',
      name: 'No level is published',
      text: `We saw no levels by the developers of ${title}. A total is given without one, whatever a spreadsheet prints.`,
      cite: null,
      isMetBy: ({ instrument, expected }) => instrument === owner && expected.status === 'scored',
    };
  return {
    id: `${owner}.levels`,
    name: `${title}: where a level begins`,
    text: `${bands.list.map(({ label, from, to }) => (from === null || to === null ? label : `${label}: ${from} to ${to}`)).join('; ')}.`,
    cite: bands.cite,
    isMetBy: ({ instrument, expected }) => instrument === owner && expected.status === 'scored',
  };
}

function reductionRules({ id: owner, bands }: InstrumentDefinition): TrainableRule[] {
  if (!bands?.reduction) return [];
  const { equals, atLeast, notice } = bands.reduction;
  return [
    {
      id: `${owner}.reduction`,
      name: 'The band after five years',
      text: notice.label,
      cite: notice.cite,
      isMetBy: (each) => each.instrument === owner && [...equals, ...atLeast].every(({ item }) => each.answers[item] !== undefined),
    },
  ];
}
