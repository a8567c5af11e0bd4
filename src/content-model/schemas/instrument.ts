/** Instrument profiles in the fields of the Risk Management Authority's directory. The MDX body holds strengths and considerations at length. */
import { z } from 'zod';
import { CiteSchema } from './citation.ts';
import { IdSchema, reviewFields, TextSchema } from './ids.ts';

/** A field of the directory: our words, with sources; `cites` may be empty only where the text says that nothing was found. */
const FieldSchema = z.strictObject({ text: TextSchema, cites: z.array(CiteSchema) });

export const InstrumentSchema = z.strictObject({
  title: TextSchema,
  longTitle: TextSchema,
  description: TextSchema.max(170),
  /** Order in the list. */
  order: z.int().min(1),
  /** True if a calculator scores it; then the id is that of the scoring definition. */
  scored: z.boolean(),
  /** Why there is no calculator. Needed where `scored` is false. */
  reasonNotScored: TextSchema.optional(),
  authorYear: FieldSchema,
  purpose: FieldSchema,
  age: FieldSchema,
  assessorQualifications: FieldSchema,
  development: FieldSchema,
  interRaterReliability: FieldSchema,
  validation: FieldSchema,
  women: FieldSchema,
  ethnicGroups: FieldSchema,
  juveniles: FieldSchema,
  intellectualDisability: FieldSchema,
  strengths: FieldSchema,
  considerations: FieldSchema,
  access: FieldSchema,
  licence: FieldSchema,
  /** Ids of figures (AUC, C) for the validation table and the forest plot, in order. */
  validationFigures: z.array(IdSchema),
  /** What a reader must know of those figures together: samples that overlap, versions that differ. */
  validationNote: TextSchema.optional(),
  /** Status per population and outcome, in words. */
  statuses: z.array(z.strictObject({ population: TextSchema, outcome: TextSchema, status: TextSchema, cites: z.array(CiteSchema) })).min(1),
  /** Questions in a reader's words that this tool answers; for search. */
  asked: z.array(TextSchema).optional(),
  ...reviewFields,
});
export type Instrument = z.infer<typeof InstrumentSchema>;
