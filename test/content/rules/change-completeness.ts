/** A correction says what was wrong, what is right and where that was seen; days and versions are possible ones. */
import { compareVersions } from '../../../src/content-model/compare-versions.ts';
import { type Content, pathOf } from '../../../src/content-model/content-files.ts';
import type { Change } from '../../../src/content-model/schemas/change.ts';
import type { ContentIssue } from './content-issue.ts';

type Issue = Omit<ContentIssue, 'file'>;

/** `today`: the day of the build's commit, or the calendar's where that is later, because a change is written before it is committed. */
export function changeCompleteness(content: Content, { today }: { today: string }): ContentIssue[] {
  const changes = [...content.entries.changes];
  return changes.flatMap(([id, change]) => {
    const file = pathOf(content, 'changes', id);
    return [...lacking(change), ...impossible(change, today, changes)].map((issue) => ({ file, ...issue }));
  });
}

function lacking({ kind, old, new: now, sources }: Change): Issue[] {
  const missing = (field: string, expected: string, fix: string): Issue => ({ field, actual: undefined, expected, fix });
  const corrected = kind !== 'correction' ? [] : lackingInCorrection(old, now, sources, missing);
  if (kind !== 'correction' && (old === undefined) !== (now === undefined))
    return [missing(old === undefined ? 'old' : 'new', 'both old and new, or neither', 'add the other half, or leave both out')];
  if (old !== undefined && old === now)
    return [{ field: 'new', actual: now, expected: 'something else than in "old"', fix: 'say what is different now' }];
  return corrected;
}

const lackingInCorrection = (
  old: string | undefined,
  now: string | undefined,
  sources: Change['sources'],
  missing: (field: string, expected: string, fix: string) => Issue,
): Issue[] => [
  ...(old === undefined ? [missing('old', 'what was wrong, because this is a correction', 'quote the old value or wording')] : []),
  ...(now === undefined ? [missing('new', 'what is right, because this is a correction', 'quote the new value or wording')] : []),
  ...(sources === undefined
    ? [missing('sources', 'where the new fact was seen, because this is a correction', 'cite the reference, with the place in it')]
    : []),
];

function impossible({ date, version }: Change, today: string, changes: readonly (readonly [string, Change])[]): Issue[] {
  if (date > today) return [{ field: 'date', actual: date, expected: `${today} or earlier`, fix: 'give the day on which it is published' }];
  const earlier = changes.find(([, other]) => other.date < date && compareVersions(other.version, version) > 0);
  return earlier
    ? [
        {
          field: 'version',
          actual: version,
          expected: `${earlier[1].version} or later, because ${earlier[0]} of ${earlier[1].date} came with that version`,
          fix: 'correct the version or the date',
        },
      ]
    : [];
}
