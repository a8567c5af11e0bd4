import { expect, test } from 'vitest';
import { loadContent } from '../../src/content-model/load-content.ts';
import {
  demoChange,
  demoClaim,
  demoContent,
  demoGuidance,
  demoInstrument,
  demoReference,
  demoStudy,
  demoTerm,
} from '../helpers/demo-content.ts';
import { siteRoutes } from '../helpers/site-routes.ts';
import { changeConcerns } from './rules/change-concerns.ts';
import { formatIssue } from './rules/content-issue.ts';

const files = [
  demoClaim('demo-claim'),
  demoStudy('demo-study'),
  demoTerm('demo-term'),
  demoInstrument('demo-3', ''),
  demoGuidance('demo-page', ''),
  demoReference('demo-report'),
];
const check = (more: Record<string, unknown>) =>
  changeConcerns(demoContent(...files, demoChange('one', more)), { routes: new Set(['/gaps/']) }).map(formatIssue);

test('everything that a change names is there', () => {
  expect(changeConcerns(loadContent(), { routes: siteRoutes(loadContent().entries) }).map(formatIssue)).toEqual([]);
  const concerns = {
    claims: ['demo-claim'],
    studies: ['demo-study'],
    terms: ['demo-term'],
    instruments: ['demo-3'],
    guidance: ['demo-page'],
    references: ['demo-report'],
    pages: ['/gaps/', '/gaps/#women'],
  };
  expect(check({ concerns, sources: [{ ref: 'demo-report', mark: 'primary' }] })).toEqual([]);
});

test.each([
  ['claims', 'demo-study', 'the id of a claim'],
  ['studies', 'demo-claim', 'the id of a study'],
  ['terms', 'demo-none', 'the id of a glossary entry'],
  ['instruments', 'demo-none', 'the id of an instrument profile'],
  ['guidance', 'demo-none', 'the id of a guidance page'],
  ['references', 'demo-none', 'the id of a reference'],
  ['pages', '/none/', 'the path of a page'],
])('%s that lead nowhere are named', (list, id, what) => {
  expect(check({ concerns: { [list]: [id] } })).toEqual([
    `content/changes/one.yaml: concerns.${list}.0: got "${id}", expected ${what}; correct it, or leave it out`,
  ]);
});

test('a source that is no reference is named', () => {
  expect(check({ sources: [{ ref: 'demo-none', mark: 'primary' }] })).toEqual([
    'content/changes/one.yaml: sources.0.ref: got "demo-none", expected the id of a reference; correct it, or leave it out',
  ]);
});
