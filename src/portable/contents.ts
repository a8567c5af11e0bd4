/** What the file holds, as its script reads it. */
import type { KeyedCase } from '../practice/cases/keyed-case.ts';
import type { TermDetails } from '../search/resolver/build-lookup.ts';
import type { PackedLookup } from '../search/resolver/pack.ts';
import type { PackedWorks } from '../search/resolver/pack-works.ts';
import type { PackedPage } from './pack-pages.ts';
import type { TextDocument } from './text-index.ts';
import type { Edition, ReviewDays } from './words.ts';

/** A page of the site as it is shown in the file. */
export type PageInfo = PackedPage & {
  /** Path on the site without base: "/glossary/csem/". */
  path: string;
  /** Title of the document. */
  title: string;
  /** Class of the body. */
  className: string;
  /** Its bar of sections, one of `shell.bars`; -1 for none. */
  bar: number;
  /** Links of header and bar that lead to this page or its section, each with the value of its `aria-current`. */
  current: [href: string, value: string][];
  /** Numbers of the style sheets that it uses. */
  sheets: number[];
};

export type Guide = {
  edition: Edition;
  /** Address of the web edition, if it is known. */
  web: string | undefined;
  reviews: ReviewDays;
  /** What is around every page: skip link and header; the bars of sections; the foot. */
  shell: { header: string; bars: string[]; footer: string };
  pages: PageInfo[];
  /** Old paths, each with the new one. */
  moved: Record<string, string>;
  /** Small files that pages offer, by their path: blank norm tables, licences. */
  files: Record<string, string>;
};

export type SearchData = {
  lookup: PackedLookup;
  works: PackedWorks;
  /** What results show of a term, by its id. */
  terms: Record<string, TermDetails>;
  documents: TextDocument[];
};

/** The practice cases with their keys, by instrument. */
export type CaseSets = Readonly<Record<string, readonly KeyedCase[]>>;

/** Ids of the blocks of the file. Each is text, deflated and in base 64. */
export const BLOCKS = {
  /** The script that shows the pages. */
  script: 'script',
  /** `Guide` as JSON. */
  guide: 'guide',
  /** The pieces of all pages. */
  pieces: 'pieces',
  /** `SearchData` as JSON. */
  search: 'search',
  /** The index of the full text, as MiniSearch writes it. */
  index: 'index',
  /** `CaseSets` as JSON. */
  cases: 'cases',
} as const;

/** Name of the file, at the top of the site. */
export const FILE = 'ifso-guide.html';

/** The most that the file may weigh, in bytes: it goes by mail and on small sticks. */
export const MOST_BYTES = 1_300_000;
