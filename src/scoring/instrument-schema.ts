/** What an instrument definition may hold. Build and test time only: run-time files import the types, never this module's values. */
import { z } from 'zod';
import { Id, ItemId, ScoringCiteSchema, Text } from './base-schema.ts';
import { FACT_FIELDS } from './facts.ts';
import { NormTableSchema, ResolvedNormTableSchema } from './norm-schema.ts';

export const FactFieldSchema = z.enum(FACT_FIELDS);

/** A question about the case, as the gate asks it. */
const GateQuestionSchema = z.strictObject({
  field: FactFieldSchema,
  /** The fact in a word or two, for tables and sheets. */
  name: Text,
  question: Text,
  options: z.array(z.strictObject({ value: z.string(), label: Text })).min(2),
});

/** True if the fact (`'unknown'` when absent) is one of `is`. */
const FactConditionSchema = z.strictObject({ field: FactFieldSchema, is: z.array(z.string()).min(1) });

/** Facts that make the instrument not applicable. All conditions must hold explicitly; unknown never excludes. */
const ExclusionSchema = z.strictObject({
  id: ItemId,
  /** Why the instrument does not apply, as a full sentence. */
  label: Text,
  /** Shown as a notice (id `<id>Unknown`) while the facts leave it open whether this exclusion applies. */
  unknownLabel: Text,
  when: z.array(FactConditionSchema).min(1),
  cite: ScoringCiteSchema,
});

/** One rule of the router; the first whose conditions all hold decides. An empty `when` always holds. */
const AdviceRuleSchema = z.strictObject({
  when: z.array(FactConditionSchema),
  verdict: z.enum(['supported', 'caution', 'notSupported']),
  why: Text,
  cite: z.array(ScoringCiteSchema).min(1),
});

/** A hint is read in passing: what is longer belongs in `known`. */
const LONGEST_HINT = 60;

const itemBase = {
  id: ItemId,
  /** Short neutral name for tables and sheets. */
  label: Text,
  /** The question put to the rater, in our words. */
  question: Text,
  /** The rule in a few words, shown beside the question. Says no more than `known` and the points do; sources and doubts are with those. */
  hint: Text.max(LONGEST_HINT).optional(),
  /** Source of the hint, where it is not that of the points: its mark is shown after the hint. */
  hintCite: ScoringCiteSchema.optional(),
  /** What is known about how the item is coded, sentence by sentence, each with its own source. */
  known: z.array(z.strictObject({ text: Text, cite: ScoringCiteSchema })),
  /** What is not settled or not reproduced here; the manual decides. */
  notKnown: z.array(Text),
  /** Source of the item and its points. */
  cite: ScoringCiteSchema,
  /** True for items that are never missing and never listed as contributions (conditions of a band reduction). */
  optional: z.literal(true).optional(),
};

/** Steps are in ascending order; `below` is an exclusive upper bound, null for the last. Steps touch, without gap or overlap. */
const StepSchema = z.strictObject({ below: z.number().nullable(), points: z.int(), label: Text });

const NumberItemSchema = z.strictObject({
  kind: z.literal('number'),
  ...itemBase,
  /** Unit after the field, for example `years`. */
  unit: Text,
  min: z.number(),
  max: z.number(),
  /** True if only whole numbers are accepted. */
  whole: z.boolean(),
  steps: z.array(StepSchema).min(1),
});

const ChoiceItemSchema = z.strictObject({
  kind: z.literal('choice'),
  ...itemBase,
  options: z.array(z.strictObject({ value: z.union([z.string(), z.number()]), label: Text, points: z.int() })).min(2),
  /** Points where `'unknown'` is itself scored and not missing (blank stays missing). Leave out otherwise. */
  unknownPoints: z.int().optional(),
});

const ItemSchema = z.discriminatedUnion('kind', [NumberItemSchema, ChoiceItemSchema]);

/** Several number items scored as one: the highest points of any of them. Answer shown as `a/b`. */
const HighestOfSchema = z.strictObject({
  id: ItemId,
  label: Text,
  /** One question for all of them, and its hint; the items keep their own for sheets and screen readers. */
  question: Text.optional(),
  hint: Text.max(LONGEST_HINT).optional(),
  items: z.array(ItemId).min(2),
  cite: ScoringCiteSchema,
});

/** Items whose steps are added up. */
const SumRuleSchema = z.strictObject({ kind: z.literal('sum'), min: z.int(), max: z.int() });

/** An ordered list of rows; the first whose conditions all hold decides. No total. */
const FirstMatchRuleSchema = z.strictObject({
  kind: z.literal('firstMatch'),
  rows: z
    .array(
      z.strictObject({
        label: Text,
        /** All must hold. `anyOf` holds if at least one of the named items reaches `atLeast`. Empty always holds. */
        when: z.array(z.strictObject({ anyOf: z.array(ItemId).min(1), atLeast: z.int() })),
        probability: z.number().min(0).max(1),
        band: ItemId,
        cite: ScoringCiteSchema,
        notice: z.strictObject({ id: ItemId, label: Text, cite: ScoringCiteSchema }).optional(),
      }),
    )
    .min(1),
});

