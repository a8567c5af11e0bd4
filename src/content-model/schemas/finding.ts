/**
 * Findings: what the statement says (claim), what a study found (study), what a note marker of the statement probably
 * cites (note), and where statement and source differ (discrepancy). One entry per file, in a folder per kind.
 */
import { z } from 'zod';
import { CiteSchema, MarkSchema } from './citation.ts';
import { FigureSchema } from './figure.ts';
import { IdSchema, reviewFields, TextSchema } from './ids.ts';

/** Places in the statement, in the order of print. */
const PLACES = ['H', 'P1', 'FN1', 'FN2', 'P2', 'P3', 'P4', 'FN3', 'P5', 'P6', 'P7', 'P8'] as const;
/** How sure the statement sounds, which is not how good the evidence is. */
export const CERTAINTIES = ['established', 'consistent', 'preliminary', 'suggested', 'speculative', 'no-research'] as const;
/** What has happened to a claim since April 2021. */
export const STATUSES = ['stands', 'stronger', 'qualified', 'overtaken', 'no-newer-data', 'open', 'not-assessed'] as const;
export const TOPICS = [
  'scope',
  'terminology',
  'prevalence',
  'risk-contact',
  'risk-csem',
  'assessment-static',
  'assessment-dynamic',
  'assessment-spj',
  'supervision',
  'luring',
  'comparison',
  'typology',
  'treatment',
  'evidence-gap',
] as const;
export const POPULATIONS = [
  'all',
  'csem-men',
  'csem-exclusive-men',
  'dual-men',
  'luring',
  'women',
  'juveniles',
  'ncii',
  'sextortion',
  'victims',
  'none',
] as const;
/** How a study bears on a claim. `behind`: it is probably what the claim rests on, so that it cannot confirm it. */
const RELATIONS = ['behind', 'confirms', 'extends', 'qualifies', 'contradicts', 'supersedes', 'leaves-open', 'context'] as const;

const WorkSchema = z.strictObject({
  /** Id of a reference. */
  ref: IdSchema,
  /** How sure we are that the statement meant this work. */
  confidence: z.enum(['very-high', 'high', 'medium', 'low']),
  /** A word on the match, for example "reasoning only". */
  note: TextSchema.optional(),
});

export const ClaimSchema = z.strictObject({
  kind: z.literal('claim'),
  /** Place in the ledger, 1 to 74, in the order of print. */
  number: z.int().min(1).max(74),
  /** Where it is in the statement. */
  place: z.enum(PLACES),
  /** The claim in our words; never the statement's sentence. */
  paraphrase: TextSchema,
  /** The claim in a few words, for lists that name it: "CPORT the only validated measure". */
  name: TextSchema.max(60),
  /** Filter values: whom it is about. `none` for claims about no population. */
  populations: z.array(z.enum(POPULATIONS)).min(1),
  /** Whom it is about, as a phrase for readers. */
  populationLabel: TextSchema,
  topic: z.enum(TOPICS),
  certainty: z.enum(CERTAINTIES),
  /** A word on the certainty: "single study", "very limited". */
  certaintyNote: TextSchema.optional(),
  /** Id of the note entry whose marker the statement prints here. Leave out if none is printed. */
  marker: IdSchema.optional(),
  /** True where the marker only covers the claim by its position. */
  markerByPosition: z.literal(true).optional(),
  /** Numbers and proportions as the statement prints them. */
  figures: z.array(FigureSchema),
  /** Works behind it, identified by us, never by the statement. */
  works: z.array(WorkSchema),
  /** Why there are no works, or what is uncertain about them. */
  worksNote: TextSchema.optional(),
  /** How the 2010 edition differed, where known. */
  edition2010: TextSchema.optional(),
  /** What has happened since April 2021. */
  since2021: z.strictObject({
    status: z.enum(STATUSES),
    /** Two or three sentences in our words. */
    summary: TextSchema,
    /** Ids of study findings since April 2021 that the verdict rests on. */
    studies: z.array(IdSchema),
    /** Ids of older study findings to set beside the claim, other than the works behind it. Leave out if there are none. */
    olderEvidence: z.array(IdSchema).min(1).optional(),
  }),
  /** Questions in a reader's words that this claim answers; for search. */
  asked: z.array(TextSchema).optional(),
  /** Why no guidance page uses this claim. Leave out if one does. */
  notUsed: TextSchema.optional(),
  /** The statement itself was seen in full, so this is primary. */
  mark: MarkSchema,
  ...reviewFields,
});

export const StudySchema = z.strictObject({
  kind: z.literal('study'),
  /** Short name for lists: "Baskurt and colleagues 2025". */
  title: TextSchema,
  /** Id of the reference that reports it. */
  ref: IdSchema,
  /** Published before or after the statement was approved (April 2021). */
  era: z.enum(['before-statement', 'since-statement']),
  /** Kind of study, in a phrase. */
  design: TextSchema,
  /** Topic under which it is listed. Leave out where that of the first claim it bears on fits. */
  topic: z.enum(TOPICS).optional(),
  /** Who was studied, where, when. */
  population: TextSchema,
  /** People in all; null where not stated. */
  n: z.int().min(1).nullable(),
  /** What was found, in our words, without numbers that are not figures below. */
  summary: TextSchema,
  figures: z.array(FigureSchema),
  /** Claims it bears on. */
  bearsOn: z.array(z.strictObject({ claim: IdSchema, relation: z.enum(RELATIONS) })),
  /** Questions in a reader's words that this study answers; for search. */
  asked: z.array(TextSchema).optional(),
  /** What it cannot tell. State "No limits noted in what we read" rather than leaving it out. */
  limits: TextSchema,
  mark: MarkSchema,
  ...reviewFields,
});

export const NoteSchema = z.strictObject({
  kind: z.literal('note'),
  /** As printed: "[ii]". */
  marker: TextSchema,
  /** Works it probably cites, identified by us. */
  works: z.array(WorkSchema),
  /** Why we think so. */
  evidence: TextSchema,
  mark: MarkSchema,
  ...reviewFields,
});

export const DiscrepancySchema = z.strictObject({
  kind: z.literal('discrepancy'),
  /** Register number: "D-1". */
  code: z.string().regex(/^D-\d+$/),
  /** Claims concerned. */
  claims: z.array(IdSchema).min(1),
  /** What the statement says, in our words. */
  statementSays: TextSchema,
  /** What the source says, in our words. */
  sourceSays: TextSchema,
  /** How this site words it. */
  advice: TextSchema,
  cites: z.array(CiteSchema),
  ...reviewFields,
});

export const FindingSchema = z.discriminatedUnion('kind', [ClaimSchema, StudySchema, NoteSchema, DiscrepancySchema]);
export type Finding = z.infer<typeof FindingSchema>;
export type Claim = z.infer<typeof ClaimSchema>;
export type Study = z.infer<typeof StudySchema>;
export type Note = z.infer<typeof NoteSchema>;
export type Discrepancy = z.infer<typeof DiscrepancySchema>;
