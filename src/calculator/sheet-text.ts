/** The sheet as plain text, for copying and saving: the same rows and parts that are printed. No markup. */
import { MARK_LABELS } from '../content-model/marks.ts';
import type { InstrumentDefinition } from '../scoring/instrument-schema.ts';
import type { TotalPart } from '../scoring/interpret.ts';
import type { Cite } from '../scoring/result.ts';
import type { CheckRow } from './check-rows.ts';
import type { CalculatorContext } from './context.ts';
import type { Block, Inline, ResultPart } from './result-parts.ts';
import { totalNote, totalText, UI } from './words.ts';

export type Sheet = {
  definition: InstrumentDefinition;
  rows: readonly CheckRow[];
  code: string;
  parts: readonly ResultPart[];
  total: TotalPart;
  context: CalculatorContext;
};

/** First line of the sheet: what was scored, and with which manual. */
export const sheetTitle = ({ longTitle, edition, manual }: InstrumentDefinition): string =>
  `${longTitle}, edition ${edition}. ${UI.training} ${manual.text}`;

export function sheetText({ definition, rows, code, parts, total, context }: Sheet): string {
  const lines = [sheetTitle(definition), ...rows.map(({ label, answer }) => `${label} | ${answer}`)];
  if (code) lines.push(`${UI.codeTitle}: ${code}`, `Site build ${context.build}`);
  const heading = (title: string) => lines.push('', title.toUpperCase());
  heading(UI.result);
  for (const { name, title, blocks } of parts) {
    heading(title);
    if (name === 'total') lines.push(`${totalText(total)} ${totalNote(total)}`);
    for (const block of blocks) lines.push(...blockLines(block, context));
  }
  return `${lines.join('\n').trim()}\n`;
}

function blockLines(block: Block, context: CalculatorContext): string[] {
  switch (block.kind) {
    case 'line':
      return [plain(block.text, context)];
    case 'list':
      return block.items.map((item) => `- ${plain(item, context)}`);
    case 'points':
      return [
        'Item | Answer | Points | Sum',
        ...block.rows.map(({ label, answer, points, sum }) => [label, answer, points, sum].join(' | ')),
      ];
    case 'people':
      return block.caption === undefined ? [] : [`${block.caption}.`];
    default:
      return block satisfies never;
  }
}

const plain = (text: readonly Inline[], context: CalculatorContext): string =>
  text
    .map((each) => {
      if (typeof each === 'string') return each;
      if ('strong' in each) return each.strong;
      return 'chip' in each ? each.chip : sourceText(each.cite, context);
    })
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

const sourceText = ({ ref, locator, provenance }: Cite, context: CalculatorContext): string =>
  `${context.citations[ref] ?? ref}${locator ? `, ${locator}` : ''} ${MARK_LABELS[provenance]}`;
