import { describe, expect, test } from 'vitest';
import { figuresOf } from '../../src/content-model/entries.ts';
import { loadContent } from '../../src/content-model/load-content.ts';
import { resolveNorms } from '../../src/content-model/resolve-norms.ts';
import { instruments } from '../../src/scoring/index.ts';
import { ResolvedDefinitionSchema } from '../../src/scoring/instrument-schema.ts';
import { demoContent, demoFigure, demoStudy } from '../helpers/demo-content.ts';
import { formatIssue } from './rules/content-issue.ts';
import { normFigures } from './rules/norm-figures.ts';

const figures = figuresOf(loadContent().entries);
const demoFigures = figuresOf(
  demoContent(
    demoStudy('demo-study', {
      figures: [
        demoFigure('demo-rate'),
        demoFigure('demo-span', { value: undefined, span: { from: 0.1, to: 0.4 } }),
        demoFigure('demo-auc', { measure: 'auc', value: 0.7 }),
        demoFigure('demo-percentile', { measure: 'percentile', value: 64, sample: { text: 'Made-up people', n: null } }),
        demoFigure('demo-unseen', { cite: { ref: 'demo-report', mark: 'unchecked' } }),
      ],
    }),
  ).entries,
);
const check = (norms: unknown) => normFigures('demo-3', norms, demoFigures).map(formatIssue);
const cite = { ref: 'demo-report', provenance: 'primary' };
const FILE = 'src/scoring/instruments/demo-3/norms';

describe('a number of a norm table has one home', () => {
  for (const definition of instruments) {
    test(`in the norms of ${definition.id}`, () => {
      expect(normFigures(definition.id, definition.norms, figures).map(formatIssue)).toEqual([]);
    });

    test(`every number of ${definition.id} is there once the findings are joined to it`, () => {
      expect(ResolvedDefinitionSchema.safeParse(resolveNorms(definition, figures)).error).toBeUndefined();
    });
  }

  test('passes where a figure of the right kind is named, and where no finding holds the number', () => {
    expect(
      check({
        comparison: [{ text: 'Made-up people.', figure: 'demo-rate' }],
        percentile: { rows: [{ total: 2, figure: 'demo-percentile' }] },
        rates: { rows: [{ figure: 'demo-rate' }], groups: [{ value: 0.3, cite }], spans: [{ figure: 'demo-span' }] },
        accuracy: [{ figure: 'demo-auc' }, { value: 0.7, cite: { ...cite, ref: 'demo-other' } }],
      }),
    ).toEqual([]);
  });

  test.each([
    [
      'that does not exist',
      { accuracy: [{ figure: 'demo-auk' }] },
      'accuracy.0.figure: got "demo-auk", expected the id of a figure in content/findings; add the figure or correct the id',
    ],
    [
      'of another kind',
      { rates: { groups: [{ figure: 'demo-auc' }] } },
      'rates.groups.0.figure: got "demo-auc", expected a figure that holds a proportion; name another figure, or correct this one in content/findings',
    ],
    [
      'without a number of people',
      { comparison: [{ figure: 'demo-percentile' }] },
      'comparison.0.figure: got "demo-percentile", expected a figure that holds a number of people; name another figure, or correct this one in content/findings',
    ],
    [
      'that nobody has seen',
      { rates: { rows: [{ figure: 'demo-unseen' }] } },
      'rates.rows.0.figure: got "demo-unseen", expected a figure that was seen in a source; find it in a source, or leave the row out',
    ],
  ])('names a figure %s', (_, norms, message) => {
    expect(check(norms)).toEqual([`${FILE}: ${message}`]);
  });

  test('names a number that was copied out of a finding', () => {
    const copied = {
      comparison: [{ text: 'Made-up people.', n: 40, cite }],
      percentile: { rows: [{ total: 2, percentile: 64, cite }] },
      rates: { rows: [{ value: 0.25, cite }], groups: [{ value: 0.25, cite }], spans: [{ lower: 0.1, upper: 0.4, cite }] },
      accuracy: [{ value: 0.7, cite }],
    };
    expect(check(copied)).toEqual(
      [
        'comparison.0.n: got 40, expected "figure": "demo-rate"',
        'percentile.rows.0.percentile: got 64, expected "figure": "demo-percentile"',
        'rates.rows.0.value: got 0.25, expected "figure": "demo-rate"',
        'rates.groups.0.value: got 0.25, expected "figure": "demo-rate"',
        'rates.spans.0.lower: got 0.1, expected "figure": "demo-span"',
        'accuracy.0.value: got 0.7, expected "figure": "demo-auc"',
      ].map((each) => `${FILE}: ${each}, because demo-study holds this number; name the figure instead`),
    );
  });
});
