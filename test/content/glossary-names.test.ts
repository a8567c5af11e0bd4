import { expect, test } from 'vitest';
import { loadContent } from '../../src/content-model/load-content.ts';
import { demoContent, demoTerm } from '../helpers/demo-content.ts';
import { formatIssue } from './rules/content-issue.ts';
import { glossaryNames, MISSPELLINGS } from './rules/glossary-names.ts';

const check = (...files: Parameters<typeof demoContent>) => glossaryNames(demoContent(...files)).map(formatIssue);
const FIX = 'move it to "searchKeys", where search finds it and no page shows it as a name';

test('what a page shows as another name is a name of that entry', () => {
  expect(glossaryNames(loadContent()).map(formatIssue)).toEqual([]);
  expect(check(demoTerm('demo-term', { aliases: ['another name'], searchKeys: ['STATIC-99', 'peadophile'] }))).toEqual([]);
});

test('each misspelling that is listed is one that search finds', () => {
  const keys = [...loadContent().entries.glossary.values()]
    .flatMap(({ searchKeys = [] }) => searchKeys)
    .join('\n')
    .toLowerCase();
  expect(MISSPELLINGS.filter((word) => !keys.includes(word.toLowerCase()))).toEqual([]);
});

test.each([
  ['the name of another entry', 'Demo tool', 'no name of another entry (demo-other)'],
  ['the same in another form', 'demo-tools', 'no name of another entry (demo-other)'],
  ['its acronym', 'DT', 'no name of another entry (demo-other)'],
  ['a tool without an entry', 'Static 99', 'no name of another tool'],
  ['a misspelling', 'recidivizm', 'a name that is spelt correctly'],
])('%s is no other name of an entry', (_, alias, expected) => {
  const other = demoTerm('demo-other', { preferredTerm: 'Demo tool (made up)', acronyms: ['DT'] });
  expect(check(other, demoTerm('demo-term', { aliases: [alias] }))).toEqual([
    `content/glossary/demo-term.yaml: aliases.0: got ${JSON.stringify(alias)}, expected ${expected}; ${FIX}`,
  ]);
});

test('a word is listed once in an entry', () => {
  const redirects = [{ word: 'bad word', reason: 'Made up.' }];
  expect(check(demoTerm('demo-term', { aliases: ['a'], searchKeys: ['a', 'bad word', 'b'], redirects }))).toEqual([
    'content/glossary/demo-term.yaml: searchKeys.0: got "a", expected a word that the entry lists nowhere else; delete it',
    'content/glossary/demo-term.yaml: searchKeys.1: got "bad word", expected a word that the entry lists nowhere else; delete it',
  ]);
});
