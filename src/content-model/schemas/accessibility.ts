/** How accessible the site is, criterion by criterion, with how each was tested: `content/accessibility.yaml`. */
import { z } from 'zod';
import { DaySchema, TextSchema } from './ids.ts';

/**
 * `no-failure-found`: what was tested or read shows none; `partly-judged`: the same, for a part of what the criterion asks; `known-limit`: we
 * know where it is not met in full; `not-applicable`: the site has nothing that the criterion is about.
 */
export const ACCESSIBILITY_RESULTS = ['no-failure-found', 'partly-judged', 'known-limit', 'not-applicable'] as const;

const CriterionSchema = z.strictObject({
  /** Number in WCAG 2.2. */
  criterion: z.string().regex(/^[1-4]\.\d\.\d+$/),
  /** Its name there. */
  name: TextSchema,
  level: z.enum(['A', 'AA']),
  result: z.enum(ACCESSIBILITY_RESULTS),
  /** True where axe-core has a rule for it among those that are run. A rule covers a part of its criterion. */
  axe: z.boolean(),
  /** Tests of ours, each as "file in test/: title". */
  tests: z.array(z.string().regex(/^[\w./-]+\.test\.tsx?: \S/)),
  /** What was judged by eye or by reading the source, and what was seen. Needed where neither axe nor a test looks. */
  judged: TextSchema.optional(),
  /** What is not covered, or a limit that is known. */
  note: TextSchema.optional(),
});

export const AccessibilitySchema = z.strictObject({
  /** Day on which the list was last gone through. */
  asOf: DaySchema,
  /** Runs of a tool over many pages: what, the command, the version of the site, and what was found. */
  runs: z.array(z.strictObject({ what: TextSchema, command: TextSchema, version: TextSchema, found: TextSchema })).min(1),
  /** What holds for all criteria. */
  limits: z.array(TextSchema).min(1),
  /** Every criterion of levels A and AA, in the order of WCAG. */
  criteria: z.array(CriterionSchema),
});
export type Accessibility = z.infer<typeof AccessibilitySchema>;
