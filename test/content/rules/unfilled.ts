/** No placeholder of a new entry is left: `npm run new` writes "TODO" wherever the writer has to decide. */
import type { ContentFile } from '../../../src/content-model/content-files.ts';
import { describePlace, listStrings } from '../../../src/content-model/texts.ts';
import type { ContentIssue } from './content-issue.ts';

const PLACEHOLDER = /\bTODO\b[^\n]*/g;

export function unfilled(files: readonly ContentFile[]): ContentIssue[] {
  return files.flatMap((file) => {
    const texts = listStrings(file.data).map(({ field, text }) => ({ file: file.path, field, text }));
    // The text as written, components and comments too: a placeholder may be where no reader would see it.
    const body = { file: file.path, field: 'text', text: file.body, line: file.bodyLine };
    return [...texts, body].flatMap((placed) =>
      [...placed.text.matchAll(PLACEHOLDER)].map(
        (match): ContentIssue => ({
          file: file.path,
          field: describePlace(placed, match.index),
          actual: match[0],
          expected: 'no "TODO"',
          fix: 'fill it in, or leave the field out where content/README.md says so',
        }),
      ),
    );
  });
}
