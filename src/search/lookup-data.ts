/** What `data/lookup.json` holds, from the entries of the site. Runs when the site is built. */
import type { Entries } from '../content-model/entries.ts';
import { sortedById } from '../content-model/sorted-by-id.ts';
import { findingEntries } from './lookup-findings.ts';
import { guidanceEntries, siteEntries, toolEntries } from './lookup-pages.ts';
import { type Described, describedTerms, type LookupData, mostTelling, withSenses } from './resolver/build-lookup.ts';
import { idOf } from './resolver/entry.ts';
import { statementParts } from './statement-parts.ts';

/** Of a long text so many senses are kept. */
const MOST_TEXT = 20;

/** @param bodies the MDX text of each guidance page, by its id */
export function lookupData(entries: Entries, bodies: ReadonlyMap<string, string>): LookupData {
  const rows = describedEntries(entries, bodies).map((described) => withSenses(described));
  return { entries: mostTelling(rows, MOST_TEXT), pages: statementParts(entries) };
}

/** Everything but references. */
export function describedEntries(entries: Entries, bodies: ReadonlyMap<string, string>): Described[] {
  const terms = describedTerms(sortedById(entries.glossary)).map(({ entry, ...rest }) => {
    const id = idOf(entry);
    return { entry: entries.instruments.has(id) ? { ...entry, group: id } : entry, ...rest };
  });
  return [...terms, ...toolEntries(entries), ...guidanceEntries(entries, bodies), ...siteEntries(), ...findingEntries(entries)];
}
