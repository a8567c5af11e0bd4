/** What scoring looks up again and again, worked out once per definition. */

import { DefinitionError, describeValue } from './errors.ts';
import type { InstrumentDefinition, Item, ScoringCite } from './instrument-schema.ts';
import { readOwn } from './reading.ts';
import type { Notice } from './result.ts';
import { type ChoiceTable, choiceTable } from './rules/choice.ts';
import { pointsOf } from './rules/item-result.ts';

/** One scored unit: an item, or several counts that are scored as one. */
export type Part = {
  id: string;
  label: string;
  cite: ScoringCite;
  /** Positions of its items in the definition. */
  members: readonly number[];
  /** Distinct points it can give, ascending. */
  steps: readonly number[];
  /** Position in `Plan.substitutes` of what may stand in for it; -1 if nothing may. */
  substitute: number;
};

export type SubstitutePlan = { rule: InstrumentDefinition['substitutes'][number]; plan: Plan };

export type Plan = {
  definition: InstrumentDefinition;
  items: readonly Item[];
  ids: readonly string[];
  /** Accepted answers of each choice item; null for number items. */
  tables: readonly (ChoiceTable | null)[];
  /** Position of each item by id. */
  positions: ReadonlyMap<string, number>;
  /** Points that each item can give, ascending, by position. */
  steps: readonly (readonly number[])[];
  parts: readonly Part[];
  /** One blank answer and one missing result per item: copied as the start of every reading. */
  blanks: readonly undefined[];
  missing: readonly null[];
  substitutes: readonly SubstitutePlan[];
  /** The notice for each exclusion while the facts leave it open. */
  openNotices: readonly Notice[];
};

const plans = new WeakMap<InstrumentDefinition, Plan>();

/** The plan of a definition, made at its first use. */
export function planOf(definition: InstrumentDefinition): Plan {
  const known = plans.get(definition);
  if (known !== undefined) return known;
  if (!Array.isArray(readOwn(definition, 'items'))) {
    throw new DefinitionError(`scoreInstrument: definition must be an instrument definition, got ${describeValue(definition)}`);
  }
  const plan = makePlan(definition);
  plans.set(definition, plan);
  return plan;
}

function makePlan(definition: InstrumentDefinition): Plan {
  const { items } = definition;
  const positions = new Map(items.map((item, position) => [item.id, position]));
  const steps = items.map(pointsOf);
  return {
    definition,
    items: [...items],
    ids: items.map(({ id }) => id),
    tables: items.map((item) => (item.kind === 'choice' ? choiceTable(item) : null)),
    positions,
    steps,
    parts: makeParts(definition, positions, steps),
    blanks: items.map(() => undefined),
    missing: items.map(() => null),
    substitutes: definition.substitutes.map((rule) => ({ rule, plan: planOf(rule.instrument) })),
    openNotices: definition.exclusions.map(({ id, unknownLabel, cite }) =>
      Object.freeze({ id: `${id}Unknown`, label: unknownLabel, cite: Object.freeze({ ...cite }) }),
    ),
  };
}

function makeParts(
  { items, highestOf, substitutes }: InstrumentDefinition,
  positions: ReadonlyMap<string, number>,
  steps: readonly (readonly number[])[],
): Part[] {
  const parts: Part[] = [];
  for (const [position, item] of items.entries()) {
    if (item.optional) continue;
    const group = highestOf.find((rule) => rule.items.includes(item.id));
    if (group === undefined) {
      const substitute = substitutes.findIndex((rule) => rule.item === item.id);
      parts.push({ id: item.id, label: item.label, cite: item.cite, members: [position], steps: steps[position] ?? [], substitute });
    } else if (group.items[0] === item.id) {
      const members = group.items.flatMap((id) => positions.get(id) ?? []);
      const all = [...new Set(members.flatMap((member) => steps[member] ?? []))].sort((a, b) => a - b);
      parts.push({ id: group.id, label: group.label, cite: group.cite, members, steps: all, substitute: -1 });
    }
  }
  return parts;
}
