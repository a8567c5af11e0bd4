import { expect, test } from 'vitest';
import { build } from '../../src/build.ts';
import { loadContent } from '../../src/content-model/load-content.ts';
import { demoChange, demoContent } from '../helpers/demo-content.ts';
import { changeCompleteness } from './rules/change-completeness.ts';
import { formatIssue } from './rules/content-issue.ts';

const calendar = new Date().toISOString().slice(0, 10);
const today = build.day !== null && build.day > calendar ? build.day : calendar;
const correction = { kind: 'correction', old: '40 people.', new: '38 people.', sources: [{ ref: 'demo-report', mark: 'primary' }] };
const check = (...files: Parameters<typeof demoContent>) =>
  changeCompleteness(demoContent(...files), { today: '2026-01-31' }).map(formatIssue);

test('every correction has its old and its new value and a source, and every change a possible day and version', () => {
  expect(loadContent().entries.changes.size).toBeGreaterThan(0);
  expect(changeCompleteness(loadContent(), { today }).map(formatIssue)).toEqual([]);
  expect(check(demoChange('one'), demoChange('two', correction), demoChange('three', { old: 'Open', new: 'Stands' }))).toEqual([]);
});

test.each(['old', 'new', 'sources'])('a correction without "%s" is named', (field) => {
  expect(check(demoChange('one', { ...correction, [field]: undefined }))).toEqual([
    expect.stringContaining(`content/changes/one.yaml: ${field}: got nothing, expected wh`),
  ]);
});

test('a change with one half of old and new, or with the same twice, is named', () => {
  expect(check(demoChange('one', { old: 'Open' }))).toEqual([
    'content/changes/one.yaml: new: got nothing, expected both old and new, or neither; add the other half, or leave both out',
  ]);
  expect(check(demoChange('one', { ...correction, new: correction.old }))).toEqual([
    'content/changes/one.yaml: new: got "40 people.", expected something else than in "old"; say what is different now',
  ]);
});

test('a day to come, and a version that is older than that of an earlier day, are named', () => {
  expect(check(demoChange('one', { date: '2026-02-01' }))).toEqual([
    'content/changes/one.yaml: date: got "2026-02-01", expected 2026-01-31 or earlier; give the day on which it is published',
  ]);
  expect(check(demoChange('one', { version: '0.10.0' }), demoChange('two', { date: '2026-01-03', version: '0.9.0' }))).toEqual([
    'content/changes/two.yaml: version: got "0.9.0", expected 0.10.0 or later, because one of 2026-01-02 came with that version; correct the version or the date',
  ]);
});
