/** Every question with the answer given and what is wrong with it, for "Check your answers" and the sheet. No markup. */
import { answerText } from '../scoring/answer-text.ts';
import type { InstrumentDefinition, Item } from '../scoring/instrument-schema.ts';
import type { ScoreOutcome } from '../scoring/result.ts';
import type { FormState } from './form-state.ts';
import { problemsOf } from './problems.ts';
import { RESULT } from './result-words.ts';
import { isSubstituteInUse } from './stand-in.ts';
import { UI } from './words.ts';

export type CheckRow = { name: string; label: string; answer: string; problem: string | undefined };

/** Facts as rows; never a problem, since the gate blocks nothing. */
export function factRows(definition: InstrumentDefinition, state: FormState): CheckRow[] {
  return definition.gate.map(({ field, question, options }) => ({
    name: `facts.${field}`,
    label: question,
    answer: options.find(({ value }) => value === state.facts[field])?.label ?? RESULT.notAnswered,
    problem: undefined,
  }));
}

/** Items, then the items of instruments that stand in for a missing one. */
export function itemRows(definition: InstrumentDefinition, state: FormState, outcome: ScoreOutcome): CheckRow[] {
  const problems = problemsOf(definition, state, outcome);
  const row = (item: Item, name: string, value: string | undefined): CheckRow => ({
    name,
    label: item.label,
    answer: value === undefined ? RESULT.notAnswered : answerText(item, value),
    problem: problems.get(name),
  });
  return [
    ...definition.items.map((item) => row(item, item.id, state.answers[item.id])),
    ...definition.substitutes.flatMap(({ instrument }) =>
      instrument.items.map((each) => row(each, `${instrument.id}.${each.id}`, state.substitutes[instrument.id]?.[each.id])),
    ),
  ];
}

/** Rows of the sheet, under one heading. */
export type SheetGroup = { title: string; rows: CheckRow[] };

/** What the sheet shows beside the table of points: facts, what is still open, and the answers of an instrument that stands in. */
export function sheetGroups(definition: InstrumentDefinition, state: FormState, outcome: ScoreOutcome): SheetGroup[] {
  const counted = new Set(
    outcome.status === 'scored' || outcome.status === 'incomplete' ? outcome.contributions.map(({ itemId }) => itemId) : [],
  );
  for (const { id, items } of definition.highestOf) if (counted.has(id)) for (const item of items) counted.add(item);
  const rows = itemRows(definition, state, outcome).filter(({ name }) => !counted.has(name));
  const standIns = definition.substitutes.filter(({ item }) => isSubstituteInUse(item, state));
  return [
    { title: UI.gateTitle, rows: factRows(definition, state) },
    { title: RESULT.notCounted, rows: rows.filter(({ name }) => !name.includes('.')) },
    ...standIns.map(({ instrument: { id, title } }) => ({ title, rows: rows.filter(({ name }) => name.startsWith(`${id}.`)) })),
  ].filter((group) => group.rows.length > 0);
}
