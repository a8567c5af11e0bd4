/** What `data/lookup.json` holds, from the entries of the site. Runs when the site is built. */
import type { Entries } from '../content-model/entries.ts';
import { sortedById } from '../content-model/sorted-by-id.ts';
import { findingEntries } from './lookup-findings.ts';
import { caseEntries, guidanceEntries, siteEntries, toolEntries } from './lookup-pages.ts';
import { type Described, describedTerms, type LookupData, mostTelling, withSenses } from './resolver/build-lookup.ts';
import { idOf, type LookupEntry } from './resolver/entry.ts';
import { indexEntries } from './resolver/entry-index.ts';
import { keyOf } from './resolver/fold.ts';
import { wordsOf } from './resolver/match.ts';
import { openLookup } from './resolver/resolve.ts';
import { isSmall, senseOf } from './resolver/words.ts';
import { statementParts } from './statement-parts.ts';

/** Of a long text so many senses are kept. */
const MOST_TEXT = 16;

/** @param bodies the MDX text of each guidance page, by its id */
export function lookupData(entries: Entries, bodies: ReadonlyMap<string, string>): LookupData {
  const rows = describedEntries(entries, bodies).map((described) => withSenses(described));
  const kept = mostTelling(rows, MOST_TEXT);
  const data = { entries: kept, pages: statementParts(entries) };
  const authors = authorsUsed(entries, kept);
  const { mayMeanWork, find } = openLookup({ ...data, works: { authors, titles: [] } });
  const isQuestion = (title: string) => !mayMeanWork(title) && find(title)[0]?.how !== 'name';
  const titles = [...entries.references.values()].flatMap(({ csl }) => (isQuestion(csl.title) ? keyOf(csl.title) : []));
  return { ...data, works: { authors, titles } };
}

/** A name that more entries use is an ordinary word: "long". */
const MOST_USES_OF_NAME = 8;

/** Family names of authors that some entries use. */
function authorsUsed({ references }: Entries, rows: readonly LookupEntry[]): string[] {
  const { frequency } = indexEntries(rows);
  const families = [...references.values()].flatMap(({ csl }) => (csl.author ?? []).map((name) => ('family' in name ? name.family : '')));
  const words = new Set(families.flatMap(wordsOf));
  return [...words].filter((word) => !isSmall(word) && (frequency.get(senseOf(word)) ?? Number.POSITIVE_INFINITY) <= MOST_USES_OF_NAME);
}

/** Everything but references. */
export function describedEntries(entries: Entries, bodies: ReadonlyMap<string, string>): Described[] {
  const terms = describedTerms(sortedById(entries.glossary)).map(({ entry, ...rest }) => {
    const id = idOf(entry);
    return { entry: entries.instruments.has(id) ? { ...entry, group: id } : entry, ...rest };
  });
  return [
    ...terms,
    ...toolEntries(entries),
    ...guidanceEntries(entries, bodies),
    ...siteEntries(),
    ...caseEntries(entries),
    ...findingEntries(entries),
  ];
}
