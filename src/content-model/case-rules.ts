/** The rules that practice cases train: read off the definitions of the instruments, so that a new item or step is a new rule. */
import type { InstrumentDefinition } from '../scoring/instrument-schema.ts';
import { checkExclusion, rowHolds } from '../scoring/rules/decide.ts';
import { itemRules, pairRules, standInRules } from './case-answer-rules.ts';
import { answerOf, type TrainableRule } from './case-rule.ts';

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
  const canBeOpen = items.filter((item) => !item.optional && !('unknownPoints' in item)).map(({ id }) => id);
  return {
    id: `${owner}.unknown`,
    name: `${title}: a blank is not a “no”`,
    text: 'What the file does not say, and what no source settles, is unknown. It widens the range and is never counted as “no” or 0.',
    cite: null,
    isMetBy: (each) => canBeOpen.some((item) => answerOf(each, owner, item) === 'unknown'),
  };
}

function countRules({ id: owner, consistency }: InstrumentDefinition): TrainableRule[] {
  if (consistency.length === 0) return [];
  const items = consistency.flatMap((rule) => (rule.kind === 'sumAtMost' ? [...rule.items, rule.limit] : rule.items));
  return [
    {
      id: 'countsAgree',
      name: 'Counts that contradict each other',
      text: 'Where counts contradict each other or what the file tells, the doubtful one is unknown until it has been found out.',
      cite: null,
      isMetBy: (each) => each.instrument === owner && items.some((item) => each.answers[item] === 'unknown'),
    },
  ];
}

function levelRule({ id: owner, title, bands }: InstrumentDefinition): TrainableRule {
  if (bands === null)
    return {
      id: 'noLevel',
      name: 'No level by the developers was seen',
      text: `We saw no levels by the developers of ${title}. A total is given without one, whatever a spreadsheet prints.`,
      cite: null,
      isMetBy: ({ instrument, expected }) => instrument === owner && expected.status === 'scored',
    };
  const levels = bands.list.map(({ label, from, to }) => (from === null || to === null ? label : `${label}: ${from} to ${to}`));
  return {
    id: `${owner}.levels`,
    name: `${title}: where a level begins`,
    text: `${levels.join('; ').replaceAll('-', '−')}.`,
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
