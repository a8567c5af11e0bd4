/** Practice cases: an invented vignette, the answers, and the outcome that the published rules give. Tests run them. */
import { z } from 'zod';
import { IdSchema, reviewFields, TextSchema } from './ids.ts';

const AnswersSchema = z.record(z.string(), z.union([z.string(), z.number()]));

export const CaseSchema = z.strictObject({
  title: TextSchema,
  /** Id of the scored instrument. */
  instrument: IdSchema,
  /** Fictitious, non-graphic, a few sentences. */
  vignette: TextSchema,
  facts: z.record(z.string(), z.string()),
  answers: AnswersSchema,
  /** Answers to instruments that stand in for an item. */
  substitutes: z.record(z.string(), AnswersSchema),
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
  /** Why this is the outcome, item by item. */
  why: TextSchema,
  ...reviewFields,
});
export type PracticeCase = z.infer<typeof CaseSchema>;
