import { describe, expect, test } from 'vitest';
import { formatApa, shortCitation, toCslJson } from '../../../src/content-model/format-reference.ts';
import { type Reference, ReferenceSchema } from '../../../src/content-model/schemas/reference.ts';

const DEMO: Reference = {
  csl: {
    type: 'article-journal',
    title: 'A made-up study',
    author: [
      { family: 'Demo', given: 'A. B.' },
      { family: 'Example', given: 'C.' },
      { family: 'Sample', given: 'D.' },
    ],
    issued: { year: 2020 },
    'container-title': 'Journal of Examples',
    volume: '12',
    issue: '3',
    page: '4–5',
    DOI: '10.1234/demo',
  },
  seen: 'abstract',
  seenNote: 'Abstract.',
  toBeConfirmed: [],
  checked: { date: '2026-11-22', by: 'ed' },
  reviewBy: '2027-05-22',
};
const NAMELESS: Reference = { ...DEMO, csl: { type: 'report', title: 'Study of examples in three places' }, titleIsDescription: true };

describe('references', () => {
  // Expected text: the rules of APA style, 7th edition, for a journal article.
  test('an article is formatted in APA style', () => {
    expect(formatApa(new Map([['demo-2020', DEMO]])).get('demo-2020')).toBe(
      'Demo, A. B., Example, C., &#38; Sample, D. (2020). A made-up study. <i>Journal of Examples</i>, <i>12</i>(3), 4–5. https://doi.org/10.1234/demo',
    );
  });

  test('a title that is our description is bracketed', () => {
    expect(toCslJson('demo', NAMELESS)['title']).toBe('[Study of examples in three places]');
    expect(formatApa(new Map([['demo', NAMELESS]])).get('demo')).toContain('[Study of examples in three places]');
  });

  test('a list of authors that goes on says so', () => {
    const work: Reference = { ...DEMO, csl: { ...DEMO.csl, author: [{ family: 'Demo', given: 'A. B.' }] }, moreAuthors: true };
    expect(formatApa(new Map([['demo', work]])).get('demo')).toMatch(/^Demo, A. B. &#38; others. \(2020\)/);
  });

  // APA style, 7th edition: a number is written as an ordinal with "ed."
  test('an edition is named after the title', () => {
    const book: Reference = { ...DEMO, csl: { type: 'book', title: 'Made-up manual', edition: '7', issued: { year: 2020 } } };
    expect(formatApa(new Map([['demo', book]])).get('demo')).toContain('<i>Made-up manual</i> (7th ed.)');
  });

  test.each(['others', 'and others', 'et al.'])('"%s" is refused as the name of an author', (literal) => {
    const author = [{ family: 'Demo' }, { literal }];
    expect(ReferenceSchema.safeParse({ ...DEMO, csl: { ...DEMO.csl, author } }).success).toBe(false);
    expect(ReferenceSchema.safeParse({ ...DEMO, moreAuthors: true }).success).toBe(true);
  });

  test('short citations follow the number of authors', () => {
    expect(shortCitation(DEMO)).toBe('Demo et al., 2020');
    expect(shortCitation({ csl: { ...DEMO.csl, author: DEMO.csl.author?.slice(0, 2) } }, 'narrative')).toBe('Demo & Example (2020)');
    expect(shortCitation({ csl: { ...DEMO.csl, author: [{ literal: 'Demo Institute' }] } })).toBe('Demo Institute, 2020');
    expect(shortCitation({ csl: { ...DEMO.csl, author: [{ family: 'Demo' }] }, moreAuthors: true })).toBe('Demo et al., 2020');
  });

  test('unknown authors are named by the entry, and a year that was not seen is "n.d." as in APA style', () => {
    expect(shortCitation(NAMELESS)).toBe('[Study of examples in three places], n.d.');
    expect(shortCitation({ ...NAMELESS, short: 'Demo survey' })).toBe('Demo survey, n.d.');
    expect(shortCitation({ ...NAMELESS, short: 'Demo survey' }, 'narrative')).toBe('Demo survey (n.d.)');
  });

  test.each(['legislation', 'webpage', 'software'] as const)('%s without a year is known by its name', (type) => {
    const undated = { csl: { ...NAMELESS.csl, type }, short: '18 U.S.C. 2256' };
    expect(shortCitation(undated)).toBe('18 U.S.C. 2256');
    expect(shortCitation(undated, 'narrative')).toBe('18 U.S.C. 2256');
    expect(shortCitation({ ...undated, csl: { ...undated.csl, issued: { year: 2020 } } })).toBe('18 U.S.C. 2256, 2020');
  });

  test('a law or web page without a year needs none', () => {
    expect(shortCitation({ csl: { type: 'legislation', title: 'Demo Code, s. 1' }, short: 'Demo Code' })).toBe('Demo Code');
    expect(shortCitation({ csl: { type: 'webpage', title: 'Demo', author: [{ literal: 'Demo Institute' }] } }, 'narrative')).toBe(
      'Demo Institute',
    );
    expect(shortCitation({ csl: { type: 'legislation', title: 'Demo Act', issued: { year: 2020 } }, short: 'Demo Act' })).toBe(
      'Demo Act, 2020',
    );
  });
});
