/** The three ways to narrow the claim ledger: by topic, population and status. One static page per value in use. */

import type { Entries } from '../content-model/entries.ts';
import { claimsOf } from '../content-model/entries.ts';
import type { Claim } from '../content-model/schemas/finding.ts';

export const FACETS = ['topic', 'population', 'status'] as const;
export type Facet = (typeof FACETS)[number];

/** The values a claim has for a facet. */
export function facetValues(claim: Claim, facet: Facet): readonly string[] {
  switch (facet) {
    case 'topic':
      return [claim.topic];
    case 'population':
      return claim.populations;
    case 'status':
      return [claim.since2021.status];
    default: {
      const never: never = facet;
      throw new TypeError(`facetValues: facet must be known, got ${String(never)}`);
    }
  }
}

/** Values in use with their number of claims, in the order of the given list. */
export function facetCounts(entries: Entries, facet: Facet, order: readonly string[]): { value: string; count: number }[] {
  const claims = claimsOf(entries).map(([, claim]) => claim);
  return order
    .map((value) => ({ value, count: claims.filter((claim) => facetValues(claim, facet).includes(value)).length }))
    .filter(({ count }) => count > 0);
}
