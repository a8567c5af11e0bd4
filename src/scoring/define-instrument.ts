/** Checks definitions at build and test time. Never imported at run time: it brings zod. */
import { z } from 'zod';
import { DefinitionError } from './errors.ts';
import { FACTS, type FactField } from './facts.ts';
import {
  type InstrumentDefinition,
  InstrumentDefinitionSchema,
  type Item,
  type ProfileOnly,
  ProfileOnlySchema,
} from './instrument-schema.ts';
import { getPlan } from './plan.ts';
import { addMissing, startTally, totalRange } from './rules/totals.ts';

/**
 * Checks that a value is a complete and consistent instrument definition, and returns it.
 * Use in tests and in the build. Not in the browser.
 *
 * @param definition - plain data, any value
 * @returns the same definition, typed
 * @throws {DefinitionError} at the first rule it breaks
 * @example checkInstrument({}) // throws DefinitionError
 */
export function checkInstrument(definition: unknown): InstrumentDefinition {
  const parsed = InstrumentDefinitionSchema.safeParse(definition);
  if (!parsed.success) throw new DefinitionError(`checkInstrument: ${z.prettifyError(parsed.error)}`);
  const instrument = parsed.data;
  checkIds(instrument);
  instrument.items.forEach((item) => {
    checkItem(instrument, item);
  });
  checkReferences(instrument);
  checkFacts(instrument);
  checkRule(instrument);
  checkBands(instrument);
  for (const { instrument: other } of instrument.substitutes) {
    checkInstrument(other);
    must(other.substitutes.length === 0, instrument, `substitutes must not have substitutes of their own, got '${other.id}'`);
  }
  return instrument;
}

/** Checks a profile that the router mentions without scoring it. Build and test time only. */
export function checkProfile(profile: unknown): ProfileOnly {
  const parsed = ProfileOnlySchema.safeParse(profile);
  if (!parsed.success) throw new DefinitionError(`checkProfile: ${z.prettifyError(parsed.error)}`);
  checkFacts(parsed.data);
  return parsed.data;
}

function must(holds: boolean, { id }: { id: string }, mustHold: string): asserts holds {
  if (!holds) throw new DefinitionError(`checkInstrument: ${id}: ${mustHold}`);
}

function checkDistinct(values: readonly unknown[], owner: { id: string }, what: string): void {
  const twice = values.find((value, position) => values.indexOf(value) !== position);
  must(twice === undefined, owner, `${what} must be distinct, got '${String(twice)}' twice`);
}

function checkIds(instrument: InstrumentDefinition): void {
  const { items, highestOf, exclusions, bands } = instrument;
  checkDistinct(
    [...items, ...highestOf].map(({ id }) => id),
    instrument,
    'item ids',
  );
  checkDistinct(
    exclusions.map(({ id }) => id),
    instrument,
    'exclusion ids',
  );
  checkDistinct(
    (bands?.list ?? []).map(({ id }) => id),
    instrument,
    'band ids',
  );
  checkDistinct(
    instrument.substitutes.map(({ item }) => item),
    instrument,
    'substituted items',
  );
  checkDistinct(
    instrument.substitutes.map(({ instrument: other }) => other.id),
    instrument,
    'substitute ids',
  );
  checkDistinct(
    highestOf.flatMap((rule) => rule.items),
    instrument,
    'items of highestOf rules',
  );
}

function checkItem(instrument: InstrumentDefinition, item: Item): void {
  if (item.kind === 'choice') {
    checkDistinct(
      item.options.map(({ value }) => value),
      instrument,
      `option values of ${item.id}`,
    );
    must(!item.options.some(({ value }) => value === 'unknown'), instrument, `${item.id} must not list 'unknown' as an option`);
    return;
  }
  const { steps } = item;
  must(item.min < item.max, instrument, `${item.id} must have min below max, got ${item.min} and ${item.max}`);
  must(steps.at(-1)?.below === null, instrument, `the last step of ${item.id} must have no upper bound`);
  let lowest = item.min;
  for (const { below } of steps.slice(0, -1)) {
    must(
      below !== null && below > lowest && below <= item.max,
      instrument,
      `steps of ${item.id} must ascend within its limits, got ${below}`,
    );
    lowest = below;
  }
}

