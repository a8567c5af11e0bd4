/**
 * A norm table that a practitioner opens from the own disk: the shape offered for download as JSON Schema. The browser checks a
 * file without zod (src/islands/own-norms), because islands carry none; a test holds the two together.
 */
import { z } from 'zod';

/** Shares and rates are fractions from 0 to 1, as everywhere in the data of this site. */
const share = z.number().min(0).max(1);
const text = z.string().min(1).max(300);

const OwnNormRowSchema = z.strictObject({
  /** Total of the instrument. */
  total: z.int(),
  /** Percentile as the source defines it, 0 to 100. */
  percentile: z.number().min(0).max(100).optional(),
  /** Share of the outcome at this total. */
  rate: share.optional(),
  rateLower: share.optional(),
  rateUpper: share.optional(),
  /** Ratio to the median case. */
  ratio: z.number().positive().optional(),
});

export const OwnNormsSchema = z.strictObject({
  /** Id of the instrument the table is for. */
  instrument: text,
  /** Name of the table. */
  title: text,
  /** Where it was published: work, table, page. */
  source: text,
  /** Who was studied. */
  sample: text,
  /** What was counted. */
  outcome: text,
  /** Years of follow-up. */
  followUpYears: z.number().positive().max(50),
  rows: z.array(OwnNormRowSchema).min(1).max(200),
});
