/** Glossary: one term with the words of other countries, old words that lead to it, and its sources. */
import { z } from 'zod';
import { CiteSchema, MarkSchema } from './citation.ts';
import { IdSchema, reviewFields, TextSchema } from './ids.ts';

export const THEMES = [
  'material-and-image-terms',
  'conduct-and-offence-terms',
  'people-roles-and-respectful-language',
  'sexual-interest-and-diagnosis',
  'motivation-and-typology',
  'risk-and-protective-factors',
  'risk-assessment-approaches-and-tools',
  'measurement-and-statistics',
  'supervision-management-and-treatment',
  'organisations-and-instruments',
] as const;

export const GlossarySchema = z.strictObject({
  theme: z.enum(THEMES),
  preferredTerm: TextSchema,
  acronyms: z.array(TextSchema),
  /** Other names, checked by hand: true synonyms, spellings of the name and other countries' names. Shown as "Also called". */
  aliases: z.array(TextSchema),
  /** What search also finds the entry under and no page shows as a name: misspellings, inflected forms, other tools, opposites, related things. */
  searchKeys: z.array(TextSchema).optional(),
  /** Language of each alias or search key that is not English, as a two-letter code (ISO 639-1). */
  aliasLanguages: z.array(z.strictObject({ alias: TextSchema, language: z.string().regex(/^[a-z]{2}$/) })).optional(),
  /** Plain words of other languages (ISO 639-1) that people type. Search keys only: they are no names and are never shown as such. */
  foreignKeys: z.array(z.strictObject({ language: z.string().regex(/^[a-z]{2}$/), words: z.array(TextSchema).min(1) })).optional(),
  /** Deprecated or contested words that lead here, each with the reason. */
  redirects: z.array(
    z.strictObject({
      word: TextSchema,
      reason: TextSchema,
      /** A slur: search finds it and says why not to use it, but no page lists it. */
      searchOnly: z.literal(true).optional(),
    }),
  ),
  /** Set where the headword itself is one to avoid: the reason. */
  avoid: TextSchema.optional(),
  /** Names of this entry that mean something else elsewhere. `capitalsOnly`: an ordinary word unless typed in capitals. */
  alsoMeans: z.array(z.strictObject({ word: TextSchema, meaning: TextSchema, capitalsOnly: z.literal(true).optional() })).optional(),
  /** Questions in a reader's words that this entry answers; for search. */
  asked: z.array(TextSchema).optional(),
  /** Definition in our words, not circular. */
  definition: TextSchema,
  usedBy: TextSchema,
  /** Advice on use. */
  usage: TextSchema,
  /** Position of the Luxembourg Guidelines where known. */
  luxembourg: z
    .strictObject({
      position: z.enum(['recommended', 'with-care', 'avoid', 'not-rated']),
      note: TextSchema.optional(),
      mark: MarkSchema,
      /** Id of the reference (edition) it was seen in. */
      ref: IdSchema,
    })
    .optional(),
  /** Terms that people mix up with this one, with the difference. */
  confusedWith: z.array(z.strictObject({ term: IdSchema, difference: TextSchema })),
  /** Wider term, for the hierarchy. */
  broader: IdSchema.optional(),
  related: z.array(IdSchema),
  /** Official or dominant wording elsewhere. */
  jurisdictions: z.array(z.strictObject({ place: TextSchema, wording: TextSchema, status: TextSchema, cite: CiteSchema })),
  sources: z.array(CiteSchema).min(1),
  ...reviewFields,
});
export type Term = z.infer<typeof GlossarySchema>;
