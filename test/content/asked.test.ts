import { expect, test } from 'vitest';
import { loadContent } from '../../src/content-model/load-content.ts';
import { demoContent, demoGuidance, demoReference, demoTerm } from '../helpers/demo-content.ts';
import { askedOnce, askedSections } from './rules/asked.ts';
import { formatIssue } from './rules/content-issue.ts';

test('no two entries of a kind answer the same question', () => {
  expect(askedOnce(loadContent()).map(formatIssue)).toEqual([]);
  expect(
    askedOnce(demoContent(demoTerm('one', { asked: ['what is it'] }), demoReference('two', { asked: ['what is it'] }))).map(formatIssue),
  ).toEqual([]);
});

test('a question that two entries answer is named, however it is written', () => {
  expect(
    askedOnce(demoContent(demoTerm('one', { asked: ['what is it'] }), demoTerm('two', { asked: ['other', 'What is it?'] }))).map(
      formatIssue,
    ),
  ).toEqual([
    'content/glossary/two.yaml: asked.1: got "What is it?", expected a question that no other entry answers; content/glossary/one.yaml has it at asked.0; say what is asked of this entry alone, or leave it to the other',
  ]);
  const foreignKeys = [{ language: 'fr', words: ['récidive'] }];
  expect(askedOnce(demoContent(demoTerm('one', { foreignKeys }), demoTerm('two', { foreignKeys })))).toHaveLength(1);
});

test('a section that is named by its questions is one of its page', () => {
  expect(askedSections(loadContent()).map(formatIssue)).toEqual([]);
  const asked = (section: string) =>
    askedSections(demoContent(demoGuidance('page', '## How often?\n\nText.', { askedSections: [{ section, asked: ['q'] }] }))).map(
      formatIssue,
    );
  expect(asked('how-often')).toEqual([]);
  expect(asked('how-seldom')).toEqual([
    'content/guidance/page.mdx: askedSections.0.section: got "how-seldom", expected the address of a heading of this page: how-often; use the address that the heading has now',
  ]);
});
