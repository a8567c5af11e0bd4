/** What the score card says. Never a rate or a level, so that nobody can pick the convenient number. No markup. */
import { formatNumber } from '../format.ts';
import { countOf } from '../phrases.ts';
import type { FirstMatchRule, InstrumentDefinition, Item } from '../scoring/instrument-schema.ts';
import type { TotalPart } from '../scoring/interpret-total.ts';
import type { Answer, Contribution, ScoreOutcome } from '../scoring/result.ts';
import { scoreInstrument } from '../scoring/score.ts';
import { type FormRow, formRows } from './form-rows.ts';
import { type FormState, toScoreInput } from './form-state.ts';
import { pointsRange } from './labels.ts';
import { scoreForm } from './score-form.ts';
import { without } from './typing.ts';
import { totalText, UI } from './words.ts';

export type CardRow = {
  number: number;
  label: string;
  /** Points, or the count that was entered where the tool has no points; "0 or 1" while the row is open. */
  value: string;
  /** Control to answer or correct; absent once the row is scored. */
  open?: { name: string; what: string };
};
export type Card = {
  /** "Total so far", "Does not apply" … */
  state: string;
  figure: string;
  note: string;
  /** Numbers of the rows that are open. */
  open: number[];
  rows: CardRow[];
  sentence: string;
};

/** What each answer gives, also while the case as a whole cannot be scored: a refusal and a wrong answer hide no other answer. */
export function contributionsOf(definition: InstrumentDefinition, state: FormState, outcome: ScoreOutcome): readonly Contribution[] {
  if ('contributions' in outcome) return outcome.contributions;
  const wrong = outcome.status === 'invalid' ? outcome.issues.map(({ itemId }) => itemId) : [];
  const rest = scoreForm(definition, { ...without(state, wrong), facts: {} });
  return 'contributions' in rest ? rest.contributions : [];
}

/** @param outcome - what is shown; while a number is being typed, that of the other answers, and `typing` is its item */
export function cardOf(
  definition: InstrumentDefinition,
  state: FormState,
  outcome: ScoreOutcome,
  total: TotalPart,
  typing: Item | null,
): Card {
  const wrong = new Set(outcome.status === 'invalid' ? outcome.issues.map(({ itemId }) => itemId) : []);
  const contributions = contributionsOf(definition, state, outcome);
  const rows = formRows(definition).map((row) => cardRow(definition, state, row, contributions, wrong));
  const answered = `${formatNumber(rows.filter(({ open }) => !open).length)} of ${formatNumber(rows.length)} answered`;
  const open = rows.flatMap((row) => (row.open ? [row.number] : []));
  const { state: line, sentence } = words(definition, outcome, answered);
  return {
    state: typing ? `${typing.label}: ${UI.typing}` : line,
    ...figure(definition, state, outcome, total, answered),
    open,
    rows: outcome.status === 'notApplicable' ? [] : rows,
    sentence,
  };
}

function cardRow(
  definition: InstrumentDefinition,
  state: FormState,
  row: FormRow,
  contributions: readonly Contribution[],
  wrong: ReadonlySet<string>,
): CardRow {
  const { number, label } = row;
  const mistake = row.items.find(({ id }) => wrong.has(id));
  if (mistake) return { number, label, value: '–', open: { name: mistake.id, what: UI.toCorrect } };
  const scored = contributions.find(({ itemId }) => itemId === row.id);
  const isSum = definition.rule.kind === 'sum';
  if (!scored) {
    const blank = row.items.find(({ id }) => !state.answers[id] || state.answers[id] === 'unknown') ?? row.items[0];
    const what = state.answers[blank?.id ?? ''] === 'unknown' ? UI.unknown.toLowerCase() : UI.open;
    return { number, label, value: isSum ? pointsRange(row) : '–', open: { name: blank?.id ?? row.id, what } };
  }
  const standIn = substituteText(definition, state, row.id);
  return {
    number,
    label: standIn ? `${label}: ${standIn}` : label,
    value: isSum ? formatNumber(scored.points) : String(scored.answer),
  };
}

