/** Claims are told in our words: no text shares a run of ten or more words with the statement. */

import type { PlacedText } from '../../../src/content-model/texts.ts';
import type { ContentIssue } from './content-issue.ts';
import { RUN_WORDS, runHashes, wordsOf } from './statement-runs.ts';

/** `runs`: hashes of the statement's word runs. `names`: names that count as one word. */
export function statementWording(
  texts: readonly PlacedText[],
  { runs, names }: { runs: ReadonlySet<string>; names: readonly string[] },
): ContentIssue[] {
  const folded = names.map((name) => ` ${wordsOf(name).join(' ')} `);
  return texts.flatMap(({ file, field, text }) => {
    const words = wordsOf(text);
    return sharedRuns(words, runs)
      .filter((run) => lengthOf(run, folded) >= RUN_WORDS)
      .map((run) => ({
        file,
        field,
        actual: run.join(' '),
        expected: `fewer than ${RUN_WORDS} words in a row that the statement also has`,
        fix: 'say it in our own words; a name that cannot be reworded belongs in test/content/rules/statement-names.ts',
      }));
  });
}

/** The longest runs of words that are shared, each once. */
function sharedRuns(words: readonly string[], runs: ReadonlySet<string>): string[][] {
  const shared: string[][] = [];
  let start: number | undefined;
  const hashes = runHashes(words);
  for (let index = 0; index <= hashes.length; index++) {
    const hash = hashes[index];
    if (hash !== undefined && runs.has(hash)) start ??= index;
    else if (start !== undefined) {
      shared.push(words.slice(start, index - 1 + RUN_WORDS));
      start = undefined;
    }
  }
  return shared;
}

/** Words of a run, each name counting as one. */
function lengthOf(run: readonly string[], names: readonly string[]): number {
  return names
    .reduce((text, name) => text.replaceAll(name, ' name '), ` ${run.join(' ')} `)
    .trim()
    .split(' ').length;
}
