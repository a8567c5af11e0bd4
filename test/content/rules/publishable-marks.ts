/**
 * Content publishes only what we saw in a source or in an account of one. The few unchecked rules that content/README.md lists are in the
 * scoring definitions, never in content.
 */
import { asRecord, type Content } from '../../../src/content-model/content-files.ts';
import type { ContentIssue } from './content-issue.ts';

export function publishableMarks({ entries, files }: Content): ContentIssue[] {
  return files.flatMap(({ path, data }) =>
    recordsIn(data).flatMap(({ field, record }): ContentIssue[] => {
      const mark = record['mark'];
      const at = field === '' ? 'mark' : `${field}.mark`;
      if (mark === 'unchecked')
        return [
          {
            file: path,
            field: at,
            actual: mark,
            expected: 'primary or secondary (only scoring definitions may carry unchecked rules)',
            fix: 'find the fact in a source and mark how it was seen, or leave the fact out',
          },
        ];
      const ref = record['ref'];
      const seen = typeof ref === 'string' ? entries.references.get(ref)?.seen : undefined;
      if (mark === 'primary' && (seen === 'secondary' || seen === 'not-seen'))
        return [
          {
            file: path,
            field: at,
            actual: mark,
            expected: `secondary, because ${ref} is ${seen}`,
            fix: 'correct the mark, or what the reference says we saw',
          },
        ];
      return [];
    }),
  );
}

/** Every object in plain data with its path, the whole first. */
function recordsIn(data: unknown, field = ''): { field: string; record: Readonly<Record<string, unknown>> }[] {
  if (typeof data !== 'object' || data === null) return [];
  const inside = Object.entries(data).flatMap(([key, value]) => recordsIn(value, field === '' ? key : `${field}.${key}`));
  return [{ field, record: asRecord(data) }, ...inside];
}
