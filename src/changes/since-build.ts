/** What has changed since a build. A build of the day of a change may have it or not. */
import { compareVersions } from '../content-model/compare-versions.ts';
import type { SheetBuild } from './read-build.ts';

/** When something changed. */
export type Dated = { date: string; version: string };
export type Relation = 'later' | 'same-day' | 'earlier';

/** A change of a later day or of a later version came after the build, whatever else is not known. */
export function relationTo({ day, version }: SheetBuild, change: Dated): Relation {
  if (change.date > day) return 'later';
  if (version !== undefined && compareVersions(change.version, version) > 0) return 'later';
  return change.date === day ? 'same-day' : 'earlier';
}

/** How many changes are later, and how many of the same day. */
export function countSince(build: SheetBuild, changes: readonly Dated[]): { later: number; sameDay: number } {
  const relations = changes.map((change) => relationTo(build, change));
  return {
    later: relations.filter((relation) => relation === 'later').length,
    sameDay: relations.filter((relation) => relation === 'same-day').length,
  };
}
