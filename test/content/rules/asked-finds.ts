/** Whoever asks a question just as an entry has it finds that entry: otherwise the question would be kept for nothing. */
import type { Entries } from '../../../src/content-model/entries.ts';
import { describedEntries } from '../../../src/search/lookup-data.ts';
import type { Lookup } from '../../../src/search/resolver/resolve.ts';

/** Results among which the entry, or one that is shown inside its result, must be. */
export const FIRST_RESULTS = 5;

export type Lost = { path: string; question: string };

/** Questions that do not find their entry. */
export function lostQuestions(entries: Entries, bodies: ReadonlyMap<string, string>, { find }: Pick<Lookup, 'find'>): Lost[] {
  return describedEntries(entries, bodies).flatMap(({ entry, asked }) =>
    asked.flatMap((question) => {
      const isFound = find(question)
        .slice(0, FIRST_RESULTS)
        .some((hit) => [hit.entry, ...hit.parts].some(({ path, group }) => path === entry.path || group === entry.group));
      return isFound ? [] : [{ path: entry.path, question }];
    }),
  );
}
