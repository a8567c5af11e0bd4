import { describe, expect, test } from 'vitest';
import { figuresOf } from '../../../src/content-model/entries.ts';
import { resolveNorms } from '../../../src/content-model/resolve-norms.ts';
import type { InstrumentDefinition } from '../../../src/scoring/instrument-schema.ts';
import type { NormTable } from '../../../src/scoring/norm-schema.ts';
import { demo3 } from '../../fixtures/scoring/demo-3.ts';
import { demoContent, demoFigure, demoStudy } from '../../helpers/demo-content.ts';

const figures = figuresOf(
  demoContent(
    demoStudy('demo-study', {
      figures: [
        demoFigure('demo-rate', { interval: { lower: 0.2, upper: 0.3, level: 0.95 } }),
        demoFigure('demo-span', { value: undefined, span: { from: 0.1, to: 0.4 } }),
        demoFigure('demo-auc', { measure: 'auc', value: 0.7, cite: { ref: 'demo-report', locator: 'p. 3', mark: 'secondary' } }),
        demoFigure('demo-c', { measure: 'harrell-c', value: 0.72 }),
        demoFigure('demo-percentile', { measure: 'percentile', value: 64 }),
      ],
    }),
  ).entries,
);
const cite = { ref: 'demo-report', provenance: 'primary' };
const FROM_FIGURE = { sample: 'Made-up people', n: 40, followUp: '2 years', outcome: 'made-up outcome', cite };

const withNorms = (more: object): InstrumentDefinition => ({ ...demo3, norms: { ...demo3.norms, ...more } as NormTable });
const resolved = (more: object) => resolveNorms(withNorms(more), figures).norms;
const { rates, percentile } = demo3.norms;

describe('a row that names a figure', () => {
  test('of a group gets value, limits, people and source of the figure, and its words where it has none', () => {
    const groups = [{ label: 'Pooled', figure: 'demo-rate' }];
    expect(resolved({ rates: { ...rates, groups } }).rates.groups).toEqual([
      { label: 'Pooled', ...FROM_FIGURE, interval: { lower: 0.2, upper: 0.3 }, value: 0.25, figure: 'demo-rate' },
    ]);
  });

  test('keeps its own words', () => {
    const own = { label: 'At 2', sample: 'Six samples', followUp: 'fixed 5 years', outcome: 'anything' };
    const rows = [{ total: 2, ...own, figure: 'demo-rate', locator: 'abstract' }];
    expect(resolved({ rates: { ...rates, rows } }).rates.rows).toEqual([
      {
        total: 2,
        ...own,
        n: 40,
        cite: { ...cite, locator: 'abstract' },
        interval: { lower: 0.2, upper: 0.3 },
        value: 0.25,
        figure: 'demo-rate',
      },
    ]);
  });

  test('of a span gets both ends', () => {
    const spans = [{ label: 'All', note: 'Made up.', figure: 'demo-span' }];
    expect(resolved({ rates: { ...rates, spans } }).rates.spans).toEqual([
      { label: 'All', ...FROM_FIGURE, note: 'Made up.', lower: 0.1, upper: 0.4, figure: 'demo-span' },
    ]);
  });

  test('of an accuracy gets the name of its measure, and how the source was seen', () => {
    const accuracy = [
      { label: 'One', figure: 'demo-auc' },
      { label: 'Two', figure: 'demo-c' },
    ];
    expect(resolved({ accuracy }).accuracy).toMatchObject([
      { statistic: 'AUC', value: 0.7, interval: null, cite: { ref: 'demo-report', locator: 'p. 3', provenance: 'secondary' } },
      { statistic: 'Harrell’s C', value: 0.72 },
    ]);
  });

  test('of a percentile gets the percentile, without shares that nobody published', () => {
    const rows = [{ total: 2, figure: 'demo-percentile' }];
    expect(resolved({ percentile: { ...percentile, rows } }).percentile.rows).toEqual([
      { total: 2, percentile: 64, lower: null, same: null, higher: null, interval: null, cite, figure: 'demo-percentile' },
    ]);
  });

  test('of a group that totals are compared with gets the number of people and keeps the source of its text', () => {
    const comparison = [{ text: 'Made-up people.', figure: 'demo-rate', cite: { ref: 'demo-other', provenance: 'primary' } }];
    expect(resolved({ comparison }).comparison).toEqual([{ ...comparison[0], n: 40 }]);
  });
});

test('rows that hold their numbers stay as they are, and the definition is left alone', () => {
  const before = structuredClone(demo3);
  expect(resolveNorms(demo3, figures)).toEqual(demo3);
  expect(demo3).toEqual(before);
});

test('an instrument that stands in for an item is resolved too', () => {
  const [standIn] = demo3.substitutes;
  if (!standIn) throw new Error('fixture: no substitute');
  const accuracy = [{ label: 'One', figure: 'demo-auc' }];
  const instrument = { ...standIn.instrument, norms: { ...standIn.instrument.norms, accuracy } };
  const { substitutes } = resolveNorms({ ...demo3, substitutes: [{ ...standIn, instrument }] }, figures);
  expect(substitutes[0]?.instrument.norms.accuracy).toMatchObject([{ value: 0.7 }]);
});

describe('stops the build, naming table and figure,', () => {
  test.each([
    ['where a figure does not exist', { accuracy: [{ label: 'One', figure: 'demo-auk' }] }, /demo-norms.*demo-auk/],
    [
      'where a rate is none',
      { rates: { ...rates, groups: [{ label: 'One', figure: 'demo-auc' }] } },
      /demo-auc must have a value of measure proportion/,
    ],
    ['where a value is a span', { rates: { ...rates, groups: [{ label: 'One', figure: 'demo-span' }] } }, /demo-span must have a value/],
    [
      'where a span is a value',
      { rates: { ...rates, spans: [{ label: 'One', note: 'x', figure: 'demo-rate' }] } },
      /demo-rate must have a span/,
    ],
    ['where an accuracy is none', { accuracy: [{ label: 'One', figure: 'demo-rate' }] }, /measure auc or harrell-c/],
    ['where a percentile is none', { percentile: { ...percentile, rows: [{ total: 2, figure: 'demo-rate' }] } }, /measure percentile/],
  ])('%s', (_, more, message) => {
    expect(() => resolved(more)).toThrow(message);
  });
});
