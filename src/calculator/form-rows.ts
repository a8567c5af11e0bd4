/** The rows of a form in the order of the page: numbered as they are counted, counts that are scored as one in one row, optional items apart. */
import { formatNumber } from '../format.ts';
import type { InstrumentDefinition, Item } from '../scoring/instrument-schema.ts';
import type { Contribution } from '../scoring/result.ts';

type Group = InstrumentDefinition['highestOf'][number];
/** One scored item, or several counts that are scored as one. `id` is that of the item or of the group. */
export type FormRow = { id: string; label: string; number: number; items: readonly Item[]; group: Group | null };

/** The scored rows. Their numbers are those of the count: "5 of 7 answered". */
export function formRows({ items, highestOf }: InstrumentDefinition): FormRow[] {
  const rows: FormRow[] = [];
  for (const item of items) {
    if (item.optional) continue;
    const group = highestOf.find((each) => each.items.includes(item.id)) ?? null;
    if (group && group.items[0] !== item.id) continue;
    const members = group ? items.filter(({ id }) => group.items.includes(id)) : [item];
    const { id, label } = group ?? item;
    rows.push({ id, label, number: rows.length + 1, items: members, group });
  }
  return rows;
}

/** Id of the rule at the foot of the page, by the name of the control or the group. */
export const ruleId = (name: string): string => `rule-${name.replace('.', '-')}`;

/** Items without points that only a reduction of the level asks for. */
export const optionalItems = ({ items }: InstrumentDefinition): Item[] => items.filter(({ optional }) => optional === true);

/** The points that a row can give: "0 or 1", "0 to 3", or nothing where it always gives the same. */
export function pointsRange({ items }: FormRow): string {
  const points = new Set(
    items.flatMap((item) => (item.kind === 'number' ? item.steps : item.options).map((each: { points: number }) => each.points)),
  );
  if (points.size < 2) return '';
  return `${formatNumber(Math.min(...points))} ${points.size === 2 ? 'or' : 'to'} ${formatNumber(Math.max(...points))}`;
}

/** A label beside a question. `isOpen` while it says what is possible and not what the answer gives. */
export type PointsLabel = { text: string; isOpen: boolean };

/** What a row shows beside its question: its points once scored, those possible before. */
export function pointsLabel(row: FormRow, contributions: readonly Contribution[]): PointsLabel {
  const scored = contributions.find(({ itemId }) => itemId === row.id);
  if (!scored) return { text: pointsRange(row), isOpen: true };
  return { text: `${formatNumber(scored.points)} ${Math.abs(scored.points) === 1 ? 'point' : 'points'}`, isOpen: false };
}
