import { describe, expect, test } from 'vitest';
import { figuresOf } from '../../src/content-model/entries.ts';
import { loadContent } from '../../src/content-model/load-content.ts';
import { instruments } from '../../src/scoring/index.ts';
import { demoContent, demoFigure, demoStudy } from '../helpers/demo-content.ts';
import { formatIssue } from './rules/content-issue.ts';
import { namedNorms, normsAgree } from './rules/norms-agree.ts';

const figures = figuresOf(loadContent().entries);
const demoFigures = figuresOf(
  demoContent(
    demoStudy('demo-study', {
      figures: [
        demoFigure('demo-rate', { interval: { lower: 0.2, upper: 0.3, level: 0.95 } }),
        demoFigure('demo-span', { value: undefined, span: { from: 0.1, to: 0.4 } }),
      ],
    }),
  ).entries,
);
const rate = {
  figure: 'demo-rate',
  value: 0.25,
  interval: { lower: 0.2, upper: 0.3 },
  n: 40,
  cite: { ref: 'demo-report', provenance: 'primary' },
};
const span = { figure: 'demo-span', lower: 0.1, upper: 0.4, n: 40, cite: { ref: 'demo-report', provenance: 'primary' } };
const check = (norm: unknown) => normsAgree('demo-3', { rates: [norm] }, demoFigures).map(formatIssue);

describe('a norm and the finding it comes from are one number', () => {
  for (const { id, norms } of instruments)
    test(`in the norms of ${id}`, () => {
      expect(normsAgree(id, norms, figures).map(formatIssue)).toEqual([]);
    });

  test('the norms of CPORT name figures at all', () => {
    expect(namedNorms(instruments[0]?.norms).length).toBeGreaterThan(20);
  });

  test('passes where value, interval, sample size and mark are the same', () => {
    expect([...check(rate), ...check(span)]).toEqual([]);
  });

  test('names a value that differs', () => {
    expect(check({ ...rate, value: 0.26 })).toEqual([
      'src/scoring/instruments/demo-3/norms: rates.0.value: got 0.26, expected 0.25, as figure demo-rate of demo-study has it; look at the source and correct the one that is wrong',
    ]);
  });

  test('names an interval that is left out', () => {
    expect(check({ ...rate, interval: null })).toEqual([
      'src/scoring/instruments/demo-3/norms: rates.0.interval: got null, expected {"lower":0.2,"upper":0.3}, as figure demo-rate of demo-study has it; look at the source and correct the one that is wrong',
    ]);
  });

  test('names a sample size that differs', () => {
    expect(check({ ...rate, n: null })).toEqual([
      'src/scoring/instruments/demo-3/norms: rates.0.n: got null, expected 40, as figure demo-rate of demo-study has it; look at the source and correct the one that is wrong',
    ]);
  });

  test('names a source and a mark that differ', () => {
    expect(check({ ...rate, cite: { ref: 'demo-other', provenance: 'secondary' } })).toEqual([
      'src/scoring/instruments/demo-3/norms: rates.0.cite.ref: got "demo-other", expected "demo-report", as figure demo-rate of demo-study has it; look at the source and correct the one that is wrong',
      'src/scoring/instruments/demo-3/norms: rates.0.cite.provenance: got "secondary", expected "primary", as figure demo-rate of demo-study has it; look at the source and correct the one that is wrong',
    ]);
  });

  test('names an end of a span that differs', () => {
    expect(check({ ...span, upper: 0.5 })).toEqual([
      'src/scoring/instruments/demo-3/norms: rates.0.span: got {"lower":0.1,"upper":0.5}, expected {"lower":0.1,"upper":0.4}, as figure demo-span of demo-study has it; look at the source and correct the one that is wrong',
    ]);
  });

  test('names a figure that does not exist', () => {
    expect(check({ ...rate, figure: 'demo-rtae' })).toEqual([
      'src/scoring/instruments/demo-3/norms: rates.0.figure: got "demo-rtae", expected the id of a figure in content/findings; add the figure or correct the id',
    ]);
  });
});
