/** Name and standing of the site. */

export const SITE = {
  name: 'IFSO Guide',
  tagline: 'evidence on Internet-facilitated sexual offending',
  description: 'A guide to ATSA’s 2021 position statement on Internet-facilitated sexual offending, and to what has been learned since.',
  notEndorsed: 'Not endorsed by ATSA or by any author of the instruments',
  /** Creative Commons Attribution 4.0: text and data. */
  licence: 'https://creativecommons.org/licenses/by/4.0/',
  searchLabel: 'Search terms, findings and guidance',
  searchPlaceholder: 'IIOC, base rate',
  /** Characters that a search box takes: a whole reference, or a few sentences. */
  longestQuery: 500,
} as const;
