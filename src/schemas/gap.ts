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
/** From nothing to much; `not-addressed` where the statement is silent. */
export const GAP_LEVELS = ['not-addressed', 'none', 'speculative', 'very-limited', 'preliminary', 'some', 'established'] as const;

export const GapSchema = z.strictObject({
  row: z.enum(GAP_ROWS),
  column: z.enum(GAP_COLUMNS),
  /** Status in the 2021 statement, and a word on it. */
  in2021: z.strictObject({ level: z.enum(GAP_LEVELS), note: TextSchema.optional() }),
  /** Status at the last check, and what it rests on. */
  now: z.strictObject({ level: z.enum(GAP_LEVELS), note: TextSchema.optional() }),
  /** Claims of the statement that say so. */
  claims: z.array(IdSchema),
  /** Studies that fill the cell. */
  studies: z.array(IdSchema),
  ...reviewFields,
});
export type Gap = z.infer<typeof GapSchema>;
