import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { FigureEntry } from '../../../src/content-model/schemas/figure.ts';
import { figuresCsv } from '../../../src/data-export/figures-csv.ts';

const FIGURE: FigureEntry = {
  id: 'demo-a',
  label: 'Made up, with a comma',
  measure: 'proportion',
  value: 0.059,
  interval: { lower: 0.056, upper: 0.063, level: 0.95 },
  sample: { text: 'Nobody', n: null, k: 3 },
  followUp: { text: 'five years', years: 5 },
  outcome: 'made up',
  basis: 'official',
  cite: { ref: 'demo-2020', mark: 'primary' },
};

test('a row holds the numbers as kept, with limits, and is empty where nothing is stated', () => {
  const [row] = Papa.parse<Record<string, string>>(figuresCsv([FIGURE], { version: '1' }), { header: true, skipEmptyLines: true }).data;
  expect(row).toMatchObject({
    id: 'demo-a',
    label: 'Made up, with a comma',
    value: '0.059',
    lower: '0.056',
    upper: '0.063',
    n: '',
    samples: '3',
  });
  expect(row).toMatchObject({ followed: 'five years', reference: 'demo-2020', mark: 'primary', licence: 'CC BY 4.0', version: '1' });
});
