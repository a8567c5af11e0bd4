/** References: bibliographic data in CSL-JSON terms, and what we saw of each work. */
import { z } from 'zod';
import { DaySchema, TextSchema } from './ids.ts';

/** A name, which "others" or "et al." is not. */
const PartSchema = TextSchema.refine(
  (part) => !/^(?:(?:and )?others|et al\.?)$/i.test(part),
  'name people only; for the rest set moreAuthors',
);

const NameSchema = z.union([
  z.strictObject({ family: PartSchema, given: TextSchema.optional() }),
  /** Institutions and groups. */
  z.strictObject({ literal: PartSchema }),
]);

/** The part that a citation processor formats. Names follow CSL-JSON. */
const CslSchema = z.strictObject({
  type: z.enum([
    'article-journal',
    'report',
    'book',
    'chapter',
    'thesis',
    'webpage',
    'post-weblog',
    'legal_case',
    'legislation',
    'software',
    'document',
    'article',
    'paper-conference',
    'article-magazine',
    'article-newspaper',
  ]),
  title: TextSchema,
  /** Leave out where the authors are not known. */
  author: z.array(NameSchema).min(1).optional(),
  /** Year, and month and day where known. Leave out where the year is not known. */
  issued: z
    .strictObject({ year: z.int().min(1900).max(2100), month: z.int().min(1).max(12).optional(), day: z.int().min(1).max(31).optional() })
    .optional(),
  'container-title': TextSchema.optional(),
  volume: TextSchema.optional(),
  issue: TextSchema.optional(),
  page: TextSchema.optional(),
  /** Article or report number. */
  number: TextSchema.optional(),
  /** A number ("7"), or the words on the title page where a number does not say it. */
  edition: TextSchema.optional(),
  publisher: TextSchema.optional(),
  genre: TextSchema.optional(),
  DOI: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/)
    .optional(),
  PMID: z.string().regex(/^\d+$/).optional(),
  URL: z.url().optional(),
});

export const ReferenceSchema = z.strictObject({
  csl: CslSchema,
  /** What we saw of the work. */
  seen: z.enum(['full-text', 'abstract', 'part', 'secondary', 'not-seen']),
  /** In a sentence: what exactly, and through whom where secondary. */
  seenNote: TextSchema,
  /** Details left out because we could not confirm them: "volume and pages". */
  toBeConfirmed: z.array(TextSchema),
  /** Name for short citations where authors are unknown or an institution's name is long: "ATSA", "CPORT norms study". */
  short: TextSchema.max(40).optional(),
  /** True where more authors follow whose names we have not seen. */
  moreAuthors: z.literal(true).optional(),
  /** True where the title is our description, shown in brackets. */
  titleIsDescription: z.literal(true).optional(),
  /** Questions in a reader's words that this work answers; for search. */
  asked: z.array(TextSchema).optional(),
  /** Last check. */
  checked: z.strictObject({ date: DaySchema, by: TextSchema }),
  reviewBy: DaySchema,
});
export type Reference = z.infer<typeof ReferenceSchema>;
export type Csl = z.infer<typeof CslSchema>;
