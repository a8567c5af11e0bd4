/** Guidance pages: front matter only; the text is MDX and draws figures, claims, terms and citations by id. */
import { z } from 'zod';
import { IdSchema, reviewFields, TextSchema } from './ids.ts';

export const GuidanceSchema = z.strictObject({
  title: TextSchema,
  /** One sentence for search results and lists; no figures. */
  description: TextSchema.max(170),
  /** Order in the series. */
  order: z.int().min(1),
  /** Reading time in minutes. */
  minutes: z.int().min(1),
  /** The opening sentence or two, larger. No typed figures. */
  lede: TextSchema,
  /** Questions in a reader's words that this page answers; for search. */
  asked: z.array(TextSchema).optional(),
  /** The same for its sections, by the address of the heading: "what-is-not-known". */
  askedSections: z.array(z.strictObject({ section: IdSchema, asked: z.array(TextSchema).min(1) })).optional(),
  ...reviewFields,
});
export type Guidance = z.infer<typeof GuidanceSchema>;
