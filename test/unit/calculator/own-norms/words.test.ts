/** What a reader's own table says of a total, at the ends of the scale. Expected people are worked out by hand. */
import { describe, expect, test } from 'vitest';
import { ownFigures } from '../../../../src/calculator/own-norms/own-figures.ts';
import type { OwnNormTable } from '../../../../src/calculator/own-norms/schema.ts';
import { getInstrument, scoreInstrument } from '../../../../src/scoring/index.ts';

const casic = getInstrument('casic');
const allNo = scoreInstrument(casic, { answers: Object.fromEntries(casic.items.map(({ id }) => [id, 'no'])) });

function textFor(rate: number): string {
  const table: OwnNormTable = {
    instrument: 'casic',
    title: 'DEMO table (made up)',
    source: 'Made up.',
    sample: 'Nobody',
    outcome: 'nothing',
    followUpYears: 1,
    rows: [{ total: 0, rate }],
  };
  const [line] = ownFigures(table, allNo).rates;
  if (line?.kind !== 'line') throw new Error('textFor: a rate must give a line');
  return line.text.map((each) => (typeof each === 'string' ? each : each.strong)).join('');
}

describe('a rate of an own table is told as people', () => {
  test.each([
    [0.25, 'About 25 of 100 did, 75 did not (25%, interval not given): nothing, 1 year.'],
    [0.996, 'About 996 of 1,000 did, 4 did not (99.6%, interval not given): nothing, 1 year.'],
    [0.00004, 'About 4 of 100,000 did, 99,996 did not (0.004%, interval not given): nothing, 1 year.'],
    [1e-7, 'Fewer than 1 of 1,000,000 did (0.00001%, interval not given): nothing, 1 year.'],
    [0, '0 of 100 did, 100 did not (0%, interval not given): nothing, 1 year.'],
    [1, '100 of 100 did, 0 did not (100%, interval not given): nothing, 1 year.'],
  ])('%d: %s', (rate, text) => {
    expect(textFor(rate)).toBe(text);
  });
});
