/** Every file parses and satisfies its schema; each problem is named by field. */
import { asRecord, type Collection, type ContentFile } from '../../../src/content-model/content-files.ts';
import type { ContentIssue } from './content-issue.ts';

type Problem = { code: string; path: PropertyKey[]; message: string; keys?: string[] };
/** What this rule needs of a zod schema. The caller passes the schemas, so that the rules stay free of zod. */
export type Schema = { safeParse: (data: unknown) => { success: true } | { success: false; error: { issues: readonly object[] } } };

export function schemaIssues(files: readonly ContentFile[], schemas: Readonly<Record<Collection, Schema>>): ContentIssue[] {
  return files.flatMap(({ path, collection, data, problem }): ContentIssue[] => {
    if (problem !== undefined)
      return [{ file: path, field: 'file', actual: problem, expected: 'YAML that parses', mend: 'quote texts that contain ": " or " #"' }];
    const result = schemas[collection].safeParse(data);
    if (result.success) return [];
    const fields = `see the fields in src/content-model/schemas`;
    return (result.error.issues as readonly Problem[]).flatMap(({ code, path: place, message, keys }): ContentIssue[] => {
      const field = place.map(String).join('.');
      const inside = (key: string) => (field === '' ? key : `${field}.${key}`);
      if (code === 'unrecognized_keys' && keys)
        return keys.map((key) => ({
          file: path,
          field: inside(key),
          actual: valueAt(data, [...place, key]),
          expected: 'no such field',
          mend: `remove or rename it; ${fields}`,
        }));
      const actual = valueAt(data, place);
      return [
        {
          file: path,
          field: field || 'file',
          actual,
          expected: message,
          mend: actual === undefined ? `add the field; ${fields}` : `correct the value; ${fields}`,
        },
      ];
    });
  });
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (Array.isArray(value) ? value[Number(key)] : asRecord(value)[String(key)]), data);
}
