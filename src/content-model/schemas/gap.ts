/** One cell of the evidence-gap map: a population or behaviour by a question. */
import { z } from 'zod';
import { IdSchema, reviewFields, TextSchema } from './ids.ts';

export const GAP_ROWS = ['csem-exclusive-men', 'dual-men', 'luring-men', 'women', 'juveniles', 'ncii', 'sextortion'] as const;
export const GAP_COLUMNS = [
  'prevalence',
  'characteristics',
  'static-risk',
  'dynamic-risk',
  'spj',
  'treatment-outcome',
  'treatment-needs',
  'supervision',
] as const;
/** From nothing to much; `not-addressed` where the statement is silent, `speculative` where it offers a view without evidence. */
export const GAP_LEVELS = ['not-addressed', 'none', 'speculative', 'very-limited', 'preliminary', 'some', 'established'] as const;

const GapStatusSchema = z.strictObject({
  level: z.enum(GAP_LEVELS),
  /** What the word holds for, where not for all of the cell: "for surveys of victims". */
  qualifier: TextSchema.optional(),
});

export const GapSchema = z.strictObject({
  row: z.enum(GAP_ROWS),
  column: z.enum(GAP_COLUMNS),
  /** How far the evidence goes as the statement of April 2021 describes it. */
  in2021: GapStatusSchema,
  /** How far the evidence goes that we had identified at the last check. */
  now: GapStatusSchema,
  /** What is known and what is not, in one or two sentences of ours, without figures. */
  note: TextSchema,
  /** Claims of the statement that say so. Empty where it is silent. */
  claims: z.array(IdSchema),
  /** Studies that fill the cell or come nearest to it. */
  studies: z.array(IdSchema),
  /** Questions in a reader's words that this cell answers; for search. */
  asked: z.array(TextSchema).optional(),
  ...reviewFields,
});
export type Gap = z.infer<typeof GapSchema>;
