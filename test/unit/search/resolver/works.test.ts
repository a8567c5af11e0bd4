/** References are found by what people paste. The works are made up; the forms of a DOI are those of https://www.doi.org/the-identifier/resources/handbook/. */
import { describe, expect, test } from 'vitest';
import { readQuery } from '../../../../src/search/resolver/query.ts';
import { findWorks, indexWorks, isIdentifierOnly, type LookupWork, worksByAuthors } from '../../../../src/search/resolver/works.ts';

const WORKS: LookupWork[] = [
  {
    id: 'demo-eke-2015',
    label: 'Demo & Eke (2015)',
    title: 'Predicting demonstration among adult men: Development of a made-up tool for risk',
    doi: '10.1234/demo0000128',
    pmid: '12345678',
  },
  { id: 'demo-2015', label: 'Demo (2015)', title: 'Account of differences' },
  {
    id: 'demo-2015-b',
    label: 'Demo et al. (2015)',
    title: 'A third work',
    authors: ['Demo', 'Ó Ciardha', 'de Vries Robbé'],
    hasMoreAuthors: true,
    doi: '10.1234/DEMO0000128-9(15)60692-4',
  },
  {
    id: 'ministry-2026',
    label: 'Ministry of Demonstration (2026)',
    title: 'Rules',
    url: 'https://www.example.org/rules/',
    doi: '10.5555/12',
  },
  { id: 'ministry-2026-b', label: 'MoD (2026)', title: 'More rules', authors: ['Ministry of Demonstration', 'MoD'], doi: '10.5555/123' },
  { id: 'undated', label: 'Demo (n.d.)', title: 'Undated' },
];
const index = indexWorks(WORKS);
const matches = (query: string) => findWorks(index, readQuery(query).text);
const found = (query: string) => matches(query).map(({ work }) => work.id);
const by = (query: string) => matches(query)[0]?.by;

describe('a DOI in any form', () => {
  test.each([
    '10.1234/demo0000128',
    'doi:10.1234/demo0000128',
    'DOI: 10.1234/DEMO0000128',
    'doi 10.1234/demo0000128.',
    'https://doi.org/10.1234/demo0000128',
    'http://dx.doi.org/10.1234/demo0000128',
    'dx.doi.org/10.1234/demo0000128',
    'https%3A%2F%2Fdoi.org%2F10.1234%2Fdemo0000128',
    'https%253A%252F%252Fdoi.org%252F10.1234%252Fdemo0000128',
    'https://doi.org/10.1234%2Fdemo0000128',
    'https://journal.example/doi/abs/10.1234/demo0000128?journalCode=demo',
    'https://journal.example/doi/pdf/10.1234/demo0000128.pdf',
    '(10.1234/demo0000128),',
    '<https://doi.org/10.1234/demo0000128>',
    '“10.1234/demo0000128”',
    '10.1234/ demo0000128',
    '10.1234/demo\u00AD0000\u200B128',
    'Demo, M. C., & Eke, A. W. (2015). Predicting … https://doi.org/10.1234/demo0000128',
  ])('%s', (query) => {
    expect([found(query), by(query)]).toEqual([['demo-eke-2015'], 'DOI']);
  });

  test('with brackets and a hyphen of its own', () => {
    expect(found('doi.org/10.1234/demo0000128-9(15)60692-4')).toEqual(['demo-2015-b']);
  });

  test('that is the beginning of another means neither more nor less than it says', () => {
    expect(found('10.5555/12')).toEqual(['ministry-2026']);
    expect(found('10.5555/123')).toEqual(['ministry-2026-b']);
    expect(found('10.5555/1')).toEqual([]);
    expect(found('10.5555/1234')).toEqual([]);
  });

  test('two of them, in the order of the text', () => {
    expect(found('10.5555/123 and 10.1234/demo0000128')).toEqual(['ministry-2026-b', 'demo-eke-2015']);
  });

  test('with a percent sign that encodes nothing', () => {
    expect(found('10.1234/demo0000128 100%')).toEqual(['demo-eke-2015']);
  });
});

describe('a number of PubMed', () => {
  test.each([
    'PMID 12345678',
    'pmid:12345678',
    'PMID: 12345678.',
    '12345678',
    'https://pubmed.ncbi.nlm.nih.gov/12345678/',
    'https://www.ncbi.nlm.nih.gov/pubmed/12345678',
  ])('%s', (query) => {
    expect([found(query), by(query)]).toEqual([['demo-eke-2015'], 'PMID']);
  });

  test.each(['PMID 12345679', '1234567', 'born 12345678'])('%s is none of ours', (query) => {
    expect(found(query)).toEqual([]);
  });
});

