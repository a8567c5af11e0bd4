/** Blank own norm tables, one row for each total of an instrument. */
import { csvText } from '../../csv.ts';
import type { InstrumentDefinition } from '../../scoring/instrument-schema.ts';
import { COLUMNS, exampleOf, FIELDS } from './schema.ts';

function totalsOf({ rule }: InstrumentDefinition): number[] {
  return rule.kind === 'sum' ? Array.from({ length: rule.max - rule.min + 1 }, (_, index) => rule.min + index) : [];
}

const fieldsOf = ({ id }: InstrumentDefinition) => FIELDS.map((field) => [field, field === 'instrument' ? id : exampleOf(field)] as const);

export const templateJson = (definition: InstrumentDefinition): string =>
  `${JSON.stringify({ ...Object.fromEntries(fieldsOf(definition)), rows: totalsOf(definition).map((total) => ({ total })) }, null, 2)}\n`;

/** Every line has as many cells as the header, so that a spreadsheet writes the file back as it read it. */
export function templateCsv(definition: InstrumentDefinition): string {
  const line = (first: string | number) => COLUMNS.map((_, column) => (column === 0 ? String(first) : ''));
  return csvText([
    ...fieldsOf(definition).map(([field, value]) => line(`# ${field}: ${value}`)),
    COLUMNS,
    ...totalsOf(definition).map(line),
  ]);
}
