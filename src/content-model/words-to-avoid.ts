/** Words to avoid that lead to an entry, as pages list them. */
import type { Term } from './schemas/glossary.ts';

/** Words that share a reason share a row; slurs are for search only. */
export function wordsToAvoid({ redirects }: Pick<Term, 'redirects'>): { words: string[]; reason: string }[] {
  const rows: { words: string[]; reason: string }[] = [];
  for (const { word, reason, searchOnly } of redirects) {
    if (searchOnly) continue;
    const row = rows.find((each) => each.reason === reason);
    if (row) row.words.push(word);
    else rows.push({ words: [word], reason });
  }
  return rows;
}
