/** What the book says of itself. */
import { build, buildName } from '../build.ts';
import { formatDay } from '../format.ts';
import { SITE } from '../site.ts';

export const BOOK = {
  title: `${SITE.name}: handbook`,
  language: 'en-GB',
  /** Names the book for good, whatever its version; made once at random. */
  identifier: 'urn:uuid:4f0c6a52-3b0e-4f59-9d0b-6c1f2a7e8d35',
  publisher: `${SITE.name} contributors`,
  description: SITE.description,
  /** Local day of the commit. A build outside a checkout has none and says so by a fixed one. */
  day: build.day ?? '2026-01-01',
  accessibilitySummary:
    'Text can be resized and read aloud; headings, lists, tables and notes are marked up; every picture has a text alternative and a table or sentence that says the same. Nobody has assessed this publication for conformance.',
} as const;

/** The first page: what this is, how old it is, and what it leaves out. Paragraphs of plain text. */
export const ABOUT_THE_BOOK: readonly string[] = [
  SITE.description,
  `This book holds the text of version ${buildName}${build.day ? `, ${formatDay(build.day)}` : ''}: guidance, the statement claim by claim, the studies, the map of evidence gaps, profiles of instruments, the glossary and the references. It does not change by itself. Each text ends with the day of its last check and the day when the next is due; after that day, look its figures up again before you use them.`,
  'Calculators, search, practice cases and flash cards are not in this book. They are on the site, and all but the flash cards are in the portable edition too.',
  'Every figure describes a group, with its sample, follow-up and outcome. It is nobody’s own risk. To score a real case you need the current manual and training.',
  `${SITE.notEndorsed}.`,
  'Text and data: Creative Commons Attribution 4.0 International. Names and items of instruments belong to their authors.',
];
