/** Claims, parts of the statement and titles, as the site names them, lead to their place. */
import { describe, expect, test } from 'vitest';
import { shortCitation } from '../../../../src/content-model/format-reference.ts';
import { loadContent } from '../../../../src/content-model/load-content.ts';
import { siteLookup } from './site-lookup.ts';

const { entries } = loadContent();
const lookup = siteLookup();
const hits = (query: string) => lookup.find(query);
/** What the query names or identifies, not what speaks about its words. */
const paths = (query: string) => hits(query).flatMap(({ entry, how }) => (how === 'name' ? [entry.path] : []));

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

  test.each(['claim 75', 'claim 0', '12', 'claim 12 on recidivism', 'who can claim 12 pounds'])('%s names none', (query) => {
    expect(paths(query)).toEqual([]);
  });
});

test('all claims are one page', () => {
  expect(paths('claim')).toEqual(['statement/#narrow']);
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
    expect(paths(query), query).toEqual(['glossary/sexual-communication-with-a-child/']);
  }
});

describe('a tool’s name leads to the tool, with its calculator and profile in reach', () => {
  test.each([
    ['CPORT', 'cport'],
    ['casic', 'casic'],
    ['Static 99R', 'static-99r'],
    ['stable 2007', 'stable-2007'],
    ['DC-SRP', 'dc-srp'],
    ['IIC-SRP', 'iic-srp'],
    ['cport calculator', 'cport'],
    ['score STABLE-2007', 'stable-2007'],
  ])('%s', (query, id) => {
    const [first] = hits(query);
    expect([first?.entry, ...(first?.parts ?? [])].map((entry) => entry?.path)).toEqual(
      expect.arrayContaining([`calculators/${id}/`, `instruments/${id}/`]),
    );
  });

  test('one without a calculator has its profile', () => {
    expect(paths('VRS-SO')[0]).toBe('instruments/vrs-so/');
  });
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
    // A title that is the name of an entry leads to what it names.
    return asked
      .filter((query) => !(query === title && paths(query).length > 0))
      .filter((query) => !hits(query).some(({ work }) => work?.id === id))
      .map((query) => `${query}: ${id}`);
  });
  expect(missed).toEqual([]);
});
