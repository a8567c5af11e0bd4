/** "Later evidence" is what came after April 2021: a work from before it is cited, and its figures are drawn, in another voice. */
import type { Content } from '../../../src/content-model/content-files.ts';
import { figuresOf, ofKind } from '../../../src/content-model/entries.ts';
import type { ContentIssue } from './content-issue.ts';

const LATER = /<Voice who="later">([\s\S]*?)<\/Voice>/g;
const CITE = /<Cite id="([^"]+)"/g;
const FIGURE = /<(?:Figure|N) id="([^"]+)"/g;
/** The year of the statement. What came out in that year is sorted by the `era` of its study. */
const STATEMENT_YEAR = 2021;

export function laterEvidence({ entries, files }: Content): ContentIssue[] {
  const olderWorks = new Set([
    ...ofKind(entries, 'study').flatMap(([, { ref, era }]) => (era === 'before-statement' ? [ref] : [])),
    ...[...entries.references].flatMap(([id, { csl }]) => ((csl.issued?.year ?? STATEMENT_YEAR) < STATEMENT_YEAR ? [id] : [])),
  ]);
  const olderFigures = new Set([...figuresOf(entries)].flatMap(([id, { figure }]) => (olderWorks.has(figure.cite.ref) ? [id] : [])));
  const olderIn = (text: string): string[] =>
    (
      [
        [CITE, olderWorks],
        [FIGURE, olderFigures],
      ] as const
    ).flatMap(([pattern, older]) => [...text.matchAll(pattern)].flatMap(([, id = '']) => (older.has(id) ? [id] : [])));
  return files
    .filter(({ collection }) => collection === 'guidance')
    .flatMap(({ path, body, bodyLine }) =>
      [...body.matchAll(LATER)].flatMap(({ 1: text = '', index }) =>
        olderIn(text).map((id) => ({
          file: path,
          field: `line ${bodyLine + body.slice(0, index).split('\n').length - 1}`,
          actual: id,
          expected: 'a work since April 2021 under "Later evidence"',
          fix: 'move the sentence to <Voice who="note">',
        })),
      ),
    );
}
