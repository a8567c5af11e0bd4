/** Claims, parts of the statement and titles, as the site names them, lead to their place. */
import { describe, expect, test } from 'vitest';
import { shortCitation } from '../../../../src/content-model/format-reference.ts';
import { loadContent } from '../../../../src/content-model/load-content.ts';
import { lookupData } from '../../../../src/search/lookup-data.ts';
import { openLookup } from '../../../../src/search/resolver/resolve.ts';

const { entries } = loadContent();
const lookup = openLookup(lookupData(entries, (reference) => shortCitation(reference, 'narrative')));
const paths = (query: string) => lookup.pages(query).map(({ path }) => path);

const claimsInOrder = [...entries.findings]
  .flatMap(([id, finding]) => (finding.kind === 'claim' ? [{ id, ...finding }] : []))
  .sort((a, b) => a.number - b.number);
const claim = (number: number) => `statement/#${claimsInOrder[number - 1]?.id}`;
const firstOf = (place: string) => `statement/#${claimsInOrder.find((each) => each.place === place)?.id}`;

describe('claims', () => {
  test.each(['claim 12', 'Claim 12:', 'claim no. 12', 'claim #12', '#claim12', 'claim12', 'claim 12 of the statement', 'ATSA claim 12'])(
    '%s',
    (query) => {
      expect(paths(query)).toEqual([claim(12)]);
    },
  );

  test('every claim is found by its number and by its id', () => {
    expect(claimsInOrder).toHaveLength(74);
    for (const { id, number } of claimsInOrder) {
      expect(paths(`claim ${number}`)).toEqual([claim(number)]);
      expect(paths(id)).toEqual([claim(number)]);
    }
  });

  test('several at once', () => {
    expect(paths('claims 12 and 13')).toEqual([claim(12), claim(13)]);
    expect(paths('claims 3, 1')).toEqual([claim(3), claim(1)]);
  });

  test.each(['claim 75', 'claim 0', 'claim', '12', 'claim 12 on recidivism', 'who can claim 12 pounds'])('%s names none', (query) => {
    expect(paths(query)).toEqual([]);
  });
});

describe('parts of the statement', () => {
  test.each([
    ['paragraph on luring', 'P5'],
    ['Paragraph 5', 'P5'],
    ['§ 5', 'P5'],
    ['§5', 'P5'],
    ['P5', 'P5'],
    ['footnote 2', 'FN2'],
  ])('%s', (query, place) => {
    expect(paths(query)).toEqual([firstOf(place)]);
  });

  test('a note marker leads to the first claim that carries it', () => {
    const marked = claimsInOrder.find(({ marker }) => marker === 'note-iv');
    expect(paths('[iv]')).toEqual([`statement/#${marked?.id}`]);
    expect(paths('note iv')).toEqual([`statement/#${marked?.id}`]);
  });

  test('a difference between statement and source leads to its note', () => {
    expect(paths('D-1')).toEqual(['statement/#d-1-history-one-in-ten']);
    expect(paths('note d1')).toEqual(['statement/#d-1-history-one-in-ten']);
  });
});

test('sections of laws stay with the term that names them', () => {
  for (const query of ['s. 15A', 's 15a', '§ 15A', '§15A', 'section 15A', 'sec. 15A', 's.\u00A015A']) {
    expect(lookup.resolve(query)[0]?.term.id, query).toBe('sexual-communication-with-a-child');
    expect(paths(query)).toEqual([]);
  }
});

test('a tool’s name leads to its calculator and its profile', () => {
  expect(paths('Static 99R')).toEqual(['calculators/static-99r/', 'instruments/static-99r/']);
  expect(paths('DC-SRP')).toEqual(['calculators/dc-srp/', 'instruments/dc-srp/']);
  expect(paths('cport calculator')).toEqual(['calculators/cport/']);
  expect(paths('VRS-SO')).toEqual(['instruments/vrs-so/']);
});

test('the title of a guidance page leads to it', () => {
  expect(paths('What marks higher risk')).toEqual(['guidance/what-marks-higher-risk/']);
});

test('every reference is found by its key, its DOI, its PMID and its title, and those with a year by their short citation', () => {
  const missed = [...entries.references].flatMap(([id, reference]) => {
    const { DOI, PMID, title, issued, author } = reference.csl;
    const asked = [
      id,
      title,
      ...(DOI ? [DOI, `https://doi.org/${encodeURIComponent(DOI.toUpperCase())}.`] : []),
      ...(PMID ? [PMID, `PMID ${PMID}`] : []),
      ...(issued && author ? [shortCitation(reference), shortCitation(reference, 'narrative')] : []),
    ];
    return asked.filter((query) => !lookup.works(query).some(({ work }) => work.id === id)).map((query) => `${query}: ${id}`);
  });
  expect(missed).toEqual([]);
});
