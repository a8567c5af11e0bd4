/** How facts point to their sources, and how sure we are of each. */
import { z } from 'zod';
import { IdSchema, TextSchema } from './ids.ts';

/**
 * How we saw a fact: `primary` in the source itself, `secondary` in an account of it. `unchecked` is for a few scoring rules only, which
 * content/README.md lists by name; a content check refuses it everywhere else.
 */
export const MarkSchema = z.enum(['primary', 'secondary', 'unchecked']);
export type Mark = z.infer<typeof MarkSchema>;

/** A pointer to a reference, with the place in it and the mark of what was taken from there. */
export const CiteSchema = z.strictObject({
  /** Id of a reference. */
  ref: IdSchema,
  /** Page, table, paragraph or "abstract". Leave out if not known. */
  locator: TextSchema.optional(),
  /** How we saw it. */
  mark: MarkSchema,
});
