/** What travels with every data file: licence, how to name the source, and what a number does not say. */
import { SITE } from '../site.ts';

export const DATA_LICENCE = 'CC BY 4.0';
export const DATA_LICENCE_URL = SITE.licence;
export const DATA_CAVEATS =
  'Group figures for education. Every entry carries its source and how we saw it; empty lists mean that nothing is published here, not that nothing is known. Not endorsed by ATSA or by any author of the instruments.';
