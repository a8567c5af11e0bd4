/** What is fetched as a pack and what by itself. */

/** A published pack: its address, and the addresses of the files in it, in their order. */
export type Pack = { address: string; members: readonly string[] };

/** So many files of a pack are fetched one by one: they weigh less than the whole pack. */
export const FEW = 3;

/**
 * The packs to fetch: those of which more than a few files are missing that were not asked for before. What they do not bring, and what
 * was asked for before and did not arrive, is fetched by itself.
 */
export const packsToFetch = (packs: readonly Pack[], isUntried: (address: string) => boolean): Pack[] =>
  packs.filter(({ members }) => members.filter(isUntried).length > FEW);
