/** What the resolver knows of an entry, of whatever kind. Pure. */

/** Kinds of entry, as results name them. Full text has the same. */
export type Kind =
  | 'Term'
  | 'Guidance'
  | 'Calculator'
  | 'Profile'
  | 'Claim'
  | 'Gap map'
  | 'Reference'
  | 'Practice'
  | 'About'
  | 'Data'
  | 'Index';

export type LookupEntry = {
  kind: Kind;
  /** Address without base: "glossary/csem/". */
  path: string;
  /** Preferred term, or title. */
  title: string;
  acronyms: string[];
  /** Other names, and what search also finds the entry under. */
  aliases: string[];
  /** Words to avoid that lead here. */
  redirects: string[];
  /** Plain words of other languages that people type; never shown as names. */
  foreign: string[];
  /** Names of this entry that mean something else elsewhere. */
  ambiguous: string[];
  /** Those of them that are ordinary words unless typed in capitals. */
  capitalsOnly: string[];
  /** What the entry speaks about: senses (see words.ts), separated by spaces, of the questions it answers, and of its text. */
  asked: string;
  text: string;
  /** What it is, in a line, where the title does not say enough. */
  line: string;
  /** Numbers that it gives (see numbers.ts), separated by spaces. */
  numbers: string;
  /** Entries that are one result: pages with their sections, tools with term, profile and calculator. The address of the page, or the id of the tool. */
  group: string;
};

export const emptyEntry = (kind: Kind, path: string, title: string): LookupEntry => ({
  kind,
  path,
  title,
  acronyms: [],
  aliases: [],
  redirects: [],
  foreign: [],
  ambiguous: [],
  capitalsOnly: [],
  asked: '',
  text: '',
  line: '',
  numbers: '',
  group: path,
});

/** The address of a heading as Astro makes it: small letters and digits, with hyphens for spaces. */
export const headingId = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');

/** The last part of an address: the id of an entry. */
export const idOf = ({ path }: Pick<LookupEntry, 'path'>): string => /([^/#]+)\/?$/.exec(path)?.[1] ?? '';
