/** What `data/lookup.json` holds, from the entries of the site. Runs when the site is built. */
import type { Entries } from '../content-model/entries.ts';
import { sortedById } from '../content-model/sorted-by-id.ts';
import { findingEntries } from './lookup-findings.ts';
import { guidanceEntries, siteEntries, toolEntries } from './lookup-pages.ts';
import { type LookupData, lookupTerms, mostTelling } from './resolver/build-lookup.ts';
import type { LookupEntry } from './resolver/entry.ts';
import { statementParts } from './statement-parts.ts';

/** Of a long text so many senses are kept. */
const MOST_TEXT = 36;

/** @param bodies the MDX text of each guidance page, by its id */
export function lookupData(entries: Entries, bodies: ReadonlyMap<string, string>): LookupData {
  const tools = new Set([...entries.instruments.keys()]);
  const terms = lookupTerms(sortedById(entries.glossary)).map((term): LookupEntry => {
    const id = term.path.split('/')[1] ?? '';
    return tools.has(id) ? { ...term, group: id } : term;
  });
  return {
    entries: mostTelling(
      [...terms, ...toolEntries(entries), ...guidanceEntries(entries, bodies), ...siteEntries(), ...findingEntries(entries)],
      MOST_TEXT,
    ),
    pages: statementParts(entries),
  };
}
