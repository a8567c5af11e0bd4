/** Every file parses and satisfies its schema; each problem is named by field. */
import { asRecord, type ContentFile } from '../../../src/content-model/content-files.ts';
import { mentionsIn, SCHEMAS } from '../../../src/content-model/load-content.ts';
import type { ContentIssue } from './content-issue.ts';

type Problem = { code: string; path: PropertyKey[]; message: string; keys?: string[] };

export function schemaIssues(files: readonly ContentFile[]): ContentIssue[] {
  return files.flatMap((file): ContentIssue[] => {
    const { path, collection, data, problem } = file;
    if (problem !== undefined)
      return [{ file: path, field: 'file', actual: problem, expected: 'YAML that parses', fix: 'quote texts that contain ": " or " #"' }];
    const { problem: unreadable } = mentionsIn(file);
    const textIssues = unreadable
      ? [
          {
            file: path,
            field: 'text',
            actual: unreadable,
            expected: 'MDX that parses',
            fix: 'close every tag, and write ids in quotation marks',
          },
        ]
      : [];
    const result = SCHEMAS[collection].safeParse(data);
    if (result.success) return textIssues;
    const fields = `see the fields in src/content-model/schemas`;
    const fieldIssues = (result.error.issues as readonly Problem[]).flatMap(({ code, path: place, message, keys }): ContentIssue[] => {
      const field = place.map(String).join('.');
      const inside = (key: string) => (field === '' ? key : `${field}.${key}`);
      if (code === 'unrecognized_keys' && keys)
        return keys.map((key) => ({
          file: path,
          field: inside(key),
          actual: valueAt(data, [...place, key]),
          expected: 'no such field',
          fix: `remove or rename it; ${fields}`,
        }));
      const actual = valueAt(data, place);
      return [
        {
          file: path,
          field: field || 'file',
          actual,
          expected: message,
          fix: actual === undefined ? `add the field; ${fields}` : `correct the value; ${fields}`,
        },
      ];
    });
    return [...fieldIssues, ...textIssues];
  });
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (Array.isArray(value) ? value[Number(key)] : asRecord(value)[String(key)]), data);
}
