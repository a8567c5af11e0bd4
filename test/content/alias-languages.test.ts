import { expect, test } from 'vitest';
import { loadContent } from '../../src/content-model/load-content.ts';
import { demoContent, demoTerm } from '../helpers/demo-content.ts';
import { aliasLanguages } from './rules/alias-languages.ts';
import { formatIssue } from './rules/content-issue.ts';

const check = (...files: Parameters<typeof demoContent>) => aliasLanguages(demoContent(...files)).map(formatIssue);
const languages = [{ alias: 'terme', language: 'fr' }];

test('every word with a language is an alias or a search key of its term', () => {
  expect(aliasLanguages(loadContent()).map(formatIssue)).toEqual([]);
  expect(check(demoTerm('demo-term', { aliases: ['terme'], aliasLanguages: languages }))).toEqual([]);
  expect(check(demoTerm('demo-term', { searchKeys: ['terme'], aliasLanguages: languages }))).toEqual([]);
});

test('a word that is neither is named', () => {
  expect(check(demoTerm('demo-term', { aliases: ['term'], aliasLanguages: languages }))).toEqual([
    'content/glossary/demo-term.yaml: aliasLanguages.0.alias: got "terme", expected one of the aliases or search keys of this term; add it to "aliases" or "searchKeys", or correct the word',
  ]);
});
