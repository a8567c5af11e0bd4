/**
 * What is published about totals: one table per source or group of sources. A part without a publishable figure carries
 * `withheld`, the reason shown where the number would be. Nothing is ever interpolated.
 *
 * A number that a finding of content/findings holds is named by the id of its figure and taken from there when the page is built
 * (`src/content-model/resolve-norms.ts`). Only numbers that no finding holds are written into the table.
 */
import { z } from 'zod';
import { Id, ScoringCiteSchema, Text } from './base-schema.ts';

const Interval = z.strictObject({ lower: z.number(), upper: z.number() });

/** Who was studied, for how long and for what. `figure` is there where the numbers came from a figure of the findings. */
const evidence = {
  label: Text,
  sample: Text,
  n: z.int().min(1).nullable(),
  followUp: Text,
  outcome: Text,
  cite: ScoringCiteSchema,
  figure: Id.optional(),
};

/** A published rate. */
export const RateSchema = z.strictObject({ ...evidence, interval: Interval.nullable(), value: z.number().min(0).max(1) });
/** A rate published for one total. */
const TotalRateSchema = RateSchema.extend({ total: z.int() });
/** A rate published as a span over all totals, without saying which total each end belongs to. */
const SpanSchema = z.strictObject({ ...evidence, lower: z.number().min(0).max(1), upper: z.number().min(0).max(1), note: Text });
/** True where the figure is of another tool that was studied beside this one. */
const otherTool = z.literal(true).optional();
/** A published accuracy. */
const AccuracySchema = z.strictObject({
  ...evidence,
  interval: Interval.nullable(),
  statistic: z.enum(['AUC', 'Harrell’s C']),
  otherTool,
  value: z.number().min(0).max(1),
});
const PercentileRowSchema = z.strictObject({
  total: z.int(),
  /** As printed, 0 to 100. */
  percentile: z.number().min(0).max(100),
  /** Shares in per cent as printed; null where not published. */
  lower: z.number().nullable(),
  same: z.number().nullable(),
  higher: z.number().nullable(),
  interval: Interval.nullable(),
  cite: ScoringCiteSchema,
  figure: Id.optional(),
});
/** A group that totals are compared with, and how many it holds. */
const GroupSchema = z.strictObject({ text: Text, n: z.int().nullable(), cite: ScoringCiteSchema, figure: Id.optional() });

/** Numbers and source come from the figure; so do sample, follow-up and outcome, where the row has no words of its own for them. */
const FigureRowSchema = z.strictObject({
  figure: Id,
  label: Text,
  sample: Text.optional(),
  followUp: Text.optional(),
  outcome: Text.optional(),
  locator: Text.optional(),
});
const FigurePercentileSchema = z.strictObject({ figure: Id, total: z.int() });
/** The text has its own source; only the number of people comes from the figure. */
const FigureGroupSchema = z.strictObject({ text: Text, figure: Id, cite: ScoringCiteSchema });

function normTable<
  Group extends z.ZodType,
  Percentile extends z.ZodType,
  TotalRate extends z.ZodType,
  Span extends z.ZodType,
  Rate extends z.ZodType,
  Accuracy extends z.ZodType,
>(rows: { group: Group; percentile: Percentile; totalRate: TotalRate; span: Span; rate: Rate; accuracy: Accuracy }) {
  return z.strictObject({
    id: Id,
    title: Text,
    /** Day we last looked, ISO date. */
    retrieved: z.iso.date(),
    comparison: z.array(rows.group).min(1),
    percentile: z.strictObject({
      /** How the source defines its percentile; null if it does not say. */
      definition: Text.nullable(),
      rows: z.array(rows.percentile),
      withheld: Text,
    }),
    rates: z.strictObject({
      rows: z.array(rows.totalRate),
      spans: z.array(rows.span),
      /** Rates of whole groups, whatever the total. */
      groups: z.array(rows.rate),
      /** What a computed probability is about; null where the definition computes none. */
      formula: z.strictObject({ label: Text, sample: Text, followUp: Text, outcome: Text, cite: ScoringCiteSchema }).nullable(),
      withheld: Text,
    }),
    ratio: z.strictObject({
      /** The total that ratios are relative to. */
      reference: z.int().nullable(),
      rows: z.array(z.strictObject({ total: z.int(), text: Text, cite: ScoringCiteSchema })),
      /** What is known of the rate at the reference total, or that it is not published. */
      baseRate: Text,
      withheld: Text,
    }),
    /** Why there is no level; null where the definition has bands. */
    levelWithheld: Text.nullable(),
    elsewhere: z.array(z.strictObject({ text: Text, cite: ScoringCiteSchema })).min(1),
    accuracy: z.array(rows.accuracy),
    raterAgreement: z.strictObject({ text: Text, cite: ScoringCiteSchema.nullable() }),
    notCovered: z.array(Text).min(1),
    /** Sentences that are part of every sheet and copy and cannot be dropped. */
    caveats: z.array(Text).min(1),
  });
}

/** A norm table as it is written. */
export const NormTableSchema = normTable({
  group: z.union([GroupSchema, FigureGroupSchema]),
  percentile: z.union([PercentileRowSchema, FigurePercentileSchema]),
  totalRate: z.union([TotalRateSchema, FigureRowSchema.extend({ total: z.int() })]),
  span: z.union([SpanSchema, FigureRowSchema.extend({ note: Text })]),
  rate: z.union([RateSchema, FigureRowSchema]),
  accuracy: z.union([AccuracySchema, FigureRowSchema.extend({ otherTool })]),
});

/** A norm table with every number in it. */
export const ResolvedNormTableSchema = normTable({
  group: GroupSchema,
  percentile: PercentileRowSchema,
  totalRate: TotalRateSchema,
  span: SpanSchema,
  rate: RateSchema,
  accuracy: AccuracySchema,
});

export type NormTable = z.infer<typeof NormTableSchema>;
export type ResolvedNormTable = z.infer<typeof ResolvedNormTableSchema>;
export type FigureRow = z.infer<typeof FigureRowSchema>;
export type Rate = z.infer<typeof RateSchema>;
export type TotalRate = z.infer<typeof TotalRateSchema>;
export type Span = z.infer<typeof SpanSchema>;
export type Accuracy = z.infer<typeof AccuracySchema>;
export type PercentileRow = z.infer<typeof PercentileRowSchema>;
