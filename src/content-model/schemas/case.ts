/** Practice cases: an invented file extract, its key item by item, and the outcome that the published rules give. Tests run them. */
import { z } from 'zod';
import { IdSchema, reviewFields, TextSchema } from './ids.ts';

const AnswersSchema = z.record(z.string(), z.union([z.string(), z.number()]));
/** One sentence for each id. */
const ReasonsSchema = z.record(z.string(), TextSchema);

/** How hard a case is: `first` plain answers, `usual` as files are, `hard` where the source or the file leaves something open. */
export const DIFFICULTIES = ['first', 'usual', 'hard'] as const;

/**
 * Why each answer is what it is, in one sentence that points to the words of the vignette. The answers themselves are in `facts`,
 * `answers` and `substitutes`, under the same ids; the rule and its source are in the definition of the instrument.
 */
const KeySchema = z.strictObject({
  /** The facts of the gate that decide, by field: those that admit the case, that refuse it, or that leave a refusal open. */
  facts: ReasonsSchema,
  /** Every answer, by item. */
  answers: ReasonsSchema,
  /** Every answer of a stand-in, by instrument and item: `{ casic: { videos: … } }`. */
  substitutes: z.record(z.string(), ReasonsSchema),
});

/** How the key of a second person compared, who keyed the vignette alone, without seeing this one. */
const SecondKeySchema = z.discriminatedUnion('agreed', [
  z.strictObject({ agreed: z.literal(true) }),
  z.strictObject({
    agreed: z.literal(false),
    /** Items, or facts, that the two keys first answered differently. */
    differed: z.array(TextSchema).min(1),
    /** What was unclear. */
    unclear: TextSchema,
    /** How the vignette or the key was changed. */
    changed: TextSchema,
  }),
]);

export const CaseSchema = z.strictObject({
  /** For lists. Does not give the answer away. */
  title: TextSchema,
  /** Id of the scored instrument. */
  instrument: IdSchema,
  difficulty: z.enum(DIFFICULTIES),
  /** Ids of the rules that it trains: `trainableRules` in src/content-model/case-rules.ts lists them. */
  trains: z.array(TextSchema).min(1),
  /** Fictitious and non-graphic: 80 to 200 words as in a file. An empty line separates paragraphs. */
  vignette: TextSchema,
  /** What the vignette says of the person and the offences, by field of the gate. */
  facts: z.record(z.string(), z.string()),
  /** The key: an answer to every item, `unknown` where the file is silent or no source settles it. Optional items only where they matter. */
  answers: AnswersSchema,
  /** Answers to instruments that stand in for an item. */
  substitutes: z.record(z.string(), AnswersSchema),
  key: KeySchema,
  /** Items keyed `unknown` because no source that we saw settles the rule, not because the file is silent: `stories`, `casic.stories`. */
  unsettled: z.array(TextSchema).min(1).optional(),
  /** Worked out by hand from the rules, never by our scorer. */
  expected: z.discriminatedUnion('status', [
    z.strictObject({ status: z.literal('scored'), total: z.int().nullable(), band: TextSchema.nullable() }),
    z.strictObject({
      status: z.literal('incomplete'),
      missing: z.array(TextSchema).min(1),
      range: z.strictObject({ min: z.int(), max: z.int() }).nullable(),
    }),
    z.strictObject({ status: z.literal('notApplicable'), reasons: z.array(TextSchema).min(1) }),
  ]),
  /** What the whole says, and what may be written: two to four sentences. */
  why: TextSchema,
  /** How the key of a second person compared at first, before anything was changed. */
  secondKey: SecondKeySchema,
  ...reviewFields,
});
export type PracticeCase = z.infer<typeof CaseSchema>;
