/** Words of the calculators. Numbers come from the scoring library; here they only become sentences. */

import { formatNumber } from '../format.ts';
import { countOf } from '../phrases.ts';
import type { NumberItem } from '../scoring/instrument-schema.ts';
import type { Range, ScoreOutcome } from '../scoring/result.ts';
import type { TotalSoFar } from '../scoring/total-so-far.ts';

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
  codeTitle: 'Answer code',
  codeHelp: 'The code holds the answers and nothing about the person. Type it in later to restore them.',
  codeLabel: 'Restore answers from a code',
  codeButton: 'Restore',
  codeEmpty: 'Enter at least one answer to get a code.',
  resultLost:
    'The part of this page that writes the result did not arrive. What the card says is right. To get the rest, note the answer code, reload the page and enter the code.',
  codeRestored: 'The answers of the code are back in the form.',
  cleared: 'Everything was cleared.',
  partFailed: 'This part could not be loaded. Try again when you are online or the site is ready offline.',
  tools: 'Tools',
  compareTitle: 'Two raters',
  compareHelp: 'Shows, item by item, where another rater answered otherwise.',
  compareOpen: 'Compare with another code',
} as const;

export const span = ({ min, max }: Range) => (min === max ? formatNumber(min) : `${formatNumber(min)} to ${formatNumber(max)}`);

/** The headline number: a total, a range still possible, or a dash. */
export function totalText(part: TotalSoFar): string {
  if (part.total !== null) return formatNumber(part.total);
  return part.range ? span(part.range) : '–';
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
