import { expect, test } from 'vitest';
import { loadContent } from '../../src/content-model/load-content.ts';
import { demoChange, demoClaim, demoContent, demoGuidance, demoInstrument, demoTerm } from '../helpers/demo-content.ts';
import { formatIssue } from './rules/content-issue.ts';
import { firstPublished } from './rules/first-published.ts';

const check = (...files: Parameters<typeof demoContent>) => firstPublished(demoContent(...files)).map(formatIssue);
const entries = [demoClaim('demo-claim'), demoTerm('demo-term'), demoInstrument('demo-3', ''), demoGuidance('demo-page', '')];
const concerns = { claims: ['demo-claim'], terms: ['demo-term'], instruments: ['demo-3'], guidance: ['demo-page'] };

test('every claim, term, profile and guidance page is new in one change', () => {
  expect(firstPublished(loadContent()).map(formatIssue)).toEqual([]);
  expect(check(...entries, demoChange('one', { kind: 'new', concerns }), demoChange('two', { concerns }))).toEqual([]);
});

test('what no change calls new is named', () => {
  expect(check(...entries, demoChange('one', { kind: 'new', concerns: { ...concerns, terms: ['demo-other'] } }))).toEqual([
    'content/glossary/demo-term.yaml: file name: got "demo-term", expected one change of kind "new" that has demo-term under concerns.terms; add it to such a file in content/changes, or write one: npm run new -- change ID',
  ]);
  expect(check(...entries)).toHaveLength(entries.length);
});

test('what two changes call new is named', () => {
  expect(
    check(...entries, demoChange('one', { kind: 'new', concerns }), demoChange('two', { kind: 'new', concerns: { terms: ['demo-term'] } })),
  ).toEqual([
    'content/glossary/demo-term.yaml: file name: got ["one","two"], expected one change of kind "new" that has demo-term under concerns.terms; leave it in the one with which it was first published; the others are of kind "changed"',
  ]);
});
