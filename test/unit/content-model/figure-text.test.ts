import { describe, expect, test } from 'vitest';
import { figureText, intervalText, sampleSizeText } from '../../../src/content-model/figure-text.ts';
import type { FigureEntry } from '../../../src/content-model/schemas/figure.ts';

const DEMO: FigureEntry = {
  id: 'demo-rate',
  label: 'Any new offence',
  measure: 'proportion',
  value: 0.059,
  interval: { lower: 0.056, upper: 0.063, level: 0.95 },
  sample: { text: 'Made-up men', n: 19112, k: 21 },
  followUp: { text: 'about 5 years', years: 5 },
  outcome: 'any new offence',
  basis: 'official',
  cite: { ref: 'demo-2020', mark: 'primary' },
};
const without = (figure: FigureEntry) => {
  const { value: _value, ...rest } = figure;
  return rest;
};

describe('figures in words', () => {
  test('a proportion is a percentage with its interval and sample', () => {
    expect(figureText(DEMO)).toBe('5.9%');
    expect(intervalText(DEMO)).toBe('95% interval 5.6% to 6.3%');
    expect(sampleSizeText(DEMO)).toBe('n = 19,112, 21 samples');
  });

  test('ranking accuracy names its statistic', () => {
    expect(figureText({ ...DEMO, measure: 'auc', value: 0.7 })).toBe('AUC .70');
    expect(figureText({ ...DEMO, measure: 'harrell-c', value: 0.72 })).toBe('Harrell’s C .72');
  });

  test('a span is written with both ends', () => {
    expect(figureText({ ...without(DEMO), span: { from: 0.03, to: 0.41 } })).toBe('3% to 41%');
  });

  test('words of the source stay words', () => {
    expect(figureText({ ...without(DEMO), words: 'about half' })).toBe('about half');
  });

  test('an approximate figure says so', () => {
    expect(figureText({ ...DEMO, measure: 'risk-ratio', value: 5, approximate: true })).toBe('about 5');
  });

  test.each([
    [1, '1st percentile'],
    [2, '2nd percentile'],
    [3, '3rd percentile'],
    [11, '11th percentile'],
    [64, '64th percentile'],
    [1.3, 'percentile 1.3'],
  ])('percentile %d has its ending', (value, expected) => {
    expect(figureText({ ...DEMO, measure: 'percentile', value })).toBe(expected);
  });

  test('years carry their unit', () => {
    expect(figureText({ ...DEMO, measure: 'years', value: 13 })).toBe('13 years');
  });

  test('an interval that was not seen is said not to have been seen', () => {
    expect(intervalText({ ...DEMO, interval: 'not-seen' })).toBe('interval not seen');
    expect(intervalText({ ...DEMO, interval: 'not-applicable' })).toBe('');
  });

  test('an interval without a stated level does not claim one', () => {
    expect(intervalText({ ...DEMO, interval: { lower: 0.05, upper: 0.06 } })).toBe('interval, level not stated, 5% to 6%');
  });

  test('a sample size that is not stated is said not to be', () => {
    expect(sampleSizeText({ ...DEMO, sample: { text: 'Made-up men', n: null } })).toBe('n not stated');
  });
});
