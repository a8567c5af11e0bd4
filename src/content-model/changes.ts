/** Dated changes in the order in which readers see them, and those of one entry. Pure, over parsed entries. */
import { compareVersions } from './compare-versions.ts';
import { CHANGE_KINDS, type Change } from './schemas/change.ts';

/** A change with its id, which is also its address on the page of changes. */
export type DatedChange = { id: string } & Change;

/** The lists of `concerns` that name entries by id; `pages` names paths. */
export type Concern = keyof Change['concerns'];

/** Words for readers. */
export const CHANGE_KIND_LABELS: Record<Change['kind'], { one: string; many: string }> = {
  correction: { one: 'Correction', many: 'Corrections' },
  changed: { one: 'Changed', many: 'Changed' },
  new: { one: 'New', many: 'New' },
  withdrawn: { one: 'Withdrawn', many: 'Withdrawn' },
};

/** The address of a change. */
export const changePath = (id: string): string => `/changes/#${id}`;

/** Newest day first; on one day what sums it up, then by kind, then by title. */
export function sortChanges(changes: ReadonlyMap<string, Change>): DatedChange[] {
  const place = ({ summary, kind }: Change) => (summary ? -1 : CHANGE_KINDS.indexOf(kind));
  const order = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);
  return [...changes]
    .map(([id, change]): DatedChange => ({ id, ...change }))
    .sort((a, b) => order(b.date, a.date) || compareVersions(b.version, a.version) || place(a) - place(b) || order(a.title, b.title));
}

/** The changes that name an entry or a page, oldest day first; on one day in the order of the list of changes. */
export function changesOf(changes: ReadonlyMap<string, Change>, concern: Concern, id: string): DatedChange[] {
  return sortChanges(changes)
    .filter(({ concerns }) => concerns[concern]?.includes(id))
    .sort((a, b) => (a.date === b.date ? compareVersions(a.version, b.version) : a.date < b.date ? -1 : 1));
}
