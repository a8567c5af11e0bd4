/** Words of the calculators. Numbers come from the scoring library; here they only become sentences. */

import { formatNumber } from '../format.ts';
import { countOf } from '../phrases.ts';
import type { NumberItem } from '../scoring/instrument-schema.ts';
import type { TotalPart } from '../scoring/interpret-total.ts';
import type { Range, ScoreOutcome } from '../scoring/result.ts';

export const UI = {
  gateTitle: 'Does this tool apply?',
  gateHelp: 'These answers can rule the tool out; left open they block nothing.',
  skipToItems: 'Skip to the items',
  refused: 'This tool does not apply.',
  checks: 'Check before you score:',
  checksRule: 'What to check before scoring',
  sources: 'Sources',
  itemsTitle: 'Items',
  unknown: 'Unknown',
  notCounted: 'Not counted: the tool does not apply',
  optionalTitle: 'Only for the reduction after five years (optional)',
  rule: 'Rule and sources',
  card: 'Total so far',
  total: 'Total',
  totalSoFar: 'Total so far',
  rowApplies: 'The first row that applies',
  rowsPossible: 'Rows that can still apply',
  doesNotApply: 'Does not apply',
  typing: 'typing',
  open: 'open',
  toCorrect: 'to correct',
  nothingCounts: 'nothing is counted.',
  noTotalRefused: 'no total: this tool does not apply',
  noTotalInvalid: 'no total while an answer has to be corrected',
  cardScored: 'Group figures, limits and caveats are below the form.',
  cardOpen: 'No group figure while items are open.',
  undo: 'Undo',
  undone: 'The answers are back.',
  check: 'Check your answers',
  clear: 'Clear',
  print: 'Print',
  copy: 'Copy',
  copied: 'Copied.',
  copyFailed: 'Nothing was copied: your browser does not let this page copy. Save the sheet as a file instead.',
  save: 'Save',
  saved: 'The file was handed to your browser, which saves it or asks where to.',
  result: 'Result',
  notAnswered: 'not answered',
  notCountedTitle: 'Open or not counted',
  problem: 'There is a problem',
  yourAnswers: 'Your answers',
  change: 'Change',
  codeTitle: 'Answer code',
  codeHelp: 'The code holds the answers and nothing about the person. Type it in later to restore them.',
  codeLabel: 'Restore answers from a code',
  codeButton: 'Restore',
  codeEmpty: 'Enter at least one answer to get a code.',
  resultLost:
    'The part of this page that writes the result did not arrive. What the card says is right. To get the rest, note the answer code, reload the page and enter the code.',
  codeRestored: 'The answers of the code are back in the form.',
  codeMistyped: 'This code has a typing error. Compare it with the sheet, character by character.',
  codeOther: 'This code belongs to another instrument or edition. Open that calculator and type it there.',
  codeQuestions:
    'The questions of this calculator have changed since this code was made, so its answers may no longer fit. Enter the answers again.',
  codeVersion: 'This code was made by another version of the site and cannot be read here. Enter the answers again.',
  cleared: 'Everything was cleared.',
  partFailed: 'This part could not be loaded. Try again when you are online or the site is ready offline.',
  caveats: 'Caveats that stay with the result',
  tools: 'Tools',
  compareTitle: 'Two raters',
  compareHelp: 'Shows, item by item, where another rater answered otherwise.',
  compareOpen: 'Compare with another code',
  training: 'For education. Scoring a real case needs the current manual and training.',
} as const;

export const span = ({ min, max }: Range) => (min === max ? formatNumber(min) : `${formatNumber(min)} to ${formatNumber(max)}`);

/** The headline number: a total, a range still possible, or a dash. */
export function totalText(part: TotalPart): string {
  if (part.total !== null) return formatNumber(part.total);
  return part.range ? span(part.range) : '–';
}

/** "on a scale of 0 to 7 · 5 of 7 items answered". Where nothing is counted it says why: then the answers given are not missing. */
export function totalNote(part: TotalPart): string {
  if (part.status === 'notApplicable') return UI.noTotalRefused;
  if (part.status === 'invalid') return UI.noTotalInvalid;
  const answered = `${formatNumber(part.answered)} of ${formatNumber(part.of)} items answered`;
  return part.limits ? `on a scale of ${span(part.limits)} · ${answered}` : answered;
}

/** Why a number is refused that can be read in two ways, and how to type it. */
export function twoReadingsText({ label, whole }: NumberItem, typed: string): string {
  const how = whole ? 'in digits only, such as 35' : 'with a point or comma for decimals and nothing between thousands, such as 34.9';
  return `“${typed.trim()}” can be read in two ways. Enter ‘${label}’ ${how}.`;
}

/** One full sentence for the live region. */
export function announcement(outcome: ScoreOutcome): string {
  switch (outcome.status) {
    case 'scored':
      return `Scored. ${outcome.total === null ? '' : `Total ${formatNumber(outcome.total)}. `}${outcome.band ? `${outcome.band.label}.` : ''}`.trim();
    case 'incomplete':
      return `${countOf(outcome.missing.length, 'item')} open.${outcome.range ? ` Still possible: ${span(outcome.range)}.` : ''}`;
    case 'notApplicable':
      return `This tool does not apply. ${outcome.reasons[0]?.label ?? ''}`;
    case 'invalid':
      return `${countOf(outcome.issues.length, 'answer')} to correct. ${outcome.issues[0]?.message ?? ''}`;
    default:
      return outcome satisfies never;
  }
}
