import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/content-model/load-content.ts';
import { demoContent, demoFigure, demoStudy } from '../helpers/demo-content.ts';
import { formatIssue } from './rules/content-issue.ts';
import { figureCompleteness } from './rules/figure-completeness.ts';

const check = (figure: Readonly<Record<string, unknown>>) =>
  figureCompleteness(demoContent(demoStudy('demo-study', { figures: [demoFigure('demo-rate', figure)] }))).map(formatIssue);

describe('every figure has its sample, follow-up, outcome and interval', () => {
  test('in the content of the site', () => {
    expect(figureCompleteness(loadContent()).map(formatIssue)).toEqual([]);
  });

  test('passes for a figure that says what is not known', () => {
    expect(
      check({ sample: { text: 'not stated in what we read', n: null }, followUp: { text: 'none: history' }, interval: 'not-seen' }),
    ).toEqual([]);
  });

  test('passes for a count without an interval', () => {
    expect(check({ measure: 'count', value: 40, interval: 'not-applicable' })).toEqual([]);
  });

  test('names a figure without a sample', () => {
    expect(check({ sample: undefined })).toEqual([
      'content/findings/demo-study.yaml: figures.0 (demo-rate).sample.text: got nothing, expected who was studied; name the sample, or write "not stated in what we read"',
    ]);
  });

  test('names a figure whose sample is only a number', () => {
    expect(check({ sample: { n: 40 } })).toEqual([
      'content/findings/demo-study.yaml: figures.0 (demo-rate).sample.text: got nothing, expected who was studied; name the sample, or write "not stated in what we read"',
    ]);
  });

  test('names a figure without an outcome', () => {
    expect(check({ outcome: undefined })).toEqual([
      'content/findings/demo-study.yaml: figures.0 (demo-rate).outcome: got nothing, expected what was counted; name the outcome, or what the number describes',
    ]);
  });

  test('names a placeholder that says nothing', () => {
    expect(check({ outcome: 'TBC' })).toEqual([
      'content/findings/demo-study.yaml: figures.0 (demo-rate).outcome: got "TBC", expected what was counted; name the outcome, or what the number describes',
    ]);
  });

  test('names a figure without a follow-up', () => {
    expect(check({ followUp: { years: 2 } })).toEqual([
      'content/findings/demo-study.yaml: figures.0 (demo-rate).followUp.text: got nothing, expected how long people were followed; give the time, "none: history", or "not stated"',
    ]);
  });

  test('names a figure that does not say whether there is an interval', () => {
    expect(check({ interval: undefined })).toEqual([
      'content/findings/demo-study.yaml: figures.0 (demo-rate).interval: got nothing, expected an interval, not-seen or not-applicable; copy the interval, or write not-seen; not-applicable is for counts and words',
    ]);
  });

  test('names an estimate that claims to need no interval', () => {
    expect(check({ interval: 'not-applicable' })).toEqual([
      'content/findings/demo-study.yaml: figures.0 (demo-rate).interval: got "not-applicable", expected an interval or not-seen, because a proportion is an estimate; copy the interval, or write not-seen',
    ]);
  });
});
