/** The rows of a form in the order of the page: numbered as they are counted, counts that are scored as one in one row, optional items apart. */
import type { InstrumentDefinition, Item } from '../scoring/instrument-schema.ts';

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

/** What stands beside every row of the paper form: the points it can give. Empty where the tool gives none. */
export function possiblePoints(row: FormRow): number[] {
  const points = row.items.flatMap((item) =>
    item.kind === 'number' ? item.steps.map((step) => step.points) : item.options.map((option) => option.points),
  );
  return [...new Set(points)].sort((one, other) => one - other);
}
