/** A source in words, for the page and for the sheet as text. No markup. */
import { MARK_LABELS, placeText } from '../content-model/marks.ts';
import type { Cite } from '../scoring/result.ts';
import type { CalculatorContext } from './context.ts';

/** Where in the work, and what was read of it where the fact was seen in the work itself: "table 2, read in full". */
export const sourcePlace = ({ ref, locator, provenance }: Cite, { read }: CalculatorContext): string =>
  placeText(locator, provenance === 'primary' ? read[ref] : '');

export function sourceText(cite: Cite, context: CalculatorContext): string {
  const mark = cite.provenance === 'primary' ? '' : ` (${MARK_LABELS[cite.provenance]})`;
  return `${[context.citations[cite.ref] ?? cite.ref, sourcePlace(cite, context)].filter(Boolean).join(', ')}${mark}`;
}
