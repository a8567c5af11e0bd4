/** What the score card says. Never a rate or a level, so that nobody can pick the convenient number. No markup. */
import { formatNumber } from '../format.ts';
import { countOf, joinWords } from '../phrases.ts';
import type { InstrumentDefinition, Item } from '../scoring/instrument-schema.ts';
import type { Contribution, ScoreOutcome } from '../scoring/result.ts';
import type { TotalSoFar } from '../scoring/total-so-far.ts';
import { type FormRow, formRows, pointsRange } from './form-rows.ts';
import { type FormState, without } from './form-state.ts';
import { scoreForm } from './score-form.ts';
import { standInOf, standInText } from './stand-in.ts';
import { totalText, UI } from './words.ts';

type CardRow = {
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
  total: TotalSoFar,
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
    ...figure(definition, outcome, total, answered),
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
  const substitute = definition.substitutes.find(({ item }) => item === row.id);
  const standIn = substitute && standInOf(substitute, state);
  return {
    number,
    label: standIn ? `${label}: ${standIn.title} ${standInText(standIn)}` : label,
    value: isSum ? formatNumber(scored.points) : String(scored.answer),
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
  { rule }: InstrumentDefinition,
  { status }: ScoreOutcome,
  total: TotalSoFar,
  answered: string,
): Pick<Card, 'figure' | 'note'> {
  if (status === 'notApplicable') return { figure: '–', note: UI.noTotalRefused };
  if (status === 'invalid') return { figure: '–', note: UI.noTotalInvalid };
  if (rule.kind === 'sum')
    return { figure: totalText(total), note: `on a scale of ${formatNumber(rule.min)} to ${formatNumber(rule.max)} · ${answered}` };
  const rows = (total.conditions ?? []).flatMap(({ label, met }, index) =>
    met === 'applies' || met === 'open' ? [{ label, number: index + 1 }] : [],
  );
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) throw new TypeError('card of a table of rows: one row must be possible, because the last always holds');
  if (first === last) return { figure: `Row ${first.number}`, note: `${first.label} · ${answered}` };
  const areInARow = last.number - first.number === rows.length - 1;
  const numbers = areInARow
    ? `${first.number} to ${last.number}`
    : joinWords(
        rows.map(({ number }) => String(number)),
        'or',
      );
  return { figure: `Rows ${numbers}`, note: `the first that applies decides · ${answered}` };
}