test.each([
  'https://www.example.org/rules/',
  'http://example.org/rules',
  'www.example.org/rules/?utm_source=mail#top',
  '<https://example.org/rules>.',
])('an address: %s', (query) => {
  expect([found(query), by(query)]).toEqual([['ministry-2026'], 'address']);
});

test.each([
  'demo-eke-2015',
  'DEMO-EKE-2015',
  'demoeke2015',
  '@demo-eke-2015',
  '[@demo-eke-2015]',
  '\\cite{demo-eke-2015}',
  '\\citep{demo-eke-2015}',
])('a key: %s', (query) => {
  expect([found(query), by(query)]).toEqual([['demo-eke-2015'], 'key']);
});

describe('author and year', () => {
  test.each([
    ['Demo & Eke (2015)', ['demo-eke-2015']],
    ['Demo and Eke, 2015', ['demo-eke-2015']],
    ['2015 eke demo', ['demo-eke-2015']],
    ['Demo, M. C., & Eke, A. W. (2015)', ['demo-eke-2015']],
    ['Demo MC, Eke AW. 2015', ['demo-eke-2015']],
    ['Demo 2015', ['demo-2015', 'demo-eke-2015', 'demo-2015-b']],
    ['Demo et al., 2015', ['demo-2015-b', 'demo-eke-2015', 'demo-2015']],
    ['Demo and colleagues (2015)', ['demo-2015-b', 'demo-eke-2015', 'demo-2015']],
    ['Demo 2015b', ['demo-2015-b', 'demo-2015', 'demo-eke-2015']],
    ['Demo 2015a', ['demo-2015', 'demo-eke-2015', 'demo-2015-b']],
    ['Demo 2015 development of a tool', ['demo-eke-2015']],
    ['O Ciardha 2015', ['demo-2015-b']],
    ['Vries Robbe 2015', ['demo-2015-b']],
    ['Ministry of Demonstration 2026', ['ministry-2026', 'ministry-2026-b']],
    ['MoD 2026', ['ministry-2026-b']],
  ])('%s', (query, ids) => {
    expect([...found(query)].sort()).toEqual([...ids].sort());
    expect([found(query)[0], by(query)]).toEqual([ids[0], 'author and year']);
  });

  test.each(['Demo', '2015', 'Demo 2014', 'Stranger 2015', 'Demo 2015 giraffes', 'et al 2015', 'of 2026'])('%s means no work', (query) => {
    expect(found(query)).toEqual([]);
  });
});

describe('authors without a year', () => {
  const byAuthors = (query: string) => worksByAuthors(index, query, (word) => word === 'ministry').map(({ id }) => id);

  test.each([
    ['eke', ['demo-eke-2015']],
    ['Eke and Demo', ['demo-eke-2015']],
    ['a study by Demo and Eke', ['demo-eke-2015']],
    ['eke made-up tool', ['demo-eke-2015']],
    ['Demo and others on differences', ['demo-2015']],
  ])('%s', (query, ids) => {
    expect(byAuthors(query)).toEqual(ids);
  });

  test('the first author counts more, then who is alone, then the later year', () => {
    expect(byAuthors('demo').slice(0, 2)).toEqual(['demo-2015', 'undated']);
    expect(byAuthors('demo')).toHaveLength(4);
  });

  test.each(['giraffe', 'Demo giraffe', 'made-up tool', 'study', ''])('“%s” means no work', (query) => {
    expect(byAuthors(query)).toEqual([]);
  });
});

describe('a title', () => {
  test.each([
    'Predicting demonstration among adult men: Development of a made-up tool for risk',
    'predicting demonstration among adult men – development of a made up tool for risk.',
    '“Predicting demonstration among adult men: Development of a made-up tool for risk”',
    'Predicting demonstration among adult men',
    'Demo, M. C., & Eke. Predicting demonstration among adult men: Development of a made-up tool for risk. Journal, 39(4), 416.',
  ])('%s', (query) => {
    expect([found(query), by(query)]).toEqual([['demo-eke-2015'], 'title']);
  });

  test('is not meant where a few words of it are part of a question', () => {
    expect(found('what are the rules of the game')).toEqual([]);
  });
});

test.each<[string, boolean]>([
  ['10.9999/unknown', true],
  ['https://doi.org/10.9999/unknown', true],
  ['doi: 10.9999/unknown', true],
  ['PMID 99999999', true],
  ['10.9999/unknown and more words', false],
  ['12345678', false],
  ['recidivism', false],
])('%s is an identifier and nothing else: %s', (query, expected) => {
  expect(isIdentifierOnly(query)).toBe(expected);
});
