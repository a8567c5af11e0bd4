/** What scoring looks up again and again, worked out once per definition. */
import { DefinitionError, describeValue } from './errors.ts';
import type { FactField } from './facts.ts';
import type { Exclusion, InstrumentDefinition, Item, ScoringCite } from './instrument-schema.ts';
import type { Notice } from './result.ts';
import { type ItemReader, listPoints, makeReader, sortDistinct } from './rules/items.ts';

/** An item with its place in the definition, what reads its answers, and the points it can give: distinct, ascending. */
type PlannedItem = {
  id: string;
  position: number;
  item: Item;
  read: ItemReader;
  steps: readonly number[];
  min: number;
  max: number;
};

/** One scored unit: an item, or several counts that are scored as one. */
export type Part = {
  id: string;
  label: string;
  cite: ScoringCite;
  /** Position of its first item in the definition. */
  position: number;
  members: readonly PlannedItem[];
  /** Distinct points it can give, ascending. */
  steps: readonly number[];
  min: number;
  max: number;
  /** Position in `Plan.substitutes` of what may stand in for it; -1 if nothing may. */
  substitute: number;
};

export type SubstitutePlan = { rule: InstrumentDefinition['substitutes'][number]; plan: Plan };

export type Plan = {
  definition: InstrumentDefinition;
  items: readonly PlannedItem[];
  byId: ReadonlyMap<string, PlannedItem>;
  parts: readonly Part[];
  /** One blank answer and one missing result per item: copied as the start of every reading. */
  blanks: readonly undefined[];
  missing: readonly null[];
  substitutes: readonly SubstitutePlan[];
  /** Each exclusion with the notice that is shown while the facts leave it open. */
  exclusions: readonly { exclusion: Exclusion; openNotice: Notice }[];
  /** The facts that exclusions ask for. */
  facts: readonly FactField[];
};

const plans = new WeakMap<InstrumentDefinition, Plan>();

/** The plan of a definition, made at its first use. */
export function getPlan(definition: InstrumentDefinition): Plan {
  const known = plans.get(definition);
  if (known !== undefined) return known;
  const plan = planOrThrow(definition);
  plans.set(definition, plan);
  return plan;
}

/** Whatever is no definition has no parts to plan with. */
function planOrThrow(definition: InstrumentDefinition): Plan {
  try {
    return makePlan(definition);
  } catch (cause) {
    throw new DefinitionError(`scoreInstrument: definition must be an instrument definition, got ${describeValue(definition)}`, { cause });
  }
}

function makePlan(definition: InstrumentDefinition): Plan {
  const items = definition.items.map((item, position) => ({
    id: item.id,
    position,
    item,
    read: makeReader(item),
    ...withEnds(listPoints(item)),
  }));
  return {
    definition,
    items,
    byId: new Map(items.map((item) => [item.id, item])),
    parts: makeParts(definition, items),
    blanks: items.map(() => undefined),
    missing: items.map(() => null),
    substitutes: definition.substitutes.map((rule) => ({ rule, plan: getPlan(rule.instrument) })),
    exclusions: definition.exclusions.map((exclusion) => {
      const { id, unknownLabel, cite } = exclusion;
      return { exclusion, openNotice: Object.freeze({ id: `${id}Unknown`, label: unknownLabel, cite: Object.freeze({ ...cite }) }) };
    }),
    facts: [...new Set(definition.exclusions.flatMap(({ when }) => when.map(({ field }) => field)))],
  };
}

function makeParts({ highestOf, substitutes }: InstrumentDefinition, items: readonly PlannedItem[]): Part[] {
  const parts: Part[] = [];
  for (const planned of items) {
    const { id, position, item, steps, min, max } = planned;
    if (item.optional) continue;
    const group = highestOf.find((rule) => rule.items.includes(id));
    if (group === undefined) {
      const substitute = substitutes.findIndex((rule) => rule.item === id);
      parts.push({ id, label: item.label, cite: item.cite, position, members: [planned], steps, min, max, substitute });
    } else if (group.items[0] === id) {
      const members = group.items.flatMap((member) => items.filter((other) => other.id === member));
      const ends = withEnds(sortDistinct(members.flatMap((member) => member.steps)));
      parts.push({ id: group.id, label: group.label, cite: group.cite, position, members, ...ends, substitute: -1 });
    }
  }
  return parts;
}

function withEnds(steps: readonly number[]): { steps: readonly number[]; min: number; max: number } {
  return { steps, min: Math.min(...steps), max: Math.max(...steps) };
}