function checkReferences(instrument: InstrumentDefinition): void {
  const items = new Map(instrument.items.map((item) => [item.id, item]));
  const exists = (id: string, where: string) => must(items.has(id), instrument, `${where} must name an item, got '${id}'`);
  const isNumber = (id: string, where: string) => {
    exists(id, where);
    must(items.get(id)?.kind === 'number', instrument, `${where} must name number items, got '${id}'`);
  };
  for (const { id, items: members } of instrument.highestOf) {
    for (const member of members) isNumber(member, `highestOf ${id}`);
  }
  for (const { item } of instrument.substitutes) exists(item, 'substitutes');
  for (const rule of instrument.consistency) {
    for (const id of rule.items) isNumber(id, `consistency ${rule.kind}`);
    if (rule.kind === 'sumAtMost') isNumber(rule.limit, 'consistency limit');
    exists(rule.report, 'consistency report');
  }
  const reduction = instrument.bands?.reduction;
  for (const { item, value } of reduction?.equals ?? []) {
    const named = items.get(item);
    const isOption = named?.kind === 'choice' && named.options.some((option) => option.value === value);
    must(isOption, instrument, `band reduction must name an option of a choice item, got '${item}' = '${value}'`);
  }
  for (const { item } of reduction?.atLeast ?? []) isNumber(item, 'band reduction');
  if (instrument.rule.kind !== 'firstMatch') return;
  const bandIds = instrument.bands?.list.map(({ id }) => id) ?? [];
  for (const row of instrument.rule.rows) {
    for (const id of row.when.flatMap(({ anyOf }) => anyOf)) isNumber(id, 'firstMatch');
    must(bandIds.includes(row.band), instrument, `firstMatch rows must name a band, got '${row.band}'`);
  }
}

function checkFacts(owner: Pick<InstrumentDefinition, 'id' | 'exclusions' | 'advice'>): void {
  const isValue = (field: FactField, value: string) => Object.hasOwn(FACTS[field].options, value);
  for (const { field, is } of owner.exclusions.flatMap(({ when }) => when)) {
    for (const value of is)
      must(value !== 'unknown' && isValue(field, value), owner, `exclusions must name values of ${field}, got '${value}'`);
  }
  for (const { field, is } of owner.advice.flatMap(({ when }) => when)) {
    for (const value of is) must(isValue(field, value), owner, `advice must name values of ${field}, got '${value}'`);
  }
  must(owner.advice.at(-1)?.when.length === 0, owner, 'advice must end in a rule that always holds');
}

function checkRule(instrument: InstrumentDefinition): void {
  const { rule, probability, norms } = instrument;
  if (rule.kind === 'firstMatch') {
    must(rule.rows.at(-1)?.when.length === 0, instrument, 'the last firstMatch row must always hold');
    must(probability === null, instrument, 'a firstMatch rule must not have a formula as well');
    return;
  }
  const tally = startTally();
  for (const part of getPlan(instrument).parts) addMissing(tally, part.min, part.max);
  const { min, max } = totalRange(tally);
  const stated = `${rule.min} to ${rule.max}`;
  must(rule.min === min && rule.max === max, instrument, `rule must state the range its items give, ${min} to ${max}, got ${stated}`);
  for (const { total } of [...norms.percentile.rows, ...norms.rates.rows, ...norms.ratio.rows]) {
    must(total >= min && total <= max, instrument, `norm rows must lie within the range of totals, got ${total}`);
  }
}

function checkBands(instrument: InstrumentDefinition): void {
  const { bands, rule, norms } = instrument;
  must((bands === null) === (norms.levelWithheld !== null), instrument, 'levelWithheld must be given exactly where there are no bands');
  if (bands === null) return;
  if (rule.kind === 'firstMatch') {
    const isFree = bands.list.every(({ from, to }) => from === null && to === null);
    must(isFree, instrument, 'bands of a firstMatch rule must have no totals');
    return;
  }
  let next = rule.min;
  for (const { id, from, to } of bands.list) {
    must(
      from === next && to !== null && to >= from,
      instrument,
      `band ${id} must start at ${next} and not end before it, got ${from} to ${to}`,
    );
    next = to + 1;
  }
  must(next === rule.max + 1, instrument, `bands must end at ${rule.max}, got ${next - 1}`);
}
