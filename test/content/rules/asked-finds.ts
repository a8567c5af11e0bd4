/** Whoever asks a question just as an entry has it finds that entry: otherwise the question would be kept for nothing. */
import type { Entries } from '../../../src/content-model/entries.ts';
import { describedEntries } from '../../../src/search/lookup-data.ts';
import { idOf } from '../../../src/search/resolver/entry.ts';
import type { Lookup } from '../../../src/search/resolver/resolve.ts';

/** Results among which the entry, or one that is shown inside its result, must be. */
const FIRST_RESULTS = 5;

export type LostQuestion = { path: string; question: string };

/** Questions that do not find their entry. What other places call a term is no question. */
export function lostQuestions(entries: Entries, bodies: ReadonlyMap<string, string>, { find }: Pick<Lookup, 'find'>): LostQuestion[] {
  return describedEntries(entries, bodies).flatMap(({ entry, asked }) => {
    const questions = entry.kind === 'Term' ? (entries.glossary.get(idOf(entry))?.asked ?? []) : asked;
    const isFound = (question: string) =>
      find(question)
        .slice(0, FIRST_RESULTS)
        .some((hit) => [hit.entry, ...hit.parts].some(({ path, group }) => path === entry.path || group === entry.group));
    return questions.filter((question) => !isFound(question)).map((question) => ({ path: entry.path, question }));
  });
}
