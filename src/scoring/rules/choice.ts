import type { ChoiceItem } from '../instrument-schema.ts';
import type { ItemResult } from './item-result.ts';

/** Points of every accepted answer to a choice item; `null` for the missing ones. Strict: `'1'` is not 1. */
type ChoiceTable = ReadonlyMap<unknown, number | null>;

/** Makes the table once per item. `'unknown'` scores only where the instrument itself gives it points; a blank never does. */
export function choiceTable(item: ChoiceItem): ChoiceTable {
  const table = new Map<unknown, number | null>(item.options.map(({ value, points }) => [value, points]));
  return table
    .set(null, null)
    .set(undefined, null)
    .set('unknown', item.unknownPoints ?? null);
}

/** Scores one of the listed options. */
export function readChoice(table: ChoiceTable, value: unknown): ItemResult {
  const points = table.get(value);
  return points === undefined ? 'notAnOption' : points;
}
