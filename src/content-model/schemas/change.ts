/** One dated change of the guide, as readers are told of it: on the page of changes, at the entries it concerns, and in the feeds. */
import { z } from 'zod';
import { CiteSchema } from './citation.ts';
import { DaySchema, IdSchema, TextSchema } from './ids.ts';

/**
 * `correction`: something was wrong and has been put right; `changed`: it was right when written, and is now said, judged or counted in
 * another way; `new`: it was not there before; `withdrawn`: it is no longer there.
 */
export const CHANGE_KINDS = ['correction', 'changed', 'new', 'withdrawn'] as const;

const ids = z.array(IdSchema).min(1).optional();

/** What a change concerns. Leave out every list that would be empty. */
const ConcernsSchema = z.strictObject({
  /** Ids of claims. Each shows the change in its entry of the ledger. */
  claims: ids,
  /** Ids of studies. */
  studies: ids,
  /** Ids of terms. Each shows the change on its page. */
  terms: ids,
  /** Ids of instrument profiles. Each shows the change on its page. */
  instruments: ids,
  /** Ids of guidance pages. Each shows the change at its foot. */
  guidance: ids,
  /** Ids of references. */
  references: ids,
  /** Paths of other pages: `/gaps/`, `/calculators/cport/`. */
  pages: z
    .array(z.string().regex(/^\/(?:[^/\s#]+\/)*(?:#\S+)?$/, 'write the path of a page with its slashes: /calculators/cport/'))
    .min(1)
    .optional(),
});

export const ChangeSchema = z
  .strictObject({
    kind: z.enum(CHANGE_KINDS),
    /** Day on which it was published. */
    date: DaySchema,
    /** Version that it came with: the `version` of package.json on that day. */
    version: z.string().regex(/^\d+\.\d+\.\d+$/, 'write the version as in package.json: 0.3.0'),
    /** What it is about, in a few words, for lists. */
    title: TextSchema.max(90),
    /** What changed, in one plain sentence. */
    what: TextSchema,
    concerns: ConcernsSchema,
    /** What was there before, in a phrase or sentence. A correction has it. */
    old: TextSchema.optional(),
    /** What has taken its place. A correction has it. */
    new: TextSchema.optional(),
    /** Where the new fact was seen. A correction has at least one. */
    sources: z.array(CiteSchema).min(1).optional(),
    /** True for the one that sums a version up: it is listed first on its day. */
    summary: z.literal(true).optional(),
  })
  .refine(({ concerns }) => Object.keys(concerns).length > 0, {
    path: ['concerns'],
    message: 'name at least one entry or page that the change concerns',
  });
export type Change = z.infer<typeof ChangeSchema>;