/** "CASIC 3 of 6" where another instrument gave the points. */
function substituteText(definition: InstrumentDefinition, state: FormState, id: string): string {
  const substitute = definition.substitutes.find(({ item }) => item === id);
  if (!substitute || (state.answers[id] && state.answers[id] !== 'unknown')) return '';
  const { points, of } = substituteScore(definition, substitute, state);
  return `${substitute.instrument.title} ${formatNumber(points)} of ${formatNumber(of)}`;
}

/** Points and answers of an instrument that stands in. */
export function substituteScore(
  definition: InstrumentDefinition,
  { instrument }: InstrumentDefinition['substitutes'][number],
  state: FormState,
): { points: number; answered: number; of: number } {
  const outcome = scoreInstrument(instrument, { answers: toScoreInput(definition, state).substitutes?.[instrument.id] ?? {} });
  const contributions = 'contributions' in outcome ? outcome.contributions : [];
  return {
    points: contributions.reduce((sum, { points }) => sum + points, 0),
    answered: contributions.length,
    of: instrument.items.length,
  };
}

function words({ rule }: InstrumentDefinition, outcome: ScoreOutcome, answered: string): Pick<Card, 'state' | 'sentence'> {
  const isSum = rule.kind === 'sum';
  switch (outcome.status) {
    case 'scored':
      return { state: isSum ? UI.total : UI.rowApplies, sentence: UI.cardScored };
    case 'incomplete':
      return { state: isSum ? UI.totalSoFar : UI.rowsPossible, sentence: UI.cardOpen };
    case 'notApplicable':
      return { state: UI.doesNotApply, sentence: `${outcome.reasons[0]?.label ?? ''} ${answered}; ${UI.nothingCounts}` };
    case 'invalid':
      return { state: `${countOf(outcome.issues.length, 'answer')} to correct`, sentence: outcome.issues[0]?.message ?? '' };
    default:
      return outcome satisfies never;
  }
}

/** The headline. A tool without a total names the rows of its table that can still apply. */
function figure(
  definition: InstrumentDefinition,
  state: FormState,
  { status }: ScoreOutcome,
  total: TotalPart,
  answered: string,
): Pick<Card, 'figure' | 'note'> {
  if (status === 'notApplicable') return { figure: '–', note: UI.noTotalRefused };
  if (status === 'invalid') return { figure: '–', note: UI.noTotalInvalid };
  const { rule } = definition;
  if (rule.kind === 'sum')
    return { figure: totalText(total), note: `on a scale of ${formatNumber(rule.min)} to ${formatNumber(rule.max)} · ${answered}` };
  const rows = possibleRows(rule, toScoreInput(definition, state).answers);
  const [first = 1, last = first] = [rows[0], rows.at(-1)];
  if (first === last) return { figure: `Row ${first}`, note: `${rule.rows[first - 1]?.label ?? ''} · ${answered}` };
  return { figure: `Rows ${first} to ${last}`, note: `the first that applies decides · ${answered}` };
}

/** Numbers of the rows that can still be the first whose conditions hold. */
export function possibleRows({ rows }: FirstMatchRule, answers: Record<string, Answer>): number[] {
  const possible: number[] = [];
  for (const [index, { when }] of rows.entries()) {
    let isCertain = true;
    let isPossible = true;
    for (const { anyOf, atLeast } of when) {
      const reaches = anyOf.map((id) => {
        const answer = answers[id];
        return typeof answer === 'number' ? answer >= atLeast : null;
      });
      if (!reaches.includes(true)) isCertain = false;
      if (reaches.every((reached) => reached === false)) isPossible = false;
    }
    if (isPossible) possible.push(index + 1);
    if (isPossible && isCertain) break;
  }
  return possible;
}
