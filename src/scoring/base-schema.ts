/** Ids, texts and citations, as definitions and norm tables use them. Build and test time only: run-time files import the types. */
import { z } from 'zod';

/** Ids of instruments, references and figures: kebab-case. */
export const Id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
/** Ids of items, exclusions, notices and bands: camelCase (bands may be roman numerals). */
export const ItemId = z.string().regex(/^[a-zA-Z][a-zA-Z0-9]*$/);
/** A sentence or phrase for readers. */
export const Text = z.string().min(1);

export const ProvenanceSchema = z.enum(['primary', 'secondary', 'unchecked']);

export const ScoringCiteSchema = z.strictObject({
  /** Id of a reference. */
  ref: Id,
  /** Where in the work: page, table, abstract. Leave out if not known. */
  locator: Text.optional(),
  /** How we saw it. */
  provenance: ProvenanceSchema,
});
export type ScoringCite = z.infer<typeof ScoringCiteSchema>;
