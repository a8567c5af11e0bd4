/** What each explorer page draws by id, in order of first use: for its list of sources, and for the pages of what it draws. */
import type { Mentions } from '../content-model/mentions.ts';

/** The base rate of the worked example is a published one. */
export const BASE_RATE_EXAMPLE = 'baskurt-sexual';
/** Published rates whose interval we have not seen; "none" is a rate of zero. */
export const INTERVAL_EXAMPLES = ['cport-val-sexual', 'spain-sexual', 'osborn-sexual'];

export const baseRateMentions: Mentions = {
  figures: [BASE_RATE_EXAMPLE],
  claims: [],
  terms: ['base-rate', 'sensitivity', 'ppv', 'auc', 'calibration'],
  cites: ['weber-2025'],
};

export const intervalMentions: Mentions = {
  figures: INTERVAL_EXAMPLES,
  claims: [],
  terms: ['confidence-interval', 'base-rate', 'recidivism'],
  cites: [],
};
