import { adviseFrom } from './advise-from.ts';
import { routerProfiles } from './instruments/router-profiles.ts';
import type { CaseFacts, InstrumentAdvice } from './result.ts';

/**
 * Says for every instrument whether the facts of a case support its use, with the reason and its sources.
 * Use before scoring. Not a recommendation of one tool over another: order carries no rank.
 *
 * @param facts - what is known of the case; absent or unrecognised facts read as unknown
 * @returns one entry each for the six instruments that can be scored, then for those described only
 * @source each rule of each definition cites its own sources
 * @example adviseInstruments({ sex: 'female' })[0]?.verdict // => 'notSupported'
 */
export function adviseInstruments(facts: CaseFacts): InstrumentAdvice[] {
  return routerProfiles.map((profile) => adviseFrom(profile, facts));
}
