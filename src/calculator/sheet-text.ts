/** The sheet as plain text, for copying and saving: the same answers and parts that are printed. Cells are separated by tabs, so that they paste as a table. No markup. */
import { formatDay } from '../format.ts';
import type { InstrumentDefinition } from '../scoring/instrument-schema.ts';
import type { TotalPart } from '../scoring/interpret-total.ts';
import { SITE } from '../site.ts';
import type { Block, Inline, Origin } from './blocks.ts';
import type { SheetGroup } from './check-rows.ts';
import type { CalculatorContext } from './context.ts';
import type { ResultPart } from './result-parts.ts';
import { headline, RESULT } from './result-words.ts';
import { sourceText } from './source-text.ts';
import { UI } from './words.ts';

type Sheet = {
  definition: InstrumentDefinition;
  groups: readonly SheetGroup[];
  code: string;
  parts: readonly ResultPart[];
  total: TotalPart;
  /** Item by item beside another rater's answers; empty where none is open. */
  comparison: readonly Block[];
  context: CalculatorContext;
};

/** What was scored. */
export const sheetTitle = ({ longTitle, edition }: InstrumentDefinition): string => `${longTitle}, edition ${edition}.`;

/** What scoring a real case needs. */
export const sheetNote = ({ manual }: InstrumentDefinition): string => `${RESULT.training} ${manual.text}`;

/** The day on the reader's own calendar, as an ISO date. */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/**
 * The sheet as text.
 *
 * @param sheet - what the page shows
 * @param day - the day on which it is copied or saved, ISO date
 */
export function sheetText({ definition, groups, code, parts, total, comparison, context }: Sheet, day: string): string {
  const lines = [
    `${SITE.name}, ${definition.title} calculator, build ${context.build}; sheet of ${formatDay(day)}`,
    ...(context.edition ? [context.edition] : []),
    `${sheetTitle(definition)} ${sheetNote(definition)}`,
  ];
  const heading = (title: string) => lines.push('', title.toUpperCase());
  if (code) lines.push(`${UI.codeTitle}: ${code}`);
  for (const { title, rows } of groups) {
    heading(title);
    lines.push(...rows.map(({ label, answer }) => `${label}\t${answer}`));
  }
  for (const { name, title, blocks } of parts) {
    heading(title);
    if (name === 'total') {
      const { figure, note } = headline(total);
      lines.push(`${figure} ${note}`);
    }
    for (const block of blocks) lines.push(...blockLines(block, definition, context));
  }
  if (comparison.length > 0) heading(UI.compareTitle);
  for (const block of comparison) lines.push(...blockLines(block, definition, context));
  return `${lines.join('\n').trim()}\n`;
}

function blockLines(block: Block, definition: InstrumentDefinition, context: CalculatorContext): string[] {
  switch (block.kind) {
    case 'line': {
      const source = block.from ? ` ${originText(block.from, context)}` : '';
      return [`${plain(block.text)}${source}`];
    }
    case 'list':
      return block.items.map((item) => `- ${item}`);
    case 'table':
      return [
        ...(block.caption ? [`${block.caption}:`] : []),
        block.columns.map(({ label }) => label).join('\t'),
        ...block.rows.map(({ cells }) => cells.map((cell) => (typeof cell === 'string' ? cell : originText(cell, context))).join('\t')),
      ];
    case 'people':
    case 'door':
      return [];
    case 'profile':
      return [`${block.text} ${RESULT.profile(definition.title)}`];
    default:
      return block satisfies never;
  }
}

const plain = (text: readonly Inline[]): string => text.map((each) => (typeof each === 'string' ? each : each.strong)).join('');

const originText = (origin: Origin, context: CalculatorContext): string =>
  'cite' in origin ? sourceText(origin.cite, context) : `${origin.ownTable} (${RESULT.ownTable})`;
