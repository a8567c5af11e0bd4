import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/content-model/load-content.ts';
import { demoContent, demoGuidance, demoTerm } from '../helpers/demo-content.ts';
import { formatIssue } from './rules/content-issue.ts';
import { unusedTerms } from './rules/unused-terms.ts';

const check = (...files: Parameters<typeof demoContent>) => unusedTerms(demoContent(...files)).map(formatIssue);

describe('every term is linked from a page or another entry', () => {
  test('in the content of the site', () => {
    expect(unusedTerms(loadContent()).map(formatIssue)).toEqual([]);
  });

  test('passes where a page links one term and that term another', () => {
    expect(
      check(
        demoTerm('demo-term', { related: ['demo-other'] }),
        demoTerm('demo-other'),
        demoGuidance('demo-page', '<Term id="demo-term">word</Term>'),
      ),
    ).toEqual([]);
  });

  test('names a term that only links itself', () => {
    expect(check(demoTerm('demo-term', { related: ['demo-term'] }))).toEqual([
      'content/glossary/demo-term.yaml: file name: got "demo-term", expected a term that a page or another entry links; write <Term id="demo-term"> at its first use on a page, or name it in "related" of a neighbouring term',
    ]);
  });
});
