/** A number with everything a reader needs to judge it. Figures live inside findings and are drawn by id, never typed. */
import { z } from 'zod';
import { CiteSchema } from './citation.ts';
import { IdSchema, TextSchema } from './ids.ts';

/** What kind of number it is; decides how it is written. Proportions are 0 to 1. */
const MeasureSchema = z.enum([
  'proportion', // a share of people or cases, 0 to 1
  'auc', // area under the ROC curve, 0 to 1
  'harrell-c', // Harrell's concordance index, 0 to 1
  'odds-ratio',
  'hazard-ratio',
  'risk-ratio',
  'correlation', // -1 to 1
  'effect-size', // Cohen's d
  'count', // people, cases or samples
  'years',
  'percentile', // 0 to 100
  'score', // points on an instrument
]);

const IntervalSchema = z
  .strictObject({
    /** Lower and upper limit in the unit of the value. */
    lower: z.number(),
    upper: z.number(),
    /** Confidence level, 0 to 1. Leave out where the source does not say. */
    level: z.number().gt(0).lt(1).optional(),
  })
  .refine((interval) => interval.lower <= interval.upper, 'lower must not exceed upper');

export const FigureSchema = z
  .strictObject({
    /** Id, unique among all figures of all findings. */
    id: IdSchema,
    /** What the number is, short, for axes and tables: "Any new sexual offence". */
    label: TextSchema,
    measure: MeasureSchema,
    /** The number. Leave out if only a span or words are published. */
    value: z.number().optional(),
    /** A span published without saying what each end belongs to, or an estimate given as "x to y". */
    span: z.strictObject({ from: z.number(), to: z.number() }).optional(),
    /** The size in our words where the source gives words only, for example "about half". */
    words: TextSchema.optional(),
    /** True where the source itself says "about" or the like. */
    approximate: z.literal(true).optional(),
    /** Uncertainty as published; `not-seen` if there may be one that we have not seen; `not-applicable` for counts and words. */
    interval: z.union([IntervalSchema, z.enum(['not-seen', 'not-applicable'])]),
    /** Who was studied. */
    sample: z.strictObject({
      /** "Men convicted of CSEM offences, 21 samples". */
      text: TextSchema,
      /** People or cases; null where not stated. */
      n: z.int().min(1).nullable(),
      /** Number of samples pooled, for meta-analyses. */
      k: z.int().min(1).optional(),
    }),
    /** How long people were followed; text for readers ("fixed 5 years", "not stated", "none: history"). */
    followUp: z.strictObject({
      text: TextSchema,
      /** Years, where one number is published. */
      years: z.number().positive().optional(),
    }),
    /** What was counted: "conviction for a contact sexual offence". For a measure without outcome, what it describes. */
    outcome: TextSchema,
    /** Official records, self-report, or both; needed so that the two are never put in one chart. */
    basis: z.enum(['official', 'self-report', 'mixed', 'not-stated', 'not-applicable']),
    /** Working, where we computed the number from seen figures (mark D). */
    computed: TextSchema.optional(),
    /** A warning that must travel with the number. */
    caution: TextSchema.optional(),
    cite: CiteSchema,
  })
  .refine((figure) => [figure.value, figure.span, figure.words].filter((part) => part !== undefined).length === 1, {
    message: 'give exactly one of value, span or words',
  })
  .refine(
    (figure) => {
      const bounded = figure.measure === 'proportion' || figure.measure === 'auc' || figure.measure === 'harrell-c';
      const numbers = [figure.value, figure.span?.from, figure.span?.to].filter((number) => number !== undefined);
      return !bounded || numbers.every((number) => number >= 0 && number <= 1);
    },
    { message: 'proportions, AUC and C are written 0 to 1, for example 0.059 for 5.9%' },
  )
  .refine(
    (figure) =>
      typeof figure.interval === 'string' ||
      figure.value === undefined ||
      (figure.interval.lower <= figure.value && figure.value <= figure.interval.upper),
    { message: 'the interval must contain the value' },
  );
export type FigureEntry = z.infer<typeof FigureSchema>;
