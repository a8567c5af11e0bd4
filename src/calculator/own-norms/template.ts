/** Blank own norm tables, one row for each total of an instrument. */
import type { InstrumentDefinition } from '../../scoring/instrument-schema.ts';

const META = {
  title: 'Name of your table',
  source: 'Work, table and page',
  sample: 'Who was studied',
  outcome: 'What was counted',
  followUpYears: 5,
} as const;
const COLUMNS = 'total,percentile,rate,rateLower,rateUpper,ratio';

function totalsOf({ rule }: InstrumentDefinition): number[] {
  return rule.kind === 'sum' ? Array.from({ length: rule.max - rule.min + 1 }, (_, index) => rule.min + index) : [];
}

export const templateJson = (definition: InstrumentDefinition): string =>
  `${JSON.stringify({ instrument: definition.id, ...META, rows: totalsOf(definition).map((total) => ({ total })) }, null, 2)}\n`;

export const templateCsv = (definition: InstrumentDefinition): string =>
  [
    `# instrument: ${definition.id}`,
    ...Object.entries(META).map(([name, value]) => `# ${name}: ${value}`),
    COLUMNS,
    ...totalsOf(definition).map((total) => `${total},,,,,`),
    '',
  ].join('\n');