/** Probability = e^z / (1 + e^z), z = intercept + slope x total. A total of 0 returns 0 where `zeroReturnsZero`. */
const LogisticSchema = z.strictObject({
  intercept: z.number(),
  slope: z.number(),
  zeroReturnsZero: z.boolean(),
  cite: ScoringCiteSchema,
});

const BandSchema = z.strictObject({
  id: ItemId,
  label: Text,
  /** Inclusive totals; null for bands of a first-match rule. Bands of a sum touch and cover the whole range. */
  from: z.int().nullable(),
  to: z.int().nullable(),
  /** Source of this band's own cut-offs, where it is better than that of the scheme. Leave out otherwise. */
  cite: ScoringCiteSchema.optional(),
});

/** The band falls by one step if every condition holds. The lowest band stays. */
const BandReductionSchema = z.strictObject({
  equals: z.array(z.strictObject({ item: ItemId, value: z.string() })),
  atLeast: z.array(z.strictObject({ item: ItemId, value: z.number() })),
  notice: z.strictObject({ id: ItemId, label: Text, cite: ScoringCiteSchema }),
});

/** Checks between counts; raised only when every value involved is known. */
const ConsistencyRuleSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sumAtMost'), items: z.array(ItemId).min(1), limit: ItemId, report: ItemId, message: Text }),
  z.strictObject({ kind: z.literal('notAllZero'), items: z.array(ItemId).min(1), report: ItemId, message: Text }),
]);

/** Another instrument that may stand in for an item. */
const SubstituteSchema = z.strictObject({
  item: ItemId,
  /** Total of the other instrument from which the item scores as present. */
  atLeast: z.int(),
  cite: ScoringCiteSchema,
});

export const InstrumentDefinitionSchema = z.strictObject({
  id: Id,
  /** Edition of the published tool, not of our code. */
  edition: Text,
  /** Short name. */
  title: Text,
  /** Name written out. */
  longTitle: Text,
  /** For whom, one phrase: "men aged 18 or over, convicted of a CSEM offence". */
  population: Text,
  /** What the total is for, two or three short sentences. */
  purpose: z.array(Text).min(1),
  /** The manual or guide to hold, training, access. */
  manual: z.strictObject({ text: Text, cite: ScoringCiteSchema }),
  /** Whether and how the tool's text may be reused. */
  licence: Text,
  lastChecked: z.iso.date(),
  nextDue: z.iso.date(),
  /** Facts asked at the gate, in order. */
  gate: z.array(GateQuestionSchema).min(1),
  /** What the rater must make sure of and the gate cannot ask in a word. Leave out where there is nothing. */
  checks: z.array(z.strictObject({ text: Text, cite: ScoringCiteSchema })).optional(),
  exclusions: z.array(ExclusionSchema).min(1),
  advice: z.array(AdviceRuleSchema).min(1),
  items: z.array(ItemSchema).min(1),
  highestOf: z.array(HighestOfSchema),
  rule: z.discriminatedUnion('kind', [SumRuleSchema, FirstMatchRuleSchema]),
  probability: LogisticSchema.nullable(),
  bands: z
    .strictObject({ scheme: Text, cite: ScoringCiteSchema, list: z.array(BandSchema).min(2), reduction: BandReductionSchema.nullable() })
    .nullable(),
  consistency: z.array(ConsistencyRuleSchema),
  /** Items that another instrument may stand in for while their own answer is missing. The other definition is embedded. */
  get substitutes() {
    return z.array(SubstituteSchema.extend({ instrument: InstrumentDefinitionSchema }));
  },
  norms: NormTableSchema,
});

/** A definition whose norm tables hold every number: as pages, calculators and data files get it. */
export const ResolvedDefinitionSchema = InstrumentDefinitionSchema.extend({
  get substitutes() {
    return z.array(SubstituteSchema.extend({ instrument: ResolvedDefinitionSchema }));
  },
  norms: ResolvedNormTableSchema,
});

/** An instrument that the router mentions but that is not scored here. */
export const ProfileOnlySchema = InstrumentDefinitionSchema.pick({ id: true, title: true, exclusions: true, advice: true });

export type GateQuestion = z.infer<typeof GateQuestionSchema>;
export type FactCondition = z.infer<typeof FactConditionSchema>;
export type Exclusion = z.infer<typeof ExclusionSchema>;
export type AdviceRule = z.infer<typeof AdviceRuleSchema>;
export type Step = z.infer<typeof StepSchema>;
export type NumberItem = z.infer<typeof NumberItemSchema>;
export type ChoiceItem = z.infer<typeof ChoiceItemSchema>;
export type Item = z.infer<typeof ItemSchema>;
export type FirstMatchRule = z.infer<typeof FirstMatchRuleSchema>;
export type Logistic = z.infer<typeof LogisticSchema>;
export type BandDefinition = z.infer<typeof BandSchema>;
export type BandReduction = z.infer<typeof BandReductionSchema>;
export type ConsistencyRule = z.infer<typeof ConsistencyRuleSchema>;
export type ProfileOnly = z.infer<typeof ProfileOnlySchema>;
/** Norm rows may name a figure of the findings instead of holding its numbers; see README.md. */
export type InstrumentDefinition = z.infer<typeof InstrumentDefinitionSchema>;
export type ResolvedDefinition = z.infer<typeof ResolvedDefinitionSchema>;
export type { ScoringCite } from './base-schema.ts';
export type { NormTable } from './norm-schema.ts';
